import type { Conversation } from './hold-conversation.js';

/** What each answer must say to count as one. */
const EXPECTED: [asked: string, what: string, pattern: RegExp][] = [
  ['upload', 'the decision first', /profiles (is|are) big enough to book/],
  ['upload', 'what to do', /Do next/],
  ['upload', 'how it was found', /silhouette/],
  ['upload', 'buttons', /\[Next 10\]/],
  ['top', 'a ranking', /Top 10 of/],
  ['profile', 'a score', /scores \d+ (?:± \d+ )?of 100/],
  ['about', 'the silhouette', /silhouette -?[\d.]+/],
  ['about', 'segment sizes', /segments of|One mass/],
  ['about', 'the study model’s matrix', /Study model/],
  ['about', 'the behaviour model’s matrix', /Behavior model/],
  ['about', 'the baseline', /alone reaches/],
  ['about', 'whether a model beats it', /95% interval|No model ranks better/],
  ['sentence', 'a ranking by engagement', /by engagement/],
  ['filtered', 'micro creators from Brazil', /micro creators from Brazil/],
  ['narrowed', 'the filters carried over', /micro creators from Brazil with followers over 20K/],
  ['why', 'the parts of both scores', /ranks higher[\s\S]*Reach[\s\S]*Engagement/],
  ['similar', 'who is alike', /Most like @/],
  ['budget', 'what the sum buys', /\d+ creators for about \$[\d.]+k\b.*: one [\w ]+ each/],
  ['shortlisted', 'both on the shortlist', /2 creators in all/],
  ['unclear', 'no guess', /I can’t go by "kids"/],
];
const MIN_CHARTS = 10;
const MIN_CHART_BYTES = 5_000;
const THREAD_CHARTS = 3;

/** What is missing from the conversation, a sentence each; empty where every expected answer arrived. */
export function expectAnswers({ answers, progress, charts }: Conversation): string[] {
  const missing = EXPECTED.filter(([asked, , pattern]) => !pattern.test(answers.get(asked) ?? '')).map(
    ([asked, what]) => `the answer to "${asked}" lacks ${what}`,
  );
  const inThread = answers.get('upload')?.match(/\[image: /g)?.length ?? 0;
  if (inThread !== THREAD_CHARTS) missing.push(`${inThread} charts came with the answer, not ${THREAD_CHARTS}`);
  if (progress.length < 2) missing.push('no progress was shown');
  if (charts.length < MIN_CHARTS) missing.push(`only ${charts.length} charts`);
  for (const { name, content } of charts) {
    if (content.length < MIN_CHART_BYTES) missing.push(`${name} has only ${content.length} bytes`);
  }
  return missing;
}
