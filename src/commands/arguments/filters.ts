import type { TierName } from '../../analysis/analysis.js';
import { platformNamed } from '../../analysis/read/headers/platforms.js';
import { PLATFORM_WORDS } from '../../analysis/read/values/platform-names.js';
import { TIER_NAMES } from '../../analysis/score/tiers.js';
import { countries, countryNamed, countryOf, languageOf, languages, type Names } from '../../answers/place-names.js';
import { UserError } from '../../errors.js';
import type { Who } from '../../query/who.js';
import type { Vocabulary } from '../vocabulary.js';
import { type ArgumentSpec, cut } from './argument.js';
import { alternatives, checkedWho, negations, type Simple, whoSchema } from './combined.js';
import { conditions } from './conditions.js';
import { amongHandles, onShortlist } from './named-creators.js';
import { region } from './region.js';
import { listSchema } from './schema.js';

const START = String.raw`(?<![\w@.-])`;
const END = String.raw`(?![\w-]|\.\w)`;
const AND = String.raw`(?:\s?,\s?|\s?/\s?| and | or | & |, and |, or )`;

/** In the order they are taken. */
const simple: Simple = {
  handles: amongHandles,
  shortlisted: onShortlist,
  with: conditions(),
  segment: {
    usage: '[in <segment|tier>]',
    schema: listSchema('Segments of the file, by name.'),
    take: takeSegment,
    check: texts,
  },
  tier: { usage: '', schema: listSchema('By followers.', TIER_NAMES), take: takeTier, check: tierNames },
  language: {
    usage: '[speaking <language>]',
    schema: listSchema('By name or as ISO 639-1.'),
    take: takeLanguage,
    check: (value) => texts(value)?.map(languageOf),
  },
  region,
  country: {
    usage: '[from <country>]',
    schema: listSchema('By name or as ISO 3166 alpha-2.'),
    take: takeCountry,
    check: (value) => texts(value)?.map(countryOf),
  },
  topic: {
    usage: '[topic <word>]',
    schema: listSchema('What they write about, where no category says it: fitness, vegan, …'),
    take: takeTopic,
    check: texts,
  },
  category: {
    usage: '[in <category>]',
    schema: listSchema('Categories of the file, as it spells them.'),
    take: takeCategory,
    check: texts,
  },
  platform: {
    usage: '[on <platform>]',
    schema: listSchema('Instagram, TikTok, YouTube, …'),
    take: takePlatform,
    check: (value) => texts(value)?.map((name) => platformNamed(name) ?? name),
  },
  verified: {
    usage: '[verified]',
    schema: { type: 'boolean' },
    take(said) {
      const no =
        /(?<![\w@.-])(?:that are |who are |are )?(?:not|non|un|without|no|isn'?t|aren'?t)[ -]?(?:yet )?(?:verified|verification|blue (?:ticks?|checks?))(?![\w-])/i.exec(
          said,
        );
      if (no) return { value: false, rest: cut(said, no) };
      const yes =
        /(?<![\w@.-])(?:(?:that|who) (?:are|is|have been|has been|have|has) |are |is |with |have |has )?(?:a |an? official |the )?(?:verified|verfied|verifed|blue ?(?:ticks?|check ?marks?|checks?))(?: badges?| accounts?(?= |$)| status)?(?![\w-])/i.exec(
          said,
        );
      return yes ? { value: true, rest: cut(said, yes) } : { value: undefined, rest: said };
    },
    check: (value) => (value === undefined || value === '' ? undefined : value === true || value === 'true'),
  },
};

/** The arguments of every command whose creators can be narrowed, in the order they are taken. */
export const filters: { [Name in keyof Who]-?: ArgumentSpec<Who[Name]> } = {
  not: negations(simple),
  or: alternatives(simple),
  ...simple,
};

export const WHO_SCHEMA = whoSchema(simple);

export const FILTER_NAMES = Object.keys(filters) as (keyof Who)[];

/** A set of creators that came from a button. @throws {UserError} for what none of ours carries */
export function checkedSet(value: unknown): Who {
  return checkedWho(simple, typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
}

const TIER_WORD = '(?:nano|micro|mid|middle|macro|mega)';
const TIER = `(under[- ]1k|sub[- ]1k|${TIER_WORD}s?)(?:[ -]?(?:tiers?|sized?))?(?:[ -]?(?=influencers?|creators?))?`;
const TIER_LIST = new RegExp(`${START}(?:in |of |the |at )*${TIER}(?:${AND}${TIER})*${END}`, 'i');

function takeTier(said: string) {
  const found: string[] = [];
  let rest = said;
  for (let match = TIER_LIST.exec(rest); match; match = TIER_LIST.exec(rest)) {
    for (const [word] of match[0].matchAll(new RegExp(`under[- ]1k|sub[- ]1k|${TIER_WORD}`, 'gi'))) {
      const name = /1k/.test(word) ? 'under 1k' : word.toLowerCase() === 'middle' ? 'mid' : word.toLowerCase();
      if (!found.includes(name)) found.push(name);
    }
    rest = cut(rest, match);
  }
  return { value: found.length > 0 ? found : undefined, rest };
}

function tierNames(value: unknown): string[] | undefined {
  const names = texts(value);
  for (const name of names ?? []) {
    if (!TIER_NAMES.includes(name as TierName))
      throw new UserError('bad-choice', `There is no tier "${name.slice(0, 40)}".`, `Tiers: ${TIER_NAMES.join(', ')}.`);
  }
  return names;
}

/** By its whole name, by its number, or by what only its name says: "the well liked ones" is not one, "the well liked segment" is. */
function takeSegment(said: string, { segments }: Vocabulary) {
  const found: string[] = [];
  let rest = said;
  const take = (match: RegExpExecArray, name: string) => {
    if (!found.includes(name)) found.push(name);
    rest = cut(rest, match);
  };
  for (const name of [...segments].sort((a, b) => b.length - a.length)) {
    const match = new RegExp(
      `${START}(?:(?:in|of|from) )?(?:the |segment |group |cluster |["“'])*${loosely(name)}["”']?(?: segments?| groups?| clusters?| ones)?${END}`,
      'i',
    ).exec(rest);
    if (match) take(match, name);
  }
  const SEGMENT = '(?:segment|group|cluster|seg)';
  for (const [i, name] of segments.entries()) {
    const ordinal = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'][i] ?? `${i + 1}th`;
    const match = new RegExp(
      `${START}(?:in |of |from |the |my |our )*(?:${SEGMENT} ?(?:no\\.? ?|number |#)?${i + 1}|${ordinal} ${SEGMENT})${END}`,
      'i',
    ).exec(rest);
    if (match) take(match, name);
    for (const part of ownWords(name, segments)) {
      const own = new RegExp(
        `${START}(?:in |of |from |the |our |that )*(?:["“']?${loosely(part)}["”']? ${SEGMENT}|${SEGMENT} (?:called |named |of )?["“']?${loosely(part)}["”']?)${END}`,
        'i',
      ).exec(rest);
      if (own) take(own, name);
    }
  }
  return { value: found.length > 0 ? found : undefined, rest };
}

/** Words and parts of a segment's name that no other segment's name has. */
function ownWords(name: string, segments: readonly string[]): string[] {
  const parts = [...name.split(/\s?[,·]\s?/), ...name.split(/[\s,·]+/)].filter((part) => part.length > 2);
  return [...new Set(parts)].filter((part) =>
    segments.every((other) => other === name || !other.toLowerCase().includes(part.toLowerCase())),
  );
}

/** A name whatever stands between its words. */
function loosely(name: string): string {
  return name
    .split(/[\s,·/|–-]+/)
    .filter((word) => word !== '')
    .map(escaped)
    .join(String.raw`[\s,·/|–-]+(?:and |& )?`);
}

function takeLanguage(said: string) {
  return takeNames(said, languages(), languagePatterns());
}

function takeCountry(said: string) {
  const taken = takeNames(said, countries(), countryPatterns());
  return taken.value ? taken : takeForeignCountry(said);
}

/** "from Estados Unidos": a country in another language, of up to four words after "from" or "in". */
function takeForeignCountry(said: string) {
  const match = /(?:^|\s)(?:from|in|based in|of) ((?:[\p{L}.'’-]+\s?){1,4})/iu.exec(said);
  const after = match?.[1];
  if (!match || after === undefined) return { value: undefined, rest: said };
  const words = after.trim().split(/\s+/);
  for (let length = words.length; length > 0; length--) {
    const name = words.slice(0, length).join(' ');
    const code = name.length > 3 || /\./.test(name) ? countryNamed(name) : undefined;
    if (code === undefined) continue;
    const end = match.index + match[0].indexOf(after) + after.indexOf(name) + name.length;
    return { value: [code], rest: `${said.slice(0, match.index)} ${said.slice(end)}`.trim() };
  }
  return { value: undefined, rest: said };
}

const languagePatterns = once(() => {
  const name = namesPattern(languages());
  const list = `(?:${name})(?:${AND}(?:${name}))*`;
  return [
    new RegExp(
      `${START}(?:(?:who|that|which) )?(?:are )?(?:can )?(?:speak(?:s|ing)?|talk(?:s|ing)? in|post(?:s|ing)? in|language(?: is| =|:)?|in the language)(?: in)? (?<names>${list})${END}`,
      'gi',
    ),
    new RegExp(`${START}(?<names>${list})[ -](?:speak(?:ing|ers?)|language|only)(?: (?:content|ones))?${END}`, 'gi'),
    new RegExp(`${START}(?:content |videos? |posts? )?in (?<names>${list})(?: language)?${END}`, 'gi'),
    new RegExp(
      `${START}(?<names>english|arabic|hindi|urdu|mandarin|cantonese|bahasa|tagalog|swahili|tamil|bengali|yoruba|igbo|hausa)${END}`,
      'gi',
    ),
  ];
});

const countryPatterns = once(() => {
  const name = namesPattern(countries());
  const code = '[A-Z]{2}';
  const LEAD =
    '(?:(?:who |that )?(?:are |is )?(?:based |located |living |live |situated |residing |coming |come )?(?:out of|in|from|of|within|for) (?:the )?)';
  const list = (one: string) => `(?:${one})(?:${AND}(?:the )?(?:${one}))*`;
  return [
    new RegExp(`${START}${LEAD}(?<names>${list(`${name}|${code}`)})(?:[ -]based)?${END}`, 'gi'),
    new RegExp(`${START}(?:the )?(?<names>${list(name)})(?:[ -]based)?${END}`, 'gi'),
    new RegExp(`${START}(?:the )?(?<names>${list('US|UK|UAE')})(?:[ -]based)?${END}`, 'g'),
  ];
});

/** Made when it is first needed: patterns of some 400 names take a while. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Two letters that are words first. */
/** States of the USA, as people write them: LA is Los Angeles to more of them than Laos. */
const STATES_NOT_CODES = /^(al|az|ca|ga|ky|la|ma|md|mo|ms|mt|nc|ne|pa|sc|sd|tn|va)$/;
const WORDS_NOT_CODES = /^(me|my|it|us|is|no|so|to|do|am|at|be|by|as|an|or|in|id|pm|ai|tv|vs|er)$/;

/** @param patterns global: to make one of 400 names anew for each question took longer than all the rest */
function takeNames(said: string, names: Names, patterns: readonly RegExp[]) {
  const found: string[] = [];
  let rest = said;
  for (const pattern of patterns) {
    for (let from = 0; ; ) {
      pattern.lastIndex = from;
      const hit = pattern.exec(rest);
      if (!hit) break;
      const codes = hit.groups!.names!.split(new RegExp(AND, 'i')).map((word) => codeOf(word.trim(), names));
      // "too expensive for us"
      if (/\b(?:for|of|by|to|with) us$/.test(hit[0])) codes.push(undefined);
      if (codes.some((code) => code === undefined)) {
        from = hit.index + 1;
        continue;
      }
      for (const code of codes) if (!found.includes(code!)) found.push(code!);
      rest = cut(rest, hit);
      from = hit.index;
    }
  }
  return { value: found.length > 0 ? found : undefined, rest };
}

function codeOf(word: string, names: Names): string | undefined {
  const said = word.toLowerCase().replace(/^the /, '');
  const named = names.codes.get(said);
  if (named !== undefined) return named;
  if (said === 'us') return word === 'US' || word === 'us' ? 'US' : undefined;
  if (!/^[a-z]{2}$/.test(said) || (WORDS_NOT_CODES.test(said) && word !== said.toUpperCase())) return undefined;
  if (STATES_NOT_CODES.test(said)) return undefined;
  const code = said.toUpperCase();
  return [...names.codes.values()].includes(code) ? code : undefined;
}

function namesPattern({ codes }: Names): string {
  return [...codes.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
}

/** What the people of a field are called, where its name does not say. */
const ALSO_CALLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    food: 'food(?:ies?)?|cook(?:s|ing)?|chefs?|foods',
    gaming: 'gam(?:ing|ers?|es?)',
    travel: 'travel(?:l?ers?|l?ing)?',
    music: 'music(?:ians?|al)?',
    comedy: 'comed(?:y|ians?|ic)|funny',
    fitness: 'fitness|fit',
    fashion: 'fashion(?:istas?)?',
    beauty: 'beauty|beauty gurus?|makeup|make-up',
    tech: 'tech(?:ies?|y)?|technology',
    technology: 'tech(?:nology)?|techies?',
    parenting: 'parenting|parents?|moms?|mums?|mommy|dads?',
    pets: 'pets?|pet lovers?',
    education: 'education(?:al)?|teachers?|edu',
    sports: 'sports?|athletes?',
    dance: 'danc(?:e|ers?|ing)',
  }),
);

function takeCategory(said: string, { categories }: Vocabulary) {
  const found: string[] = [];
  let rest = said;
  for (const category of [...categories].sort((a, b) => b.length - a.length)) {
    const words = [loosely(category), ALSO_CALLED.get(category.toLowerCase())].filter(Boolean).join('|');
    const pattern = new RegExp(
      `${START}(?:(?:in|from|about|of|on|around|within|for|do|does|doing|into|make|makes|making|are|is) )?(?:the )?(?:category |niche )?["“']?(?:${words})["”']?(?: (?:category|niche|space|vertical|industry|content|stuff|field|world|scene))*(?=[\\s¦?!.,;:/&)-]|$)`,
      'i',
    );
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      if (!found.includes(category)) found.push(category);
      rest = cut(rest, match);
    }
  }
  const inOrder = found.sort((a, b) => categories.indexOf(a) - categories.indexOf(b));
  return { value: inOrder.length > 0 ? inOrder : undefined, rest };
}

/** "topic fitness", "about skincare": what no category of the file says. */
function takeTopic(said: string) {
  const match = /(?<![\w@.-])(?:topics?|niche) (?<name>[\p{L}&-]{3,30})(?![\w-])/iu.exec(said);
  return match
    ? { value: [match.groups!.name!.toLowerCase()], rest: cut(said, match) }
    : { value: undefined, rest: said };
}

/** Words that only "on" makes a platform. */
const SHORT_PLATFORMS = new Set(['x', 'tt', 'snap', 'threads', 'kick', 'fb']);

/** "on Instagram and TikTok"; without "on" where the file tells platforms apart: "top 5 Instagram creators". */
function takePlatform(said: string, { platforms }: Vocabulary) {
  const ofFile = platforms.filter((name) => platformNamed(name) === undefined).map((name) => name.toLowerCase());
  const words = [...PLATFORM_WORDS, ...ofFile].sort((a, b) => b.length - a.length);
  const list = (names: readonly string[]) => {
    const one = `(?:${names.map(escaped).join('|')})`;
    return `(?<names>${one}(?:${AND}(?:on )?${one})*)`;
  };
  const END_OF_NAME = `(?: (?:only|platform|accounts?))?${END}`;
  const patterns = [`(?:only |active |posting |are |is )*(?:on|via) (?:the )?${list(words)}${END_OF_NAME}`];
  if (platforms.length > 0) {
    patterns.push(`(?:only |in |for )?${list(words.filter((word) => !SHORT_PLATFORMS.has(word)))}${END_OF_NAME}`);
  }
  const found: string[] = [];
  let rest = said;
  for (const pattern of patterns) {
    const match = new RegExp(`${START}${pattern}`, 'i').exec(rest);
    if (!match) continue;
    for (const word of match.groups!.names!.split(new RegExp(`${AND}(?:on )?`, 'i'))) {
      const name = platformNamed(word) ?? platforms.find((one) => one.toLowerCase() === word.toLowerCase()) ?? word;
      if (!found.includes(name)) found.push(name);
    }
    rest = cut(rest, match);
  }
  return { value: found.length > 0 ? found : undefined, rest };
}

function texts(value: unknown): string[] | undefined {
  if (value === undefined || value === '') return undefined;
  const list = (Array.isArray(value) ? value : [value]).map(String).filter((text) => text !== '');
  return list.length === 0 ? undefined : list;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
