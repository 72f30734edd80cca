/** A JSON object as it comes over the wire: nothing is known about it yet. */
export type Json = Record<string, unknown>;

/** A block, an element or a text object: a JSON object whose `type` says what else is in it. */
export type Block = Json & { type: string };

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Leaves out what is undefined, as JSON.stringify would: responses are compared as objects in tests. */
export function compact<T extends Json>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
