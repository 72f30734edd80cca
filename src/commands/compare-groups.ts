import { whole } from '../analysis/whole.js';
import type { Answer, Cell, Column } from '../answers/answer.js';
import { figuresChart } from '../answers/charts/figures.js';
import { capitalised } from '../answers/format.js';
import { differsBeyondChance } from '../query/chance.js';
import { computeFigures, FEW, type Figure, type Group } from '../query/figures.js';
import { listInWords } from '../query/list-in-words.js';
import { figuresOf } from '../query/measures.js';
import { creatorsWords, filterCaveats, rowFilters } from '../query/row-filters.js';
import type { Who } from '../query/who.js';
import type { Subject } from './command.js';
import { figureName, inWords } from './figure-words.js';
import { withoutUndefined } from './page-steps.js';

interface Compared extends Group {
  /** "creators from Brazil" */
  words: string;
  who: Who;
}

/** Groups side by side: how many, how large, how engaged, and whether the difference says anything. */
export function compareGroups(subject: Subject, sets: readonly Who[]): Answer {
  const hasEngagement = subject.analysis.dataset.engagementFormula !== undefined;
  const of: Figure[] = [
    ...(hasEngagement ? ([{ figure: 'median', measure: 'engagement' }] as const) : []),
    { figure: 'median', measure: 'followers' },
    ...(hasEngagement ? ([{ figure: 'mean', measure: 'engagement' }] as const) : []),
    { figure: 'sum', measure: 'followers' },
    { figure: 'share' },
  ];
  const filters = sets.map((who) => rowFilters(subject, who));
  const groups = sets.map((who, i): Compared => {
    const { all } = computeFigures(subject, { who, of });
    return { ...all, who, words: creatorsWords(filters[i]!) };
  });
  const first = of[0]!;
  const value = (group: Group) => group.figures[0]!.value;
  const ordered = groups.toSorted((a, b) =>
    Number.isNaN(value(a)) ? 1 : Number.isNaN(value(b)) ? -1 : value(b) - value(a),
  );
  const title = `${headlineOf(subject, first, ordered)}${chance(subject, first, ordered)}`;
  return {
    headline: title,
    tables: [tableOf(subject, of, groups)],
    facts: [],
    charts: figuresChart({
      title,
      figureName: capitalised(figureName(first)),
      kind: first.figure,
      groups: ordered.map((group) => ({
        name: capitalised(group.words),
        creators: group.creators,
        value: value(group),
        words: inWords(subject, first, value(group)),
        known: group.figures[0]!.known,
      })),
    }),
    howFound: [],
    caveats: [...overlap(groups), ...few(groups), ...filters.flatMap((own, i) => filterCaveats(own, groups[i]!.rows))],
    next: groups.map(({ who, words }) => ({
      label: `Top 10 ${words}`,
      command: { name: 'top', args: withoutUndefined({ ...who, count: 10 }) },
    })),
  };
}

function headlineOf(subject: Subject, figure: Figure, [first, ...others]: readonly Compared[]): string {
  const said = (group: Compared) =>
    `${inWords(subject, figure, group.figures[0]!.value)} of ${whole(group.figures[0]!.known)}`;
  const then = others.map((group) => `${group.words} (${said(group)})`);
  const isTie = others.some(({ figures }) => figures[0]!.value === first!.figures[0]!.value);
  const have = isTie ? 'share the highest' : 'have the highest';
  return `${capitalised(first!.words)} ${have} ${figureName(figure)}: ${said(first!)}, then ${listInWords(then)}`;
}

function chance(subject: Subject, { measure }: Figure, groups: readonly Compared[]): string {
  if (groups.some(({ figures }) => figures[0]!.known < FEW)) return '';
  const differs = differsBeyondChance(
    figuresOf(subject, measure!).values,
    groups.map(({ rows }) => rows),
  );
  if (differs === undefined) return '';
  return differs ? '. That is more than chance' : '. The difference is small enough to be chance';
}

function tableOf(subject: Subject, of: readonly Figure[], groups: readonly Compared[]) {
  const row = (figure: string, cells: readonly Cell[]) => ({
    figure,
    ...Object.fromEntries(cells.map((cell, i) => [`group${i + 1}`, cell])),
  });
  return {
    columns: [
      { key: 'figure', label: 'Figure', format: 'text' },
      ...groups.map(({ words }, i): Column => ({ key: `group${i + 1}`, label: capitalised(words), format: 'text' })),
    ] satisfies Column[],
    rows: [
      row(
        'Creators',
        groups.map(({ creators }) => whole(creators)),
      ),
      row(
        'Can be ranked',
        groups.map(({ rankable }) => whole(rankable)),
      ),
      ...of.map((figure, at) =>
        row(
          figure.figure === 'share' ? 'Share of the file' : capitalised(figureName(figure)),
          groups.map(({ figures }) => inWords(subject, figure, figures[at]!.value)),
        ),
      ),
    ],
  };
}

/** Who is in several groups counts in each. */
function overlap(groups: readonly Compared[]): string[] {
  const seen = new Map<number, number>();
  for (const { rows } of groups) for (const row of rows) seen.set(row, (seen.get(row) ?? 0) + 1);
  const several = [...seen.values()].filter((times) => times > 1).length;
  return several === 0
    ? []
    : [`${whole(several)} ${several === 1 ? 'creator is' : 'creators are'} in more than one group.`];
}

function few(groups: readonly Compared[]): string[] {
  const small = groups.filter(({ figures }) => figures[0]!.known < FEW);
  return small.length === 0
    ? []
    : [
        `${capitalised(listInWords(small.map(({ words }) => words)))}: fewer than ${FEW}, so a few creators decide the figures.`,
      ];
}
