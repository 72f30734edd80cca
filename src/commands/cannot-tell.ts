import { textAt } from '../analysis/text-column.js';
import { whole } from '../analysis/whole.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { fold, wordsPattern } from '../query/column-filter.js';
import { listInWords } from '../query/list-in-words.js';
import { carriedTexts, stepsOf } from './arguments/readings.js';
import { text } from './arguments/words.js';
import type { DatasetCommand, Subject } from './command.js';
import { bestFirst } from './gaps/blanks.js';

interface CannotTellArgs {
  topic: string;
  /** The word that asked for it. */
  said: string;
  /** Why this file does not tell it, where that is known better than by its topic. */
  why: string;
  /** The nearest questions that can be answered, each a call as JSON. */
  readings: string[];
}

interface Topic {
  /** As in "This file doesn’t say …". */
  what: string;
  /** A column that would tell it. */
  column?: string;
  /** How notes say something of it. */
  inCells?: RegExp;
  /** What a list of profiles has instead. */
  instead: string;
}

/** What a list of profiles does not tell. */
const TOPICS: ReadonlyMap<string, Topic> = new Map(
  Object.entries<Topic>({
    gender: {
      what: 'the gender of creators',
      column: 'Gender',
      instead: 'I can filter by country, language, category and figures.',
    },
    age: {
      what: 'how old people are',
      column: 'Age',
      instead: 'I can filter by country, language, category and figures.',
    },
    family: {
      what: 'anything about families',
      column: 'Family',
      inCells: /\b(?:kids?|child\w*|bab(?:y|ies)|mums?|moms?|dads?|famil(?:y|ies)|pregnan\w*|married|wedding)\b/i,
      instead: 'I can filter by category and figures.',
    },
    identity: {
      what: 'how people live or what they believe',
      instead: 'I can filter by country, language, category and figures.',
    },
    contact: {
      what: 'how to reach people; I never keep e-mail addresses or phone numbers',
      instead: '`export shortlist` gives your own columns back, contacts included.',
    },
    audience: {
      what: 'who the followers are',
      column: 'Audience country',
      inCells: /\b(?:audiences?|viewers|followers (?:are|from|in))\b/i,
      instead: 'It tells where creators are from, and how their followers engage.',
    },
    'posting times': {
      what: 'when or how often people post',
      column: 'Posts per week',
      inCells: /\b(?:posts? (?:daily|weekly|often|rarely|less)|inactive|hiatus|break)\b/i,
      instead: 'It has at most a number of posts for each creator.',
    },
    brands: {
      what: 'which brands people worked with',
      column: 'Past brands',
      inCells:
        /\b(?:work(?:s|ed|ing) (?:with|for)|campaigns?|collab\w*|partner\w*|ambassador|sponsor\w*|competitors?|rivals?|exclusiv\w*|gifted|promo\w*)\b/i,
      instead: 'I can tell who performs well for their size, and about what they cost.',
    },
    sales: {
      what: 'what anybody sold, or how many clicked',
      column: 'Sales',
      instead: 'I can tell who performs well for their size, and what a thousand views or an engagement costs.',
    },
    content: {
      what: 'what posts look like or say',
      column: 'Hashtags',
      inCells: /\b(?:reels?|stor(?:y|ies)|podcast|photos?|videos?|content|style|tone)\b/i,
      instead: 'I can filter by category if the file has one.',
    },
    'fake followers': {
      what: 'who has fake followers',
      column: 'Fake followers %',
      inCells: /\b(?:fakes?|bots?|bought|suspicious)\b/i,
      instead:
        'What it shows is odd figures, such as engagement far from what is usual for the size: lists mark those creators.',
    },
    availability: {
      what: 'who is free or who answers',
      column: 'Status',
      inCells:
        /\b(?:holiday|away|availab\w*|busy|free (?:in|from|till|until)|until|till|repl(?:y|ies|ied)|respon\w*|slow|ghost\w*|maternity|signed|contract)\b/i,
      instead: 'You can keep that in notes on the shortlist.',
    },
    history: {
      what: 'how figures changed over time',
      column: 'Growth %',
      inCells: /\b(?:viral|grow\w*|grew|newcomer)\b/i,
      instead: 'Drop a later file of the same creators, and I’ll say what changed.',
    },
    city: { what: 'cities or states', column: 'City', instead: 'It tells countries at most.' },
  }),
);

/** What no list of profiles tells: what the file's own texts say of it, else which column would tell it, and what there is instead. */
export const cannotTell: DatasetCommand<CannotTellArgs> = {
  about: 'dataset',
  name: 'cannot-tell',
  summary: 'What a list of profiles does not tell.',
  examples: [],
  args: {
    topic: text('topic'),
    said: text('said'),
    why: text('why'),
    readings: carriedTexts(),
  },
  run: (subject, args) => (args.why === '' ? inTexts(subject, args) : undefined) ?? withoutFile(args),
  withoutFile,
};

function withoutFile({ topic, said, why, readings: nearest }: CannotTellArgs): Answer {
  const found = TOPICS.get(topic);
  const steps = stepsOf(nearest);
  if (why !== '') return sayOnly(why, steps);
  if (!found) return sayOnly(`This file doesn’t say anything about "${said}".`, steps);
  const { what, column, instead } = found;
  const add = column === undefined ? '' : ` A column such as "${column}" would.`;
  return sayOnly(`I can’t go by "${said}": this file doesn’t say ${what}.${add} ${instead}`, steps);
}

/** What notes say of it: never denied is what stands in a cell. */
function inTexts(subject: Subject, { topic, said, readings: nearest }: CannotTellArgs): Answer | undefined {
  const found = TOPICS.get(topic);
  const texts = textsSaying(subject, [
    ...(said === '' ? [] : [wordsPattern(said)]),
    ...(found?.inCells ? [found.inCells] : []),
  ]);
  if (texts.length === 0) return undefined;
  const headers = [...new Set(texts.map(({ header }) => header))];
  const rows = [...new Set(texts.map(({ row }) => row))];
  const { profiles, analysis } = subject;
  const ofRows = bestFirst(subject, rows);
  const name = `${rows.length === 1 ? 'one creator' : `${whole(rows.length)} creators`}`;
  const columns = listInWords(headers.map((header) => `\`${header}\``));
  const what = found ? found.what : `anything about "${said}"`;
  return {
    ...sayOnly(
      `No column of its own says ${what}, but ${columns} ${headers.length === 1 ? 'has' : 'have'} something on it for ${name}`,
      stepsOf(nearest),
    ),
    tables: [
      {
        columns: [
          { key: 'handle', label: 'Creator', format: analysis.dataset.names === 'handle' ? 'handle' : 'text' },
          { key: 'score', label: 'Score', format: 'score' },
          ...headers.map((header) => ({ key: `text ${header}`, label: header, format: 'text' as const })),
        ],
        rows: ofRows.slice(0, MOST_QUOTED).map((row) => ({
          handle: textAt(profiles.text.handle!, row),
          score: subject.scores.score[row]!,
          ...Object.fromEntries(
            texts.filter((one) => one.row === row).map(({ header, text: cell }) => [`text ${header}`, cell]),
          ),
        })),
      },
    ],
    caveats: [
      'Quoted as the file has it, found by its words: what they mean is for whoever wrote them to say.',
      ...(rows.length > MOST_QUOTED
        ? [`${whole(rows.length - MOST_QUOTED)} more are not shown, best score first.`]
        : []),
    ],
  };
}

const MOST_QUOTED = 15;

/** Cells of the file's own texts that say one of these. */
function textsSaying(
  { profiles }: Subject,
  patterns: readonly RegExp[],
): { row: number; header: string; text: string }[] {
  return profiles.kept.flatMap((column) => {
    if (column.kind !== 'category') return [];
    const says = column.labels.map((label) => patterns.some((pattern) => pattern.test(fold(label))));
    if (!says.includes(true)) return [];
    return Array.from(column.values, (code, row) => ({ row, code })).flatMap(({ row, code }) =>
      says[code] ? [{ row, header: column.header, text: column.labels[code]! }] : [],
    );
  });
}
