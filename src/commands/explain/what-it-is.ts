import { capitalised } from '../../answers/format.js';
import { termNamed } from '../../answers/glossary.js';
import { type Figure, figureAmong } from '../../query/figures.js';
import { listsDoubtedLast } from '../../query/order.js';
import { figureName, inWords } from '../figure-words.js';
import { orderWords } from '../ranked-list.js';
import type { Basis } from './basis.js';

/** Which kind of figure an answer gave: an average or a median, a list or a plan. */
function kindLines(basis: Basis): string[] {
  const { kind, figures, measures } = basis;
  switch (kind) {
    case 'figure':
      return figures!.of.map((figure) => kindOfFigure(basis, figure));
    case 'groups':
      return figures ? [`Each group's figure is ${whatOf(figures.of[0]!)}.`] : [];
    case 'relation':
      return [
        `It is a rank correlation of ${measures.join(' and ')}: 1 is in step, 0 is no relation, −1 is the reverse.`,
      ];
    case 'plan':
      return ['It is a plan: who to book for the sum, chosen together.'];
    case 'list':
      return basis.order ? [`It is a list ranked by ${orderWords(basis.order)}.`] : [];
    case 'creators':
      return ['Their figures are compared with accounts of about their size in this file.'];
    default:
      return [];
  }
}

function whatOf(figure: Figure): string {
  return figure.figure === 'count' ? 'how many creators are in it' : `the ${figureName(figure)} of its creators`;
}

/** Of a figure that nobody's is known for. */
export function noFigure(figure: Figure): string {
  return `There is no ${figureName(figure)}: nobody among them has a known figure.`;
}

function kindOfFigure({ subject, rows, figures }: Basis, figure: Figure): string {
  const name = figureName(figure);
  const { value } = figures!.found.all.figures[figures!.of.indexOf(figure)]!;
  if (Number.isNaN(value)) return noFigure(figure);
  const other = (which: 'mean' | 'median') => {
    const one: Figure = { ...figure, figure: which };
    return `The ${figureName(one)} is ${inWords(subject, one, figureAmong(subject, one, rows).value)}.`;
  };
  const said = inWords(subject, figure, value);
  switch (figure.figure) {
    case 'median':
      return `${said} is a median: half of them have less, half have more. ${other('mean')}`;
    case 'mean':
      return `${said} is an average: all added up, divided by how many they are. ${other('median')}`;
    case 'sum':
      return `${said} is a total: all added up.`;
    case 'min':
    case 'max':
      return `${said} is the ${figure.figure === 'min' ? 'lowest' : 'highest'} of them, so one creator's figure.`;
    case 'quantile':
      return `${said} is the ${name}: that share of them has as much or less.`;
    case 'share':
      return `${said} is a share${figure.measure === undefined ? ' of creators' : ` of all ${figure.measure}`}.`;
    case 'count':
      return `${said} is a count of creators, each once.`;
  }
}

/** What its measures mean. */
export function meaningLines(basis: Basis): string[] {
  const terms = basis.measures.flatMap((measure) => termNamed(measure) ?? []);
  return [...kindLines(basis), ...terms.map(({ term, means }) => `${capitalised(term)}: ${means}`)];
}

/** What it was ordered by. */
export function orderLines({ kind, order, orderedBy, figures }: Basis): string[] {
  if (order) {
    const doubted = listsDoubtedLast(order) ? ' Whoever has a warning or is held back comes last.' : '';
    return [`Ordered by ${orderWords(order)}; creators with equal figures by followers, the largest first.${doubted}`];
  }
  if (orderedBy) return [orderedBy];
  switch (kind) {
    case 'groups':
      return figures
        ? [
            `Groups are ordered by ${whatOf(figures.of[0]!)}${figures.of[0]!.figure === 'count' ? '' : '; those of fewer than ten creators come last'}.`,
          ]
        : ['Groups are ordered by size of the accounts or as they are numbered, not by how good they are.'];
    case 'plan':
      return ['Not by score: the plan is the choice that brings most for the sum within its limits.'];
    case 'creators':
      return ['Where several are shown, the best score comes first.'];
    case 'figure':
    case 'relation':
      return ['Nothing was ordered: it is one figure.'];
    default:
      return [];
  }
}
