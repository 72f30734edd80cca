import type { CheckRule } from '../../analysis/analysis.js';
import { eachPersonOnce } from '../../analysis/persons.js';
import { recommend } from '../../analysis/recommend/recommend.js';
import { rulesIn } from '../../analysis/score/checks.js';
import { isClear } from '../../analysis/score/standing.js';
import type { Brief } from '../../store/ports.js';
import type { Subject } from '../command.js';
import { allAccounts, narrowed, narrowedAccounts } from '../top.js';
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

const SHORTLIST = 5;

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
      shortlist: passing.slice(0, SHORTLIST),
      emerging: narrowedAccounts(subject, scores.emerging, told),
    },
  };
  const bookable = narrowed(subject, allAccounts(subject), []).length;
  return { subject: own, told, untold, fitting: ranking.length, passing: passing.length, bookable };
}

/** The advice and the checks for those who fit, from the same rules as the advice for the whole file. */
export function withAdvice({ subject, fitting, passing }: ForBrief): Subject {
  const { analysis, profiles, scores } = subject;
  const against = new Map<CheckRule, number>();
  for (const row of scores.ranking)
    for (const rule of rulesIn(scores.flags[row]!)) against.set(rule, (against.get(rule) ?? 0) + 1);
  const found = {
    ...analysis,
    checks: analysis.checks.map((check) => ({ ...check, bigEnough: against.get(check.rule) ?? 0 })),
    bookable: { ...analysis.bookable, count: fitting, passing },
    emergingBasis: { ...analysis.emergingBasis, count: scores.emerging.length },
  };
  return { ...subject, analysis: { ...found, ...recommend({ profiles, scores, analysis: found }) } };
}

function isBigEnough({ profiles, analysis }: Subject, row: number): boolean {
  return profiles.numeric.followers![row]! >= analysis.bookable.minFollowers;
}
