import type { Field } from '../../profiles.js';
import { readHeader } from './read-header.js';

/** The fields that a header can mean, with a confidence 0–1; the values of the column have the last word. */
export function fieldsOfHeader(header: string): ReadonlyMap<Field, number> {
  return readHeader(header).fields;
}

/** The field that a header means most likely. */
export function firstFieldOf(fields: ReadonlyMap<Field, number>): Field | undefined {
  let best: Field | undefined;
  for (const [field, sure] of fields) if (best === undefined || sure > fields.get(best)!) best = field;
  return best;
}
