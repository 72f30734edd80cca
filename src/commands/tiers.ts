import type { Analysis } from '../analysis/analysis.js';
import { PUBLISHED_TIKTOK_FEES } from '../analysis/money/fee-rates.js';
import { moneyRange } from '../analysis/recommend/write.js';
import { TIER_NAMES, type Tier, tiersOf } from '../analysis/score/tiers.js';
import type { Answer } from '../answers/answer.js';
import { formatCell } from '../answers/format.js';
import { withoutBrief } from './arguments/without-brief.js';
import { countIn, FITTING } from './brief/fitting-column.js';
import type { DatasetCommand } from './command.js';

/** How many creators each size class holds, and what engagement is normal in it. */
export const tiers: DatasetCommand<{ loosened?: string[] | undefined }> = {
  about: 'dataset',
  answersBrief: 'groups',
  name: 'tiers',
  aliases: ['tier', 'benchmarks', 'benchmark'],
  summary: 'Creators by size (nano to mega), with what engagement is normal in each, here.',
  examples: ['tiers', 'how many are micro, how many macro?'],
  args: { loosened: withoutBrief() },

  run({ analysis, scores, isForBrief }): Answer {
    const hasEngagement = analysis.tiers.some(({ engagement }) => engagement !== null);
    const isTikTok =
      analysis.dataset.platform === 'TikTok' ||
      (analysis.dataset.platforms?.some(({ name }) => name === 'TikTok') ?? false);
    const bounds = tiersOf(analysis.options);
    const present = analysis.tiers.filter(({ count }) => count > 0);
    const largest = present.reduce((a, b) => (b.count > a.count ? b : a), present[0]!);
    return {
      headline: headlineOf(present.length, largest, analysis),
      tables: [
        {
          columns: [
            { key: 'tier', label: 'Tier', format: 'text' },
            { key: 'range', label: 'Followers', format: 'text' },
            { key: 'count', label: 'Profiles', format: 'integer' },
            ...(isForBrief ? [FITTING] : []),
            { key: 'medianFollowers', label: 'Median followers', format: 'count' },
            ...(hasEngagement
              ? ([
                  { key: 'p25', label: 'Engagement p25', format: 'percent' },
                  { key: 'median', label: 'median', format: 'percent' },
                  { key: 'p75', label: 'p75', format: 'percent' },
                ] as const)
              : []),
            ...(isTikTok ? [{ key: 'fee', label: 'Price per post, USD', format: 'text' as const }] : []),
          ],
          rows: analysis.tiers.map(({ name, count, medianFollowers, engagement }) => {
            const tier = bounds.find((one) => one.name === name)!;
            return {
              tier: name,
              range: Number.isFinite(tier.below)
                ? `${formatCell(tier.from, 'count')}–${formatCell(tier.below, 'count')}`
                : `${formatCell(tier.from, 'count')}+`,
              count,
              ...(isForBrief && { fitting: countIn(scores.ranking, scores.tier, TIER_NAMES.indexOf(name)) }),
              medianFollowers,
              p25: engagement?.p25 ?? null,
              median: engagement?.median ?? null,
              p75: engagement?.p75 ?? null,
              fee: feeOf(tier) ?? null,
            };
          }),
          note: analysis.dataset.engagementFormula ? `Engagement = ${analysis.dataset.engagementFormula}.` : undefined,
        },
      ],
      facts: [],
      charts: [],
      howFound: [],
      caveats: [
        ...(hasEngagement
          ? ['Half of a tier lies between p25 and p75: figures of this file, not of the platform.']
          : []),
        ...(isTikTok
          ? [
              `What a TikTok post costs by size: ${bounds.some(({ fee }) => fee) ? 'as set in this workspace, else ' : ''}as published (sponsorrate 2026), not quotes. Plans are made with an estimate for each creator.`,
            ]
          : []),
      ],
      next: present
        .filter(({ name }) => name !== 'under 1k')
        .slice(0, 5)
        .map(({ name }) => ({ label: `Top 10 ${name}`, command: { name: 'top', args: { tier: [name] } } })),
    };
  },
};

function headlineOf(tiers: number, { name, count }: { name: string; count: number }, { dataset }: Analysis): string {
  const [people, noun] = dataset.people === undefined ? [dataset.rows.kept, 'profiles'] : [dataset.people, 'people'];
  const all = people.toLocaleString('en-US');
  if (count === people) return `All ${all} ${noun} are ${name}`;
  return `${tiers} tiers here; ${name} has the most ${noun} (${count.toLocaleString('en-US')} of ${all})`;
}

/** What a workspace says that it pays there, else what is published. */
function feeOf({ name, fee }: Tier): string | undefined {
  const range = fee ?? PUBLISHED_TIKTOK_FEES[name];
  return range && moneyRange(range, 'USD');
}
