import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { costOfPosts, totalOf } from '../../analysis/money/cost-of-posts.js';
import { inWords } from '../../analysis/recommend/write.js';
import { costOf } from '../analysis-answer.js';
import type { Answer } from '../answer.js';
import type { Chart } from '../charts/chart.js';
import { shorten } from '../charts/chart-text.js';
import { compareChart } from '../charts/compare.js';
import { chartNamed } from '../charts/draw-charts.js';
import { formatCell, oneLine } from '../format.js';
import { checksSection } from './checks-section.js';
import { reportedCreators } from './creators.js';
import type { Report } from './report.js';

/** So many creators on two pages; the others are named in the export. */
export const MAX_REPORTED = 25;
/** As many as half a page has room for. */
const MAX_CHARTED = 6;
/** Of how it was found and what it cannot tell, each. */
const MAX_LINES = 14;
/** Of those who have no figures. */
const MAX_NAMED = 12;
/** Beside its hash, on one line. */
const MAX_FILE_NAME = 60;

export interface ReportRequest {
  dataset: AnalysedDataset & { fileName: string };
  /** What the list is: the creators that this file is answered with, or those that a team has chosen. */
  of: 'file' | 'shortlist';
  /** The first answer to the file: what was decided, what to do, how it was found, what it cannot tell. */
  answer: Pick<Answer, 'headline' | 'facts' | 'howFound' | 'caveats'>;
  /** What was looked for, and how the file tells it; undefined if nobody has said it. */
  brief?: readonly string[] | undefined;
  /** In the order they are listed; more than MAX_REPORTED are counted, not shown. */
  rows: readonly number[];
  /** Row → what the team has noted. */
  notes?: ReadonlyMap<number, string> | undefined;
  /** Names on the list that the file has no follower count of. */
  unmeasured?: readonly string[] | undefined;
  /** Names on the list that are not in the file. */
  absent?: readonly string[] | undefined;
  /** Unix ms: the day that it is dated, UTC. */
  now: number;
  /** SHA-256 of the file, if it is known. */
  contentHash: string | undefined;
}

/** A list of creators with what somebody needs who has to sign it off: reasons, prices, checks, method and caveats. */
export function buildReport(request: ReportRequest): Report {
  return withQuotes(reportOf(request));
}

function reportOf(request: ReportRequest): Report {
  const { dataset, of, answer, brief = [], rows: all, notes = new Map(), contentHash } = request;
  const rows = all.slice(0, MAX_REPORTED);
  const creators = reportedCreators(dataset, rows, notes);
  const fileName = shorten(oneLine(dataset.fileName), MAX_FILE_NAME);
  const firsts = of === 'file' ? Math.min(dataset.scores.shortlist.length, rows.length) : rows.length;
  return {
    title:
      of === 'shortlist'
        ? 'Our shortlist of creators'
        : brief.length > 0
          ? 'Creators for our brief'
          : firsts > 0 && firsts < rows.length
            ? 'Creators to start with, and who is next'
            : 'Creators to start with',
    about: [fileName, dataset.analysis.dataset.platform ?? ''].filter((part) => part !== '').join(' · '),
    date: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(request.now),
    headline: of === 'file' ? answer.headline : shortlistHeadline(request, fileName),
    brief: brief[0] ?? '',
    figures: figuresOf(dataset, all, firsts),
    groups: [
      { title: firstTitle(of, firsts, rows.length), creators: creators.slice(0, firsts || rows.length) },
      { title: 'Next in line', creators: firsts === 0 ? [] : creators.slice(firsts) },
    ].filter((group) => group.creators.length > 0),
    listNotes: [...brief.slice(1), ...orderNote(dataset, rows.slice(0, firsts)), ...listNotesOf(request, rows.length)],
    doNext: of === 'file' ? (answer.facts.find(({ title }) => title === 'Do next')?.lines ?? []) : [],
    charts: chartsOf(request, firsts),
    sections: [
      checksSection(dataset, all),
      {
        title: 'Check first',
        lines: dataset.analysis.dataset.doubts.map(({ sentence }) => sentence),
      },
      { title: 'How this was found', lines: answer.howFound.slice(0, MAX_LINES) },
      { title: 'What it cannot tell', lines: answer.caveats.slice(0, MAX_LINES) },
    ].filter(({ lines }) => lines.length > 0),
    source: contentHash === undefined ? fileName : `${fileName} · SHA-256 ${contentHash}`,
  };
}

function firstTitle(of: ReportRequest['of'], firsts: number, listed: number): string {
  if (of === 'shortlist') return 'On the shortlist, best score first';
  if (firsts === 0) return 'To be looked at with care';
  const start = firsts === 1 ? 'this one' : `these ${inWords(firsts)}`;
  return firsts < listed ? `Start with ${start}` : `Start with ${start}, best score first`;
}

function named(handles: readonly string[]): string {
  const first = handles.slice(0, MAX_NAMED).map(oneLine).join(', ');
  return handles.length > MAX_NAMED ? `${first} and ${handles.length - MAX_NAMED} more` : first;
}

function shortlistHeadline({ rows, unmeasured = [], absent: notThere = [] }: ReportRequest, fileName: string): string {
  const absent = [...unmeasured, ...notThere];
  const listed = `${rows.length.toLocaleString('en-US')} ${rows.length === 1 ? 'creator' : 'creators'} that the team has picked, with the figures of ${fileName}.`;
  return absent.length === 0
    ? listed
    : `${listed} ${absent.length} more ${absent.length === 1 ? 'has' : 'have'} no figures in this file.`;
}

function figuresOf(dataset: AnalysedDataset, rows: readonly number[], firsts: number): Report['figures'] {
  const followers = rows.reduce((sum, row) => sum + dataset.profiles.numeric.followers![row]!, 0);
  const clear = rows.filter((row) => dataset.scores.flags[row] === 0).length;
  const cost = costOfPosts(dataset, rows);
  return [
    {
      label: 'Creators',
      value: rows.length.toLocaleString('en-US'),
      note: firsts > 0 && firsts < rows.length ? `on this list, ${firsts} to start with` : 'on this list',
    },
    {
      label: 'Followers together',
      value: formatCell(followers, 'count'),
      note: rows.length > 1 ? 'who may follow several' : '',
    },
    { label: 'Pass every check', value: `${clear} of ${rows.length}`, note: 'that this file allows' },
    ...(cost
      ? [
          {
            label: rows.length === 1 ? 'One post' : 'One post each',
            value: totalOf({ ...cost, unknown: 0 }),
            note: pricedBy(cost, rows.length),
          },
        ]
      : []),
  ];
}

function pricedBy({ quotes, estimates }: { quotes: number; estimates: number }, listed: number): string {
  const priced = quotes + estimates;
  const from = priced < listed ? `for ${priced} with a price: ` : listed > 1 ? `for all ${listed}: ` : '';
  if (estimates === 0) return `${from}quotes`;
  return quotes === 0
    ? `${from}estimates`
    : `${from}${quotes} ${quotes === 1 ? 'quote' : 'quotes'}, ${estimates} estimated`;
}

function listNotesOf({ dataset, rows, unmeasured = [], absent = [] }: ReportRequest, shown: number): string[] {
  const { engagementFormula } = dataset.analysis.dataset;
  const cost = costOfPosts(dataset, rows);
  const more = rows.length - shown;
  return [
    engagementFormula === undefined
      ? ''
      : `Engagement = ${engagementFormula}. "Usual" is what accounts of the same size have in this file.`,
    cost ? `Prices: ${costOf(cost)}.` : '',
    more > 0 ? `${more.toLocaleString('en-US')} more on the list are not shown here: \`export\` has all of them.` : '',
    unmeasured.length > 0 ? `On the list, but without a follower count in this file: ${named(unmeasured)}.` : '',
    absent.length > 0 ? `On the list, but not in this file: ${named(absent)}.` : '',
  ].filter((line) => line !== '');
}

/** Whether the first of those to start with is surely before the last of them. */
function orderNote({ scores }: AnalysedDataset, firsts: readonly number[]): string[] {
  const [first, last] = [firsts[0], firsts.at(-1)];
  if (first === undefined || last === undefined || firsts.length < 2) return [];
  const overlap = scores.score[first]! - scores.scoreSpread[first]! <= scores.score[last]! + scores.scoreSpread[last]!;
  return overlap
    ? [`The scores of these ${inWords(firsts.length)} overlap (± is the 80% range), so their order is not certain.`]
    : [];
}

/** What is listed, first among the file's others, then by what their scores are made of. */
function chartsOf({ dataset, of, rows }: ReportRequest, firsts: number): Chart[] {
  const scatter = of === 'file' ? chartNamed(dataset, 'followers-engagement') : undefined;
  const bars =
    rows.length > 1 ? compareChart(dataset, rows.slice(0, Math.min(firsts || MAX_CHARTED, MAX_CHARTED))) : undefined;
  return [scatter, bars].filter((chart) => chart !== undefined);
}

/** Code is set in quotes here, where a chat has backticks: of sentences alone, for a handle may have one. */
function withQuotes(report: Report): Report {
  const quoted = (text: string) => text.replace(/`([^`]+)`|"([^"]+)"/g, '“$1$2”');
  return {
    ...report,
    headline: quoted(report.headline),
    brief: quoted(report.brief),
    listNotes: report.listNotes.map(quoted),
    doNext: report.doNext.map(quoted),
    sections: report.sections.map((section) => ({ ...section, lines: section.lines.map(quoted) })),
  };
}
