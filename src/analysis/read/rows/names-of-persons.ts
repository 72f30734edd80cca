import type { Profiles } from '../../profiles.js';
import { packTexts, textReader } from '../../text-column.js';

/** A name that stands once for several accounts of a person, as merged cells are exported, is the name of each. */
export function nameAllAccounts({ text, person, count }: Profiles): void {
  if (!text.displayName || !person) return;
  const nameOf = textReader(text.displayName);
  const names = new Map<number, string>();
  for (let row = count - 1; row >= 0; row--) if (nameOf(row) !== '') names.set(person[row]!, nameOf(row));
  text.displayName = packTexts(count, (row) => nameOf(row) || (names.get(person[row]!) ?? ''));
}
