import type { AnalysedDataset } from '../../src/analysis/analysed-dataset.js';
import type { Analysis } from '../../src/analysis/analysis.js';
import { seededRandom } from '../../src/analysis/random.js';
import { packTexts } from '../../src/analysis/text-column.js';
import type { Dataset, JobRecord } from '../../src/store/ports.js';

/** Of the size and shape of a real one; the report is the part the store cares about least. */
export function analysedDataset(rows: number): AnalysedDataset {
  const random = seededRandom(rows);
  const numbers = () => Float64Array.from({ length: rows }, () => Math.round(Math.exp(random() * 15)));
  const fractions = () => Float64Array.from({ length: rows }, (_, i) => (i % 10 === 0 ? Number.NaN : random()));
  const texts = (what: string) => packTexts(rows, (i) => `${what}_${(i * 7919) % rows}`);
  const indexes = Int32Array.from({ length: rows }, (_, i) => rows - 1 - i);
  return {
    analysis: { schemaVersion: 1, dataset: { warnings: ['é'], platform: undefined } } as unknown as Analysis,
    profiles: {
      count: rows,
      numeric: {
        followers: numbers(),
        following: numbers(),
        likesTotal: numbers(),
        videos: numbers(),
        engagementRate: fractions(),
        commentRate: fractions(),
        likeRate: fractions(),
      },
      text: {
        handle: texts('creator'),
        displayName: texts('Creator No'),
        url: texts('https://www.tiktok.com/@creator'),
      },
      flags: { verified: new Uint8Array(rows), isPrivate: new Uint8Array(rows) },
      kept: [],
      headers: { followers: 'followers' },
    },
    scores: {
      tier: new Uint8Array(rows).fill(2),
      segment: new Int32Array(rows),
      likelihood: fractions(),
      engagement: fractions(),
      engagementPercentile: fractions(),
      expectedEngagement: fractions(),
      scoreSpread: fractions(),
      score: fractions(),
      reachPoints: fractions(),
      engagementPoints: fractions(),
      behaviourPoints: fractions(),
      flags: Uint16Array.from({ length: rows }, (_, i) => (i % 5 === 0 ? 2 : 0)),
      bookable: new Uint8Array(rows).fill(1),
      ranking: indexes,
      shortlist: indexes.subarray(0, Math.min(rows, 20)),
      emerging: indexes.subarray(0, Math.min(rows, 50)),
    },
    model: { forest: null, logistic: null, clustering: { means: [1], scales: [2], centroids: [[0.5]] } },
  };
}

export function dataset(changes: Partial<Dataset> = {}): Dataset {
  return {
    id: 'd1',
    teamId: 'T1',
    channelId: 'C1',
    threadTs: '1700000000.000100',
    fileIds: ['F1'],
    fileName: 'creators.csv',
    analysisKey: 'sha256-abc/robust/1',
    uploadedBy: 'U1',
    createdAt: 1_700_000_000_000,
    ...changes,
  };
}

export function job(changes: Partial<JobRecord> = {}): JobRecord {
  return {
    id: 'T1-C1-1700000000.000100',
    teamId: 'T1',
    channelId: 'C1',
    threadTs: '1700000000.000100',
    userId: 'U1',
    files: [{ id: 'F1', name: 'creators.csv', mode: 'hosted', size: 1234, fileAccess: undefined }],
    state: 'waiting',
    acceptedAt: 1_700_000_000_000,
    attempts: 0,
    ...changes,
  };
}
