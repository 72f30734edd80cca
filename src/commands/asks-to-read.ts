import { fold } from '../understand/language.js';

/** Alternatives, by language. */
const oneOf = (...words: string[]) => `(?:${words.join('|')})`;

const VERB = oneOf(
  'analy[sz]e|run (?:an |the |your )?analysis (?:on|of)|read|process|(?:have |take )?a? ?look at|go through',
  'analysiere?n?|lies|analiza|analice|lee|analise|analisa|leia|analysez?|lis|lisez',
);
const WHICH = oneOf('this|that|these|those|the|my|our|it', 'die|das|diese', 'el|la|este|esta', 'o|a', 'le|ce');
const AGE = oneOf('new|newest|last|latest|first|other|same|attached|uploaded|posted');
const FILE = oneOf(
  'files?|csvs?|lists?|tables?|spreadsheets?|sheets?|excel|attachments?|uploads?|exports?|one',
  'datei|liste|tabelle|archivo|lista|arquivo|planilha|fichier',
);
const UP = oneOf('above|up there|up here', 'oben', '(?:de )?arriba', 'acima|de cima', 'au dessus|ci dessus');
const POSTED = '(?:(?:that|which) )?\\S+ (?:just )?(?:posted|shared|uploaded|sent|dropped)';
const PLACE = oneOf(
  UP,
  'here|there|below|please|pls|for (?:me|us)|now|again|(?:in|from) (?:this|the) (?:thread|channel)|bitte|por favor',
  POSTED,
);
const POLITE = oneOf(
  'please|pls|hey|hi|ok|and|so|now|just|can (?:you|u)|could (?:you|u)|would (?:you|u)|will you',
  'bitte|kannst du|puedes|pode|peux tu',
);

const ASKS = new RegExp(`^(?:${POLITE} )*${VERB}(?= \\S)(?: ${WHICH})?(?: ${AGE})*(?: ${FILE})?(?: ${PLACE})*$`);
/** "the file above, please": what is to be done with it goes without saying. */
const POINTS = new RegExp(`^(?:${POLITE} )*${WHICH}(?: ${AGE})* ${FILE} ${UP}(?: ${PLACE})*$`);
/** Whoever writes more says more. */
const MOST_LETTERS = 120;

/** "analyse the file above": whether a file that was posted is to be read, and no more is said of it. */
export function asksToRead(text: string): boolean {
  if (text.length > MOST_LETTERS) return false;
  const said = fold(text)
    .replace(/[^\p{L}\p{N}@.]+/gu, ' ')
    .replace(/[. ]+$/, '')
    .trim();
  return ASKS.test(said) || POINTS.test(said);
}
