import type { NormalEngagement } from '../analysis.js';
import { medianAndSpread, quantileOfSorted, sortedKnown } from '../quantile.js';
import { huberLine } from './huber-line.js';
import { TIDES_SLOPE, tidesPercentile } from './tides-benchmark.js';

/** Keeps the logarithm of a rate of zero finite: five likes on 10,000 followers. */
const SMALLEST_RATE = 0.0005;
/** Accounts below are no peers of anybody, unless there are hardly others. */
const PEERS_FROM = 1_000;
const FEWEST_PEERS = 10;
/** A profile's own engagement weighs as much as what is usual around it once it has this many posts. */
const POSTS_WORTH_THE_USUAL = 20;
/** The same in followers, for files without a count of posts. */
const FOLLOWERS_WORTH_THE_USUAL = 1_000;
/** Σ(x − x̄)², decades², that the published slope counts for: it decides in lists of one size, and is nothing in others. */
const SLOPE_WEIGHT = 5;

/** Sizes, in decades, at which peers are weighed; between them is interpolated. */
const STEP = 0.05;
/** Standard deviation of the Gaussian by which peers count, in decades; widened until there are enough of them. */
const BANDWIDTH = 0.35;
const ENOUGH_PEERS = 30;
const WIDEN = 1.5;
const WIDEST = 5;
/** Peers assumed at the middle, so that being first of two is not being above everyone. */
const MIDDLE_PEERS = 4;
/** Residuals are told apart by so many of their quantiles: all of them, in files of fewer. */
const MOST_EDGES = 1_024;
/** Of the curve that is shown, per decade. */
const CURVE_POINTS = 4;
/** The half-width of an 80% interval, in standard deviations. */
const EIGHTY_PERCENT = 1.2816;

/**
 * What engagement is normal for a size, in this file: a robust line of the log rate on log followers, and around it, at
 * every size, the distribution of the residuals of the accounts of about that size.
 */
export interface NormalForSize {
  line: { intercept: number; slope: number };
  /** Of the residuals: 1.4826 median absolute deviations, which is the standard deviation where they are normal. */
  spread: number;
  /** Of the residuals: the median. */
  middle: number;
  /** How many accounts it was learned from. */
  peers: number;
  /** Whether rates are lifetime rates, which the published benchmark may complete where peers are few. */
  isLifetime: boolean;
  /** log10 of the followers at the first node; one every STEP. */
  from: number;
  /** Per node: how many peers the weighted ones are worth, and their mean residual and its spread. */
  effective: Float64Array;
  localMean: Float64Array;
  localSpread: Float64Array;
  /** Shrunk residuals, ascending. */
  edges: Float64Array;
  /** `below[node × edges + edge]`: share of the peers' weight under the edge, those on it counting half. */
  below: Float64Array;
}

/** A sample of rates that the model is learned from. */
interface Rates {
  followers: Float64Array;
  /** Fractions; NaN where unknown. */
  rates: Float64Array;
  /** Posts behind each rate; undefined where the file does not count them. */
  posts: Float64Array | undefined;
  isLifetime: boolean;
}

/**
 * Learns what is normal, in O(n + nodes² × edges).
 *
 * @returns undefined where no account has a rate
 */
export function learnNormal({ followers, rates, posts, isLifetime }: Rates): NormalForSize | undefined {
  const known = (least: number) => {
    const rows: number[] = [];
    for (let row = 0; row < rates.length; row++)
      if (rates[row]! >= 0 && Number.isFinite(rates[row]!) && followers[row]! >= least) rows.push(row);
    return rows;
  };
  let rows = known(PEERS_FROM);
  if (rows.length < FEWEST_PEERS) rows = known(1);
  if (rows.length === 0) return undefined;
  const x = Float64Array.from(rows, (row) => Math.log10(followers[row]!));
  const y = Float64Array.from(rows, (row) => logOfRate(rates[row]!));
  const line = huberLine(x, y, { slope: TIDES_SLOPE, weight: SLOPE_WEIGHT });
  const residuals = y.map((log, i) => log - line.intercept - line.slope * x[i]!);
  const { middle, spread } = medianAndSpread(residuals);

  const { min, max } = rangeOf(x);
  const nodes = Math.floor((max - min) / STEP) + 2;
  const kernels = kernelsOf(nodes, massesOf(x, min, nodes));
  const model: NormalForSize = {
    line: { intercept: line.intercept, slope: line.slope },
    spread,
    middle,
    peers: rows.length,
    isLifetime,
    from: min,
    effective: kernels.effective,
    ...localMoments(kernels, residuals, x, min),
    edges: new Float64Array(0),
    below: new Float64Array(0),
  };
  const shrunk = residuals.map((residual, i) =>
    shrunkResidual(model, followers[rows[i]!]!, residual, posts && (posts[rows[i]!]! || 0)),
  );
  return { ...model, ...localDistributions(kernels, shrunk, x, min) };
}

/** The curve as the report shows it: one point every quarter of a decade. */
export function curveOf(model: NormalForSize): NormalEngagement {
  const { peers, line, spread, from, effective } = model;
  const last = from + (effective.length - 1) * STEP;
  const points = Math.max(2, Math.ceil((last - from) * CURVE_POINTS) + 1);
  const curve = Array.from({ length: points }, (_, i) => {
    const followers = Math.round(10 ** (from + ((last - from) * i) / (points - 1)));
    return { followers, rate: expectedRate(model, followers) };
  });
  return { peers, perTenfold: Math.exp(line.slope), spread, curve };
}

/** The rate that an account of this size would have, as a fraction. */
export function expectedRate(model: NormalForSize, followers: number): number {
  const at = Math.log10(Math.max(1, followers));
  const log = model.line.intercept + model.line.slope * at + atPlace(model.localMean, placeIn(model, at));
  return Math.max(0, Math.exp(log) - SMALLEST_RATE);
}

/** How far the logarithm of the rate is above what its size predicts; NaN where the rate is unknown. */
export function residualOf(model: NormalForSize, followers: number, rate: number): number {
  return logOfRate(rate) - model.line.intercept - model.line.slope * Math.log10(Math.max(1, followers));
}

/**
 * How far the logarithm of a rate is above what is usual for its size, counting as much as there is evidence behind it;
 * 0 where the rate is unknown.
 */
export function deviationForSize(
  model: NormalForSize,
  followers: number,
  rate: number,
  posts: number | undefined,
): number {
  if (Number.isNaN(rate)) return 0;
  const usual = atPlace(model.localMean, placeIn(model, Math.log10(Math.max(1, followers))));
  return evidenceOf(followers, posts) * (residualOf(model, followers, rate) - usual);
}

/** How much of a rate is its own, 0–1, by the posts (or, where they are not counted, the followers) behind it. */
export function evidenceOf(followers: number, posts: number | undefined): number {
  return posts === undefined
    ? followers / (followers + FOLLOWERS_WORTH_THE_USUAL)
    : posts / (posts + POSTS_WORTH_THE_USUAL);
}

/** A residual drawn towards the mean of its size by how little evidence stands behind it. */
function shrunkResidual(model: NormalForSize, followers: number, residual: number, posts: number | undefined): number {
  const evidence = evidenceOf(followers, posts);
  const usual = atPlace(model.localMean, placeIn(model, Math.log10(Math.max(1, followers))));
  return Number.isNaN(residual) ? usual : evidence * residual + (1 - evidence) * usual;
}

/** Engagement for its size: shares of the accounts of about this size with less, 0–1. */
export interface SizePercentile {
  percentile: number;
  /** An interval that holds the percentile in four of five cases, as far as few posts make it uncertain. */
  low: number;
  high: number;
}

/**
 * @param rate a fraction; where NaN, what is usual for the size
 * @param posts behind it; undefined where the file does not count them
 */
export function percentileForSize(
  model: NormalForSize,
  followers: number,
  rate: number,
  posts: number | undefined,
): SizePercentile {
  const at = Math.log10(Math.max(1, followers));
  const shrunk = shrunkResidual(model, followers, residualOf(model, followers, rate), posts);
  const evidence = Number.isNaN(rate) ? 0 : evidenceOf(followers, posts);
  const place = placeIn(model, at);
  const doubt = EIGHTY_PERCENT * atPlace(model.localSpread, place) * Math.sqrt(1 - evidence);
  const peers = atPlace(model.effective, place);
  const published = model.isLifetime ? Math.max(0, ENOUGH_PEERS - peers) : 0;
  const share = (residual: number) => {
    const rateThere = Math.exp(residual + model.line.intercept + model.line.slope * at) - SMALLEST_RATE;
    const others = published > 0 ? published * tidesPercentile(followers, rateThere) : 0;
    return (belowAt(model, place, residual) * peers + MIDDLE_PEERS / 2 + others) / (peers + MIDDLE_PEERS + published);
  };
  const percentile = share(shrunk);
  if (doubt === 0) return { percentile, low: percentile, high: percentile };
  return { percentile, low: share(shrunk - doubt), high: share(shrunk + doubt) };
}

/** A rate that a post may be expected to have, as fractions. */
export interface ExpectedRate {
  rate: number;
  /** An interval that holds the account's own rate in four of five cases. */
  low: number;
  high: number;
}

/**
 * The rate behind what was seen: the file's figure, drawn towards what is usual for the size by how little evidence there
 * is for it. Those with the highest averages keep them least.
 *
 * @returns NaN where the rate is unknown
 */
export function shrunkRate(
  model: NormalForSize,
  followers: number,
  rate: number,
  posts: number | undefined,
): ExpectedRate {
  if (Number.isNaN(rate)) return { rate, low: rate, high: rate };
  const at = Math.log10(Math.max(1, followers));
  const shrunk = shrunkResidual(model, followers, residualOf(model, followers, rate), posts);
  const spread = atPlace(model.localSpread, placeIn(model, at));
  const doubt = EIGHTY_PERCENT * spread * Math.sqrt(1 - evidenceOf(followers, posts));
  const rateThere = (residual: number) =>
    Math.max(0, Math.exp(residual + model.line.intercept + model.line.slope * at) - SMALLEST_RATE);
  return { rate: rateThere(shrunk), low: rateThere(shrunk - doubt), high: rateThere(shrunk + doubt) };
}

function logOfRate(rate: number): number {
  return Math.log(Math.max(0, rate) + SMALLEST_RATE);
}

function rangeOf(values: Float64Array): { min: number; max: number } {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

interface Place {
  node: number;
  share: number;
}

/** Where between two nodes a size lies: the lower one and the share of the upper. */
function placeOf(at: number, from: number, nodes: number): Place {
  const place = Math.min(nodes - 1, Math.max(0, (at - from) / STEP));
  const node = Math.min(nodes - 2, Math.floor(place));
  return { node, share: place - node };
}

function placeIn({ from, effective }: NormalForSize, at: number): Place {
  return placeOf(at, from, effective.length);
}

function atPlace(values: Float64Array, { node, share }: Place): number {
  return values[node]! * (1 - share) + values[node + 1]! * share;
}

/** How many accounts each node stands for: every one is shared between the two next to it. */
function massesOf(x: Float64Array, from: number, nodes: number): Float64Array {
  const masses = new Float64Array(nodes);
  for (const at of x) {
    const { node, share } = placeOf(at, from, nodes);
    masses[node]! += 1 - share;
    masses[node + 1]! += share;
  }
  return masses;
}

interface Kernels {
  nodes: number;
  /** `weights[node × nodes + other]`: how much an account at the other node counts at this one. */
  weights: Float64Array;
  /** Σ of the weights of all accounts, and (Σ weights)² / Σ weights². */
  totals: Float64Array;
  effective: Float64Array;
}

function kernelsOf(nodes: number, masses: Float64Array): Kernels {
  const weights = new Float64Array(nodes * nodes);
  const totals = new Float64Array(nodes);
  const effective = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const own = weights.subarray(node * nodes, (node + 1) * nodes);
    for (let bandwidth = BANDWIDTH; ; bandwidth *= WIDEN) {
      let [total, squares] = [0, 0];
      for (let other = 0; other < nodes; other++) {
        const weight = Math.exp(-0.5 * (((other - node) * STEP) / bandwidth) ** 2);
        own[other] = weight;
        total += weight * masses[other]!;
        squares += weight * weight * masses[other]!;
      }
      totals[node] = total;
      effective[node] = squares > 0 ? (total * total) / squares : 0;
      if (effective[node]! >= ENOUGH_PEERS || bandwidth > WIDEST) break;
    }
  }
  return { nodes, weights, totals, effective };
}

/** Weighted mean and standard deviation of the residuals at every node. */
function localMoments(kernels: Kernels, residuals: Float64Array, x: Float64Array, from: number) {
  const { nodes } = kernels;
  const sums = new Float64Array(nodes);
  const squares = new Float64Array(nodes);
  for (const [i, residual] of residuals.entries()) {
    const { node, share } = placeOf(x[i]!, from, nodes);
    sums[node]! += (1 - share) * residual;
    sums[node + 1]! += share * residual;
    squares[node]! += (1 - share) * residual * residual;
    squares[node + 1]! += share * residual * residual;
  }
  const localMean = smoothed(kernels, sums);
  const localSpread = smoothed(kernels, squares).map((square, node) =>
    Math.sqrt(Math.max(0, square - localMean[node]! ** 2)),
  );
  return { localMean, localSpread };
}

function smoothed({ nodes, weights, totals }: Kernels, sums: Float64Array): Float64Array {
  return sums.map((_, node) => {
    let sum = 0;
    for (let other = 0; other < nodes; other++) sum += weights[node * nodes + other]! * sums[other]!;
    return sum / totals[node]!;
  });
}

/** The weighted distribution of the shrunk residuals at every node. */
function localDistributions({ nodes, weights, totals }: Kernels, shrunk: Float64Array, x: Float64Array, from: number) {
  const edges = edgesOf(shrunk);
  const width = edges.length;
  // Accounts by node and edge, each shared between the nodes and the edges next to it.
  const masses = new Float64Array(nodes * width);
  for (const [i, residual] of shrunk.entries()) {
    const { node, share } = placeOf(x[i]!, from, nodes);
    const { edge, part } = edgeAt(edges, residual);
    for (const [at, weight] of [
      [node, 1 - share],
      [node + 1, share],
    ] as const) {
      masses[at * width + edge]! += weight * (1 - part);
      if (part > 0) masses[at * width + edge + 1]! += weight * part;
    }
  }
  // Most nodes have accounts at few of the edges.
  const filled = Array.from({ length: nodes }, (_, node) =>
    filledAt(masses.subarray(node * width, (node + 1) * width)),
  );
  const below = new Float64Array(nodes * width);
  for (let node = 0; node < nodes; node++) {
    const own = below.subarray(node * width, (node + 1) * width);
    for (let other = 0; other < nodes; other++) {
      const weight = weights[node * nodes + other]! / totals[node]!;
      if (weight < 1e-9) continue;
      const start = other * width;
      const edgesHere = filled[other]!;
      for (let i = 0; i < edgesHere.length; i++) {
        const edge = edgesHere[i]!;
        own[edge]! += weight * masses[start + edge]!;
      }
    }
    let sum = 0;
    for (let edge = 0; edge < width; edge++) {
      const here = own[edge]!;
      own[edge] = sum + here / 2;
      sum += here;
    }
  }
  return { edges, below };
}

function filledAt(masses: Float64Array): Int32Array {
  const edges = new Int32Array(masses.length);
  let count = 0;
  for (let edge = 0; edge < masses.length; edge++) if (masses[edge] !== 0) edges[count++] = edge;
  return edges.slice(0, count);
}

function edgesOf(values: Float64Array): Float64Array {
  const sorted = sortedKnown(values);
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  if (distinct.length <= MOST_EDGES) return distinct;
  const quantiles = Float64Array.from({ length: MOST_EDGES }, (_, i) => quantileOfSorted(sorted, i / (MOST_EDGES - 1)));
  return quantiles.filter((value, i) => i === 0 || value !== quantiles[i - 1]);
}

/** The last edge that is not above a value, and how far the value is on its way to the next one. */
function edgeAt(edges: Float64Array, value: number): { edge: number; part: number } {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edges[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  const edge = Math.max(0, low - 1);
  const next = edges[edge + 1];
  return {
    edge,
    part: next === undefined || value <= edges[edge]! ? 0 : (value - edges[edge]!) / (next - edges[edge]!),
  };
}

function belowAt({ edges, below }: NormalForSize, { node, share }: Place, residual: number): number {
  const width = edges.length;
  if (residual < edges[0]!) return 0;
  if (residual > edges[width - 1]!) return 1;
  const { edge, part } = edgeAt(edges, residual);
  const atEdge = (row: number) =>
    part > 0
      ? below[row * width + edge]! * (1 - part) + below[row * width + edge + 1]! * part
      : below[row * width + edge]!;
  return atEdge(node) * (1 - share) + atEdge(node + 1) * share;
}
