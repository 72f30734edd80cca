import { type Item, tagOf } from '../tag/item.js';
import type { FileColumn, Vocabulary } from '../vocabulary.js';
import { readDates } from './dates.js';
import type { Draft } from './draft.js';
import { find, findAll, type Match, take } from './pattern.js';

const MISSING = 'empty';
const NAMED = 'measure|dimension|field';
/** Words of a file that only it has, and what is as good as one: "has a tier" is said of nobody. */
const NO = "'no'|'but_no'|'but_without'|'and_no'|'without'|'ohne'|'kein'|'keinen'|'keine'|'sin'|'sem'|'sans'";
const NOBODY = "'nobody'|'no_one'|'noone'|'none'|'not'|'niemand'|'nadie'|'ninguem'|'personne'";
const HAVE =
  "'have'|'has'|'got'|'had'|'having'|'with'|'hat'|'haben'|'mit'|'tiene'|'tienen'|'con'|'tem'|'com'|'ont'|'avec'";
/** "no price limit", "no price over 5k" say something else. */
const HAVING = "'with'|'have'|'has'|'having'|'mit'|'con'|'com'|'avec'";
const GOES_ON = [
  'comparator',
  'number',
  'open',
  'extreme',
  'by',
  'figure',
  'dated',
  'value',
  'between',
  'percent',
  'category',
  'language',
  'region',
  'tier',
  'platform',
  'niche',
  'topic',
  'place',
];

interface Presence {
  pattern: string;
  isThere: boolean;
  /** Of a figure this is said of its size, too: "no engagement", "with followers". */
  isOfWords?: true;
}

/** The more particular first. */
const PRESENCES: readonly Presence[] = [
  { pattern: `${NAMED} be* not ${MISSING}`, isThere: true },
  { pattern: `not ${MISSING} prep* ${NAMED}`, isThere: true },
  { pattern: `${MISSING} prep* ${NAMED}`, isThere: false },
  { pattern: `${NAMED} be* ${MISSING}`, isThere: false },
  { pattern: `${NO} measure=price filled?`, isThere: false },
  { pattern: `${NO} dimension|field filled|${MISSING}`, isThere: false },
  { pattern: `not be* ${NAMED} filled`, isThere: false },
  { pattern: `not ${HAVE} be* ${NAMED} filled?`, isThere: false },
  { pattern: `${NAMED} be* not filled`, isThere: false },
  { pattern: `${NO} dimension|field`, isThere: false, isOfWords: true },
  { pattern: `${NOBODY}|not be* dimension|field`, isThere: false, isOfWords: true },
  { pattern: `dimension|field prep? ${NOBODY}`, isThere: false, isOfWords: true },
  { pattern: `${HAVE} be* ${NAMED} filled`, isThere: true },
  { pattern: `${NAMED} be* filled`, isThere: true },
  { pattern: `${HAVE} be* dimension|field|measure=price`, isThere: true, isOfWords: true },
];

/** "have no price", "bei wem fehlt der Preis", "who has a note": whose cell in that column of the file is empty, or is not. */
export function readMissing(draft: Draft, { columns = [] }: Vocabulary): void {
  readDates(draft, columns);
  const { items } = draft;
  for (const { pattern, isThere, isOfWords } of PRESENCES) {
    for (const match of findAll(items, pattern)) {
      const column = columnOf((match.tags.measure ?? match.tags.dimension ?? match.tags.field)![0]!.value, columns);
      if (!column || goesOn(items[match.to])) continue;
      if (isOfWords && column.dimension !== undefined && !match.tags.word) continue;
      if (isThere && isOfWords && !isPossessed(items, match)) continue;
      addPresence(draft, match, column.header, isThere);
      addNext(draft, match.to, columns, isThere);
    }
  }
  // "everybody with a quote": whose cell is filled.
  for (const match of findAll(items, `head ${HAVING} measure`)) {
    const column = columnOf(match.tags.measure![0]!.value, columns);
    const isOwn = column !== undefined && (column.measure === undefined || column.measure === 'price');
    if (!isOwn || goesOn(items[match.to]) || tagOf(items[match.to], 'best') || tagOf(items[match.to], 'deed')) continue;
    addPresence(draft, { ...match, from: match.from + 1 }, column.header, true);
  }
  // "how many blanks", of a file with one column of states.
  const states = columns.filter(({ field }) => field === 'status');
  for (const match of states.length === 1 ? findAll(items, MISSING) : [])
    addPresence(draft, match, states[0]!.header, false);
}

function goesOn(next: Item | undefined): boolean {
  return tagOf(next, 'follow', 'filter') !== undefined || GOES_ON.some((name) => tagOf(next, name));
}

/** "who has a note", "with an owner", and not "the top 3 with owner", which wants to see it. */
function isPossessed(items: readonly Item[], { from, to }: Match): boolean {
  const [first, second] = items.slice(from, to);
  const isVerb = !tagOf(first, 'prep');
  return isVerb || /^(?:a|an|any|some|ein|eine|einem|un|una|um|uma|une)$/.test(second?.word ?? '');
}

/** "with an owner and a price", "no price or country": the next that is said the same of. */
function addNext(draft: Draft, at: number, columns: readonly FileColumn[], isThere: boolean): void {
  const match = find(draft.items, `conj ${NAMED}`, at);
  const tag = match && (match.tags.measure ?? match.tags.dimension ?? match.tags.field)![0]!;
  const column = tag && columnOf(tag.value, columns);
  if (!match || match.from !== at || !column || goesOn(draft.items[match.to])) return;
  addPresence(draft, match, column.header, isThere);
}

function addPresence(draft: Draft, match: Match, header: string, isThere: boolean): void {
  const value = `${JSON.stringify(header)} ${isThere ? 'with' : 'without'}`;
  draft.atoms.push({ from: match.from, to: match.to, name: 'with', value, isNegated: false });
  take(draft.items, match);
}

function columnOf(name: string, columns: readonly FileColumn[]): FileColumn | undefined {
  return columns.find(
    ({ header, measure, dimension }) => name === `"${header}"` || name === measure || name === dimension,
  );
}
