import type { FeeRate, FeeRates } from '../analysis/analysis.js';
import { PUBLISHED_FEE_RATES } from '../analysis/money/fee-rates.js';

/** One a line: `TikTok video 6 30%`; above them the currency, where it is not the dollar. */
export function feesAsText({ currency, rates }: FeeRates = PUBLISHED_FEE_RATES): string {
  return [
    ...(currency === PUBLISHED_FEE_RATES.currency ? [] : [currency]),
    ...rates.map(
      ({ platform, format, cpm, viewShare }) => `${platform} ${format} ${cpm} ${Number((viewShare * 100).toFixed(4))}%`,
    ),
  ].join('\n');
}

const LINE = /^(.+?)\s+(?:\S{0,3}?)(\d+(?:[.,]\d+)?)\s+(\d+(?:[.,]\d+)?)\s?%$/;

/** The same read again, undefined where it is as published; or what is wrong with it in a sentence. */
export function readFees(text: string): { fees: FeeRates | undefined } | { wrong: string } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const currency = /^[a-z]{3}$/i.test(lines[0] ?? '') ? lines.shift()!.toUpperCase() : PUBLISHED_FEE_RATES.currency;
  const rates: FeeRate[] = [];
  for (const line of lines) {
    const match = LINE.exec(line);
    const post = match && postNamed(match[1]!);
    if (!post)
      return { wrong: `"${line.slice(0, 40)}" should be one of ${POSTS}, a price and a share: "TikTok video 6 30%".` };
    const cpm = figure(match[2]!);
    const viewShare = figure(match[3]!) / 100;
    if (!(cpm > 0) || !(viewShare > 0 && viewShare <= 10))
      return { wrong: `"${line.slice(0, 40)}" needs a price over 0, and a share over 0% and up to 1,000%.` };
    if (rates.some((rate) => rate.platform === post.platform && rate.format === post.format))
      return { wrong: `${post.platform} ${post.format} is there twice.` };
    rates.push({ ...post, cpm, viewShare });
  }
  if (rates.length === 0) return { wrong: 'Leave at least one line, such as "TikTok video 6 30%".' };
  const fees = { currency, rates };
  // As published: then the same file is found in the cache as before.
  return { fees: feesAsText(fees) === feesAsText() ? undefined : fees };
}

const POSTS = PUBLISHED_FEE_RATES.rates.map(({ platform, format }) => `${platform} ${format}`).join(', ');

function postNamed(said: string) {
  const words = said.toLowerCase().replace(/\s+/g, ' ');
  const rate = PUBLISHED_FEE_RATES.rates.find(
    ({ platform, format }) => `${platform} ${format}`.toLowerCase() === words,
  );
  return rate && { platform: rate.platform, format: rate.format };
}

function figure(text: string): number {
  return Number(text.replace(',', '.'));
}
