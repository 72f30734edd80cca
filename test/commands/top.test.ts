import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { parseCommand } from '../../src/commands/parse-command.js';
import { type TopArgs, top } from '../../src/commands/top.js';

const answerTo = (text: string, said: string) => {
  const bytes = Buffer.from(text);
  const subject = {
    ...analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS),
    fileName: 'list.csv',
    excluded: new Set<string>(),
  };
  return top.run(subject, parseCommand(said).args as unknown as TopArgs);
};

describe('top by engagement by views', () => {
  // Likes by views: ada 100 / 1,000 = 10%, bob 60 / 400 = 15%, cleo 90 / 3,000 = 3%; dan has no views.
  const list =
    'handle,followers,avg likes,avg views\nada,20000,100,1000\nbob,90000,60,400\ncleo,10000,90,3000\ndan,30000,50,\n';

  it.each([
    'top by engagement by views',
    'top by view rate',
    'top by likes per view',
    'top by engagement rate per view',
  ])('is said as "%s"', (said) => {
    const [table] = answerTo(list, said).tables!;
    expect(table!.rows.map((row) => [row.handle, row['engagement by views']])).toEqual([
      ['bob', 0.15],
      ['ada', 0.1],
      ['cleo', 0.03],
    ]);
    expect(table!.columns.at(-1)).toMatchObject({ label: 'Engagement by views', format: 'percent' });
  });

  it('is another ranking than that by followers', () => {
    const [table] = answerTo(list, 'top by engagement').tables!;
    expect(table!.rows[0]!.handle).toBe('cleo');
  });

  it('says what is missing where there are no views', () => {
    expect(() => answerTo('handle,followers,avg likes\nada,20000,100\nbob,90000,60\n', 'top by view rate')).toThrow(
      'This file does not say average likes and average views.',
    );
  });
});
