/** Words for followers and their engagement that are long enough to be told by most of their letters, as they are spelt. */
const KNOWN = [
  'followers',
  'follower',
  'subscribers',
  'subscriber',
  'abonnenten',
  'seguidores',
  'obserwujacych',
  'engagement',
];
/** A shorter word with one letter more or less is often another word. */
const SHORTEST = 6;
/** Of the letters of "followers" these are other words. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['flowers', 'flower', 'fowlers', 'fellows', 'fellowers']);

/**
 * The word for followers that is meant by one that is no word: without its vowels (`Fllwrs`, `flwr`), or with a slip of
 * one letter (`Folowers`, `follwers`, `subcribers`, `seguidroes`). Other words are handed back as they are.
 */
export function spelt(word: string): string {
  if (!/^[a-z]{4,14}$/.test(word) || OTHER_WORDS.has(word)) return word;
  const bare = consonants(word);
  if (/^fl?l?wr?rs?$/.test(word) || bare === 'flwrs' || bare === 'flwr') return 'followers';
  if (bare === 'sbscrbrs' || bare === 'sbscrbr') return 'subscribers';
  if (word.length < SHORTEST) return word;
  return KNOWN.find((known) => isOneSlipFrom(word, known)) ?? word;
}

/** A word without the vowels behind its first letter, doubled letters written once. */
export function consonants(word: string): string {
  return word.replace(/(?<=.)[aeiou]/g, '').replace(/(.)\1+/g, '$1');
}

/** One letter too many, too few, another one, or two that changed places. */
function isOneSlipFrom(word: string, known: string): boolean {
  if (Math.abs(word.length - known.length) > 1 || word[0] !== known[0]) return false;
  let from = 0;
  while (from < word.length && word[from] === known[from]) from++;
  const rest = (text: string, skipped: number) => text.slice(from + skipped);
  return (
    rest(word, 1) === rest(known, 1) ||
    rest(word, 1) === rest(known, 0) ||
    rest(word, 0) === rest(known, 1) ||
    (word[from] === known[from + 1] && word[from + 1] === known[from] && rest(word, 2) === rest(known, 2))
  );
}
