import type { KeyvStoreAdapter } from 'keyv';
import type { StorableValue } from './stored-value.js';

/**
 * What the store needs of a backend beyond Keyv: Keyv can neither list by prefix (its iterator scans everything, and
 * exists for some backends only) nor insert atomically. One instance serves one namespace: Keyv's constructor
 * overwrites the adapter's `namespace`, so that two Keyvs over one instance would see and clear each other's data.
 */
export type ListingAdapter = KeyvStoreAdapter & {
  /** Keys that begin with `prefix`, without the expired ones, in the order of their UTF-8 bytes. */
  keys(prefix: string): Promise<string[]>;
  /** Atomic across processes: false, and nothing written, where the key exists and has not expired. */
  insert(key: string, value: StorableValue, ttlMs?: number): Promise<boolean>;
  /** Counts the time to live anew. False where there is no such key. */
  touch(key: string, ttlMs: number): Promise<boolean>;
};
