import { isObject } from './json.js';
import { printBlock } from './print-block.js';
import { plain } from './print-thread.js';
import type { View } from './workspace.js';

/** A modal or the Home as a person sees it, as plain text. */
export function printView({ title, blocks, submit }: View, names: ReadonlyMap<string, string> = new Map()): string {
  const lines = blocks
    .flatMap((block) => printBlock(block))
    .filter((line, i, all) => line !== '' || all[i - 1] !== '')
    .map((line) => plain(line, names).trimEnd());
  const [heading, button] = [title, submit].map((text) => (isObject(text) ? [String(text.text)] : []));
  return [...heading!, ...lines, ...button!.map((text) => `[${text}]`)].join('\n');
}
