import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { columns } from '../../src/commands/columns.js';
import { relation } from '../../src/commands/relation.js';

const subjectOf = (text: string) => ({
  ...analyze([{ name: 'list.csv', bytes: Buffer.from(text) }], DEFAULT_OPTIONS),
  fileName: 'list.csv',
  excluded: new Set<string>(),
});

// Followers 1, 2, 3, 4 thousand; likes 10, 20, 40, 30 thousand. Ranks 1 2 3 4 and 1 2 4 3: the sum of squared differences is 2,
// so Spearman is 1 − 6 × 2 / (4 × 15) = 0.8. Pearson: deviations −1.5 −0.5 0.5 1.5 and −15 −5 15 5, products 22.5 + 2.5 + 7.5 + 7.5
// = 40, over the root of 5 × 500 = 50: 0.8.
const LIST =
  'handle,followers,likes,country\nada,1000,10000,BR\nbob,2000,20000,BR\ncleo,3000,40000,DE\ndan,4000,30000,DE\n';

describe('relation', () => {
  it('tells both correlations, in one sentence, with a scatter chart', () => {
    const { headline, charts, caveats } = relation.run(subjectOf(LIST), { measures: ['followers', 'likes'] });
    expect(headline).toBe(
      'Perhaps: the more followers, the more likes, but it may be chance (Spearman 0.80; 4 creators)',
    );
    expect(caveats[0]).toMatch(/^Pearson is 0.80\./);
    expect(charts.map(({ name }) => name)).toEqual(['relation']);
  });

  it('says where nothing can be told', () => {
    const { headline } = relation.run(subjectOf(LIST), { measures: ['followers', 'likes'], country: ['BR'] });
    expect(headline).toContain('only 2 creators from Brazil have both');
  });

  it('needs two different ones', () => {
    expect(() => relation.run(subjectOf(LIST), { measures: ['likes', 'likes'] })).toThrow('Which two measures?');
  });
});

describe('columns', () => {
  it('says what each was read as, and for how many it is known', () => {
    const { headline, tables } = columns.run(subjectOf(LIST.replace(',BR\nbob', ',\nbob')), { columns: [] });
    expect(headline).toBe('4 rows and 4 columns, all of them read');
    expect(tables[0]!.rows.find(({ column }) => column === 'country')).toMatchObject({ readAs: 'country', known: 3 });
  });
});
