import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/reference/slack/', import.meta.url);

/** What real Slack was recorded to send, values blanked; undefined where the recordings are not at hand. */
export function readRecorded(name: string): Record<string, Json> | undefined {
  const file = new URL(name, folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Json>) : undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: recordings have any shape
type Json = any;

/** Blocks were cut out of the recordings, and state is keyed by ids: what is in them is not compared. */
const notCompared = new Set(['blocks', 'attachments', 'state', 'shares', 'event_payload', 'initial_option']);

/**
 * Where `sent` has a key that was not recorded, or a value of another type than was recorded. Null may stand anywhere.
 *
 * @param allowed keys to take all the same, as the path without list positions ("event.files")
 */
export function differences(sent: unknown, recorded: unknown, allowed: ReadonlySet<string>, path = ''): string[] {
  if (sent === null || sent === undefined || allowed.has(path)) return [];
  if (Array.isArray(recorded)) {
    if (!Array.isArray(sent)) return [`${path}: not a list`];
    if (recorded.length === 0) return [];
    return sent.flatMap((item) => differences(item, recorded[0], allowed, path));
  }
  if (typeof recorded !== typeof sent) return [`${path}: ${typeof sent} where Slack sends ${typeof recorded}`];
  if (typeof sent !== 'object' || recorded === null) return [];
  return Object.entries(sent).flatMap(([key, value]) => {
    const inner = path === '' ? key : `${path}.${key}`;
    if (notCompared.has(key) || allowed.has(inner)) return [];
    const there = recorded as Record<string, unknown>;
    return key in there ? differences(value, there[key], allowed, inner) : [`${inner}: not a key of Slack's`];
  });
}
