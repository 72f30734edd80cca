import { tagOf } from '../tag/item.js';
import type { Vocabulary } from '../vocabulary.js';
import type { Draft } from './draft.js';
import { findAll, take } from './pattern.js';

const MISSING = "'missing'|'lack'|'lacks'|'fehlt'|'falta'|'manque'";
/** Of a price, which is never nothing; "no fake followers" is a figure. */
const NO = "'no'|'without'|'ohne'|'kein'|'keinen'|'sin'|'sem'|'sans'";
/** "no price limit", "no price over 5k" say something else. */
const GOES_ON = ['follow', 'comparator', 'number', 'open', 'extreme', 'by'];

/** "have no price", "bei wem fehlt der Preis": whose cell in that column of the file is empty. */
export function readMissing(draft: Draft, { columns = [] }: Vocabulary): void {
  const { items } = draft;
  const found = [`${MISSING} measure`, `measure be* ${MISSING}`, `${NO} measure=price`];
  for (const match of found.flatMap((pattern) => findAll(items, pattern))) {
    const measure = match.tags.measure![0]!.value;
    const header = measure.startsWith('"')
      ? measure.slice(1, -1)
      : columns.find((one) => one.measure === measure)?.header;
    if (header === undefined || GOES_ON.some((name) => tagOf(items[match.to], name))) continue;
    draft.atoms.push({
      from: match.from,
      to: match.to,
      name: 'with',
      value: `${JSON.stringify(header)} without`,
      isNegated: false,
    });
    take(items, match);
  }
}
