import type { CheckRule } from '../../analysis/analysis.js';
import { bestPlan } from '../../analysis/money/best-plan.js';
import { eachPersonOnce } from '../../analysis/persons.js';
import { recommend } from '../../analysis/recommend/recommend.js';
import { rulesIn } from '../../analysis/score/checks.js';
import { countStanding, isClear } from '../../analysis/score/standing.js';
import { excludedRows } from '../../query/excluded-rows.js';
import { allAccounts, narrowed, narrowedAccounts } from '../../query/order.js';
import type { Brief } from '../../store/ports.js';
import type { Subject } from '../command.js';
import { type BriefFilter, briefFilters, type Untold } from './brief-filters.js';

/** Whom a brief leaves of a file. */
export interface ForBrief {
  /** The same file with nobody in its lists but those who fit. */
  subject: Subject;
  told: readonly BriefFilter[];
  untold: readonly Untold[];
  /** Ranked people who fit, and those of them whom nothing speaks against. */
  fitting: number;
  passing: number;
  /** All ranked people, whether they fit or not. */
  bookable: number;
}

/** With whom to start. */
export const SHORTLIST = 5;
/** Of the best scores: whoever comes behind so many is not among five. */
const LOOKED_AT = 5_000;

/**
 * The file as a brief sees it: lists, first five and emerging creators of those who fit. What is usual for a size, and
 * all that is measured on the whole file, stays.
 */
export function forBrief(subject: Subject, brief: Brief): ForBrief {
  const { told, untold } = briefFilters(subject, brief);
  const { profiles, scores } = subject;
  const accounts = narrowedAccounts(subject, allAccounts(subject), told);
  const ranking = eachPersonOnce(profiles, accounts);
  const clear = ranking.filter((row) => isClear(scores, row));
  const passing = brief.size ? clear : clear.filter((row) => isBigEnough(subject, row));
  const own: Subject = {
    ...subject,
    scores: {
      ...scores,
      ranking,
      ...(scores.accounts && { accounts }),
      shortlist: firstOf(subject, passing, told, brief),
      emerging: narrowedAccounts(subject, scores.emerging, told),
    },
  };
  const bookable = narrowed(subject, allAccounts(subject), []).length;
  return { subject: own, told, untold, fitting: ranking.length, passing: passing.length, bookable };
}

/** The advice and the checks for those who fit, from the same rules as for the whole file. */
export function withAdvice(found: ForBrief): Subject {
  const { subject, told } = found;
  const { profiles, scores } = subject;
  const analysis = told.length === 0 ? subject.analysis : withCounts(found);
  return { ...subject, analysis: { ...analysis, ...recommend({ profiles, scores, analysis }) } };
}

/** The file without those whom the conversation never wants to see: in its first five, its lists and its advice. */
export function withoutExcluded(subject: Subject): Subject {
  return excludedRows(subject).size === 0 ? subject : withAdvice(forBrief(subject, {}));
}

/** How many are in the lists, and how many of them each check speaks against. */
function withCounts({ subject, fitting, passing }: ForBrief): Subject['analysis'] {
  const { analysis, scores } = subject;
  const against = new Map<CheckRule, number>();
  for (const row of scores.ranking)
    for (const rule of rulesIn(scores.flags[row]!)) against.set(rule, (against.get(rule) ?? 0) + 1);
  const counts = countStanding(scores, scores.ranking);
  return {
    ...analysis,
    checks: analysis.checks.map((check) => ({ ...check, bigEnough: against.get(check.rule) ?? 0 })),
    bookable: { ...analysis.bookable, ...counts, count: fitting, passing, small: counts.passing - passing },
    emergingBasis: { ...analysis.emergingBasis, count: scores.emerging.length },
  };
}

/** Those whose scores are the most in sum that the money pays for together: of ten, half of it for five. */
function firstOf({ scores }: Subject, passing: Int32Array, told: readonly BriefFilter[], brief: Brief): Int32Array {
  const { amount, number = SHORTLIST } = brief;
  const priceOf = told.find((filter) => filter.priceOf)?.priceOf;
  const most = Math.min(SHORTLIST, number);
  if (!priceOf || amount === undefined) return passing.slice(0, most);
  const rows = passing.subarray(0, LOOKED_AT);
  const plan = bestPlan({
    prices: Float64Array.from(rows, priceOf),
    values: Float64Array.from(rows, (row) => scores.score[row]!),
    sum: amount * Math.min(1, SHORTLIST / number),
    most,
    groups: [],
  });
  const chosen = new Set(plan?.chosen);
  return chosen.size > 0 ? rows.filter((_, i) => chosen.has(i)) : passing.slice(0, 1);
}

function isBigEnough({ profiles, analysis }: Subject, row: number): boolean {
  return profiles.numeric.followers![row]! >= analysis.bookable.minFollowers;
}
