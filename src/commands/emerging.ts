import { type Analysis, type EmergingBasis, isSkipped } from '../analysis/analysis.js';
import { rankedProfile } from '../analysis/score/ranked-profile.js';
import { type Answer, type NextStep, sayOnly } from '../answers/answer.js';
import { creatorMenu } from '../answers/creator-menu.js';
import { profileTable } from '../answers/profile-table.js';
import { narrowed } from '../query/order.js';
import { creatorsWords, filterCaveats, rowFilters } from '../query/row-filters.js';
import type { Who } from '../query/who.js';
import { filters } from './arguments/filters.js';
import { skipped, wholeNumber } from './arguments/numbers.js';
import { withoutBrief } from './arguments/without-brief.js';
import type { DatasetCommand } from './command.js';
import { pageSteps } from './page-steps.js';
import { withoutFilterSteps } from './without-filters.js';

/** What is said of them, of one and of many. */
const BY: Record<Exclude<EmergingBasis['by'], 'none'>, (isOne: boolean, analysis: Analysis) => string> = {
  growth: (isOne) => (isOne ? 'is among the fastest growing' : 'are among the fastest growing'),
  views: (isOne) => (isOne ? 'gets many views for their size' : 'get many views for their size'),
  'behaviour model': (isOne, { classification: { behaviour } }) => {
    // Where it is one column alone, the model says no more than that.
    if (!isSkipped(behaviour) && behaviour.chosen === 'oneColumn')
      return `${isOne ? 'has' : 'have'} as many \`${behaviour.baseline.feature}\` as top accounts have`;
    return isOne ? 'looks like a top account to the model' : 'look like top accounts to the model';
  },
};

const TOP: NextStep = { label: 'Top 10', command: { name: 'top', args: {} } };

/** Small creators who may become large, or look like those who are. */
export const emerging: DatasetCommand<Who & { count: number; skip: number; loosened?: string[] | undefined }> = {
  about: 'dataset',
  answersBrief: 'list',
  name: 'emerging',
  aliases: ['rising'],
  summary: 'Small creators who grow, get many views for their size, or look like top accounts to the model.',
  examples: ['emerging', 'emerging in nano from Brazil', 'who is up and coming?'],
  args: { loosened: withoutBrief(), skip: skipped(), ...filters, count: wholeNumber('n', { min: 1, max: 100 }, 10) },

  run(subject, args): Answer {
    const { count, skip } = args;
    const { analysis, scores } = subject;
    const { emergingBasis: basis } = analysis;
    if (basis.by === 'none') return sayOnly(basis.sentence, [TOP]);
    const below = Math.round(basis.below!).toLocaleString('en-US');
    const wanted = rowFilters(subject, args);
    const found = narrowed(subject, scores.emerging, wanted);
    const creators = creatorsWords(wanted);
    const rows = Array.from(found.subarray(skip, skip + count));
    if (rows.length === 0) {
      return sayOnly(
        skip > 0
          ? `That was all: ${found.length.toLocaleString('en-US')} ${creators} are emerging.`
          : wanted.length === 0 || scores.emerging.length === 0
            ? `Nobody below ${below} followers stands out here and passes the checks.`
            : `None of the ${scores.emerging.length.toLocaleString('en-US')} emerging creators is ${wanted.map(({ words }) => words).join(', ')}.`,
        wanted.length === 0 ? [TOP] : withoutFilterSteps('emerging', { ...args, skip: 0 }, wanted),
      );
    }
    const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
    const ranked = rows.map((row, i) => rankedProfile(subject, segments, row, skip + i + 1));
    return {
      headline: `${found.length.toLocaleString('en-US')} ${found.length === 1 ? creators.replace('creators', 'creator') : creators} below ${below} followers ${BY[basis.by](found.length === 1, analysis)}`,
      tables: [profileTable(ranked, { dataset: analysis.dataset })],
      facts: [],
      charts: [],
      howFound: [],
      caveats: [basis.sentence, ...filterCaveats(wanted)],
      next: [
        ...pageSteps('emerging', { ...args }, found.length, rows.length),
        {
          label: ranked.length === 1 ? 'Shortlist this one' : `Shortlist these ${Math.min(10, ranked.length)}`,
          command: { name: 'shortlist', args: { do: 'add', handles: ranked.slice(0, 10).map(({ handle }) => handle) } },
        },
        { label: 'What to do', command: { name: 'actions', args: {} } },
        ...(wanted.length === 0 ? [] : withoutFilterSteps('emerging', { ...args, skip: 0 }, wanted).slice(-1)),
      ],
      menu: creatorMenu(ranked, analysis.dataset.names),
    };
  },
};
