import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { textReader } from '../../analysis/text-column.js';
import { topicsIn } from '../../analysis/topics.js';
import { countries, countryOf } from '../place-names.js';
import type { Chart, ChartName } from './chart.js';
import { counted, timesInWords, whole } from './chart-text.js';
import { type GroupRow, groupBars } from './group-bars.js';
import { FEW, type Group, type Grouped, groupCreators, leftOut, medianFigure } from './groups.js';

const SHOWN = 10;
/** Countries that English names with an article. */
const WITH_ARTICLE = /^(?:United |Netherlands|Philippines|Dominican|Central|Maldives|Bahamas|Gambia|Czech Rep)/;

interface Kind {
  name: ChartName;
  /** "213 of 1,000 creators are from Brazil" */
  are: (name: string) => string;
  those: (name: string) => string;
  /** "from another country", where no two have one in common. */
  each: string;
  /** "12 other countries" */
  others: (count: number) => string;
}

/** Where the creators are; where the file tells only of their audiences, where those are. */
export function countriesChart(dataset: AnalysedDataset): Chart | undefined {
  const { country, audienceCountry } = dataset.profiles.text;
  const column = country ?? audienceCountry;
  if (!column) return undefined;
  const nameOf = remembered((cell) => {
    const code = countryOf(cell);
    return countries().nameOf(code) === code && code === cell.toLowerCase() ? cell : countries().nameOf(code);
  });
  const cellOf = textReader(column);
  const grouped = groupCreators(
    dataset,
    (row) => {
      const cell = cellOf(row).trim();
      return cell === '' ? [] : [nameOf(cell)];
    },
    SHOWN,
  );
  const others = (count: number) => counted(count, 'other country', 'other countries');
  return drawn(dataset, grouped, {
    name: 'countries',
    ...(country
      ? {
          are: (name) => `are from ${inSentence(name)}`,
          those: (name) => `those from ${inSentence(name)}`,
          each: 'from another country',
        }
      : {
          are: (name) => `have an audience mostly in ${inSentence(name)}`,
          those: (name) => `those with an audience in ${inSentence(name)}`,
          each: 'with an audience in another country',
        }),
    others,
  });
}

/** What the creators are about. A creator with several categories counts in each. */
export function nichesChart(dataset: AnalysedDataset): Chart | undefined {
  const { category } = dataset.profiles.text;
  if (!category) return undefined;
  const cellOf = textReader(category);
  const spelled = new Map<string, string>();
  const topicsOf = remembered((cell) =>
    topicsIn(cell).map((topic) => {
      const key = topic.toLowerCase();
      if (!spelled.has(key)) spelled.set(key, topic);
      return spelled.get(key)!;
    }),
  );
  const grouped = groupCreators(dataset, (row) => [...new Set(topicsOf(cellOf(row).trim()))], SHOWN);
  return drawn(dataset, grouped, {
    name: 'niches',
    are: (name) => `are in ${name}`,
    those: (name) => `those in ${name}`,
    each: 'in another niche',
    others: (count) => counted(count, 'other niche'),
  });
}

function drawn(dataset: AnalysedDataset, { groups, others, told, untold }: Grouped, kind: Kind): Chart | undefined {
  // A long column with another value for everybody groups nobody.
  if (groups.length === 0 || (groups[0]!.count === 1 && others.groups > 0)) return undefined;
  const rows = groups.map((group) => ({ name: group.name, count: group.count, figure: figureOf(group) }));
  const hasFigures = groups.some(({ known }) => known > 0);
  const noun = dataset.profiles.person ? 'accounts' : 'creators';
  const rest = [
    others.creators > 0 ? `${whole(others.creators)} more in ${kind.others(others.groups)}` : '',
    untold > 0 ? `${whole(untold)} not told` : '',
    leftOut(dataset),
  ].filter(Boolean);
  return groupBars(rows, {
    name: kind.name,
    title: finding(groups, told, noun, hasFigures, kind),
    subtitle: [
      hasFigures ? 'dot: median engagement in times the normal for the size, of how many who can be ranked' : '',
      groups.some(({ known }) => known > 0 && known < FEW) ? `white: fewer than ${FEW}, so chance may decide` : '',
      ...rest,
      groups.reduce((sum, { count }) => sum + count, others.creators) > told ? 'who is in several counts in each' : '',
    ]
      .filter(Boolean)
      .join(' · '),
    counts: noun === 'accounts' ? 'Accounts' : 'Creators',
    figures: '',
    ...(hasFigures ? { normal: { value: 1, words: 'Engagement\n1× = normal' } } : {}),
    alt: `Bar chart of ${noun} by group. ${rows
      .map(
        ({ name, count, figure }) =>
          `${name}: ${whole(count)}${figure ? `, ${figure.words.replace('\n', ' the normal engagement (')})` : ''}`,
      )
      .concat(rest)
      .join('; ')}.`,
  });
}

function figureOf({ known, times }: Group): GroupRow['figure'] {
  return known > 0 && times > 0 ? medianFigure(times, `${timesInWords(times)}×`, known) : undefined;
}

function finding(shown: Group[], told: number, noun: string, hasFigures: boolean, { are, those, each }: Kind): string {
  const first = shown[0]!;
  if (first.count === 1 && shown.length > 1) return `${whole(told)} ${noun}, each ${each}`;
  const isFirst = first.count !== shown[1]?.count;
  const who = isFirst
    ? `${whole(first.count)} of ${whole(told)} ${noun} ${are(first.name)}`
    : `${whole(first.count)} of ${whole(told)} ${noun} ${are(first.name)}, as many ${are(shown[1]!.name)}`;
  if (!hasFigures || shown.every(({ known }) => known < FEW)) return who;
  const best = shown.filter(({ standsOut }) => standsOut).toSorted((a, b) => b.times - a.times)[0];
  return best
    ? `${who}; ${those(best.name)} stand out with ${timesInWords(best.times)}× the engagement normal for their size`
    : `${who}; no group clearly stands out in engagement`;
}

function inSentence(country: string): string {
  return WITH_ARTICLE.test(country) ? `the ${country}` : country;
}

/** The same cell is the same again. */
function remembered<T>(make: (cell: string) => T): (cell: string) => T {
  const made = new Map<string, T>();
  return (cell) => {
    if (!made.has(cell)) made.set(cell, make(cell));
    return made.get(cell)!;
  };
}
