import type { TierChoice } from '../analysis/analysis.js';
import { DEFAULT_TIERS, TIER_NAMES } from '../analysis/score/tiers.js';

/** One a line: `micro 10000`, or `micro 10000 75-350` where a workspace says what it pays. */
export function tiersAsText(tiers: readonly TierChoice[] = DEFAULT_TIERS): string {
  return tiers.map(({ name, from, fee }) => `${name} ${from}${fee ? ` ${fee.low}-${fee.high}` : ''}`).join('\n');
}

/** The same read again, undefined where it is as published; or what is wrong with it in a sentence. */
export function readTiers(text: string): { tiers: TierChoice[] | undefined } | { wrong: string } {
  const tiers: TierChoice[] = [];
  const lines = text
    .split('\n')
    .map((line) => line.trim().toLowerCase())
    .filter((line) => line !== '');
  for (const [i, line] of lines.entries()) {
    const match =
      /^(under 1k|[a-z]+)\s+(\d[\d,.]*\s?[km]?)(?:\s+\$?(\d[\d,.]*\s?k?)\s?(?:-|–|to)\s?\$?(\d[\d,.]*\s?k?))?$/.exec(
        line,
      );
    const name = TIER_NAMES[i];
    if (!match || match[1] !== name) {
      return {
        wrong: `Line ${i + 1} should be "${name ?? 'nothing: there are six tiers'} <followers>", and after it what you pay, if you know: "<low>-<high>".`,
      };
    }
    const from = figure(match[2]!);
    const fee = match[3] === undefined ? undefined : { low: figure(match[3]), high: figure(match[4]!) };
    if (i > 0 && from <= tiers[i - 1]!.from) return { wrong: `"${name}" has to begin above "${tiers[i - 1]!.name}".` };
    if (fee && (fee.low <= 0 || fee.high < fee.low))
      return { wrong: `The fee of "${name}" has to rise from low to high.` };
    tiers.push({ name: name!, from: i === 0 ? 0 : from, fee });
  }
  if (tiers.length < TIER_NAMES.length)
    return { wrong: `"${TIER_NAMES[tiers.length]}" is missing: there are six tiers.` };
  // As published: then the same file is found in the cache as before.
  return { tiers: tiersAsText(tiers) === tiersAsText() ? undefined : tiers };
}

function figure(text: string): number {
  const times = text.endsWith('k') ? 1e3 : text.endsWith('m') ? 1e6 : 1;
  return Number(text.replace(/[,\skm]/g, '')) * times;
}
