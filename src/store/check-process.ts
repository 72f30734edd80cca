import { ABORT } from 'lmdb';
import { openEnvironment } from './lmdb-connection.js';
import { UnusableStore } from './unusable-store.js';

/**
 * A process of its own (check-store.ts), since a damaged file ends the one that reads it: walks through every page of both
 * tables that a search or a listing could come through, and through the free pages that a write would take.
 */
const [, , path = ''] = process.argv;
try {
  const { root, values, expiries } = openEnvironment(path);
  for (const table of [values, expiries]) for (const _ of table.getKeys());
  root.transactionSync(() => {
    values.putSync(Buffer.of(0), Buffer.alloc(1_000_000));
    return ABORT;
  });
  await root.close();
} catch (error) {
  if (!(error instanceof UnusableStore)) throw error;
  process.stdout.write(error.message);
}
