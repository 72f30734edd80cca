import { textReader } from '../analysis/text-column.js';
import { whole } from '../analysis/whole.js';
import { creatorName, formatCell } from '../answers/format.js';
import type { Figure, FigureValue, Group } from '../query/figures.js';
import { listInWords } from '../query/list-in-words.js';
import { figuresOf } from '../query/measures.js';
import type { RowFilter } from '../query/row-filter.js';
import type { Subject } from './command.js';

/** "1 creator", "288 creators". */
export function creators(count: number): string {
  return `${whole(count)} ${count === 1 ? 'creator' : 'creators'}`;
}

/** What the filters say of creators, as a predicate: "are in Food and have followers over 100K". */
export function predicate(filters: readonly RowFilter[], count: number): string {
  const isOne = count === 1;
  const [be, have] = isOne ? ['is', 'has'] : ['are', 'have'];
  const parts = filters
    .map(({ words }) => words)
    .filter((words) => words !== '')
    .map((words) => {
      if (words.startsWith('with ')) return `${have} ${words.slice('with '.length)}`;
      if (words.startsWith('not with ')) return `${isOne ? 'does' : 'do'} not have ${words.slice('not with '.length)}`;
      if (words.startsWith('speaking ')) return `${isOne ? 'speaks' : 'speak'} ${words.slice('speaking '.length)}`;
      return `${be} ${words}`;
    });
  // "are micro and are from Brazil" is said once.
  const joined = parts.map((part, i) =>
    i > 0 && part.startsWith(`${be} `) && parts[i - 1]!.startsWith(`${be} `) ? part.slice(be.length + 1) : part,
  );
  return listInWords(joined);
}

const NOUNS: Record<string, string> = {
  followers: 'follower count',
  following: 'number of accounts followed',
  videos: 'number of videos',
  likes: 'number of likes',
  views: 'number of views',
};

function plural(measure: string): string {
  return measure === 'price' ? 'prices' : measure;
}

const ADJECTIVES: Partial<Record<Figure['figure'], string>> = {
  sum: 'total',
  mean: 'average',
  median: 'median',
  min: 'lowest',
  max: 'highest',
};

/** "median engagement", "average follower count", "90% quantile of views", "creators". */
export function figureName({ figure, measure = '', q = 0 }: Figure): string {
  if (figure === 'count') return 'creators';
  if (figure === 'share') return measure === '' ? 'share' : `share of all ${plural(measure)}`;
  if (figure === 'sum') return `total ${measure}`;
  const noun = NOUNS[measure] ?? measure;
  return figure === 'quantile' ? `${whole(q * 100)}% quantile of ${measure}` : `${ADJECTIVES[figure]} ${noun}`;
}

/** A figure with its unit: whole numbers in full. */
export function inWords(subject: Subject, { figure, measure }: Figure, value: number): string {
  if (Number.isNaN(value)) return 'not known';
  if (figure === 'count') return whole(value);
  if (figure === 'share') return formatCell(value, 'percent');
  return figuresOf(subject, measure!).inWords(value);
}

/** A figure of one set of creators as a sentence without its full stop. */
export function sentenceOf(
  subject: Subject,
  asked: Figure,
  { value, known }: FigureValue,
  {
    all,
    wanted,
    base,
    words,
    outOf,
  }: { all: Group; wanted: readonly RowFilter[]; base: number; words: string; outOf: string },
): string {
  const figure = inWords(subject, asked, value);
  switch (asked.figure) {
    case 'count':
      return wanted.length === 0
        ? `${creators(value)} ${value === 1 ? 'is' : 'are'} in this file`
        : `${figure} of ${outOf === '' ? creators(base) : `the ${of(base, outOf)}`} ${predicate(wanted, value)} (${formatCell(value / base, 'percent')})`;
    case 'share':
      if (asked.measure !== undefined)
        return `${of(all.creators, words)} ${all.creators === 1 ? 'has' : 'have'} ${figure} of all ${plural(asked.measure)}${outOf === '' ? '' : ` of ${outOf}`}`;
      return `${figure} of ${outOf || 'creators'} (${whole(all.creators)} of ${whole(base)}) ${predicate(wanted, 2) || 'are in this file'}`;
    case 'sum':
      return totalOf(asked.measure!, figure, { known, creators: all.creators, words });
    case 'min':
    case 'max':
      return `The ${figureName(asked)} of ${of(known, words)} is ${figure}${whoHas(subject, asked, value, all)}`;
    case 'quantile':
      return `${whole((asked.q ?? 0) * 100)}% of ${of(known, words)} have at most ${figure}${asked.measure?.startsWith('"') ? ` in ${asked.measure}` : ` ${asked.measure}`}`;
    default:
      return `The ${figureName(asked)} of ${of(known, words)} is ${figure}`;
  }
}

/** "23 creators in Food have 2,767,469 followers in total", "56 of 80 creators have a price: €77,160 in total". */
function totalOf(
  measure: string,
  figure: string,
  { known, creators: all, words }: { known: number; creators: number; words: string },
): string {
  if (known === 0) return all === 0 ? `There are no ${words}` : `None of ${of(all, words)} has a known ${measure}`;
  const who = known < all ? `${whole(known)} of ${of(all, words)}` : of(all, words);
  const have = known === 1 ? 'has' : 'have';
  if (measure in NOUNS || measure === 'likes per video') return `${who} ${have} ${figure} ${measure} in total`;
  return `${who} ${have} a value in ${measure}: ${figure} in total`.replace('a value in price', 'a price');
}

/** "38 creators in Food": the count goes before the noun. */
function of(count: number, words: string): string {
  return `${whole(count)} ${count === 1 ? words.replace('creators', 'creator') : words}`;
}

/** Who has the lowest or highest: one is named, more are counted. */
function whoHas(subject: Subject, { measure }: Figure, value: number, { rows }: Group): string {
  const { values } = figuresOf(subject, measure!);
  const handleOf = textReader(subject.profiles.text.handle!);
  const having = rows.filter((row) => values[row] === value);
  const names = [...having.subarray(0, 3)].map((row) => creatorName(handleOf(row), subject.analysis.dataset.names));
  if (having.length === 0) return '';
  if (having.length <= 3) return `: ${listInWords(names)}`;
  return `, which ${whole(having.length)} have: ${names.join(', ')} and ${whole(having.length - 3)} more`;
}
