import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAG } from '../../../src/analysis/profiles.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';

/** How a column says yes and no: [yes, no]. */
const PAIRS = [
  ['yes', 'no'],
  ['y', 'n'],
  ['true', 'false'],
  ['t', 'f'],
  ['1', '0'],
  ['1.0', '0.0'],
  ['sim', 'não'],
  ['sim', 'nao'],
  ['sí', 'no'],
  ['si', 'no'],
  ['sì', 'no'],
  ['oui', 'non'],
  ['ja', 'nein'],
  ['ja', 'nee'],
  ['ja', 'nej'],
  ['evet', 'hayır'],
  ['EVET', 'HAYIR'],
  ['да', 'нет'],
  ['ya', 'tidak'],
  ['tak', 'nie'],
  ['是', '否'],
  ['はい', 'いいえ'],
  ['예', '아니오'],
  ['✓', '✗'],
  ['✔️', '✖️'],
  ['✅', '❌'],
  ['☑', '☐'],
  ['✓', 'x'],
  ['x', ''],
  ['✓', ''],
  ['✅', ''],
  ['Verified', ''],
  ['verified', 'not verified'],
  ['verified', 'unverified'],
  ['Verified', 'Non-verified'],
  ['verificado', 'não verificado'],
  ['verificada', 'no verificada'],
  ['vérifié', 'non vérifié'],
  ['verifiziert', 'nicht verifiziert'],
  ['verificato', 'non verificato'],
  ['doğrulanmış', 'doğrulanmamış'],
  ['подтверждён', 'не подтверждён'],
  ['terverifikasi', 'belum terverifikasi'],
  ['已认证', '未认证'],
] as const;
const HEADERS = [
  'verified',
  'is_verified',
  'Verificado',
  'Vérifié',
  'Verifiziert',
  'Doğrulanmış',
  'Подтверждён',
  '已认证',
];

const asWritten = fc.constantFrom<(word: string) => string>(
  (word) => word,
  (word) => word.toUpperCase(),
  (word) => word.charAt(0).toUpperCase() + word.slice(1),
  (word) => ` ${word} `,
);
const readWith = (header: string, cells: readonly string[]) =>
  readProfiles([
    {
      name: 'list.csv',
      bytes: Buffer.from(
        [`handle,followers,${header}`, ...cells.map((cell, i) => `creator_${i},${1_000 + 7 * i},"${cell}"`)].join('\n'),
      ),
    },
  ]);

describe('a column that says who is verified', () => {
  it.each(PAIRS)('in "%s" and "%s"', (yes, no) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADERS),
        asWritten,
        fc.array(fc.boolean(), { minLength: 6, maxLength: 40 }).filter((flags) => flags.includes(true)),
        (header, write, flags) => {
          const { profiles, summary } = readWith(
            header,
            // Both at least once: what a column with an x says is told by what else stands in it.
            [true, false, ...flags].map((flag) => write(flag ? yes : no)),
          );
          expect(profiles.headers.verified).toBe(header);
          expect([...profiles.flags.verified!]).toEqual(
            [true, false, ...flags].map((flag) => (flag ? FLAG.yes : FLAG.no)),
          );
          expect(summary.warnings.filter((warning) => warning.includes('left alone'))).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('in other words is left alone, and that is said', () => {
    const others = ['gold', 'silver', 'pending', 'maybe', 'partner', 'level 2', '7', 'creator fund'];
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADERS),
        fc.array(fc.constantFrom(...others), { minLength: 5, maxLength: 30 }),
        (header, cells) => {
          const { profiles, summary } = readWith(header, cells);
          expect(profiles.flags.verified).toBeUndefined();
          expect(summary.warnings).toContainEqual(
            expect.stringMatching(
              new RegExp(
                `^\`${header}\` was left alone: I can't read its values \\("${cells[0]}".*\\) as yes or no\\.$`,
              ),
            ),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('leaves what says neither, and what is empty, unknown', () => {
    const { profiles } = readWith('verified', ['sim', 'não', '', 'n/a', 'sim', 'não', 'talvez', 'sim', 'não', 'sim']);
    expect([...profiles.flags.verified!]).toEqual([1, 0, 2, 2, 1, 0, 2, 1, 0, 1]);
  });
});
