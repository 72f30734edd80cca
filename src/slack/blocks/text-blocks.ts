import type { ContextBlock, SectionBlock } from '@slack/types';
import { LIMITS } from './limits.js';

/** Lines of mrkdwn as sections, as few as hold them. */
export function sections(lines: readonly string[]): SectionBlock[] {
  return packLines(lines, LIMITS.text).map((text) => ({ type: 'section', text: mrkdwnElement(text) }));
}

/** Lines of mrkdwn in the small grey print of a context. */
export function contexts(lines: readonly string[]): ContextBlock[] {
  return packLines(lines, LIMITS.text).map((text) => ({ type: 'context', elements: [mrkdwnElement(text)] }));
}

/** Joins lines to texts of at most `maxLength`; each line must fit alone. */
export function packLines(lines: readonly string[], maxLength: number): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    if (line === '') continue;
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= maxLength) texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts;
}

/** `verbatim`: Slack makes no links out of handles that look like addresses. */
function mrkdwnElement(text: string) {
  return { type: 'mrkdwn' as const, text, verbatim: true };
}
