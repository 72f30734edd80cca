import { anyRowOfHandle } from './find-handle.js';
import type { Queried } from './queried.js';

/** Rows that the conversation never wants to see: all accounts of whoever is excluded. */
export function excludedRows(subject: Queried): ReadonlySet<number> {
  const { person } = subject.profiles;
  const rows = new Set(
    [...subject.excluded].map((handle) => anyRowOfHandle(subject, handle)).filter((row) => row !== undefined),
  );
  if (!person || rows.size === 0) return rows;
  const people = new Set([...rows].map((row) => person[row]!));
  for (let row = 0; row < person.length; row++) if (people.has(person[row]!)) rows.add(row);
  return rows;
}
