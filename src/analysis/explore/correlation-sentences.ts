/** From this strength on a correlation is worth a sentence. */
const WORTH_A_SENTENCE = 0.5;
/** Two columns this close say the same thing twice (a total and its part). */
const SAME_THING = 0.995;

/**
 * A sentence for each pair of columns that move together, strongest first, at most `most`.
 *
 * @param leaveOut columns that would make a sentence mislead: mostly imputed ones, sums of other columns
 */
export function correlationSentences(
  features: string[],
  matrix: (number | null)[][],
  leaveOut: ReadonlySet<string>,
  most = 4,
): string[] {
  const pairs: { a: string; b: string; r: number }[] = [];
  for (const [i, a] of features.entries()) {
    for (const [j, b] of features.entries()) {
      const r = matrix[i]![j];
      if (j <= i || r == null || leaveOut.has(a) || leaveOut.has(b)) continue;
      if (Math.abs(r) >= WORTH_A_SENTENCE && Math.abs(r) < SAME_THING) pairs.push({ a, b, r });
    }
  }
  return pairs
    .sort((x, y) => Math.abs(y.r) - Math.abs(x.r))
    .slice(0, most)
    .map(({ a, b, r }) =>
      r > 0
        ? `\`${a}\` and \`${b}\` rise together (correlation ${r.toFixed(2)}).`
        : `Where \`${a}\` is higher, \`${b}\` is lower (correlation ${r.toFixed(2).replace('-', '−')}).`,
    );
}
