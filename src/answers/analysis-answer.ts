import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { type Analysis, type Cost, isSkipped } from '../analysis/analysis.js';
import { pricesIn, roundBudget, unnamedCurrency } from '../analysis/money/prices.js';
import type { Field } from '../analysis/profiles.js';
import { inWords, money, moneyRange } from '../analysis/recommend/write.js';
import { rankedProfile } from '../analysis/score/ranked-profile.js';
import { isFarBelow } from '../analysis/score/standing.js';
import { whole } from '../analysis/whole.js';
import type { Answer, NextStep } from './answer.js';
import { creatorMenu } from './creator-menu.js';
import { lackingInWords } from './lacking.js';
import { checkFirstLines, leftOutSentence } from './left-out.js';
import { modelInShort, segmentSentence, targetSentence } from './model-sentences.js';
import { profileTable } from './profile-table.js';
import { saidInWords } from './said-of-files.js';
import { silentInWords } from './silent-advice.js';
import { uncheckedInWords } from './speaks-against.js';
import { unmeasuredLine } from './unmeasured-words.js';

/** Of a file whose lists hold only those who fit a brief: how many they are of all, and how many pass the checks. */
export interface Fitting {
  fitting: number;
  bookable: number;
  passing: number;
  /** How many the brief asks for. */
  asked?: number | undefined;
}

/**
 * The first answer to a file: the decision, whom to start with, what to do, what to check; then how it was found.
 *
 * @param fit undefined where the lists hold everybody
 * @returns no charts: whoever shows some makes them
 */
export function analysisAnswer(subject: AnalysedDataset & { fileName: string }, fit?: Fitting): Answer {
  const { analysis, scores } = subject;
  const followers = subject.profiles.numeric.followers!;
  const shown =
    scores.shortlist.length > 0
      ? scores.shortlist
      : scores.ranking
          .filter(
            (row) =>
              (fit !== undefined || followers[row]! >= analysis.bookable.minFollowers) && !isFarBelow(scores, row),
          )
          .slice(0, 5);
  const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
  const shortlist = Array.from(shown, (row, i) => rankedProfile(subject, segments, row, i + 1));
  const prices = pricesIn(subject);
  const sum = prices ? roundBudget(prices, scores, shown) : 0;
  const checkFirst = [...analysis.dataset.doubts.map(({ sentence }) => sentence), ...checkFirstLines(analysis)];

  return {
    headline: fit ? fittingHeadline(analysis, fit, shortlist.length) : headlineOf(analysis, shortlist.length),
    context: contextOf(subject),
    tables: shortlist.length > 0 ? [profileTable(shortlist, { dataset: analysis.dataset, brief: true })] : [],
    facts: [
      { title: 'Do next', lines: doNext(analysis, fit !== undefined) },
      ...(checkFirst.length > 0 ? [{ title: 'Check first', lines: checkFirst }] : []),
    ],
    charts: [],
    howFound: [
      `Score = ${scoreParts(analysis)}.`,
      targetSentence(analysis),
      segmentSentence(analysis, { brief: true }),
      modelInShort(analysis),
      ...analysis.explore.correlationSentences.slice(0, 2),
    ],
    caveats: [
      ...caveatsOf(analysis),
      ...(prices?.quotes && !prices.quotes.namesCurrency
        ? [`\`${prices.quotes.header}\` names no currency: its prices are ${unnamedCurrency(prices)}.`]
        : []),
    ],
    next: [
      ...(scores.ranking.length > shortlist.length ? [others(scores.ranking, shown, fit)] : []),
      ...(shortlist.length > 1
        ? [
            {
              label: `Shortlist these ${inWords(shortlist.length)}`,
              command: { name: 'shortlist', args: { do: 'add', handles: shortlist.map(({ handle }) => handle) } },
            },
            {
              label: 'Compare them',
              command: { name: 'compare', args: { handles: shortlist.map(({ handle }) => handle) } },
            },
          ]
        : []),
      { label: 'All advice', command: { name: 'actions', args: {} } },
      { label: 'How was this found?', command: { name: 'about', args: {} } },
      { label: 'Report as PDF', command: { name: 'report', args: {} } },
    ],
    more: [
      { label: 'Who is emerging', command: { name: 'emerging', args: {} } },
      { label: 'Segments', command: { name: 'segments', args: {} } },
      ...(prices
        ? [
            {
              label: `What ${money(sum, prices.currency)} buys`,
              command: { name: 'budget', args: { amount: sum } },
            },
          ]
        : analysis.dataset.platform === undefined && !analysis.dataset.platforms
          ? [{ label: 'Which platform is this?', command: { name: 'platform', args: {} } }]
          : []),
      { label: 'All charts', command: { name: 'charts', args: { name: 'all' } } },
      { label: 'Export as CSV', command: { name: 'export', args: {} } },
    ],
    menu: shortlist.length > 0 ? creatorMenu(shortlist, analysis.dataset.names) : undefined,
  };
}

/** The list goes on behind those who are shown, if they lead it. */
function others(ranking: Int32Array, shown: Int32Array, fit?: Fitting): NextStep {
  const isAhead = fit === undefined || shown.every((row, i) => row === ranking[i]);
  const args = { count: 10, by: 'score', skip: isAhead ? shown.length : 0 };
  return { label: isAhead ? 'Next 10' : 'Top 10', command: { name: 'top', args } };
}

/** What this analysis cannot tell, and what it left out. */
export function caveatsOf(analysis: Analysis): string[] {
  return [
    ...[leftOutSentence(analysis.checks)].filter((sentence) => sentence !== undefined),
    ...notInThisFile(analysis),
    ...notChecked(analysis),
    ...analysis.dataset.warnings,
    ...silentInWords(analysis.silent),
  ];
}

function headlineOf({ bookable, dataset, checks: checked }: Analysis, shown: number): string {
  const total = (dataset.people ?? dataset.rows.kept) + (dataset.unmeasured?.creators ?? 0);
  const profiles = dataset.people === undefined ? 'profiles' : 'people';
  const all = `${whole(bookable.count)} of ${whole(total)} ${total === 1 ? 'profile' : profiles} ${bookable.count === 1 ? 'is' : 'are'} big enough to book (${thousands(bookable.minFollowers)}+)`;
  const checks = checksInWords(checked);
  if (bookable.count === 0)
    return `None of ${whole(total)} ${profiles} is big enough to book (${thousands(bookable.minFollowers)}+).`;
  return `${all}; ${whole(bookable.passing)} ${bookable.passing === 1 ? 'passes' : 'pass'} ${checks}.${startWith(bookable.passing, shown)}`;
}

function fittingHeadline(
  { checks }: Analysis,
  { fitting, bookable, passing, asked = 0 }: Fitting,
  shown: number,
): string {
  const creators = bookable === 1 ? 'ranked creator' : 'ranked creators';
  const pass = passing === 0 ? 'none of them passes' : `${whole(passing)} ${passing === 1 ? 'passes' : 'pass'}`;
  return `${whole(fitting)} of ${whole(bookable)} ${creators} ${fitting === 1 ? 'fits' : 'fit'} your brief; ${pass} ${checksInWords(checks)}${passing < asked ? `, and you asked for ${whole(asked)}` : ''}.${startWith(passing, shown)}`;
}

function checksInWords(checks: Analysis['checks']): string {
  return `${checks.length === 1 ? 'the check' : `the ${checks.length} checks`} that this file allows`;
}

function startWith(passing: number, shown: number): string {
  if (passing === 0) return ' Look at these with care.';
  return shown === 0 ? '' : ` Start with ${shown === 1 ? 'this one' : `these ${inWords(shown)}`}.`;
}

function contextOf(analysed: AnalysedDataset): string {
  const { dataset, options } = analysed.analysis;
  const { rows, platform } = dataset;
  const said = saidInWords(options);
  const dropped = rows.duplicates + rows.unusable;
  const unmeasured = unmeasuredLine(analysed);
  const why = [
    rows.duplicates > 0 ? `${whole(rows.duplicates)} repeated` : '',
    rows.unusable > 0 ? `${whole(rows.unusable)} without follower counts` : '',
  ].filter((part) => part !== '');
  return [
    accountsInWords(dataset) ??
      (platform === undefined ? 'Platform not named' : platform === options.platform ? '' : platform),
    said === '' ? '' : `You said: ${said}`,
    mappingOf(dataset),
    dataset.grain === 'video'
      ? `${whole(rows.read)} videos read, of ${whole(rows.kept)} creators${dropped > 0 ? `; ${whole(dropped)} rows dropped` : ''}`
      : unmeasured && dropped === 0
        ? ''
        : `${whole(rows.read)} read, ${whole(dropped)} dropped${why.length > 0 ? ` (${why.join(', ')})` : ''}`,
    unmeasured ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** `8 people with 16 accounts (8 Instagram, 8 TikTok)`. */
export function accountsInWords({ people, platforms, rows }: Analysis['dataset']): string | undefined {
  if (people === undefined) return undefined;
  const each = platforms?.map(({ name, accounts }) => `${whole(accounts)} ${name}`).join(', ');
  return `${whole(people)} ${people === 1 ? 'person' : 'people'} with ${whole(rows.kept)} accounts${each ? ` (${each})` : ''}`;
}

/** Columns worth checking before anything else, as they are called in an answer. */
const SHOWN_COLUMNS: [field: Field, called: string][] = [
  ['followers', 'followers'],
  ['likesTotal', 'likes'],
  ['videos', 'posts'],
  ['engagementRate', 'engagement'],
  ['avgEngagements', 'engagements'],
  ['viewsTotal', 'views'],
  ['avgViews', 'average views'],
  ['avgLikes', 'average likes'],
];

/** Which column each figure is from, on one line. */
function mappingOf({ columns, names, kept }: Analysis['dataset']): string {
  const called = names === 'handle' ? 'handles' : 'names';
  const creators = columns.handle === undefined ? 'no handles in the file' : `${called} from \`${columns.handle}\``;
  const others = SHOWN_COLUMNS.filter(([field]) => columns[field] !== undefined).map(
    ([field, name]) => `${name} from \`${columns[field]}\``,
  );
  const more =
    kept.length === 0 ? [] : [`${whole(kept.length)} more ${kept.length === 1 ? 'column' : 'columns'} to ask about`];
  return [creators, ...others, ...more].join(', ');
}

/** The advice that moves money first, then what to skip. */
function doNext({ recommendations, checks }: Analysis, isForBrief: boolean): string[] {
  const first = [2, 6, 8, 1, 4];
  const chosen = first
    .flatMap((family) => recommendations.filter((advice) => advice.family === family))
    .slice(0, 3)
    .map(({ action, cost }) => (cost ? `${action.replace(/\.$/, '')} (${briefCost(cost)}).` : action));
  const small = checks.find(({ rule }) => rule === 'under-1k')?.count ?? 0;
  if (small > 0 && !isForBrief)
    chosen.push(`Skip ${whole(small)} ${small === 1 ? 'profile' : 'profiles'} under 1,000 followers.`);
  return chosen;
}

/** The range with what it assumes. */
export function costOf(cost: Cost): string {
  return `${moneyRange(cost, cost.currency)}: ${cost.assumption}`;
}

function briefCost({ estimates, quotes }: Cost): string {
  if (estimates === 0) return 'quotes in the file, not estimates';
  if (quotes === 0) return 'estimates, not quotes';
  return `${quotes} quoted in the file, ${estimates} estimated`;
}

function scoreParts(analysis: Analysis): string {
  const parts = ['reach'];
  if (analysis.dataset.engagementFormula !== undefined) parts.push('engagement for their size');
  if (analysis.top[0] && analysis.top[0].scoreParts.behaviour !== null)
    parts.push('a model of behavior that never sees follower counts');
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function notInThisFile(analysis: Analysis): string[] {
  const lacking = lackingInWords(analysis);
  return lacking.length === 0 ? [] : [`Not in this file: ${lacking.join(', ')}.`];
}

/** What is said to be missing anyway is not said twice. */
function notChecked(analysis: Analysis): string[] {
  const lacking = lackingInWords(analysis);
  const unchecked = uncheckedInWords(analysis.unchecked).filter((what) => !lacking.includes(what));
  return unchecked.length === 0 ? [] : [`Not checked, because this file doesn't say: ${unchecked.join(', ')}.`];
}

function thousands(value: number): string {
  return value >= 1_000 ? `${value / 1_000}k` : String(value);
}
