/** With linear interpolation; q in [0, 1]. What could not be measured (undefined) is left out; undefined of nothing. */
export function quantile(values, q) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const at = q * (sorted.length - 1);
  const low = Math.floor(at);
  return sorted[low] + (at - low) * (sorted[Math.ceil(at)] - sorted[low]);
}

export function median(values) {
  return quantile(values, 0.5);
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of latencies or delays. */
export function spread(values) {
  return { count: values.length, p50: median(values), p99: quantile(values, 0.99), max: quantile(values, 1) };
}
