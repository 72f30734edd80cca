/** Of how many scales a residual counts in full; scikit-learn's HuberRegressor with epsilon = 1.5. */
const EPSILON = 1.5;
const MOST_STEPS = 200;
const CLOSE_ENOUGH = 1e-10;

export interface Line {
  intercept: number;
  slope: number;
}

/**
 * The straight line that a few outliers do not pull: Huber's estimate of line and scale together (Huber, Robust
 * Statistics, 1981), by reweighted least squares.
 *
 * @param prior a slope that counts as so many units of Σ(x − x̄)²: what decides where x hardly varies
 */
export function huberLine(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  prior: { slope: number; weight: number },
): Line & { scale: number } {
  const n = x.length;
  let { intercept, slope } = weightedLine(x, y, () => 1, prior);
  let scale = rootMeanSquare(n, (i) => y[i]! - intercept - slope * x[i]!);
  for (let step = 0; step < MOST_STEPS && scale > 0; step++) {
    let within = 0;
    let outside = 0;
    for (let i = 0; i < n; i++) {
      const residual = Math.abs(y[i]! - intercept - slope * x[i]!);
      if (residual <= EPSILON * scale) within += residual * residual;
      else outside++;
    }
    // Where the derivative by the scale of Σ(σ + H(r/σ)σ) is zero; over too many outliers it has no such place.
    const free = n - outside * EPSILON * EPSILON;
    const nextScale = free > 0 ? Math.sqrt(within / free) : scale;
    const bound = EPSILON * nextScale;
    const next = weightedLine(
      x,
      y,
      (i) => {
        const residual = Math.abs(y[i]! - intercept - slope * x[i]!);
        return residual <= bound ? 1 : bound / residual;
      },
      prior,
    );
    const moved = Math.abs(next.slope - slope) + Math.abs(next.intercept - intercept) + Math.abs(nextScale - scale);
    ({ intercept, slope } = next);
    scale = nextScale;
    if (moved < CLOSE_ENOUGH) break;
  }
  return { intercept, slope, scale };
}

function weightedLine(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weightOf: (i: number) => number,
  prior: { slope: number; weight: number },
): Line {
  let [weight, sumX, sumY] = [0, 0, 0];
  const weights = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const w = weightOf(i);
    weights[i] = w;
    weight += w;
    sumX += w * x[i]!;
    sumY += w * y[i]!;
  }
  const [meanX, meanY] = [sumX / weight, sumY / weight];
  let [squares, products] = [prior.weight, prior.weight * prior.slope];
  for (let i = 0; i < x.length; i++) {
    squares += weights[i]! * (x[i]! - meanX) ** 2;
    products += weights[i]! * (x[i]! - meanX) * (y[i]! - meanY);
  }
  const slope = squares > 0 ? products / squares : 0;
  return { intercept: meanY - slope * meanX, slope };
}

function rootMeanSquare(n: number, of: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += of(i) ** 2;
  return Math.sqrt(sum / n);
}
