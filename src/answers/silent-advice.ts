import type { Analysis } from '../analysis/analysis.js';

/** Which advice a file does not support, and why: what is missing for the same reason is said in one sentence. */
export function silentInWords(silent: Analysis['silent']): string[] {
  const reasons = [...new Set(silent.map(({ why }) => why))];
  return reasons.map((why) => {
    const titles = silent.filter((one) => one.why === why).map(({ title }) => `"${title}"`);
    const all = titles.length === 1 ? titles[0]! : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
    return `No advice on ${all}: ${why}.`;
  });
}
