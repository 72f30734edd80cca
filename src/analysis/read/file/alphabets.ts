/** Letters beyond a–z of languages that are written in Latin letters, in lower case. */
const ALPHABETS: readonly string[] = [
  'àâæçéèêëîïôœùûüÿ', // French
  'áéíñóúüçºª', // Spanish, Catalan in part
  'áâãàçéêíóôõúºª', // Portuguese
  'àèéìíîòóùúºª', // Italian
  'äöüßéø', // German; Ø is an average
  'áéëïóöüè', // Dutch
  'æøåéòô', // Danish, Norwegian
  'åäöéàü', // Swedish, Finnish
  'ąćęłńóśźż', // Polish
  'áčďéěíňóřšťúůýž', // Czech
  'áäčďéíĺľňóôŕšťúýž', // Slovak
  'áéíóöőúüű', // Hungarian
  'ăâîșțşţ', // Romanian
  'čćđšž', // Croatian, Slovenian
  'çğıi̇öşüâîû', // Turkish
  'ąčęėįšųūž', // Lithuanian
  'āčēģīķļņšūž', // Latvian
].map((letters) => letters.normalize('NFC'));
const SETS = ALPHABETS.map((letters) => new Set(letters));
const SCRIPTS: readonly RegExp[] = [
  /^[\p{Script=Cyrillic}\p{M}]+$/u,
  /^[\p{Script=Greek}\p{M}]+$/u,
  /^[\p{Script=Arabic}\p{M}]+$/u,
  /^[\p{Script=Hebrew}\p{M}]+$/u,
  /^[\p{Script=Thai}\p{M}]+$/u,
  /^[\p{Script=Hangul}A-Z]+$/u,
  // Without half-width kana: what is Chinese or Western looks like them in Shift_JIS.
  /^[\u4e00-\u9fff\u3040-\u30ffー々A-Z]+$/u,
];
/** What stands between words in any language, and digits. */
const BETWEEN_WORDS = /[^\P{ASCII}A-Za-z]|[\s‘“”„–—…«»•·€£°№™®©×±\u3000-\u303f\uff00-\uff60،؛؟]/u;
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

/** Whether a word has no sign in it, and is of one script. */
export function isOfLetters(word: string): boolean {
  const isMixed = /\p{Script=Latin}/u.test(word) && /(?!\p{Script=Latin})\p{L}/u.test(word);
  return !isMixed && /^[\p{L}\p{M}\p{N}’]+$/u.test(word);
}

/** Words, and stretches of signs, in which there is something beyond ASCII. */
export function foreignWords(text: string): string[] {
  return text
    .split(SPACES)
    .filter((word) => /\P{ASCII}/u.test(word))
    .slice(0, MOST_WORDS);
}

/** Which alphabets can write a word; none if a capital follows a small letter, as no language has it. */
export function languagesOf(word: string): number[] {
  const written = word.normalize('NFC').replace(/^[¿¡]/, '');
  if (/\p{Ll}\p{M}*\p{Lu}/u.test(written)) return [];
  if (/^[^\p{Script=Han}\p{Script=Hangul}]’?$/u.test(written) && !ALONE.has(written.toLowerCase())) return [];
  const script = SCRIPTS.findIndex((pattern) => pattern.test(written));
  if (script >= 0) return [SETS.length + script];
  const foreign = written.toLowerCase().match(/[^a-z’]/gu) ?? [];
  return SETS.flatMap((letters, i) => (foreign.every((letter) => letters.has(letter)) ? [i] : []));
}
