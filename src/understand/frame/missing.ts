import { tagOf } from '../tag/item.js';
import type { FileColumn, Vocabulary } from '../vocabulary.js';
import { readDates } from './dates.js';
import type { Draft } from './draft.js';
import { findAll, type Match, take } from './pattern.js';

const MISSING = 'empty';
/** Of a price, which is never nothing; "no fake followers" is a figure. */
const NO = "'no'|'without'|'ohne'|'kein'|'keinen'|'sin'|'sem'|'sans'";
/** "no price limit", "no price over 5k" say something else. */
const GOES_ON = ['follow', 'comparator', 'number', 'open', 'extreme', 'by'];
const HAVING = "'with'|'have'|'has'|'having'|'mit'|'con'|'com'|'avec'";
const PATTERNS = [
  `${MISSING} measure|dimension`,
  `measure|dimension be* not? ${MISSING}`,
  `${NO} measure=price`,
  `${NO} dimension ${MISSING}|'filled'|'set'`,
  `${NO} dimension`,
];

/** "have no price", "bei wem fehlt der Preis", "status blank": whose cell in that column of the file is empty. */
export function readMissing(draft: Draft, { columns = [] }: Vocabulary): void {
  readDates(draft, columns);
  const { items } = draft;
  for (const match of PATTERNS.flatMap((pattern) => findAll(items, pattern))) {
    const header = headerOf((match.tags.measure ?? match.tags.dimension)![0]!.value, columns);
    if (header === undefined || GOES_ON.some((name) => tagOf(items[match.to], name))) continue;
    addPresence(draft, match, header, match.tags.empty !== undefined && match.tags.not !== undefined);
  }
  // "everybody with a quote": whose cell is filled.
  for (const match of findAll(items, `head ${HAVING} measure`)) {
    const value = match.tags.measure![0]!.value;
    const header = headerOf(value, columns);
    const isTold = value !== 'price' && !value.startsWith('"');
    if (header === undefined || isTold || [...GOES_ON, 'best', 'deed'].some((name) => tagOf(items[match.to], name)))
      continue;
    addPresence(draft, { ...match, from: match.from + 1 }, header, true);
  }
  // "how many blanks", of a file with one column of states.
  const states = columns.filter(({ field }) => field === 'status');
  for (const match of states.length === 1 ? findAll(items, MISSING) : [])
    addPresence(draft, match, states[0]!.header, false);
}

function addPresence(draft: Draft, match: Match, header: string, isThere: boolean): void {
  const value = `${JSON.stringify(header)} ${isThere ? 'with' : 'without'}`;
  draft.atoms.push({ from: match.from, to: match.to, name: 'with', value, isNegated: false });
  take(draft.items, match);
}

function headerOf(name: string, columns: readonly FileColumn[]): string | undefined {
  return name.startsWith('"') ? name.slice(1, -1) : columns.find(({ measure }) => measure === name)?.header;
}
