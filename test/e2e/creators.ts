import { sampleHeader, sampleRows } from '../../src/analysis/sample-profiles.js';

/** A synthetic file of creators: the same rows for the same seed. */
export function creatorsCsv({ rows = 150, seed = 1 }: { rows?: number; seed?: number } = {}): string {
  return [sampleHeader(), ...sampleRows(rows, seed)].join('\n');
}

/** The handles in it. */
export function handlesIn(csv: string): string[] {
  return csv
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]!.replaceAll('"', ''))
    .filter((handle) => handle.length > 4);
}
