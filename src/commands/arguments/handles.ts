import { normaliseHandle } from '../../analysis/read/values/handle.js';
import { UserError } from '../../errors.js';
import { type ArgumentSpec, cut, wordsOf } from './argument.js';
import { listSchema, textSchema } from './schema.js';

const END_OF_SENTENCE = /[?!.,;:)'"’]+$/;
const MARKED =
  /(?<![\w@])(@[\p{L}\p{N}_.-]+|https?:\/\/[^\s¦]+|(?:www\.)?(?:tiktok|instagram|youtube)\.com\/[^\s¦]+)(?:'s(?![\p{L}\p{N}]))?/u;
/** What could be a handle without its @. */
const WORD = /(?<![\p{L}\p{N}_@.'’-])[\p{L}\p{N}_][\p{L}\p{N}_.-]{2,}(?![\p{L}\p{N}_])/gu;
/** Words that are in handles too, and are meant as words. */
export const MEANT_AS_WORDS =
  /^(top|best|the|and|who|why|how|what|list|food|beauty|music|gaming|travel|fashion|fitness|comedy|tech|pets|show|compare|profile|official|nano|micro|mid|macro|mega|brazil|india|mexico|growth|creator|creators|influencer|influencers|verified|similar)$/i;

/** Nobody writes a word like this: khaby.lame, gigi_glow. */
const LOOKS_LIKE_ONE = /^(?=.{5,})(?=.*[a-z].*[._])[a-z0-9]{2,}(?:[._]+[a-z0-9]+)+_?$/i;

/**
 * Creators that are named: `@ada`, a profile's URL, or the bare handle of somebody in the file.
 *
 * @param range how many; `min` 0 where it may be left out
 */
export function handles(usage: string, range: { min: number; max: number }): ArgumentSpec<string[]> {
  const usable = (found: string[]): string[] => {
    if (found.length <= range.max) return found;
    throw new UserError('too-many', `${found.length} creators are too many at once.`, `Name up to ${range.max}.`);
  };
  return {
    usage,
    schema: { ...listSchema('Creators, by handle, profile link or name.'), maxItems: range.max },
    take(said, known) {
      // A name of several words stands alone: `profile Mara Olivo`.
      const whole = wordsOf(said).join(' ').replace(END_OF_SENTENCE, '');
      if (whole.includes(' ') && known.isHandle(whole)) return { value: [normaliseHandle(whole)], rest: '' };
      const found: { at: number; handle: string }[] = [];
      let rest = said;
      const note = (match: RegExpExecArray, text: string) => {
        const handle = normaliseHandle(text);
        if (handle !== '' && !found.some((one) => one.handle === handle))
          found.push({ at: said.indexOf(text), handle });
        rest = cut(rest, match);
      };
      for (let match = MARKED.exec(rest); match; match = MARKED.exec(rest)) {
        const text = match[1]!.replace(END_OF_SENTENCE, '');
        // With "'s" behind it, where nothing was cut off.
        if (text !== match[1]) match[0] = text;
        note(match, text);
      }
      for (const match of [...rest.matchAll(WORD)].reverse()) {
        const text = match[0].replace(END_OF_SENTENCE, '').replace(/['’]s$/, '');
        if (MEANT_AS_WORDS.test(text) || !(known.isHandle(text) || LOOKS_LIKE_ONE.test(text))) continue;
        const exact = Object.assign(match, { 0: text }) as RegExpExecArray;
        note(exact, text);
      }
      return { value: usable(found.sort((a, b) => a.at - b.at).map(({ handle }) => handle)), rest };
    },
    check(value) {
      const list = (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]).map((item) =>
        normaliseHandle(String(item)),
      );
      return usable([...new Set(list)].filter((handle) => handle !== ''));
    },
  };
}

/** The first creator that is named; '' where nobody is. */
export function handle(usage: string): ArgumentSpec<string> {
  const several = handles(usage, { min: 0, max: Number.POSITIVE_INFINITY });
  return {
    usage,
    schema: textSchema('A creator, by handle, profile link or name.'),
    take(said, known) {
      const { value, rest } = several.take(said, known);
      if (value.length <= 1) return { value: value[0] ?? '', rest };
      // Several where one is asked for: the others are left unexplained, and so asked about.
      return {
        value: value[0]!,
        rest: `${rest} ${value
          .slice(1)
          .map((name) => `@${name}`)
          .join(' ')}`,
      };
    },
    check: (value) => several.check(value)[0] ?? '',
  };
}
