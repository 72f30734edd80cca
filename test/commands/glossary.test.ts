import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import type { Answer } from '../../src/answers/answer.js';
import { GLOSSARY, termNamed } from '../../src/answers/glossary.js';
import type { Subject } from '../../src/commands/command.js';
import { checkedArguments } from '../../src/commands/commands.js';
import { glossary } from '../../src/commands/glossary.js';
import { parseCommand } from '../../src/commands/parse-command.js';

/** Engagements of 1% to 20%, fake followers of 1% to 20%, quotes of 100 to 2,000 for 10,000 views each. */
const subject: Subject = {
  ...analyze(
    [
      {
        name: 'list.csv',
        bytes: Buffer.from(
          [
            'handle,followers,avg views,engagement rate %,Fake followers %,price (EUR),Story score',
            ...Array.from(
              { length: 20 },
              (_, i) => `mia_${i},${20_000 + i},10000,${i + 1},${i + 1},${100 * (i + 1)},${i / 2}`,
            ),
          ].join('\n'),
        ),
      },
    ],
    DEFAULT_OPTIONS,
  ),
  fileName: 'list.csv',
  excluded: new Set<string>(),
};

const ask = (text: string, of = subject): Answer =>
  glossary.run(of, checkedArguments(glossary, parseCommand(`glossary ${text}`).args) as never);
const lines = ({ facts }: Answer) => facts.flatMap((fact) => fact.lines);

it('docs/method.md says the terms as the glossary does', () => {
  const page = readFileSync(new URL('../../docs/method.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
  for (const { term, means } of GLOSSARY) expect(page).toContain(`- **${term}**: ${means}`);
});

it('each word is of one term', () => {
  const words = GLOSSARY.flatMap(({ term, also }) => [term.toLowerCase(), ...also]);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  for (const word of words) expect(termNamed(word)).toBeDefined();
});

describe('of a file', () => {
  it('says the middle half and the median of a measure', () => {
    // 1 … 20: quartiles by linear interpolation at 5.75 and 15.25, the median 10.5.
    expect(lines(ask('engagement rate')).slice(0, 2)).toEqual([
      'In this file the middle half has 5.8% to 15.3%, and the median is 10.5% (n = 20).',
      'Here engagement = `engagement rate %`, as the file gives it.',
    ]);
    expect(lines(ask('fake followers'))[0]).toContain('5.8% to 15.3%');
    // 100 to 2,000 euros for 10,000 views are 10 to 200 per 1,000.
    expect(lines(ask('cpm'))[0]).toContain('the middle half has €57.5 to €153, and the median is €105');
  });

  it('says where a figure stands', () => {
    expect(ask('engagement 4%').headline).toBe('4.0% is low here: more than 15% of this file has');
    expect(ask('engagement 12').headline).toBe('12.0% is above the middle here: more than 55% of this file has');
    expect(ask('engagement 4,5%').headline).toBe('4.5% is low here: more than 20% of this file has');
    expect(ask('followers 15k').headline).toBe('15,000 is low here: more than 0% of this file has');
    expect(ask('price 1900').headline).toBe('€1,900 is high here: more than 90% of this file has');
  });

  it('tells two terms apart', () => {
    const answer = ask('reach vs impressions');
    expect(answer.headline).toMatch(/^Reach: /);
    expect(answer.facts.at(-1)!.title).toBe('Impressions');
  });

  it('tells the tiers with how many are in each', () => {
    expect(ask('micro').headline).toBe('micro: 10K to 50K followers; 20 in this file.');
    expect(lines(ask('tier'))).toContain('nano: 1K to 10K followers; 0 in this file.');
  });

  it('knows a column of the file', () => {
    expect(ask('Story score').headline).toBe(
      '"Story score" is a column of your file: what it means is for whoever made it to say',
    );
    expect(lines(ask('Story score'))[0]).toContain('the median is 4.75');
  });

  it('says that it has no entry', () => {
    expect(ask('quarks').headline).toBe('I have no entry for "quarks".');
  });
});

it('without a file says what a term means, and all of them', () => {
  expect(glossary.withoutFile!({ term: 'er' }).headline).toMatch(/^Engagement rate: Likes and comments per follower\./);
  const [all] = lines(glossary.withoutFile!({ term: '' }));
  for (const { term } of GLOSSARY) expect(all).toContain(term);
});

describe('what is usual for a size', () => {
  it('is the median and the top quarter of accounts about that size', () => {
    // 1% … 20%, all within half and twice of 20,000.
    expect(ask('engagement', subject).headline).toMatch(/^Engagement rate: /);
    const good = glossary.run(subject, checkedArguments(glossary, { term: 'engagement', followers: 20_000 }) as never);
    expect(good.headline).toBe(
      'For 20K followers, 10.5% is usual and 15.3% or more is good: the median and the top quarter of 20 accounts of 20K to 20K in this file',
    );
  });

  it('of somebody is that of the others', () => {
    const stands = (handle: string) =>
      glossary.run(subject, checkedArguments(glossary, { term: 'engagement', handle }) as never).headline;
    // Without 5% the middle of nineteen is 11%; four have less: 21% of 19. Their middle half starts at 6.5%.
    expect(stands('mia_4')).toBe(
      'Below what is usual: @mia_4 has 5.0%, and the median of 19 accounts of 20K to 20K in this file is 11.0%. That is more than 21% of them have, for 20K followers',
    );
    expect(stands('mia_9')).toMatch(/^Below what is usual, within the middle half: @mia_9 has 10\.0%/);
    // Without 20% the middle is 10%, and all have less.
    expect(stands('mia_19')).toMatch(/^Above what is usual: @mia_19 has 20\.0%, .* is 10\.0%\. That is more than 100%/);
  });

  it('is not told of fewer than five', () => {
    const few = [...Array(4).keys()].map((i) => `a${i},20000,${i + 1}`);
    const bytes = Buffer.from(['handle,followers,engagement rate %', ...few].join('\n'));
    const small = {
      ...analyze([{ name: 'a.csv', bytes }], DEFAULT_OPTIONS),
      fileName: 'a.csv',
      excluded: new Set<string>(),
    };
    const said = glossary.run(small, checkedArguments(glossary, { term: 'engagement', followers: 20_000 }) as never);
    expect(said.headline).toMatch(/^Too few accounts here/);
  });

  it('a header that stands for a term of ours is that term, and any other is called by itself', () => {
    expect(ask('engagement rate %').headline).toMatch(/^Engagement rate: /);
    expect(ask('STORY SCORE').headline).toMatch(/^"Story score" is a column of your file/);
  });
});
