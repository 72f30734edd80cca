import { type Random, seededRandom, standardNormal } from './random.js';

const COLUMNS = [
  ...['account_id', 'nickname', 'followers', 'following', 'likes', 'videos_count'],
  ...['awg_engagement_rate', 'comment_engagement_rate', 'like_engagement_rate', 'region'],
];
const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ren',
  'su',
  'ta',
  'vi',
  'zo',
  'bel',
  'dan',
  'ira',
  'noa',
  'pe',
  'qui',
  'sol',
  'yu',
];
const REGIONS = ['US', 'BR', 'ID', 'MX', 'DE', 'FR', 'GB', 'ES', 'PH', 'TR', 'NG', 'IN'];

export function sampleHeader(): string {
  return COLUMNS.join(',');
}

/**
 * Lines of a synthetic creator CSV, one a profile: log-normal and correlated, as real ones are. With independent
 * standard normals q (quality), a, b, c, d: followers exp(6.8 + 2.2 q), videos exp(3.6 + 1.2 a), likes
 * exp(8 + 2 q + 0.9 b), following exp(5 + 1.5 c), like rate exp(−2.5 − 0.5 q + 1.5 d), comment rate 5% of it.
 */
export function* sampleRows(rows: number, seed: number): Generator<string> {
  const random = seededRandom(seed);
  for (let i = 0; i < rows; i++) {
    const [q, a, b, c, d] = [
      standardNormal(random),
      standardNormal(random),
      standardNormal(random),
      standardNormal(random),
      standardNormal(random),
    ];
    const likeRate = Math.exp(-2.5 - 0.5 * q + 1.5 * d);
    const commentRate = 0.05 * likeRate;
    const name = `${word(random)}${word(random)}${word(random)}`;
    yield [
      `${name}.${i.toString(36)}`,
      `${name[0]!.toUpperCase()}${name.slice(1)}`,
      Math.round(Math.exp(6.8 + 2.2 * q)),
      Math.round(Math.exp(5 + 1.5 * c)),
      Math.round(Math.exp(8 + 2 * q + 0.9 * b)),
      Math.round(Math.exp(3.6 + 1.2 * a)),
      likeRate + commentRate,
      commentRate,
      likeRate,
      REGIONS[Math.floor(random() * REGIONS.length)],
    ].join(',');
  }
}

function word(random: Random): string {
  return SYLLABLES[Math.floor(random() * SYLLABLES.length)]!;
}
