import { countries } from '../../answers/place-names.js';
import { REGION_WORDS, regionNamed } from '../../query/regions.js';
import { type ArgumentSpec, cut } from './argument.js';
import { listSchema } from './schema.js';

/** Words that are a region only behind "from" or "in", or in capitals. */
const NEED_LEAD = new Set(['sea', 'eu', 'ue', 'ssa', 'gulf', 'iberian', 'asie', 'amerika', 'cis', 'anz']);
const AND = String.raw`(?:\s?,\s?|\s?/\s?| and | or | & |, and |, or )`;
const LEAD = '(?:(?:who |that )?(?:are |is )?(?:based |located |living |live )?(?:from|in|of|within|across) (?:the )?)';
const END = String.raw`(?![\p{L}\p{N}_-]|\.\w)`;
/** "South Africa" is a country, and "for our Nordics pitch" a reason. */
const START = String.raw`(?<![\p{L}\p{N}_@.-])(?<!\b(?:south |for (?:the |our |an? )?))`;

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const words = [...REGION_WORDS.keys()].sort((a, b) => b.length - a.length);
const any = `(?:${words.map(escaped).join('|')})`;
const plain = `(?:${words
  .filter((word) => !NEED_LEAD.has(word))
  .map(escaped)
  .join('|')})`;
const PATTERNS = [
  new RegExp(`${START}${LEAD}(?<names>${any}(?:${AND}(?:the )?${any})*)(?:[ -]based)?${END}`, 'iu'),
  new RegExp(`${START}(?:the )?(?<names>${plain}(?:${AND}(?:the )?${plain})*)(?:[ -]based)?${END}`, 'iu'),
  new RegExp(`${START}(?<names>SEA|EU|GCC|ANZ|CIS)${END}`, 'u'),
];

/** "Central African Republic" is a country, whatever region it is called after. */
function beginsCountry(word: string, said: string): boolean {
  const begun = `${word.trim().toLowerCase()} `;
  const text = said.toLowerCase();
  return [...countries().codes.keys()].some((country) => country.includes(begun) && text.includes(country));
}

/** "from Europe", "LATAM", "in DACH or the Nordics". */
export const region: ArgumentSpec<string[] | undefined> = {
  usage: '[from <region>]',
  schema: listSchema('Europe, LATAM, DACH, Nordics, Asia, … or as the file has it.'),
  take(said) {
    for (const pattern of PATTERNS) {
      const match = pattern.exec(said);
      if (!match) continue;
      const called = match.groups!.names!.split(new RegExp(AND, 'i'));
      if (called.some((word) => beginsCountry(word, said))) continue;
      const names = called.flatMap((word) => regionNamed(word) ?? []);
      return { value: [...new Set(names)], rest: cut(said, match) };
    }
    return { value: undefined, rest: said };
  },
  check(value) {
    if (value === undefined || value === '') return undefined;
    const names = (Array.isArray(value) ? value : [value]).map((name) => regionNamed(String(name)) ?? String(name));
    return names.length > 0 ? names : undefined;
  },
};
