import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { costOfPosts, postsOf, totalOf } from '../../analysis/money/cost-of-posts.js';
import { pricesIn } from '../../analysis/money/prices.js';
import { shortPercent } from '../../analysis/percent.js';
import { money } from '../../analysis/recommend/write.js';
import { textReader } from '../../analysis/text-column.js';
import type { Chart } from './chart.js';
import { compact, handleLabel, nameLines, timesInWords, whole } from './chart-text.js';
import { type GroupRow, groupBars } from './group-bars.js';

const SHOWN = 15;

/**
 * Some creators with what speaks for them and what they cost: followers, engagement against what is normal for their size,
 * and the price of a post.
 *
 * @param rows in the order they are shown
 * @param who "The first five"
 */
export function shortlistChart(dataset: AnalysedDataset, rows: readonly number[], who: string): Chart | undefined {
  const { profiles, scores, analysis } = dataset;
  const followers = profiles.numeric.followers;
  if (!followers || rows.length === 0) return undefined;
  const prices = pricesIn(dataset);
  const handleOf = textReader(profiles.text.handle!);
  const shown = rows.slice(0, SHOWN).map((row, i): GroupRow => {
    const times = scores.engagement[row]! / scores.expectedEngagement[row]!;
    const price = prices?.of(row) ?? Number.NaN;
    const name = `${i + 1} ${handleLabel(handleOf(row), analysis.dataset.names)}`;
    return {
      name,
      lines: nameLines(name),
      note: price > 0 ? `${prices!.isQuote(row) ? '' : 'about '}${money(price, prices!.currency)} a post` : '',
      count: followers[row]!,
      countWords: compact(followers[row]!),
      figure:
        Number.isFinite(times) && times > 0
          ? { value: times, words: `${timesInWords(times)}×\n${shortPercent(scores.engagement[row]!)}` }
          : undefined,
    };
  });
  const hasFigures = shown.some(({ figure }) => figure);
  const cost = costOfPosts(dataset, rows);
  const together = rows.reduce((sum, row) => sum + followers[row]!, 0);
  const title = `${who}: ${compact(together)} followers${cost ? `, ${totalOf(cost, postsOf(rows.length))}` : ''}`;
  return groupBars(shown, {
    name: 'shortlist',
    title,
    subtitle: [
      hasFigures ? 'dot: engagement in times what is normal for the size, and as it is' : '',
      cost
        ? cost.quotes === 0
          ? 'prices are estimates'
          : cost.estimates === 0
            ? 'prices are quotes'
            : 'about: an estimate, not a quote'
        : '',
      rows.length > SHOWN ? `${whole(rows.length - SHOWN)} more on the list` : '',
    ]
      .filter(Boolean)
      .join(' · '),
    counts: 'Followers',
    figures: '',
    ...(hasFigures ? { normal: { value: 1, words: 'Engagement\n1× = normal' } } : {}),
    alt: `Bar chart of a shortlist. ${title}. ${shown
      .map(
        ({ name, note, countWords, figure }) =>
          `${name}: ${countWords} followers${figure ? `, ${figure.words.replace('\n', ' the engagement normal for their size (')})` : ''}${note ? `, ${note}` : ''}`,
      )
      .join('; ')}.`,
  });
}
