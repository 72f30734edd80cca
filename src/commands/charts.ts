import { pricesIn, roundBudget } from '../analysis/money/prices.js';
import { eachPersonOnce } from '../analysis/persons.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { CHART_NAMES, type Chart, type ChartName } from '../answers/charts/chart.js';
import { chartNamed, chartsFor } from '../answers/charts/draw-charts.js';
import { shortlistChart } from '../answers/charts/shortlist.js';
import { rowOfHandle } from '../query/find-handle.js';
import { requirePrices } from '../query/price.js';
import { chartName } from './arguments/chart-name.js';
import { withoutBrief } from './arguments/without-brief.js';
import { forBrief } from './brief/for-brief.js';
import { briefFor, fittingBrief, runForBrief, withoutBriefStep } from './brief/run-for-brief.js';
import { budget } from './budget.js';
import type { DatasetCommand, Subject } from './command.js';

/** What people call them. */
const OTHER_NAMES: ReadonlyMap<string, ChartName> = new Map([
  ['followers', 'distribution-followers'],
  ['following', 'distribution-following'],
  ['likes', 'distribution-likes'],
  ['engagement', 'followers-engagement'],
  ['map', 'segment-map'],
  ['segment', 'segments'],
  ['confusion', 'confusion-behavior'],
  ['confusion-behaviour', 'confusion-behavior'], // as buttons of earlier answers call it
  ['country', 'countries'],
  ['niche', 'niches'],
  ['categories', 'niches'],
  ['tier', 'tiers'],
  ['plan', 'budget'],
]);
/** Charts of who is picked: they show only those who fit a brief. */
const OF_LISTS: ReadonlySet<ChartName> = new Set(['followers-engagement', 'top', 'shortlist', 'plans']);

/** Of the brief: what it does without. */
type Loosened = string[] | undefined;

/** Any of the charts, or all of them. */
export const charts: DatasetCommand<{ name: string; loosened?: Loosened }> = {
  about: 'dataset',
  name: 'charts',
  aliases: ['chart', 'plots', 'plot'],
  summary: `Any chart: ${CHART_NAMES.join(', ')}; without a name, all of them.`,
  examples: ['charts', 'charts countries', 'show me the segments as a chart'],
  args: { loosened: withoutBrief(), name: chartName },
  restIs: 'name',

  run(subject, { name, loosened }): Answer {
    const wanted = name.trim().toLowerCase().replace(/\s+/g, '-');
    const { shown, ...said } = seenWithBrief(subject, loosened);
    const back = said.ofAll === undefined ? [] : [withoutBriefStep({ name: 'charts', args: { name } })];
    if (wanted === 'all' || wanted === '') {
      const own = ownCharts(subject, shown, loosened);
      const all = Array.from(chartsFor(shown), (chart) => own.find((other) => other.name === chart.name) ?? chart);
      return {
        ...sayOnly(`${all.length} charts of ${subject.fileName}`, back),
        context: said.ofAll,
        charts: all,
      };
    }
    const known = CHART_NAMES.find((candidate) => candidate === wanted) ?? OTHER_NAMES.get(wanted);
    if (known === undefined) {
      return sayOnly(
        `There is no chart called "${name.slice(0, 60)}". There are: ${CHART_NAMES.join(', ')}.`,
        CHART_NAMES.slice(0, 5).map((candidate) => ({
          label: candidate,
          command: { name: 'charts', args: { name: candidate } },
        })),
      );
    }
    if (known === 'budget') return usualBudget(subject, loosened);
    const listed = known === 'shortlist' ? ownShortlist(subject) : undefined;
    const chart = listed ?? chartNamed(shown, known);
    const isOfLists = !listed && OF_LISTS.has(known);
    if (!chart) return sayOnly(`This file has no data for the chart "${known}".`);
    return {
      ...sayOnly(chart.title, isOfLists ? back : []),
      context: listed ? undefined : isOfLists ? said.ofLists : said.ofOthers,
      charts: [chart],
    };
  },
};

interface Seen {
  shown: Subject;
  /** With a brief: what is said of a chart of who is picked, of any other, and of all of them together. */
  ofLists?: string | undefined;
  ofOthers?: string | undefined;
  ofAll?: string | undefined;
}

/** Nobody is in a chart's list who is excluded, or does not fit the brief; where nobody fits, it is of the whole file. */
function seenWithBrief(subject: Subject, loosened: Loosened): Seen {
  const fitting = fittingBrief(subject, { loosened });
  const whole = { shown: forBrief(subject, {}).subject };
  if (!fitting) return whole;
  const { subject: shown, line } = fitting;
  if (shown.scores.ranking.length === 0) {
    const nobody = 'Nobody in this file fits your brief, so this is of the whole file.';
    return { ...whole, ofLists: nobody, ofOthers: nobody, ofAll: nobody };
  }
  return {
    shown,
    ofLists: line,
    ofOthers: 'Of the whole file: your brief narrows only charts of who is picked.',
    ofAll: `${line} Charts of who is picked are of those who fit, the others of the whole file.`,
  };
}

/** A plan for the sum of the brief, or else for a round one. */
function usualBudget(subject: Subject, loosened: Loosened): Answer {
  const { amount } = briefFor(subject.brief, { loosened });
  const sum = amount ?? roundBudget(requirePrices(subject), subject.scores, subject.scores.shortlist);
  const answer = runForBrief(budget, subject, { amount: sum, loosened });
  const { headline, context, charts: drawn, caveats, next } = answer;
  return { ...sayOnly(drawn[0]?.title ?? headline, next), context, charts: drawn, caveats };
}

/** What the conversation says of itself: its shortlist, and the plan of its brief. */
function ownCharts(subject: Subject, shown: Subject, loosened: Loosened): Chart[] {
  const isPlanned = subject.brief !== undefined && pricesIn(shown) !== undefined;
  return [
    ...[ownShortlist(subject)].flatMap((chart) => chart ?? []),
    ...(isPlanned ? usualBudget(subject, loosened).charts : []),
  ];
}

/** Of those whom the conversation has on its shortlist, best first; undefined where there are none. */
function ownShortlist(subject: Subject): Chart | undefined {
  const listed = (subject.shortlisted ?? []).flatMap((handle) => rowOfHandle(subject, handle) ?? []);
  const best = listed.sort((a, b) => subject.scores.score[b]! - subject.scores.score[a]!);
  const rows = [...eachPersonOnce(subject.profiles, Int32Array.from(best))];
  return shortlistChart(subject, rows, `The shortlist of ${rows.length}`);
}
