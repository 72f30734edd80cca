import { UserError } from '../errors.js';
import { rowOfHandle } from './find-handle.js';
import { figuresOf } from './measures.js';
import { isLowestFirst, type Order } from './order.js';
import type { Queried } from './queried.js';

/** These creators by a figure of theirs; without those whose figure is not known, and nobody where the file tells none. */
export function handlesInOrder(subject: Queried, handles: readonly string[], order: Order): string[] {
  try {
    const { values } = figuresOf(subject, order.by);
    const sign = isLowestFirst(order) ? 1 : -1;
    const known = handles.flatMap((handle) => {
      const row = rowOfHandle(subject, handle);
      const value = row === undefined ? Number.NaN : values[row]!;
      return Number.isNaN(value) ? [] : [{ handle, value }];
    });
    return known.sort((a, b) => sign * (a.value - b.value)).map(({ handle }) => handle);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
