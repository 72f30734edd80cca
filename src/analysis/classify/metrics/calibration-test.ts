export interface CalibrationTest {
  /** Log odds of what came true = intercept + slope × log odds of the probability: 0 and 1 if they are right. */
  intercept: number;
  slope: number;
  /** That such a deviation, or a larger one, comes about if the probabilities are right. */
  pValue: number;
}

const MAX_STEPS = 50;

/**
 * Whether probabilities are off, in one test of all of them: Cox's regression of what came true on their log odds, by the
 * likelihood ratio against intercept 0 and slope 1 (χ² with two degrees of freedom).
 *
 * @param labels 1 for a positive row, else 0
 * @param probabilities one per row, by models that have not seen it; 0 and 1 count as half a row's share
 * @see Cox (1958), "Two further applications of a model for binary regression"
 */
export function calibrationTest(labels: Uint8Array, probabilities: Float64Array): CalibrationTest {
  const least = 0.5 / labels.length;
  const logOdds = probabilities.map((p) => {
    const inside = Math.min(1 - least, Math.max(least, p));
    return Math.log(inside / (1 - inside));
  });
  let at = { intercept: 0, slope: 1 };
  const asSaid = logLikelihood(labels, logOdds, at);
  let reached = asSaid;
  for (let step = 0; step < MAX_STEPS; step++) {
    const move = newtonStep(labels, logOdds, at);
    let scale = 1;
    let next = moved(at, move, scale);
    let likelihood = logLikelihood(labels, logOdds, next);
    while (!(likelihood >= reached) && scale > 1e-6) {
      scale /= 2;
      next = moved(at, move, scale);
      likelihood = logLikelihood(labels, logOdds, next);
    }
    if (!(likelihood > reached + 1e-10)) break;
    at = next;
    reached = likelihood;
  }
  return { ...at, pValue: Math.exp(asSaid - reached) };
}

interface Line {
  intercept: number;
  slope: number;
}

function moved(at: Line, move: Line, scale: number): Line {
  return { intercept: at.intercept + scale * move.intercept, slope: at.slope + scale * move.slope };
}

function logLikelihood(labels: Uint8Array, logOdds: Float64Array, { intercept, slope }: Line): number {
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    const z = intercept + slope * logOdds[i]!;
    sum += labels[i]! * z - Math.max(z, 0) - Math.log1p(Math.exp(-Math.abs(z)));
  }
  return sum;
}

function newtonStep(labels: Uint8Array, logOdds: Float64Array, { intercept, slope }: Line): Line {
  let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
  for (let i = 0; i < labels.length; i++) {
    const x = logOdds[i]!;
    const p = 1 / (1 + Math.exp(-intercept - slope * x));
    const weight = p * (1 - p);
    g0 += labels[i]! - p;
    g1 += (labels[i]! - p) * x;
    h00 += weight;
    h01 += weight * x;
    h11 += weight * x * x;
  }
  const determinant = h00 * h11 - h01 * h01;
  return { intercept: (h11 * g0 - h01 * g1) / determinant, slope: (h00 * g1 - h01 * g0) / determinant };
}
