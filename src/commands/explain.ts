import type { Answer, CommandCall, NextStep } from '../answers/answer.js';
import { commandWords } from '../answers/command-words.js';
import { neverTyped } from './arguments/argument.js';
import { handles } from './arguments/handles.js';
import { oneOf } from './arguments/words.js';
import type { DatasetCommand } from './command.js';
import { type Basis, basisIfKnown, basisOf } from './explain/basis.js';
import { sureLines } from './explain/how-sure.js';
import { includesLine } from './explain/includes.js';
import { sourceLines } from './explain/sources.js';
import { unitLines } from './explain/units.js';
import { meaningLines, orderLines } from './explain/what-it-is.js';
import { countLines, fakesLines, leftOutLines } from './explain/who-is-in-it.js';
import { findAnyCreators } from './find-creator.js';
import { withoutUndefined } from './page-steps.js';
import { why } from './why.js';

const ABOUT = ['source', 'count', 'sure', 'left-out', 'order', 'fakes', 'meaning', 'unit', 'includes'] as const;
type About = (typeof ABOUT)[number];
/** What is told of an answer as a whole. */
type Aspect = Exclude<About, 'includes'>;

interface ExplainArgs {
  /** The answer that is asked about, as its call; undefined: the file. */
  call?: CommandCall | undefined;
  /** Whom that answer listed. */
  rows?: string[] | undefined;
  about: About | '';
  /** Of `includes`, who is asked about; `explain @a` alone is why they have their score. */
  handles: string[];
}

/** What an answer is made of: where its figures are from, over whom, who is left out, by what order, and how sure. */
export const explain: DatasetCommand<ExplainArgs> = {
  about: 'dataset',
  name: 'explain',
  summary: 'What the last answer is made of: where figures are from, of how many, who is left out, how sure.',
  examples: ['explain', 'explain sure', 'explain left-out'],
  args: {
    call: neverTyped(checkedCall),
    rows: neverTyped((value) => (Array.isArray(value) ? value.map(String) : undefined)),
    about: oneOf(ABOUT.join('|'), ABOUT, ''),
    handles: handles('', { min: 0, max: 10 }),
  },

  run(subject, { call, rows = [], about, handles: named }): Answer {
    if (named.length > 0 && about === '') return why.run(subject, { handles: named.slice(0, 2) });
    const asked = call ?? { name: 'summary', args: {} };
    const basis = basisIfKnown(subject, asked, rows) ?? basisOf(subject, { name: 'summary', args: {} }, []);
    const again = { name: 'explain', args: { call: { name: asked.name, args: asked.args }, about } };
    const found = findAnyCreators(subject, again, named);
    if ('answer' in found) return found.answer;
    const [first = '', ...rest] = about === 'includes' ? inIt(basis, found) : linesOf(basis, about);
    return {
      headline: first,
      context: `About \`${commandWords(asked)}\`.`,
      tables: [],
      facts: rest.length > 0 ? [{ lines: rest }] : [],
      charts: [],
      howFound: [],
      caveats: [],
      next: nextSteps(asked, call !== undefined, about),
    };
  },
};

function inIt(basis: Basis, { rows, unmeasured }: { rows: number[]; unmeasured: number[] }): string[] {
  const without = unmeasured.map(() => 'They have no readable follower count, so they are in no figure or ranking.');
  const lines = [...rows.map((row) => includesLine(basis, row)), ...without];
  return [
    ...(lines.length === 0 ? ['Who do you mean? Say it with a handle: `explain includes @a`.'] : lines),
    ...countLines(basis),
  ];
}

const LINES: Record<Aspect, (basis: Basis) => string[]> = {
  source: sourceLines,
  count: countLines,
  sure: sureLines,
  'left-out': leftOutLines,
  order: orderLines,
  fakes: fakesLines,
  meaning: meaningLines,
  unit: unitLines,
};

/** What else is worth a sentence, in the order it is usually asked. */
const ALSO: Record<Aspect, readonly Aspect[]> = {
  source: ['meaning', 'count'],
  count: ['left-out'],
  sure: ['count', 'fakes'],
  'left-out': ['count'],
  order: ['source'],
  fakes: ['left-out'],
  meaning: ['source', 'count'],
  unit: ['source'],
};

const MOST_LINES = 6;

/** The first sentence of each, where it is not said what is asked: what makes the kind of answer comes first. */
const FIRST: Record<Basis['kind'], readonly Aspect[]> = {
  list: ['order', 'source', 'count', 'left-out', 'fakes', 'sure'],
  plan: ['order', 'source', 'count', 'left-out', 'sure'],
  figure: ['meaning', 'source', 'count', 'left-out', 'fakes', 'sure'],
  groups: ['meaning', 'source', 'count', 'left-out', 'fakes', 'sure'],
  relation: ['meaning', 'source', 'count', 'left-out', 'sure'],
  creators: ['source', 'meaning', 'fakes', 'sure'],
  file: ['source', 'count', 'left-out', 'fakes'],
};

/** All that is known of one thing, then the first of what goes with it; or the first of everything. */
function linesOf(basis: Basis, about: Aspect | ''): string[] {
  const firsts = (abouts: readonly Aspect[]) => abouts.flatMap((one) => LINES[one](basis).slice(0, 1));
  const lines = about === '' ? firsts(FIRST[basis.kind]) : [...LINES[about](basis), ...firsts(ALSO[about])];
  return [...new Set(lines)].slice(0, MOST_LINES);
}

const STEPS: { about: About; label: string }[] = [
  { about: 'sure', label: 'How sure is it?' },
  { about: 'left-out', label: 'Who is left out?' },
  { about: 'source', label: 'Where is it from?' },
];

function nextSteps(call: CommandCall, isAsked: boolean, about: About | ''): NextStep[] {
  const others = STEPS.filter((step) => step.about !== about).slice(0, 2);
  return [
    ...(isAsked
      ? others.map(
          ({ about: other, label }): NextStep => ({
            label,
            command: { name: 'explain', args: { call: { name: call.name, args: call.args }, about: other } },
          }),
        )
      : []),
    ...(isAsked ? [{ label: 'The answer again', command: call }] : []),
    { label: 'How it is all computed', command: { name: 'about', args: {} } },
  ];
}

/** What a button carries, or a sentence leaned on: a call as it is, or as JSON. */
function checkedCall(value: unknown): CommandCall | undefined {
  const call = typeof value === 'string' && value.startsWith('{') ? JSON.parse(value) : value;
  if (typeof call !== 'object' || call === null || typeof (call as CommandCall).name !== 'string') return undefined;
  const { name, args } = call as CommandCall;
  return { name, args: withoutUndefined(typeof args === 'object' && args !== null ? args : {}) };
}
