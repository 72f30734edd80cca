import type { DatasetSummary } from './analysis.js';

/** How a creator is called in a sentence: only what the file has as handles gets an @. */
export function calledCreator(handle: string, names: DatasetSummary['names']): string {
  return names === 'handle' ? withAt(handle) : handle;
}

/** Names with spaces, and the "row 12" that stands in for a missing handle, are nobody's @. */
export function withAt(handle: string): string {
  return handle.startsWith('@') || handle.includes(' ') ? handle : `@${handle}`;
}
