import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { type MemoryFootprint, memoryFootprint } from './memory-footprint.js';

/** Decoded analyses that were used last, so that a follow-up question does not decode megabytes again. */
export interface RecentAnalyses {
  get(teamId: string, key: string): AnalysedDataset | undefined;
  add(teamId: string, key: string, analysed: AnalysedDataset): void;
  remove(teamId: string, key: string): void;
  removeWorkspace(teamId: string): void;
}

interface Entry {
  teamId: string;
  analysed: AnalysedDataset;
  footprint: MemoryFootprint;
}

/** Bounded by the memory that they take together; what two of them share counts once. */
export function createRecentAnalyses({ maxBytes }: { maxBytes: number }): RecentAnalyses {
  // A Map keeps the order of insertion: the first entry is the one that was not used for longest.
  const recent = new Map<string, Entry>();
  const holders = new Map<ArrayBufferLike, number>();
  let bytes = 0;
  const idOf = (teamId: string, key: string) => JSON.stringify([teamId, key]);

  function hold({ buffers, otherBytes }: MemoryFootprint): void {
    bytes += otherBytes;
    for (const buffer of buffers) {
      const before = holders.get(buffer) ?? 0;
      if (before === 0) bytes += buffer.byteLength;
      holders.set(buffer, before + 1);
    }
  }

  function letGo({ buffers, otherBytes }: MemoryFootprint): void {
    bytes -= otherBytes;
    for (const buffer of buffers) {
      const left = holders.get(buffer)! - 1;
      if (left > 0) {
        holders.set(buffer, left);
        continue;
      }
      holders.delete(buffer);
      bytes -= buffer.byteLength;
    }
  }

  function remove(id: string): void {
    const entry = recent.get(id);
    if (!entry) return;
    recent.delete(id);
    letGo(entry.footprint);
  }

  return {
    get(teamId, key) {
      const id = idOf(teamId, key);
      const entry = recent.get(id);
      if (!entry) return undefined;
      recent.delete(id);
      recent.set(id, entry);
      return entry.analysed;
    },
    add(teamId, key, analysed) {
      const id = idOf(teamId, key);
      remove(id);
      const footprint = memoryFootprint(analysed);
      recent.set(id, { teamId, analysed, footprint });
      hold(footprint);
      for (const oldest of recent.keys()) {
        // The one just asked for stays, however large: the next question is about it.
        if (bytes <= maxBytes || oldest === id) break;
        remove(oldest);
      }
    },
    remove(teamId, key) {
      remove(idOf(teamId, key));
    },
    removeWorkspace(teamId) {
      for (const [id, entry] of recent) if (entry.teamId === teamId) remove(id);
    },
  };
}
