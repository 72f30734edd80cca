import { textsOf } from '../analysis/text-column.js';
import type { Subject } from './command.js';

const indices = new WeakMap<Subject['profiles'], Map<string, number>>();

export function rowOfHandle({ profiles }: Pick<Subject, 'profiles'>, handle: string): number | undefined {
  let index = indices.get(profiles);
  if (!index) {
    index = new Map();
    for (const [row, text] of textsOf(profiles.text.handle!).entries()) index.set(text.toLowerCase(), row);
    indices.set(profiles, index);
  }
  return index.get(handle.toLowerCase());
}
