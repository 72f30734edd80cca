/** Words that headers are made of and that are long enough to be told by most of their letters, as they are spelt. */
const KNOWN = (
  'followers follower subscribers subscriber abonnenten seguidores obserwujacych engagement average views likes comments ' +
  'language category country platform username influencer influencers creator creators instagram youtube location niche ' +
  'price status verified audience growth channel handle profile interaction interactions'
).split(' ');
/** A shorter word with one letter more or less is often another word; two letters that changed places are a slip. */
const SHORTEST = { slip: 7, swapped: 5 };
/** These are told by one slip even where they are short: without them there is no table. */
const OF_FOLLOWERS = /^(?:fol|sub)/;
/** Of the letters of "followers" and of others these are other words. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  'flowers flower fowlers fellows fellowers influence influences influenced counter profiled'.split(' '),
);

/**
 * The word that is meant by one that is no word: followers without their vowels (`Fllwrs`, `flwr`), or any with a slip of
 * one letter (`Folowers`, `subcribers`, `Langauge`, `Catagory`, `Veiws`). Other words are handed back as they are.
 */
export function spelt(word: string): string {
  if (!/^[a-z]{4,14}$/.test(word) || OTHER_WORDS.has(word)) return word;
  const bare = consonants(word);
  if (/^fl?l?wr?rs?$/.test(word) || bare === 'flwrs' || bare === 'flwr') return 'followers';
  if (bare === 'sbscrbrs' || bare === 'sbscrbr') return 'subscribers';
  return KNOWN.find((known) => isMeant(word, known)) ?? word;
}

function isMeant(word: string, known: string): boolean {
  const shortest = OF_FOLLOWERS.test(known) ? 6 : SHORTEST.slip;
  if (word.length >= shortest && known.length >= shortest && isOneSlipFrom(word, known)) return true;
  return word.length >= SHORTEST.swapped && word.length === known.length && isSwapped(word, known);
}

/** A word without the vowels behind its first letter, doubled letters written once. */
export function consonants(word: string): string {
  return word.replace(/(?<=.)[aeiou]/g, '').replace(/(.)\1+/g, '$1');
}

/** One letter too many, too few, another one, or two that changed places. */
function isOneSlipFrom(word: string, known: string): boolean {
  if (Math.abs(word.length - known.length) > 1 || word[0] !== known[0]) return false;
  const from = firstDifference(word, known);
  const rest = (text: string, skipped: number) => text.slice(from + skipped);
  return (
    rest(word, 1) === rest(known, 1) ||
    rest(word, 1) === rest(known, 0) ||
    rest(word, 0) === rest(known, 1) ||
    isSwapped(word, known)
  );
}

/** Two letters beside each other that changed places, and not the first one. */
function isSwapped(word: string, known: string): boolean {
  const from = firstDifference(word, known);
  return (
    from > 0 &&
    word[from] === known[from + 1] &&
    word[from + 1] === known[from] &&
    word.slice(from + 2) === known.slice(from + 2)
  );
}

function firstDifference(word: string, known: string): number {
  let from = 0;
  while (from < word.length && word[from] === known[from]) from++;
  return from;
}
