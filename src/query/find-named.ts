import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { normaliseHandle } from '../analysis/read/values/handle.js';
import { textAt, textsOf } from '../analysis/text-column.js';
import { handleIndex } from './find-handle.js';
import { nearestHandles } from './nearest-handles.js';
import { once } from './once.js';

type Profiles = AnalysedDataset['profiles'];

/** Everybody who is called so: by a word of their display name, or by two side by side. In the order of the file. */
export function handlesNamed({ profiles }: Pick<AnalysedDataset, 'profiles'>, name: string): string[] {
  const key = folded(name);
  const rows = key === '' ? [] : (namesOf(profiles).get(key) ?? []);
  return rows.map((row) => textAt(profiles.text.handle!, row));
}

/** The one handle that is as good as what was typed. */
export function handleMeant({ profiles }: Pick<AnalysedDataset, 'profiles'>, typed: string): string | undefined {
  const wanted = normaliseHandle(typed);
  if (wanted.length < SHORTEST || handleIndex(profiles).has(wanted)) return undefined;
  const [near, other] = nearestHandles(wanted, handleIndex(profiles), 2);
  return near === undefined || other !== undefined ? undefined : textAt(profiles.text.handle!, near);
}

/**
 * Everybody whose handle begins with these letters; of four or fewer, with a word of them: "ravi" is in "ravi.on.wheels",
 * and not in "ravioli". In the order of the file.
 */
export function handlesBegunBy({ profiles }: Pick<AnalysedDataset, 'profiles'>, letters: string): string[] {
  const begins = letters.toLowerCase();
  const begun: string[] = [];
  for (const [handle, row] of handleIndex(profiles)) {
    if (!handle.startsWith(begins)) continue;
    const isWord = !/^\p{L}/u.test(handle.slice(begins.length));
    if (begins.length >= LONG_BEGINNING || isWord) begun.push(textAt(profiles.text.handle!, row));
  }
  return begun;
}

/** Of fewer letters too many words begin so. */
const LONG_BEGINNING = 5;

/** Of fewer letters another is soon one's neighbour. */
const SHORTEST = 6;

function namesOf(profiles: Profiles): ReadonlyMap<string, number[]> {
  return once(profiles, 'words of display names', () => {
    const made = new Map<string, number[]>();
    for (const [row, text] of (profiles.text.displayName ? textsOf(profiles.text.displayName) : []).entries()) {
      const words = folded(text).split(' ');
      for (const key of new Set([...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)])) {
        if (key.length < 2) continue;
        const rows = made.get(key);
        if (rows) rows.push(row);
        else made.set(key, [row]);
      }
    }
    return made;
  });
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
