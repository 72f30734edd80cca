import { describe, expect, it } from 'vitest';
import { analysisAnswer } from '../../../src/answers/analysis-answer.js';
import { MAX_REPORTED } from '../../../src/answers/report/build-report.js';
import { rowsOfFile } from '../../../src/answers/report/rows-of-file.js';
import { datasetOf, reportOn } from './report-subject.js';

const dataset = datasetOf();
const { analysis, profiles, scores } = dataset;
const followersOf = (row: number) => profiles.numeric.followers![row]!;
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

describe('a report on a file', () => {
  const rows = rowsOfFile(dataset);
  const report = reportOn(dataset);
  const creators = report.groups.flatMap((group) => group.creators);

  it('lists the first answer’s five, and then those who come next and pass every check', () => {
    expect(rows.slice(0, 5)).toEqual(Array.from(scores.shortlist));
    expect(rows).toHaveLength(8);
    expect(rows.every((row) => scores.flags[row] === 0)).toBe(true);
    expect(report.groups.map(({ title, creators: listed }) => [title, listed.length])).toEqual([
      ['Start with these five', 5],
      ['Next in line', 3],
    ]);
    expect(creators.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(report.headline).toBe(analysisAnswer(dataset).headline);
  });

  it('leaves out who is not wanted, and moves the next one up', () => {
    const without = rowsOfFile(dataset, { isHidden: (row) => row === rows[0] });
    expect(without.slice(0, 7)).toEqual(rows.slice(1));
    expect(reportOn(dataset, { rows: without }).groups[0]!.creators).toHaveLength(5);
  });

  it('has every creator’s figures from the analysis', () => {
    for (const [i, { followers, engagement, score, price }] of creators.entries()) {
      const row = rows[i]!;
      const quote = profiles.numeric.fee![row]!;
      expect(followers.value).toBe(`${Math.round(followersOf(row) / 1_000)}K`);
      expect(engagement).toEqual({
        value: percent(scores.engagement[row]!),
        note: `usual ${percent(scores.expectedEngagement[row]!)}`,
      });
      expect(score.value).toBe(String(Math.round(scores.score[row]!)));
      if (quote > 0) expect(price).toEqual({ value: `$${quote}`, note: 'quote' });
      else expect(price).toMatchObject({ note: 'estimate' });
    }
  });

  it('gives each a reason whose figures are those of the analysis', () => {
    for (const [i, { reason }] of creators.entries()) {
      const row = rows[i]!;
      const fewer = profiles.numeric.followers!.filter((other) => other < followersOf(row)).length;
      const times = scores.engagement[row]! / scores.expectedEngagement[row]!;
      expect(reason).toContain(
        `${Math.round(followersOf(row) / 1_000)}K followers, more than ${Math.floor((fewer / profiles.count) * 100)}% of the file`,
      );
      const [own, usual] = [percent(scores.engagement[row]!), percent(scores.expectedEngagement[row]!)];
      expect(reason.toLowerCase()).toContain(
        times >= 1.5
          ? `gets ${times.toFixed(1)} times the engagement that is usual for their size (${own} against ${usual})`
          : `(${own} against ${usual})`,
      );
    }
  });

  it('puts first in a reason what a creator is strongest in', () => {
    const full = { reach: 40, engagement: 60 }; // of 100, where no model has a part: 30 and 45 of 75
    for (const [i, { reason }] of creators.entries()) {
      const row = rows[i]!;
      const isReach = scores.reachPoints[row]! / full.reach > scores.engagementPoints[row]! / full.engagement;
      expect(/^\d/.test(reason)).toBe(isReach);
    }
  });

  it('sums followers and prices of the list', () => {
    const figure = (label: string) => report.figures.find((one) => one.label === label)!;
    const sum = rows.reduce((total, row) => total + followersOf(row), 0);
    expect(figure('Followers together').value).toBe(`${(sum / 1e6).toPrecision(3)}M`);
    expect(figure('Pass every check').value).toBe('8 of 8');
    const quotes = rows.filter((row) => profiles.numeric.fee![row]! > 0).length;
    expect(figure('One post each').note).toBe(`for all 8: ${quotes} quotes, ${8 - quotes} estimated`);
  });

  it('has checks with their counts, method, caveats, date and hash', () => {
    const section = (title: string) => report.sections.find((one) => one.title === title)!;
    expect(section('Checks').table!.rows).toEqual(
      analysis.checks.map(({ says, effect, count, bigEnough }) => [
        says,
        { 'left-out': 'left out', flagged: 'warning', 'held-back': 'held back' }[effect],
        ...[count, bigEnough, 0].map((figure) => (figure === 0 ? 'none' : String(figure))),
      ]),
    );
    expect(section('Checks').lines).toEqual([
      `All 8 creators on this list pass all ${analysis.checks.length} checks that this file allows.`,
    ]);
    expect(section('How this was found').lines).toHaveLength(analysisAnswer(dataset).howFound.length);
    expect(section('What it cannot tell').lines.join(' ')).toContain('Not in this file: ');
    expect(report.date).toBe('28 November 2026');
    expect(report.source).toBe(`creators.csv · SHA-256 ${'ab'.repeat(32)}`);
    expect(report.charts).toHaveLength(2);
    expect(JSON.stringify(report.sections)).not.toContain('`');
  });

  it('links where a browser can go, and nowhere else', () => {
    const all = reportOn(dataset, { of: 'shortlist', rows: [0, 3] }).groups[0]!.creators;
    expect(all.map(({ url }) => url)).toEqual(['https://www.tiktok.com/@creator0', undefined]);
  });
});

describe('a report on a shortlist', () => {
  it('has what was noted, what to check, who is not in the file, and how many are not shown', () => {
    const rows = Array.from(scores.ranking).slice(0, 30);
    const report = reportOn(dataset, {
      of: 'shortlist',
      rows,
      notes: new Map([[rows[1]!, 'asked\nfor rates']]),
      absent: ['@gone'],
    });
    const listed = report.groups[0]!.creators;
    expect(listed).toHaveLength(MAX_REPORTED);
    expect(listed[1]!.note).toBe('asked for rates');
    expect(report.headline).toBe(
      '30 creators that the team has picked, with the figures of creators.csv. 1 more has no figures in this file.',
    );
    expect(report.listNotes).toContain('5 more on the list are not shown here: “export” has all of them.');
    expect(report.listNotes).toContain('On the list, but not in this file: @gone.');
    expect(report.doNext).toEqual([]);
  });

  it('says of each who fails a check which one, and counts them', () => {
    const withShop = datasetOf(['my_coffee_shop']);
    expect(withShop.scores.flags[0]).not.toBe(0);
    const report = reportOn(withShop, { of: 'shortlist', rows: [0, rowsOfFile(withShop)[0]!] });
    expect(report.groups[0]!.creators[0]!.check).toBe('looks like a shop or a brand by their name');
    expect(report.groups[0]!.creators[1]!.check).toBe('');
    expect(report.figures.find(({ label }) => label === 'Pass every check')!.value).toBe('1 of 2');
  });
});
