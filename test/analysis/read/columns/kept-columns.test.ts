import { describe, expect, it } from 'vitest';
import { isNumbers, type KeptColumn } from '../../../../src/analysis/kept-columns.js';
import { readProfiles } from '../../../../src/analysis/read/read-profiles.js';

const read = (...files: string[]) =>
  readProfiles(files.map((text, i) => ({ name: `${i}.csv`, bytes: Buffer.from(text) })));

/** Rows of creators with one more column. */
function withColumn(header: string, cells: readonly string[]) {
  const rows = cells.map((cell, i) => `creator${i},${1_000 + 37 * i * i},"${cell.replaceAll('"', '""')}"`);
  return `username,followers,"${header.replaceAll('"', '""')}"\n${rows.join('\n')}\n`;
}

function cellsOf(column: KeptColumn): (number | string)[] {
  if (column.kind === 'category') return Array.from(column.values, (code) => column.labels[code]!);
  return Array.from<number>(column.values);
}

describe('keptColumns', () => {
  const repeat = (cells: string[]) => Array.from({ length: 12 }, (_, i) => cells[i % cells.length]!);

  it.each<[string, string[], Partial<KeptColumn>, (number | string)[]]>([
    ['Story reach', ['120', '4500', '9'], { kind: 'count' }, [120, 4500, 9]],
    ['Audience women %', ['61', '22.5', '40.1'], { kind: 'share', inPercent: true }, [0.61, 0.225, 0.401]],
    ['Pass rate', ['12%', '3.5%', '0.1%'], { kind: 'share', inPercent: true }, [0.12, 0.035, 0.001]],
    ['Completion rate', ['0.4', '0.55', '0.61'], { kind: 'share', inPercent: false }, [0.4, 0.55, 0.61]],
    ['Whitelisting (EUR)', ['1200', '800', '450'], { kind: 'money', currency: 'EUR' }, [1200, 800, 450]],
    ['Shipping budget', ['£1,200', '£800', '£450'], { kind: 'money', currency: 'GBP' }, [1200, 800, 450]],
    ['Brand fit', ['4.5', '3.25', '-1'], { kind: 'number' }, [4.5, 3.25, -1]],
    ['Contract signed', ['2026-09-14', '2025-12-30', ''], { kind: 'date' }, [20_710, 20_452, Number.NaN]],
    ['Newsletter', ['yes', 'no', ''], { kind: 'flag' }, [1, 0, 2]],
    ['Agency', ['North Star', 'Blue', ''], { kind: 'category' }, ['North Star', 'Blue', '']],
    ['Age bracket', ['18-24', '25-34', '35-44'], { kind: 'category' }, ['18-24', '25-34', '35-44']],
  ])('reads `%s`', (header, cells, expected, values) => {
    const { profiles, summary } = read(withColumn(header, repeat(cells)));
    expect(profiles.kept).toHaveLength(1);
    expect(profiles.kept[0]).toMatchObject({ header, ...expected });
    expect(cellsOf(profiles.kept[0]!).slice(0, 3)).toEqual(values);
    expect(summary.kept).toMatchObject([{ header, kind: expected.kind }]);
  });

  it.each([
    ['Remarks', Array.from({ length: 30 }, (_, i) => `wants to talk about ${i} things`), 'notes are not kept'],
    ['Slogan', Array.from({ length: 30 }, (_, i) => `talks about ${i} things`), 'hardly repeat'],
    ['Contact phone', ['+49 30 1234567', '+49 30 7654321'], 'personal details'],
    ['Contact', ['ada@x.com', 'ben@y.com'], 'personal details'],
    ['Date of birth', ['1990-01-02', '1985-04-05'], 'personal details'],
    ['Media kit', ['https://a.example/kit.pdf', 'https://b.example/kit.pdf'], 'links'],
    ['CRM id', ['88123', '99344'], 'identifiers'],
  ])('does not keep `%s`, and says why', (header, cells, why) => {
    const { profiles, summary } = read(withColumn(header, cells));
    expect(profiles.kept).toEqual([]);
    expect(summary.unused).toEqual([{ header, why: expect.stringContaining(why) }]);
  });

  it.each([
    ['Profile type', ['Female', 'Male', 'Female', 'Non-binary']],
    ['Segment code', ['M', 'F', 'F', 'M']],
    ['Background', ['Hispanic', 'Asian', 'Black', 'White']],
    ['Belief', ['Muslim', 'Christian', 'Hindu', '']],
    ['Female', ['yes', 'no', 'yes', 'yes']],
    ['Kategorie', ['weiblich', 'männlich', 'weiblich', 'divers']],
  ])('never uses traits of creators under any header: `%s`', (header, cells) => {
    const { profiles, summary } = read(withColumn(header, repeat(cells)));
    expect(profiles.kept).toEqual([]);
    expect(Object.values(summary.columns)).not.toContain(header);
    expect(summary.excluded).toEqual([header]);
  });

  it('keeps shares of an audience, and its majority', () => {
    const { summary } = read(withColumn('Audience top gender', repeat(['Female', 'Male'])));
    expect(summary.kept).toEqual([{ header: 'Audience top gender', kind: 'category' }]);
  });

  it('joins the columns of several files, and leaves out what cannot be compared', () => {
    const first = 'username,followers,Agency,Bonus (EUR)\nada,1000,Blue,100\nben,2000,,\ncem,3000,Blue,50\n';
    const second = 'username,followers,agency,Bonus (EUR)\nben,2000,Red,70\ndia,4000,Blue,\n';
    const third = 'username,followers,Agency\neva,5000,12\nfay,6000,13\n';
    const { profiles, summary } = read(first, second, third);
    expect(profiles.kept.map(({ header, kind }) => [header, kind])).toEqual([
      ['Agency', 'category'],
      ['Bonus (EUR)', 'money'],
    ]);
    expect(cellsOf(profiles.kept[0]!)).toEqual(['Blue', 'Red', 'Blue', 'Blue', '', '']);
    expect(cellsOf(profiles.kept[1]!)).toEqual([100, 70, 50, Number.NaN, Number.NaN, Number.NaN]);
    expect(summary.warnings.join(' ')).toContain('`Agency` holds words in one table and numbers in another');
  });

  it('keeps at most 500 columns and says which are left', () => {
    const headers = Array.from({ length: 520 }, (_, i) => `Metric ${String.fromCharCode(97 + (i % 26))}${i}`);
    const rows = Array.from({ length: 6 }, (_, r) => `c${r},${r + 1}000,${headers.map((_, i) => r * i + 0.5)}`);
    const { profiles, summary } = read(`username,followers,${headers}\n${rows.join('\n')}\n`);
    expect(profiles.kept).toHaveLength(500);
    expect(summary.unused).toHaveLength(20);
    expect(summary.warnings.join(' ')).toContain('20 columns after');
  });

  it('averages the figures of videos, and keeps of the rest what is about the creator', () => {
    const rows = [
      'ada,5000,10,100,Blue,Dance',
      'ada,5000,30,300,Blue,Food',
      'ben,900,7,70,Red,Food',
      'ben,900,9,50,Red,Art',
    ];
    const { profiles } = read(`username,followers,saves,plays,Agency,Song mood\n${rows.join('\n')}\n`);
    expect(profiles.kept.map(({ header }) => header)).toContain('Agency');
    expect(profiles.kept.map(({ header }) => header)).not.toContain('Song mood');
    const saves = profiles.kept.find(({ header }) => header === 'saves');
    expect(saves && isNumbers(saves) && [...saves.values]).toEqual([20, 8]);
  });
});
