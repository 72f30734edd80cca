import type { Field } from '../analysis/profiles.js';
import { quantileOfSorted, sortedKnown } from '../analysis/quantile.js';
import { textAt } from '../analysis/text-column.js';
import { type Answer, type NextStep, sayOnly } from '../answers/answer.js';
import { capitalised, creatorName } from '../answers/format.js';
import { GLOSSARY, type Term, termNamed } from '../answers/glossary.js';
import { UserError } from '../errors.js';
import { columnNamed, type NamedColumn } from '../query/find-column.js';
import { neverTyped } from './arguments/argument.js';
import { filters } from './arguments/filters.js';
import { handle } from './arguments/handles.js';
import { percentOrNumber } from './arguments/percent-or-number.js';
import { text } from './arguments/words.js';
import type { DatasetCommand, Subject } from './command.js';
import { findCreators } from './find-creator.js';
import { benchmarkOf, creatorStands, goodSentence, middleHalf, standsAt } from './glossary/benchmark.js';
import { placeOf, stands, tierLines, usualEngagementAt, usualOf, usualSentence } from './glossary/usual.js';

interface GlossaryArgs {
  /** '' for all of them; "reach vs impressions" for two. */
  term: string;
  /** "Is 4% good?": as a fraction if it was said as a percentage. */
  value?: number | undefined;
  /** "…for somebody with 15k followers?" */
  followers?: number | undefined;
  /** "…on TikTok?" */
  platform?: string[] | undefined;
  /** "Is @a above or below that?": '' for nobody. */
  handle?: string | undefined;
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
    platform: filters.platform,
    handle: handle('[@a]'),
    term: text('term', ''),
  },

  run: (subject, said) => {
    const args = { ...said, term: termOf(subject, said.term) };
    return ((args.handle ?? '') === '' ? ofSize(subject, args) : ofCreator(subject, args)) ?? answerOf(args, subject);
  },
  withoutFile: (args) => answerOf(args),
};

/** A column of the file by whose header a term of ours goes there: "ER %". */
const TERM_OF_FIELD: Partial<Record<Field, string>> = {
  fakeFollowers: 'fake followers',
  engagementRate: 'engagement rate',
};

function termOf(subject: Subject, said: string): string {
  if (said === '' || named(said).length > 0) return said;
  const { field } = ownColumnNamed(subject, said) ?? {};
  return (field && TERM_OF_FIELD[field]) ?? said;
}

function ownColumnNamed(subject: Subject, said: string): NamedColumn | undefined {
  try {
    return columnNamed(subject, said.replaceAll('"', ''));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** "What is good for somebody with 50k on TikTok": what accounts of about that size have here, and where a rate stands among them. */
function ofSize(subject: Subject, { term, value, followers, platform }: GlossaryArgs): Answer | undefined {
  const [first] = named(term || 'engagement');
  if (first?.measure !== 'engagement' || (followers === undefined && platform === undefined)) return undefined;
  const size = followers ?? medianFollowers(subject);
  const found = benchmarkOf(subject, { followers: size, platform });
  if (!found)
    return sayOnly(
      `Too few accounts${platform ? ` on ${platform.join(' or ')}` : ''} here have an engagement to say what is usual.`,
    );
  const head = value === undefined ? goodSentence(found) : standsAt(found, asShare(first, value));
  const curve = usualEngagementAt(subject, size);
  return {
    ...sayOnly(head, [
      {
        label: 'Median engagement by tier',
        command: { name: 'figures', args: { of: [{ figure: 'median', measure: 'engagement' }], per: ['tier'] } },
      },
      ...nextSteps(first, subject),
    ]),
    facts: [
      {
        lines: [
          middleHalf(found),
          ...(curve ? [`By the curve that scores are made with, of all platforms together: ${curve}`] : []),
          ...formulaLine(subject),
          PUBLISHED,
        ],
      },
    ],
  };
}

const PUBLISHED =
  'Published benchmarks use other formulas and other accounts: compare them only if their formula is this one.';

function medianFollowers({ profiles }: Subject): number {
  return quantileOfSorted(sortedKnown(profiles.numeric.followers!), 0.5);
}

/** "Is @a above or below that": their figure beside that of accounts their size, or of all. */
function ofCreator(subject: Subject, { term, handle: asked = '' }: GlossaryArgs): Answer | undefined {
  const found = findCreators(subject, { name: 'glossary', args: { term } }, [asked], 'handle');
  if ('answer' in found) return found.answer;
  const [row] = found.rows as [number];
  const [first] = named(term || 'engagement');
  const measure = first?.measure ?? (first ? undefined : `"${term.replaceAll('"', '')}"`);
  if (measure === undefined) return undefined;
  const name = creatorName(textAt(subject.profiles.text.handle!, row), subject.analysis.dataset.names);
  const next: NextStep[] = [
    { label: `Profile of ${name}`, command: { name: 'profile', args: { handle: found.handles[0]! } } },
    { label: `Should we book ${name}?`, command: { name: 'verdict', args: { handles: [found.handles[0]!] } } },
  ];
  const stood = measure === 'engagement' ? creatorStands(subject, row) : undefined;
  if (stood)
    return { ...sayOnly(stood.head, next), facts: [{ lines: [middleHalf(stood.benchmark), ...formulaLine(subject)] }] };
  const usual = usualOf(subject, measure);
  const value = usual?.values[row] ?? Number.NaN;
  if (!usual || Number.isNaN(value))
    return sayOnly(`The file doesn't tell the ${first?.term ?? term} of ${name}.`, next);
  return { ...sayOnly(stands(usual, value, name), next), facts: [{ lines: [usualSentence(usual)] }] };
}

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
  const header = subject && ownColumnNamed(subject, said)?.header;
  const usual = header === undefined ? undefined : usualOf(subject!, `"${header}"`);
  if (!usual) return undefined;
  return {
    ...sayOnly(`"${header}" is a column of your file: what it means is for whoever made it to say`, []),
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
