import type { AnalysedDataset } from '../analysis/analysed-dataset.js';

/** Decoded analyses that were used last, so that a follow-up question does not decode megabytes again. */
export interface RecentAnalyses {
  get(teamId: string, key: string): AnalysedDataset | undefined;
  add(teamId: string, key: string, analysed: AnalysedDataset): void;
  remove(teamId: string, key: string): void;
  removeWorkspace(teamId: string): void;
}

/** Bounded by rows, which are what takes the memory (about half a kilobyte each), and by count. */
export function createRecentAnalyses({ maxEntries = 8, maxRows = 300_000 } = {}): RecentAnalyses {
  // A Map keeps the order of insertion: the first entry is the one that was not used for longest.
  const recent = new Map<string, { teamId: string; analysed: AnalysedDataset }>();
  const id = (teamId: string, key: string) => JSON.stringify([teamId, key]);

  return {
    get(teamId, key) {
      const entry = recent.get(id(teamId, key));
      if (!entry) return undefined;
      recent.delete(id(teamId, key));
      recent.set(id(teamId, key), entry);
      return entry.analysed;
    },
    add(teamId, key, analysed) {
      recent.delete(id(teamId, key));
      recent.set(id(teamId, key), { teamId, analysed });
      let rows = 0;
      for (const entry of recent.values()) rows += entry.analysed.profiles.count;
      for (const [oldest, entry] of recent) {
        // The one just asked for stays, however large: the next question is about it.
        if (recent.size === 1 || (recent.size <= maxEntries && rows <= maxRows)) break;
        recent.delete(oldest);
        rows -= entry.analysed.profiles.count;
      }
    },
    remove(teamId, key) {
      recent.delete(id(teamId, key));
    },
    removeWorkspace(teamId) {
      for (const [entryId, entry] of recent) if (entry.teamId === teamId) recent.delete(entryId);
    },
  };
}
