import { rowsWhere } from '../../analysis/order.js';
import { isClear } from '../../analysis/score/standing.js';
import { textAt } from '../../analysis/text-column.js';
import type { CommandCall } from '../../answers/answer.js';
import { UserError } from '../../errors.js';
import { computeFigures, type Figure, type FiguresFound } from '../../query/figures.js';
import { rowOfHandle } from '../../query/find-handle.js';
import { allAccounts, narrowed, type Order, rankedBy } from '../../query/order.js';
import { pricesOf } from '../../query/price.js';
import { relationOf } from '../../query/relation.js';
import type { RowFilter } from '../../query/row-filter.js';
import { rowFilters } from '../../query/row-filters.js';
import { type Who, whoOf } from '../../query/who.js';
import { orderOf } from '../arguments/ranking.js';
import { forBrief } from '../brief/for-brief.js';
import { briefFor } from '../brief/run-for-brief.js';
import type { Subject } from '../command.js';
import type { FiguresArgs } from '../figures.js';
import type { TopArgs } from '../top.js';

/** What an answer's figures are of: found again from its call, so that what is said of it is computed and not recalled. */
export interface Basis {
  kind: 'list' | 'figure' | 'groups' | 'relation' | 'plan' | 'creators' | 'file';
  /** As the answer saw it: for a brief, with nobody in its lists but those who fit. */
  subject: Subject;
  who: Who;
  filters: readonly RowFilter[];
  /** Accounts that it is over, in its order; of a list, each person once. */
  rows: Int32Array;
  /** Accounts that it shows or names. */
  shown: readonly number[];
  /** What its figures measure, the one that decides first. */
  measures: readonly string[];
  order?: Order | undefined;
  /** How it was ordered where no measure alone decides, as a sentence. */
  orderedBy?: string | undefined;
  figures?: { of: readonly Figure[]; per: readonly string[]; found: FiguresFound } | undefined;
}

type Args = CommandCall['args'];

/** @param shown handles that the answer listed, where they are known */
export function basisOf(subject: Subject, { name, args }: CommandCall, shown: readonly string[]): Basis {
  const rows = rowsOf(subject, shown.length > 0 ? shown : namedIn(args));
  switch (name) {
    case 'top':
      return listed(subject, args as unknown as TopArgs);
    case 'emerging':
      return emergingOnes(subject, args, rows);
    case 'figures':
      return figured(subject, args as unknown as FiguresArgs);
    case 'tiers':
    case 'segments':
    case 'segment':
      return { ...whole(subject), kind: 'groups' };
    case 'relation':
      return related(subject, args);
    case 'budget':
      return planned(subject, args, rows);
    case 'shortlist':
      return rows.length > 0 ? { ...whole(subject), kind: 'creators', shown: rows } : whole(subject);
    case 'compare':
      if (Array.isArray(args.groups)) return figured(subject, { of: MEDIANS, or: args.groups as Who[] });
      return named(subject, rows);
    case 'similar':
      return { ...named(subject, rows), orderedBy: NEAREST };
    default:
      return rows.length > 0 ? named(subject, rows) : whole(subject);
  }
}

const NEAREST = 'Nearest first, by their figures in the file, each on a log scale.';
const BY = { growth: 'growth', views: 'views', 'behaviour model': 'likelihood' } as const;

function emergingOnes(subject: Subject, args: Args, shown: readonly number[]): Basis {
  const seen = forTheBrief(subject, args);
  const { emergingBasis } = seen.analysis;
  const filters = rowFilters(seen, whoOf(args as Who));
  const rows = narrowed(seen, seen.scores.emerging, filters);
  const basis = whole(seen);
  return {
    ...basis,
    kind: 'list',
    filters,
    rows,
    shown: shown.length > 0 ? shown : page(rows, args),
    measures: [...(emergingBasis.by === 'none' ? [] : [BY[emergingBasis.by]]), ...basis.measures.slice(1)],
    orderedBy: emergingBasis.sentence,
  };
}

const MEDIANS: Figure[] = [{ figure: 'median', measure: 'engagement' }];

function whole(subject: Subject): Basis {
  const rows = rowsWhere(subject.profiles.count, () => true);
  const isKnown = subject.analysis.dataset.engagementFormula !== undefined;
  const measures = ['score', 'followers', ...(isKnown ? ['engagement'] : [])];
  return { kind: 'file', subject, who: {}, filters: [], rows, shown: [], measures };
}

function named(subject: Subject, shown: readonly number[]): Basis {
  const price = pricesOf(subject) ? ['price'] : [];
  const basis = whole(subject);
  return { ...basis, kind: 'creators', shown, measures: [...basis.measures, ...price] };
}

function listed(subject: Subject, args: TopArgs): Basis {
  const seen = forTheBrief(subject, args as unknown as Args);
  const order = orderOf({ by: args.by ?? 'score', lowest: args.lowest });
  const filters = rowFilters(seen, whoOf(args));
  const rows = narrowed(seen, rankedBy(seen, order), filters);
  const basis = whole(seen);
  const measures = [...new Set([order.by, ...basis.measures])];
  return { ...basis, kind: 'list', filters, rows, shown: page(rows, args as unknown as Args), measures, order };
}

/** The page of a list that was shown. */
function page(rows: Int32Array, { skip = 0, count = 10 }: Args): number[] {
  return Array.from(rows.subarray(Number(skip), Number(skip) + Number(count)));
}

function figured(subject: Subject, { count, by = 'score', ...args }: FiguresArgs): Basis {
  const order = orderOf({ by, lowest: count === undefined ? undefined : args.lowest });
  const filters = rowFilters(subject, whoOf(args));
  const first = count === undefined ? undefined : narrowed(subject, rankedBy(subject, order), filters).slice(0, count);
  const handleOf = (row: number) => textAt(subject.profiles.text.handle!, row);
  const who: Who = first ? { handles: Array.from(first, handleOf) } : whoOf(args);
  const of: Figure[] = args.of?.length > 0 ? args.of : [{ figure: 'count' }];
  const found = computeFigures(subject, { who, of, per: args.per, within: args.within });
  const measures = of.flatMap(({ measure }) => measure ?? []);
  return {
    ...whole(subject),
    kind: (args.per?.length ?? 0) > 0 ? 'groups' : 'figure',
    filters,
    rows: found.all.rows,
    measures: [...new Set(measures)],
    ...(first && { order, shown: [...first] }),
    figures: { of, per: args.per ?? [], found },
  };
}

function related(subject: Subject, args: Args): Basis {
  const measures = (Array.isArray(args.measures) ? args.measures : []).map(String);
  const filters = rowFilters(subject, whoOf(args as Who));
  const who = whoOf(args as Who);
  const { rows } = relationOf(subject, who, [measures[0]!, measures[1]!]);
  return { ...whole(subject), kind: 'relation', who, filters, rows, measures };
}

/** Of a plan: whoever could have been in it. */
function planned(subject: Subject, args: Args, shown: readonly number[]): Basis {
  const seen = forTheBrief({ ...subject, brief: subject.brief && { ...subject.brief, amount: undefined } }, args);
  const prices = pricesOf(seen);
  const filters = rowFilters(seen, whoOf(args as Who));
  const ranked = narrowed(seen, allAccounts(seen), filters);
  const rows = ranked.filter((row) => isClear(seen.scores, row) && (prices?.of(row) ?? 0) > 0);
  const basis = whole(seen);
  return { ...basis, kind: 'plan', filters, rows, shown, measures: ['price', ...basis.measures.slice(1)] };
}

function forTheBrief(subject: Subject, args: Args): Subject {
  const brief = briefFor(subject.brief, args);
  return Object.keys(brief).length === 0 ? subject : forBrief(subject, brief).subject;
}

function namedIn({ handle, handles }: Args): string[] {
  const all = [handle, ...(Array.isArray(handles) ? handles : [])];
  return all.filter((one): one is string => typeof one === 'string' && one !== '');
}

function rowsOf(subject: Subject, handles: readonly string[]): number[] {
  return [...new Set(handles.flatMap((handle) => rowOfHandle(subject, handle) ?? []))];
}

/** The same, and undefined where the file can no longer tell what was asked. */
export function basisIfKnown(...asked: Parameters<typeof basisOf>): Basis | undefined {
  try {
    return basisOf(...asked);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
