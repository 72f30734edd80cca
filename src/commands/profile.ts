import { isSkipped, type Standing } from '../analysis/analysis.js';
import { pricesApart } from '../analysis/kept-columns.js';
import { rowsWhere } from '../analysis/order.js';
import { accountsOfPerson } from '../analysis/persons.js';
import type { NumericField } from '../analysis/profiles.js';
import { atInWords } from '../analysis/read/columns/series.js';
import { moneyRange } from '../analysis/recommend/write.js';
import { rankedProfile } from '../analysis/score/ranked-profile.js';
import { type TextColumn, textAt } from '../analysis/text-column.js';
import type { Answer, Column, Table } from '../answers/answer.js';
import { figureInWords } from '../answers/column-figures.js';
import { creatorName, formatCell } from '../answers/format.js';
import { lackingInWords } from '../answers/lacking.js';
import { profileTable } from '../answers/profile-table.js';
import { saidByFile } from '../answers/said-by-file.js';
import { speaksAgainst, uncheckedInWords, warningLines } from '../answers/speaks-against.js';
import { UserError } from '../errors.js';
import { pricesOf } from '../query/price.js';
import { handle } from './arguments/handles.js';
import { fitsBrief } from './brief/fits-brief.js';
import type { DatasetCommand, Subject } from './command.js';
import { findAnyCreators } from './find-creator.js';
import { byViewsLines, contextOf, figureLines, ofVideosLines, topicLines } from './profile-lines.js';
import { rankOf } from './rank-of.js';
import { scoreInWords, scoreLines } from './score-lines.js';
import { unmeasuredProfile } from './unmeasured-profile.js';

/** One creator: its figures, each part of its score, and what speaks against it. */
export const profile: DatasetCommand<{ handle: string }> = {
  about: 'dataset',
  name: 'profile',
  summary: 'One creator: figures, score and its parts, what to check.',
  examples: ['profile @handle', 'tell me about @handle'],
  args: { handle: handle('<@handle>') },
  restIs: 'handle',
  isComplete: ({ handle: asked }) => asked !== '',

  run(subject, { handle: asked }): Answer {
    if (asked === '') throw new UserError('no-handle', 'Whose profile?', 'Say it with a handle: `profile @handle`.');
    const found = findAnyCreators(subject, { name: 'profile', args: {} }, [asked], 'handle');
    if ('answer' in found) return found.answer;
    const [row] = found.rows;
    return row === undefined ? unmeasuredProfile(subject, found.unmeasured[0]!) : describe(subject, row);
  },
};

function describe(subject: Subject, row: number): Answer {
  const { analysis, scores, profiles } = subject;
  const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
  const accounts = accountsOfPerson(profiles, row);
  const place = rankOf(subject, row) - 1;
  const found = rankedProfile(subject, segments, row, place + 1);
  const against = speaksAgainst(subject, row);
  const ran = analysis.checks.length;
  const unchecked = uncheckedInWords(analysis.unchecked);
  const name = creatorName(found.handle, analysis.dataset.names);
  const said = [...topicLines(profiles, row), ...saidByFile(profiles, row)];
  const price = priceLine(subject, row);
  const lacking = lackingInWords(analysis).filter((what) => /^(?:audience|last post|growth)$/.test(what));
  const isExcluded = subject.excluded.has(found.handle.toLowerCase());
  return {
    headline:
      place >= 0
        ? against.length > 0
          ? `${listedLast(name, found.standing, against)}. Score ${Math.round(found.score)}, number ${place + 1} of ${scores.ranking.length.toLocaleString('en-US')}: ${found.standing === 'held-back' ? 'creators held back are' : 'creators with a warning are'} listed last`
          : `${name}${accounts.length > 1 && found.platform ? ` on ${found.platform}` : ''} scores ${scoreInWords(found.score, found.scoreSpread)} of 100: number ${place + 1} of ${scores.ranking.length.toLocaleString('en-US')} ranked creators${byOther(subject, row, scores.ranking[place]!)}`
        : `${name} is not ranked: ${against.join(', ')}`,
    context: [found.displayName, ...contextOf(profiles, row), found.url].filter((part) => part).join(' · '),
    tables: [
      profileTable([{ ...found, others: undefined, rank: place >= 0 ? place + 1 : Number.NaN }].map(withoutNaN), {
        dataset: analysis.dataset,
      }),
      ...(accounts.length > 1 ? [accountsTable(subject, accounts)] : []),
    ],
    facts: [
      { title: 'The score and its parts', lines: scoreLines(subject, row) },
      ...(price ? [{ title: 'What a post costs', lines: [price] }] : []),
      ...(said.length > 0 ? [{ title: 'What the file says', lines: said }] : []),
      {
        title: 'How they compare',
        lines: [
          ...fitLines(subject, row),
          ...placeLines(subject, row, found),
          ...seriesLines(subject, row),
          ...otherAccounts(subject, accounts),
        ],
      },
      {
        title: 'Check first',
        lines: [
          ...(against.length > 0
            ? warningLines(subject, row)
            : [ran === 1 ? 'Passes the one check we could run.' : `Passes all ${ran} checks we could run.`]),
          ...(unchecked.length > 0 ? [`Not checked (not in the file): ${unchecked.join(', ')}.`] : []),
          ...(isExcluded ? ["They are on this conversation's exclusion list, so no list shows them."] : []),
        ],
      },
    ],
    charts: [],
    howFound: [],
    caveats: lacking.length === 0 ? [] : [`Not in this file: ${lacking.join(', ')}.`],
    next: [
      { label: 'Why this score', command: { name: 'why', args: { handles: [found.handle] } } },
      { label: 'Who is similar', command: { name: 'similar', args: { handle: found.handle } } },
      { label: 'Add to the shortlist', command: { name: 'shortlist', args: { do: 'add', handles: [found.handle] } } },
    ],
    more: [
      isExcluded
        ? { label: 'Show in lists again', command: { name: 'include', args: { handles: [found.handle] } } }
        : { label: 'Never show again', command: { name: 'exclude', args: { handles: [found.handle] } } },
      { label: 'Top 10', command: { name: 'top', args: {} } },
      { label: 'How was this found?', command: { name: 'about', args: {} } },
    ],
  };
}

/** Whether they fit what the conversation is looking for. */
function fitLines(subject: Subject, row: number): string[] {
  const line = fitsBrief(subject, row)?.line;
  return line ? [line] : [];
}

/** Why a ranked creator comes after all others. */
function listedLast(name: string, standing: Standing, against: readonly string[]): string {
  return `${standing === 'held-back' ? `${name} is held back` : `Check ${name} before booking`}: ${against.join('; ')}`;
}

/** A quote, or an estimate with how it was made and what another source says. */
function priceLine(subject: Subject, row: number): string | undefined {
  const apart = pricesApart(subject.profiles)(row);
  if (apart) {
    const asked = figureInWords(apart.value, apart.column);
    return `${asked}, as \`${apart.column.apartFrom}\` in the file says. Most prices there are in ${subject.analysis.dataset.feeCurrency}: it is in no sum or comparison.`;
  }
  const prices = pricesOf(subject);
  const range = prices?.rangeInWords(row);
  if (!prices || range === undefined) return undefined;
  if (prices.isQuote(row)) return `${range}, as \`${prices.quotes!.header}\` in the file says.`;
  const published = prices.publishedFor(row);
  const size = published && moneyRange(published, prices.currency);
  return `About ${range}, an estimate: ${prices.formulaOf(row)}.${size ? ` Published for their size: ${size}.` : ''}`;
}

/** The accounts of a person, each with its own figures, largest first. */
function accountsTable({ profiles, scores, analysis }: Subject, rows: readonly number[]): Table {
  const { text, numeric } = profiles;
  const at = (column: TextColumn | undefined, row: number) => (column && textAt(column, row)) || null;
  const figure = (column: Float64Array | undefined, row: number) => {
    const value = column?.[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  const all: Column[] = [
    { key: 'platform', label: 'Platform', format: 'text' },
    { key: 'handle', label: 'Creator', format: analysis.dataset.names === 'handle' ? 'handle' : 'text' },
    { key: 'followers', label: 'Followers', format: 'count' },
    { key: 'engagement', label: 'Engagement', format: 'percent' },
    { key: 'views', label: 'Views', format: 'count' },
    { key: 'growth', label: 'Growth', format: 'percent' },
    { key: 'score', label: 'Score', format: 'score' },
    { key: 'url', label: 'Link', format: 'text' },
  ];
  const accounts = [...rows]
    .sort((a, b) => numeric.followers![b]! - numeric.followers![a]!)
    .map((row) => ({
      platform: at(text.platform, row),
      handle: textAt(text.handle!, row),
      followers: numeric.followers![row]!,
      engagement: figure(scores.engagement, row),
      views: figure(numeric.avgViews ?? numeric.viewsTotal, row),
      growth: figure(numeric.growth, row),
      score: scores.score[row]!,
      url: at(text.url, row),
    }));
  const columns = all.filter(({ key }) => accounts.some((account) => account[key as keyof typeof account] !== null));
  return { title: `All ${accounts.length} accounts`, columns, rows: accounts };
}

/** The person's accounts that nothing can be computed of. */
function otherAccounts({ unmeasured, analysis }: Subject, accounts: readonly number[]): string[] {
  if (!unmeasured) return [];
  const { text, followerCells } = unmeasured.profiles;
  const rows = rowsWhere(unmeasured.profiles.count, (row) => accounts.includes(unmeasured.knownAs[row]!));
  return Array.from(rows, (row) => {
    const on = text.platform ? textAt(text.platform, row) : '';
    const cell = textAt(followerCells!, row);
    const why = cell === '' ? 'no follower count' : `no readable follower count ("${cell}")`;
    return `Another account${on === '' ? '' : ` on ${on}`}, ${creatorName(textAt(text.handle!, row), analysis.dataset.names)}: ${why}.`;
  });
}

/** Where the person is ranked by another account than the one that is shown. */
function byOther({ profiles }: Subject, row: number, ranked: number): string {
  if (row === ranked) return '';
  const { platform, handle } = profiles.text;
  const on = platform ? textAt(platform, ranked) : '';
  return `, by ${on === '' ? `\`${textAt(handle!, ranked)}\`` : `the account on ${on}`}`;
}

/** What was measured at each date: `Followers: 137,500 (Sep 2026), 125,000 (Nov 2026).` */
function seriesLines({ profiles }: Subject, row: number): string[] {
  return (profiles.series ?? []).flatMap(({ field, points }) => {
    const known = points.filter(({ values }) => !Number.isNaN(values[row]!));
    if (known.length < 2) return [];
    const isRate = field.endsWith('Rate');
    const told = known
      .slice(-MOST_POINTS)
      .map(({ at, values }) => `${formatCell(values[row]!, isRate ? 'percent' : 'count')} (${atInWords(at)})`);
    return [`${SERIES_NAMES[field] ?? profiles.headers[field] ?? field}: ${told.join(', ')}.`];
  });
}

/** The newest of so many dates are told. */
const MOST_POINTS = 12;
const SERIES_NAMES: Partial<Record<NumericField, string>> = {
  followers: 'Followers',
  likesTotal: 'Likes',
  engagementRate: 'Engagement',
  avgViews: 'Average views',
  viewsTotal: 'Views',
};

/** What accounts of their size have here is what an engagement is to be judged by. */
function forTheirSize(
  { engagement, expectedEngagement: expected, engagementPercentile: share, flags }: ReturnType<typeof rankedProfile>,
  peers: number,
): string {
  const rate = formatCell(engagement!, 'percent');
  const usual = expected === null ? '' : `; ${formatCell(expected, 'percent')} is usual for their size`;
  const few = peers < FEW_PEERS ? ` (only ${peers} accounts to compare with)` : '';
  const verdict = flags.includes('engagement-far-below')
    ? "We don't recommend them"
    : `They beat ${Math.round(share! * 100)}% of accounts of about that size${few}`;
  return `Engagement is ${rate}${usual}. ${verdict}.`;
}

/** What is usual among fewer says little. */
const FEW_PEERS = 20;

function withoutNaN<T extends { rank: number }>(found: T): T {
  return Number.isNaN(found.rank) ? { ...found, rank: null as unknown as number } : found;
}

function placeLines({ analysis, profiles }: Subject, row: number, found: ReturnType<typeof rankedProfile>): string[] {
  const lines: string[] = [];
  if (found.engagementPercentile !== null) {
    lines.push(forTheirSize(found, analysis.normalEngagement?.peers ?? 0));
  }
  lines.push(...byViewsLines(profiles, row), ...ofVideosLines(found));
  if (found.segment !== null) lines.push(`Segment: ${found.segment}.`);
  if (found.likelihood !== null && found.scoreParts.behaviour !== null)
    lines.push(`The model gives them a ${Math.round(found.likelihood * 100)}% chance of being a top account.`);
  return [...lines, ...figureLines(profiles, row)];
}
