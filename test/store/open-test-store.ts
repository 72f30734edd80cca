import { afterEach } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/ports.js';
import { useTemporaryDirectories } from './temporary-directory.js';

export interface TestStore {
  /** A store at a path of its own, or at the one given; closed after the test. */
  open(path?: string, retentionMs?: number): Promise<Store>;
  temporaryDirectory(): string;
}

export function useTestStores(): TestStore {
  // Registered first, so run last: Vitest runs afterEach hooks in reverse.
  const temporaryDirectory = useTemporaryDirectories();
  const opened: Store[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  return {
    temporaryDirectory,
    async open(path = temporaryDirectory(), retentionMs = 86_400_000) {
      const store = await openStore({ path, retentionDays: retentionMs / 86_400_000 });
      opened.push(store);
      return store;
    },
  };
}
