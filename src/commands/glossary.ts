import { type Answer, type NextStep, sayOnly } from '../answers/answer.js';
import { capitalised } from '../answers/format.js';
import { GLOSSARY, type Term, termNamed } from '../answers/glossary.js';
import { neverTyped } from './arguments/argument.js';
import { percentOrNumber } from './arguments/percent-or-number.js';
import { text } from './arguments/words.js';
import type { DatasetCommand, Subject } from './command.js';
import { placeOf, tierLines, usualEngagementAt, usualOf, usualSentence } from './glossary/usual.js';

interface GlossaryArgs {
  /** '' for all of them; "reach vs impressions" for two. */
  term: string;
  /** "Is 4% good?": as a fraction if it was said as a percentage. */
  value?: number | undefined;
  /** "…for somebody with 15k followers?" */
  followers?: number | undefined;
}

/** What a term means here, how it is computed, and what is usual of it in this file. */
export const glossary: DatasetCommand<GlossaryArgs> = {
  about: 'dataset',
  name: 'glossary',
  aliases: ['define', 'meaning'],
  summary: 'What a term means here, how it is computed, and what is usual in this file.',
  examples: ['glossary', 'glossary engagement rate', 'glossary engagement 4%'],
  args: {
    value: percentOrNumber(),
    followers: neverTyped((value) => (Number(value) > 0 ? Number(value) : undefined), {
      type: 'number',
      minimum: 1,
      description: 'Of somebody with so many followers.',
    }),
    term: text('term', ''),
  },

  run: (subject, args) => answerOf(args, subject),
  withoutFile: (args) => answerOf(args),
};

function answerOf(args: GlossaryArgs, subject?: Subject): Answer {
  if (args.term === '') return allTerms();
  const terms = named(args.term);
  const [first, ...others] = terms;
  if (!first) return ownColumn(args.term, subject) ?? unknown(args.term);
  const usual = subject && first.measure ? usualOf(subject, first.measure) : undefined;
  const place = usual && args.value !== undefined ? placeOf(usual, asShare(first, args.value)) : undefined;
  const size =
    args.followers !== undefined && first.measure === 'engagement'
      ? subject && usualEngagementAt(subject, args.followers)
      : undefined;
  const tiers = subject && first.term === 'tier' ? tierLines(subject) : [];
  const means = `${capitalised(first.term)}: ${first.means}`;
  // "micro" asks for one of them.
  const head = place ?? tiers.find((line) => line.startsWith(`${args.term.toLowerCase()}:`)) ?? sentences(means)[0]!;
  const lines = [
    ...(size ? [size] : []),
    ...(usual ? [usualSentence(usual)] : []),
    ...tiers.filter((line) => line !== head),
    ...(usual && first.measure === 'engagement' ? formulaLine(subject) : []),
    ...(head === sentences(means)[0] ? sentences(means).slice(1) : [means]),
  ];
  return {
    ...sayOnly(head, nextSteps(first, subject)),
    facts: [
      ...(lines.length > 0 ? [{ lines }] : []),
      ...others.map(({ term, means: other }) => ({ title: capitalised(term), lines: [other] })),
    ],
  };
}

/** The first one, and the rest. */
function sentences(text: string): string[] {
  const end = text.search(/(?<=[a-z)])[.] /);
  return end < 0 ? [text] : [text.slice(0, end + 1), text.slice(end + 2)];
}

const SHARES: readonly (string | undefined)[] = ['engagement', 'engagement by views', 'fake followers', 'growth'];

/** "an engagement of 4" is 4%. */
function asShare({ measure }: Term, value: number): number {
  return SHARES.includes(measure) && value >= 1 ? value / 100 : value;
}

/** One term, or several: "reach vs impressions". */
function named(said: string): Term[] {
  const whole = termNamed(said);
  if (whole) return [whole];
  return said.split(/\s*(?:,|\/|\bvs\.?|\bversus\b|\band\b|\bor\b)\s*/i).flatMap((part) => termNamed(part) ?? []);
}

function formulaLine(subject: Subject | undefined): string[] {
  const formula = subject?.analysis.dataset.engagementFormula;
  return formula === undefined ? [] : [`Here engagement = ${formula}.`];
}

/** A word of our own it is not, but a column of theirs. */
function ownColumn(said: string, subject: Subject | undefined): Answer | undefined {
  const usual = subject && usualOf(subject, `"${said.replaceAll('"', '')}"`);
  if (!usual) return undefined;
  return {
    ...sayOnly(`"${said}" is a column of your file: what it means is for whoever made it to say`, []),
    facts: [{ lines: [usualSentence(usual)] }],
  };
}

function unknown(said: string): Answer {
  return sayOnly(`I have no entry for "${said.slice(0, 60)}".`, [
    { label: 'All terms', command: { name: 'glossary', args: {} } },
  ]);
}

function allTerms(): Answer {
  return {
    ...sayOnly('Ask `glossary` with one of these for what it means here and what is usual in your file'),
    facts: [{ lines: [`${GLOSSARY.map(({ term }) => term).join(', ')}.`] }],
  };
}

function nextSteps({ term, measure }: Term, subject: Subject | undefined): NextStep[] {
  const isRanked = ['engagement', 'followers', 'score', 'price', 'growth', 'views', 'likelihood'].includes(
    measure ?? '',
  );
  return [
    ...(subject && isRanked
      ? [{ label: `Top 10 by ${measure}`, command: { name: 'top', args: { by: measure! } } }]
      : []),
    ...(subject && term === 'tier' ? [{ label: 'The tiers here', command: { name: 'tiers', args: {} } }] : []),
    ...(subject && (term === 'segment' || term === 'silhouette')
      ? [{ label: 'The segments here', command: { name: 'segments', args: {} } }]
      : []),
    ...(subject && term === 'emerging' ? [{ label: 'Who is emerging', command: { name: 'emerging', args: {} } }] : []),
    { label: 'All terms', command: { name: 'glossary', args: {} } },
  ];
}
