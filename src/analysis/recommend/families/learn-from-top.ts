import { FLAG } from '../../profiles.js';
import { median } from '../../quantile.js';
import { engagementOf } from '../../score/engagement.js';
import { isClear } from '../../score/standing.js';
import { hasTexts, textReader } from '../../text-column.js';
import { topicsIn } from '../../topics.js';
import { whole } from '../../whole.js';
import { type AdviceRule, confidenceOf, type Evidence, NEEDS_ENGAGEMENT, pInWords } from '../advice.js';
import { type GroupDifference, groupDifference } from '../group-difference.js';
import { counted, languageInWords } from '../write.js';

/** Smaller groups are anecdotes. */
const FEWEST = 8;
const LEAST_SURE = 0.05;
/** Of pairs: closer to a half than this is no difference to act on, however sure. */
const LEAST_DIFFERENCE = 0.08;
const NAMED = 3;
/** Every so-manyth of a long ranking tells the same. */
const ENOUGH = 5_000;
/** Values of one column: the more are compared, the less can be said of any. */
const MOST_VALUES = 30;
/** From so many of a hundred pairs on a difference decides by itself; below, only between equals. */
const STRONG = 65;

/** A trait that some creators have and others have not. */
interface Trait {
  /** Its creators, as a sentence begins. */
  who: string;
  /** What to do about it if it goes with less engagement; undefined: what is done if it goes with more. */
  ifLess?: string;
  /** Those in its words. */
  figures?: Record<string, number>;
  has(row: number): boolean;
  knows(row: number): boolean;
}

type Found = Trait & GroupDifference & { members: number[]; others: number };

export const learnFromTop: AdviceRule = {
  family: 3,
  advise(evidence) {
    const { scores, analysis } = evidence;
    if (!analysis.dataset.engagementFormula) return { silent: NEEDS_ENGAGEMENT };
    const known = scores.ranking.filter(
      (row) => isClear(scores, row) && !Number.isNaN(scores.engagementPercentile[row]!),
    );
    const step = Math.max(1, Math.ceil(known.length / ENOUGH));
    const rows = [...known.filter((_, i) => i % step === 0)];
    const { traits, lookedAt } = traitsOf(evidence, rows);
    if (traits.length === 0)
      return { silent: 'add `category`, `language`, `verified`, or posts per week, in groups of eight or more' };
    const found = traits.flatMap((trait): Found[] => {
      const told = rows.filter(trait.knows);
      const members = told.filter(trait.has);
      const others = told.filter((row) => !trait.has(row));
      if (members.length < FEWEST || others.length < FEWEST) return [];
      const figures = (of: number[]) => of.map((row) => scores.engagementPercentile[row]!);
      const difference = groupDifference(figures(members), figures(others));
      return difference ? [{ ...trait, ...difference, members, others: others.length }] : [];
    });
    const sure = found
      .map((one) => ({ ...one, pValue: Math.min(1, one.pValue * found.length) }))
      .filter(({ larger, pValue }) => pValue < LEAST_SURE && Math.abs(larger - 0.5) >= LEAST_DIFFERENCE)
      .sort((a, b) => Math.abs(b.larger - 0.5) - Math.abs(a.larger - 0.5));
    const best = sure[0];
    if (!best)
      return {
        silent: `at the same size, nothing in this file sets the most engaging apart (looked at ${lookedAt.join(', ')})`,
      };
    const isMore = best.larger > 0.5;
    const odds = Math.round(100 * (isMore ? best.larger : 1 - best.larger));
    return {
      action: `${best.who} get ${isMore ? 'more' : 'less'} engagement than others of their size (in ${odds} of 100 pairs). ${(isMore ? undefined : best.ifLess) ?? whatToDo(isMore, odds)}`,
      rows: isMore ? best.members.slice(0, NAMED) : [],
      evidence: `${counted(best.members.length, 'creator')} against ${whole(best.others)}, compared at the same size (Mann–Whitney, p ${pInWords(best.pValue)}, corrected for ${counted(found.length, 'comparison')}). It shows who does better, not why.`,
      figures: {
        larger: best.larger,
        pValue: best.pValue,
        comparisons: found.length,
        members: best.members.length,
        others: best.others,
        ...best.figures,
      },
      confidence: confidenceOf(best.pValue),
    };
  },
};

function whatToDo(isMore: boolean, odds: number): string {
  if (odds < STRONG) return 'Use it as a tie-breaker.';
  return isMore ? 'Prefer them.' : 'Prefer others.';
}

function traitsOf({ profiles }: Evidence, rows: readonly number[]): { traits: Trait[]; lookedAt: string[] } {
  const traits: Trait[] = [];
  const lookedAt: string[] = [];
  const { category, language } = profiles.text;
  const { verified } = profiles.flags;
  const { postsPerWeek, videos } = profiles.numeric;
  const add = (what: string, found: Trait[]) => {
    if (found.length > 0) lookedAt.push(what);
    traits.push(...found);
  };
  if (category && hasTexts(category)) {
    const cellOf = textReader(category);
    const topics = new Map(rows.map((row) => [row, new Set(topicsIn(cellOf(row)))]));
    add(
      'category',
      frequent(rows.flatMap((row) => [...topics.get(row)!])).map((topic) => ({
        who: `Creators of ${topic}`,
        ifLess: `Don't pay extra for ${topic}.`,
        has: (row) => topics.get(row)!.has(topic),
        knows: (row) => topics.get(row)!.size > 0,
      })),
    );
  }
  if (language && hasTexts(language)) {
    const languageOf = textReader(language);
    add(
      'language',
      frequent(rows.map(languageOf).filter((value) => value !== '')).map((value) => ({
        who: `Creators in ${languageInWords(value)}`,
        has: (row) => languageOf(row) === value,
        knows: (row) => languageOf(row) !== '',
      })),
    );
  }
  if (verified)
    add('verified', [
      {
        who: 'Verified accounts',
        ifLess: "Don't pay extra for a verified account.",
        has: (row) => verified[row] === FLAG.yes,
        knows: (row) => verified[row] !== FLAG.unknown,
      },
    ]);
  // A lifetime rate is divided by the posts: that those with few posts have more of it is arithmetic.
  const volume = postsPerWeek ?? (engagementOf(profiles)?.lifetime ? undefined : videos);
  if (volume) {
    const middle = median(rows.map((row) => volume[row]!));
    const unit = postsPerWeek ? `${Number(middle.toFixed(1))} posts per week` : `${whole(middle)} posts`;
    add(postsPerWeek ? 'posts per week' : 'posts', [
      {
        who: `Creators with over ${unit}`,
        ifLess: 'Check recent posts before booking one.',
        figures: { middle },
        has: (row) => volume[row]! > middle,
        knows: (row) => !Number.isNaN(volume[row]!),
      },
    ]);
  }
  return { traits, lookedAt };
}

/** Values that enough rows have, most frequent first. */
function frequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= FEWEST)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value]) => value);
}
