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
