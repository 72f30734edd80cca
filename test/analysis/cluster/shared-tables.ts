import { parse } from 'csv-parse/sync';
import { type FeatureMatrix, fromColumns } from '../../../src/analysis/prepare/feature-matrix.js';
import { fitScaler, log1p, transformScaler } from '../../../src/analysis/prepare/standardise.js';
import { sharedFile } from '../../shared.js';

export type Table = Record<string, Float64Array>;

/** Columns of a real file as numbers, empty cells filled with the column's mean, as golden.py does. */
function readTable(file: string, columns: readonly string[]): Table {
  const records: Record<string, string>[] = parse(sharedFile(`data/${file}`), { columns: true, bom: true });
  return Object.fromEntries(
    columns.map((column) => [
      column,
      imputed(records.map((record) => (record[column] ? Number(record[column]) : NaN))),
    ]),
  );
}

function imputed(values: number[]): Float64Array {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return Float64Array.from(values, (value) => (Number.isNaN(value) ? mean : value));
}

export function brightData(): Table {
  const table = readTable('brightdata-profiles-1000.csv', [
    'followers',
    'following',
    'likes',
    'videos_count',
    'awg_engagement_rate',
    'comment_engagement_rate',
    'like_engagement_rate',
    'like_count',
    'digg_count',
  ]);
  const rate = table.awg_engagement_rate!;
  table.total_engagement = rate.map(
    (value, i) => value + table.comment_engagement_rate![i]! + table.like_engagement_rate![i]!,
  );
  table.likes_per_video = perVideo(table.likes!, table.videos_count!);
  return table;
}

export function tides(): Table {
  const table = readTable('tides-profiles-5000.csv', [
    'followers',
    'following',
    'total_likes',
    'total_videos',
    'videos_liked',
  ]);
  table.likes_per_video = perVideo(table.total_likes!, table.total_videos!);
  return table;
}

function perVideo(likes: Float64Array, videos: Float64Array): Float64Array {
  return likes.map((value, i) => value / Math.max(1, videos[i]!));
}

export function matrixOf(table: Table, features: readonly string[]): FeatureMatrix {
  return fromColumns(features.map((feature) => table[feature]!));
}

export function standardised(X: FeatureMatrix): FeatureMatrix {
  return transformScaler(fitScaler(X), X);
}

export function standardisedLogs(X: FeatureMatrix): FeatureMatrix {
  return standardised(log1p(X));
}
