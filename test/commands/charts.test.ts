import { describe, expect, it } from 'vitest';
import { textAt } from '../../src/analysis/text-column.js';
import { charts } from '../../src/commands/charts.js';
import type { Subject } from '../../src/commands/command.js';
import { datasetFrom } from '../answers/charts/fixture.js';

function subjectOf(more: Partial<Subject> = {}): Subject {
  return { ...datasetFrom(), fileName: 'creators.csv', excluded: new Set(), ...more };
}

const named = (subject: Subject, name: string) => charts.run(subject, { name });
const first = textAt(subjectOf().profiles.text.handle!, subjectOf().scores.ranking[0]!);

describe('the charts of a conversation', () => {
  it.each(['countries', 'niches', 'tiers', 'budget', 'shortlist'])('are had by name: %s', (name) => {
    const answer = named(subjectOf(), name);
    expect(answer.charts[0]!.name).toBe(name);
    expect(answer.headline).toBe(answer.charts[0]!.title);
  });

  it('never show who is excluded', () => {
    expect(named(subjectOf(), 'top').charts[0]!.alt).toContain(`@${first}:`);
    expect(named(subjectOf({ excluded: new Set([first]) }), 'top').charts[0]!.alt).not.toContain(`@${first}:`);
    const all = named(subjectOf({ excluded: new Set([first]) }), 'all').charts;
    for (const { alt } of all.filter(({ name }) => /top|shortlist|budget|followers-eng/.test(name)))
      expect(alt).not.toMatch(new RegExp(`@${first.replace('.', '\\.')}\\b`));
  });

  it('are of the conversation’s own shortlist where it has one', () => {
    const { scores, profiles } = subjectOf();
    const shortlisted = [3, 7].map((place) => textAt(profiles.text.handle!, scores.ranking[place]!));
    const subject = subjectOf({ shortlisted });
    expect(named(subject, 'shortlist').headline).toMatch(/^The shortlist of 2: /);
    const own = named(subject, 'all').charts.find(({ name }) => name === 'shortlist')!;
    expect(own.config.data.labels).toHaveLength(3);
    for (const handle of shortlisted) expect(own.alt).toContain(`@${handle}`);
    expect(named(subjectOf(), 'shortlist').headline).toMatch(/^The first 5 to ask: /);
  });

  it('answer the brief where they show who is picked, and say so', () => {
    const subject = subjectOf({ brief: { size: ['micro'], amount: 3_000, currency: 'USD' } });
    const top = named(subject, 'top');
    expect(top.context).toMatch(/^For your brief: /);
    expect(named(subject, 'tiers').context).toMatch(/^Of the whole file: /);
    expect(named(subject, 'budget').headline).toMatch(/^30 creators for about \$1\.4k: one post each/);
    expect(named(subject, 'all').charts.find(({ name }) => name === 'budget')!.title).toMatch(
      /^30 creators for about \$1\.4k: one post each/,
    );
  });

  it('ask for prices where there is nothing to plan with', () => {
    const subject = subjectOf();
    subject.analysis.dataset.platform = undefined;
    expect(() => named(subject, 'budget')).toThrow(/no prices/);
    expect(named(subject, 'all').charts.map(({ name }) => name)).not.toContain('budget');
  });
});
