import { isSkipped } from '../analysis/analysis.js';
import { TIER_NAMES } from '../analysis/score/tiers.js';
import { topicsIn } from '../analysis/topics.js';
import { capitalised } from '../answers/format.js';
import { UserError } from '../errors.js';
import { comparedColumn } from './compared-column.js';
import { columnNamed, type NamedWords, YES_NO } from './find-column.js';
import { headerIn } from './measure-names.js';
import { noColumn } from './no-column.js';
import { once } from './once.js';
import { ownRegions } from './own-regions.js';
import type { Queried } from './queried.js';
import { continentOf } from './regions.js';
import { TEXTS } from './texts.js';
import { topicsOf } from './topics.js';

export const DIMENSIONS = [
  'country',
  'region',
  'language',
  'category',
  'topic',
  'tier',
  'segment',
  'verified',
  'platform',
] as const;
export type DimensionName = (typeof DIMENSIONS)[number];
/** One of those, or a column of the file that holds few different words, by its header in quotes. */
export type Dimension = DimensionName | `"${string}`;

/** Groups that creators are in. */
export interface Groups {
  /** As it stands over a column of them: `Country`. */
  label: string;
  /** As they are shown, each once. */
  names: string[];
  /** Per row, an index into `groupsOf`. */
  codes: ArrayLike<number>;
  /** Which groups a row of such a code is in: none where the file does not tell, several where a cell names several. */
  groupsOf: readonly (readonly number[])[];
}

/** A column with as many different words names everybody, and groups nobody. */
const MOST_GROUPS = 1_000;

/** @throws {UserError} where the file cannot tell it, or has another value for nearly everybody */
export function groupsOf(subject: Queried, name: string): Groups {
  return once(subject.profiles, `groups of ${name}`, () => {
    const header = headerIn(name);
    const groups = header === undefined ? namedGroups(subject, name as DimensionName) : columnGroups(subject, header);
    if (groups.names.length <= MOST_GROUPS) return groups;
    throw new UserError(
      'too-many-groups',
      `${groups.label} has ${groups.names.length.toLocaleString('en-US')} different values: too many to group by.`,
      'Group by another column, or narrow the list by it.',
    );
  });
}

function namedGroups(subject: Queried, name: DimensionName): Groups {
  const { profiles, scores, analysis } = subject;
  switch (name) {
    case 'tier':
      return { label: 'Tier', names: [...TIER_NAMES], codes: scores.tier, groupsOf: TIER_NAMES.map((_, at) => [at]) };
    case 'segment': {
      const { clustering } = analysis;
      if (isSkipped(clustering)) throw new UserError('no-segment', 'This file was not clustered.', clustering.skipped);
      const names = clustering.segments.map((segment) => segment.name);
      return { label: 'Segment', names, codes: scores.segment, groupsOf: names.map((_, at) => [at]) };
    }
    case 'verified': {
      const codes = profiles.flags.verified ?? noColumn('whether creators are verified', 'verified');
      return { label: 'Verified', names: ['not verified', 'verified'], codes, groupsOf: [[0], [1], []] };
    }
    case 'platform':
      return platformGroups(subject);
    case 'region':
      return regionGroups(subject);
    case 'topic':
      return topicGroups(subject);
    default: {
      const column = profiles.text[name] ?? noColumn(`the ${name} of creators`, name);
      const { codes, values, spelled } = comparedColumn(column, TEXTS[name].normalise);
      const split = name === 'category' ? topicsIn : (value: string) => (value === '' ? [] : [value]);
      const cells = values.map((value, at) => (name === 'category' ? split(spelled[at]!) : split(value)));
      return grouped(capitalised(name), codes, cells, (value) => TEXTS[name].nameOf(value));
    }
  }
}

/** @param cells per code, the names of the groups it is in: equal whatever their case */
function grouped(
  title: string,
  codes: ArrayLike<number>,
  cells: readonly (readonly string[])[],
  nameOf: (value: string) => string = (value) => value,
): Groups {
  const indexOf = new Map<string, number>();
  const names: string[] = [];
  const groups = cells.map((values) => [
    ...new Set(
      values.map((value) => {
        const key = value.toLowerCase();
        const at = indexOf.get(key) ?? names.push(nameOf(value)) - 1;
        indexOf.set(key, at);
        return at;
      }),
    ),
  ]);
  return { label: title, names, codes, groupsOf: groups };
}

/** By what biographies, hashtags, categories and names say; somebody may be in several. */
function topicGroups(subject: Queried): Groups {
  const { codes, told } = topicsOf(subject) ?? noColumn('what creators are about', 'biography');
  const topics = told.map((of) => of.map(({ topic }) => topic));
  return grouped('Topic', codes, topics);
}

function platformGroups({ profiles, analysis }: Queried): Groups {
  const column = profiles.text.platform;
  const { platform } = analysis.dataset;
  if (!column) {
    const name = platform ?? noColumn('which platform creators are on', 'platform');
    return { label: 'Platform', names: [name], codes: new Uint8Array(profiles.count), groupsOf: [[0]] };
  }
  const { codes, spelled } = comparedColumn(column, (cell) => cell.toLowerCase());
  return grouped(
    'Platform',
    codes,
    spelled.map((cell) => cell.split(', ').filter((name) => name !== '')),
  );
}

function regionGroups(subject: Queried): Groups {
  const own = ownRegions(subject);
  if (own) return wordGroups(own);
  const column = subject.profiles.text.country ?? noColumn('where creators are from', 'country');
  const { codes, values } = comparedColumn(column, TEXTS.country.normalise);
  return grouped(
    'Region',
    codes,
    values.map((code) => continentOf(code) ?? []).map((name) => [name].flat()),
  );
}

function columnGroups(subject: Queried, header: string): Groups {
  const column = columnNamed(subject, header);
  if (
    column.field === 'country' ||
    column.field === 'language' ||
    column.field === 'category' ||
    column.field === 'platform'
  )
    return namedGroups(subject, column.field);
  if ('labels' in column) return wordGroups(column);
  return grouped(column.header, ...codesOfNumbers(column.values));
}

function wordGroups({ header, codes, labels }: NamedWords): Groups {
  const isFlag = labels.length === YES_NO.length && labels.every((one, at) => one === YES_NO[at]);
  const words = labels.map((one) => (one === '' ? [] : [isFlag ? `${header}: ${one}` : one.trim()]));
  return grouped(header, codes, words);
}

/** Each different figure is a group: of years, counts of a few. */
function codesOfNumbers(values: ArrayLike<number>): [Int32Array, string[][]] {
  const codeOf = new Map<number, number>();
  const codes = Int32Array.from(values, (value) => {
    if (!codeOf.has(value)) codeOf.set(value, codeOf.size);
    return codeOf.get(value)!;
  });
  return [codes, [...codeOf.keys()].map((value) => (Number.isNaN(value) ? [] : [String(value)]))];
}
