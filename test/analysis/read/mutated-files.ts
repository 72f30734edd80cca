import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { type Random, seededRandom } from '../../../src/analysis/random.js';
import { unpack } from '../../../src/analysis/read/file/unpack.js';
import { inspect } from '../../../src/analysis/read/inspect.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { UserError } from '../../../src/errors.js';

/** Every so many are analysed to the end, and every so many are packed first. */
const ANALYSED = 50;
const PACKED = 25;
const SLOWEST_MS = 5_000;

const between = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from));

/** A table as people have them, in one of many dialects. */
function baseFile(random: Random): Buffer {
  const delimiter = [',', ';', '\t', '|'][between(random, 0, 4)]!;
  const newline = ['\n', '\r\n', '\r'][between(random, 0, 3)]!;
  const quote = (cell: string) =>
    random() < 0.3 || /["\n\r,;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const headers = [
    ['username', 'followers', 'likes', 'videos_count', 'engagement_rate', 'bio', 'country', 'is_verified'],
    ['Usuario', 'Seguidores', 'Me gusta', 'Publicaciones', 'Tasa de interacción', 'Notas', 'País', 'Verificado'],
    ['user_name', 'n_followers', 'n_likes', 'n_plays', 'n_comments', 'caption', 'region', '__proto__'],
  ][between(random, 0, 3)]!;
  const rows = Array.from({ length: between(random, 1, 40) }, (_, i) => [
    random() < 0.5 ? `@creator.${i % 25}` : `https://www.tiktok.com/@creator${i}`,
    [
      `${between(random, 0, 1e7)}`,
      `${(random() * 20).toFixed(1)}M`,
      `${between(random, 1, 999)},${between(random, 100, 999)}`,
    ][between(random, 0, 3)]!,
    String(between(random, 0, 1e8)),
    String(between(random, 0, 5_000)),
    [`${(random() * 20).toFixed(2)}%`, (random() * 0.2).toFixed(5), (random() * 10).toFixed(1).replace('.', ',')][
      between(random, 0, 3)
    ]!,
    ['Hi, "there"', 'línea uno\nlínea dos', '😀 مرحبا', '', '=1+1'][between(random, 0, 5)]!,
    ['BR', 'Deutschland', 'ID', 'null'][between(random, 0, 4)]!,
    ['true', 'false', 'yes', ''][between(random, 0, 4)]!,
  ]);
  const text = [headers, ...rows].map((cells) => cells.map(quote).join(delimiter)).join(newline) + newline;
  const encoding = (['utf8', 'utf8', 'utf16le', 'latin1'] as const)[between(random, 0, 4)]!;
  return encoding === 'utf16le'
    ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, encoding)])
    : Buffer.from(text, encoding);
}

const MUTATIONS: ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => bytes.subarray(0, between(random, 0, bytes.length)),
  (bytes, random) => bytes.subarray(between(random, 0, bytes.length)),
  (bytes, random) => {
    const flipped = Buffer.from(bytes);
    for (let n = between(random, 1, 30); n > 0; n--)
      flipped[between(random, 0, bytes.length)]! ^= 1 << between(random, 0, 8);
    return flipped;
  },
  (bytes, random) => {
    const [a, b] = [between(random, 0, bytes.length), between(random, 0, bytes.length)].sort((x, y) => x - y);
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b!), bytes.subarray(a!, b)]);
  },
  (bytes, random) => {
    const at = between(random, 0, bytes.length);
    const pieces = [
      '"',
      '\0\0\0',
      ',,,,',
      '\n\n',
      '\ufeff',
      '\u202e',
      '9'.repeat(400),
      ';',
      '__proto__',
      '<html>',
      '-',
      '1e999',
    ];
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(pieces[between(random, 0, pieces.length)]!),
      bytes.subarray(at),
    ]);
  },
  (bytes, random) => shuffledColumns(bytes, random),
  (bytes, random) => swappedCells(bytes, random),
  (bytes, random) => {
    const piece = bytes.subarray(0, between(random, 0, bytes.length));
    return Buffer.concat([bytes, piece, piece]);
  },
];

function shuffledColumns(bytes: Buffer, random: Random): Buffer {
  const order = Array.from({ length: 8 }, (_, i) => i).sort(() => random() - 0.5);
  const lines = bytes.toString('latin1').split('\n');
  return Buffer.from(lines.map((line) => order.map((c) => line.split(',')[c] ?? '').join(',')).join('\n'), 'latin1');
}

function swappedCells(bytes: Buffer, random: Random): Buffer {
  const cells = bytes.toString('latin1').split(/([,;\t|\n])/);
  for (let n = between(random, 1, 20); n > 0; n--) {
    const [a, b] = [between(random, 0, cells.length), between(random, 0, cells.length)];
    [cells[a], cells[b]] = [cells[b]!, cells[a]!];
  }
  return Buffer.from(cells.join(''), 'latin1');
}

function mutatedFile(random: Random, n: number): Buffer {
  let bytes = baseFile(random);
  for (let times = between(random, 1, 4); times > 0 && bytes.length > 0; times--) {
    bytes = MUTATIONS[between(random, 0, MUTATIONS.length)]!(bytes, random);
  }
  if (n % PACKED !== 0) return bytes;
  const packed = n % (2 * PACKED) === 0 ? gzipSync(bytes) : Buffer.from(zipSync({ 'list.csv': bytes }));
  return random() < 0.7 ? MUTATIONS[between(random, 0, 5)]!(packed, random) : packed;
}

/** Reads so many of them: each gives a result or a sentence for a person, and none hangs. */
export async function readMutatedFiles(count: number): Promise<void> {
  const outcomes = { read: 0, refused: 0 };
  let n = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
      n++;
      const random = seededRandom(seed);
      const bytes = mutatedFile(random, n);
      const startedAt = performance.now();
      try {
        const files = await unpack([{ name: 'list.csv', bytes }]);
        inspect(files);
        const { profiles } = readProfiles(files);
        expect(profiles.count).toBeGreaterThan(0);
        expect(profiles.numeric.followers!.every((value) => value >= 0)).toBe(true);
        if (n % ANALYSED === 0) analyze(files, DEFAULT_OPTIONS);
        outcomes.read++;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        outcomes.refused++;
      }
      expect(performance.now() - startedAt).toBeLessThan(SLOWEST_MS);
    }),
    { numRuns: count, seed: 20_261_124 },
  );
  // Both happen, or the mutations would show nothing.
  expect(outcomes.read).toBeGreaterThan(count / 4);
  expect(outcomes.refused).toBeGreaterThan(count / 50);
}
