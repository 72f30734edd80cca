/** What languages in Latin letters write beyond a–z, in lower case; a letter that stands only before another one with it. */
const LATIN = [
  '[àâæçéèêëîïôœùûüÿ]', // French
  '[áéíñóúüçºª]', // Spanish, Catalan in part
  '[áâãàçéêíóôúºª]|õ(?=e)', // Portuguese
  '[àèéìíîòóùúºª]', // Italian
  '[äöüßéø]', // German; Ø is an average
  '[áéëïóöüè]', // Dutch
  '[æøåéòô]', // Danish, Norwegian
  '[åäöéàü]', // Swedish, Finnish
  '[ąćęłńóśźż]', // Polish
  '[áčďéěíňóřšťúůýž]', // Czech
  '[áäčďéíĺľňóôŕšťúýž]', // Slovak
  '[áéíóöőúüű]', // Hungarian
  '[ăâîșțşţ]', // Romanian
  '[čćđšž]', // Croatian, Slovenian
  '[çğıöşüâîû\u0307]', // Turkish; a dot is left of İ
  '[ąčęėįšųūž]', // Lithuanian
  '[āčēģīķļņšūž]', // Latvian
].map((letters) => new RegExp(`^(?:[a-z’]|${letters})+$`, 'u'));
/** Cyrillic words have a vowel, and do not begin with a sign that softens what is before it; Greek ones have an accent. */
const OTHERS: readonly RegExp[] = [
  /^(?![ьъ])(?=.{1,2}$|.*[аеёиоуыэюяіїєўјѓ])\p{Script=Cyrillic}+$/u,
  /^(?=.{1,3}$|.*[άέήίόύώΐΰ])(?![ϊΐϋΰ])\p{Script=Greek}+$/u,
  /^[\p{Script=Arabic}\p{M}]+$/u,
  /^(?!.*[ךםןףץ][א-ת])[\p{Script=Hebrew}\p{M}]+$/u,
  // A vowel above or below stands on a consonant.
  /^(?:[ก-ฮเ-ไฤฦ][ก-ฮะ-ฺเ-์]*)+ฯ?$/u,
  /^\p{Script=Hangul}+$/u,
  // Without half-width kana: what is Chinese or Western looks like them in Shift_JIS.
  /^[\u4e00-\u9fff\u3040-\u30ffー々]+$/u,
];
const LANGUAGES = [...LATIN, ...OTHERS];

/** What stands between words in any language, and digits. */
const BETWEEN_WORDS = /[^\P{ASCII}A-Za-z]|[\s‘“”„–—…•·€°№×\u3000-\u303f\uff00-\uff60،؛؟]/u;
/** Letters that nobody could write any more, all as one. */
const REPEATED = /(\P{ASCII})\1\1/u;
/** What stands at an end of a word, or alone, and says nothing of it. */
const AT_ENDS = /^[¿¡«»]|[™®©«»]$|^[£©±™®«»]+$/gu;
/** "账号ID". */
const HAN_WITH_CAPITALS = /^[\p{Lo}ーA-Z]*[A-Z][\p{Lo}ーA-Z]*$/u;
const SPACES = new RegExp(`(?:${BETWEEN_WORDS.source})+`, 'u');
/** Letters that are words by themselves: "and", "to", an average. */
const ALONE = new Set('øàáéèóíöåº');
const OF_LETTERS_ONLY = 0.5;
/** With a sign in it, or of two scripts. */
const WITH_SIGN = -1;
const MOST_WORDS = 2_000;

/**
 * How much a text with foreign letters looks like one that people wrote: the share of words with foreign letters that
 * some language can write, and a little for all of them being of one language.
 *
 * @param prior so many words are taken to be right before any is looked at, of `outOf`
 * @returns 0–1.3
 */
export function plausibility(words: readonly string[], prior: number, outOf: number): number {
  const times = new Map<number, number>();
  let written = 0;
  for (const word of words) {
    const languages = languagesOf(word);
    for (const language of languages) times.set(language, (times.get(language) ?? 0) + 1);
    written += languages.length > 0 ? 1 : worthOf(word);
  }
  return (prior + written + 0.3 * Math.max(0, ...times.values())) / (outOf + words.length);
}

/** What a word counts that no alphabet here can write. */
function worthOf(word: string): number {
  if (!isOfLetters(word)) return WITH_SIGN;
  return /\p{Ll}\p{M}*\p{Lu}/u.test(word) ? 0 : OF_LETTERS_ONLY;
}

/** Whether a word has only letters that the languages of Western Europe have. */
export function isWestern(word: string): boolean {
  return isOfLetters(word) && !/[ðþý]|õ(?!e)/i.test(word);
}

/** Whether a word has no sign in it, and is of one script. */
function isOfLetters(word: string): boolean {
  const isMixed =
    !HAN_WITH_CAPITALS.test(word) && /\p{Script=Latin}/u.test(word) && /(?!\p{Script=Latin})\p{L}/u.test(word);
  return !isMixed && /^[\p{L}\p{M}\p{N}’]+$/u.test(word);
}

/** Words, and stretches of signs, in which there is something beyond ASCII. */
export function foreignWords(text: string): string[] {
  return text
    .split(SPACES)
    .map((word) => word.replace(AT_ENDS, ''))
    .filter((word) => /\P{ASCII}/u.test(word) && !REPEATED.test(word))
    .slice(0, MOST_WORDS);
}

/** The languages, by number, that can write a word; none if a capital follows a small letter, as no language has it. */
export function languagesOf(word: string): number[] {
  const written = word.normalize('NFC');
  if (/\p{Ll}\p{M}*\p{Lu}/u.test(written)) return [];
  const small = written.toLowerCase();
  if (/^[^\p{Script=Han}\p{Script=Hangul}]’?$/u.test(small) && !ALONE.has(small)) return [];
  const bare = HAN_WITH_CAPITALS.test(written) ? written.replace(/[A-Z]/g, '') : small;
  return LANGUAGES.flatMap((letters, i) => (letters.test(bare) ? [i] : []));
}
