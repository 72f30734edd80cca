import { percent } from '../../analysis/percent.js';
import { textAt } from '../../analysis/text-column.js';
import { whole } from '../../analysis/whole.js';
import { type Answer, sayOnly } from '../../answers/answer.js';
import { capitalised, creatorName } from '../../answers/format.js';
import { speaksAgainst } from '../../answers/speaks-against.js';
import { listInWords } from '../../query/list-in-words.js';
import { creatorsWords, filterCaveats, rowFilters } from '../../query/row-filters.js';
import type { Who } from '../../query/who.js';
import type { Subject } from '../command.js';
import { judge } from './judge.js';
import { usualInFile } from './usual-in-file.js';

/** What makes somebody's audience doubtful, where the file tells it: `odd` is far from usual, `doubtful` above nine in ten. */
interface Doubts {
  row: number;
  name: string;
  level: 'odd' | 'doubtful' | 'usual' | 'unknown';
  /** As phrases. */
  signs: string[];
  /** Of suspicious followers; NaN where the file doesn't say. */
  share: number;
}

const ODD = ['flagged', 'held-back'] as const;

function doubtsOf(subject: Subject, row: number): Doubts {
  const { profiles, analysis, scores } = subject;
  const name = creatorName(textAt(profiles.text.handle!, row), analysis.dataset.names);
  const odd = ODD.flatMap((effect) => speaksAgainst(subject, row, effect));
  const fakes = profiles.numeric.fakeFollowers;
  const share = fakes?.[row] ?? Number.NaN;
  const usual = fakes && usualInFile(fakes);
  const isMany = usual !== undefined && share > usual.p90;
  const signs = [
    ...odd,
    ...(isMany && odd.every((sign) => !sign.includes('fake'))
      ? [`${percent(share)} suspicious followers, more than nine in ten here`]
      : []),
  ];
  const isTold = !Number.isNaN(share) || !Number.isNaN(scores.engagement[row]!);
  const level = odd.length > 0 ? 'odd' : isMany ? 'doubtful' : isTold ? 'usual' : 'unknown';
  return { row, name, level, signs, share };
}

/** "Is @a legit": what speaks for and against the audience, first in a word. */
export function fakesOf(subject: Subject, rows: readonly number[]): Answer {
  const all = rows.map((row) => doubtsOf(subject, row));
  const [first, ...others] = all as [Doubts, ...Doubts[]];
  const handle = textAt(subject.profiles.text.handle!, first.row);
  return {
    ...sayOnly(sentenceOf(subject, first), [
      { label: `Should we book ${first.name}?`, command: { name: 'verdict', args: { handles: [handle] } } },
      { label: 'Who else looks odd', command: { name: 'verdict', args: { fakes: true } } },
    ]),
    facts: [
      ...(others.length > 0 ? [{ lines: others.map((one) => `${sentenceOf(subject, one)}.`) }] : []),
      ...(others.length === 0
        ? [
            {
              title: 'What the file says',
              lines: judge(subject, first.row).points.map(({ says }) => `${capitalised(says)}.`),
            },
          ]
        : []),
    ],
    caveats: [cannotShow(subject)],
  };
}

function sentenceOf({ profiles, scores }: Subject, { row, name, level, signs, share }: Doubts): string {
  const fakes = profiles.numeric.fakeFollowers;
  const few =
    Number.isNaN(share) || !fakes
      ? ''
      : `${percent(share)} suspicious followers (the file's median is ${percent(usualInFile(fakes).median)})`;
  const rate = scores.engagement[row]!;
  const engagement = Number.isNaN(rate)
    ? ''
    : `${percent(rate)} engagement, where ${percent(scores.expectedEngagement[row]!)} is usual for their size`;
  const told = listInWords([few, engagement].filter((part) => part !== ''));
  switch (level) {
    case 'odd':
      return `Doubtful: ${name}: ${signs.join('; ')}`;
    case 'doubtful':
      return `Look closer: ${name} has ${signs.join('; ')}`;
    case 'usual':
      return `Nothing in the file says ${name} is fake: ${told}`;
    case 'unknown':
      return `It can't be told of ${name}: the file has neither their engagement nor a share of suspicious followers`;
  }
}

/** "Anyone look fake": everybody with a sign of it, the oddest first. */
export function fakesAmong(subject: Subject, who: Who): Answer {
  const wanted = rowFilters(subject, who);
  const rows = Array.from({ length: subject.profiles.count }, (_, row) => row).filter((row) =>
    wanted.every(({ holds }) => holds(row)),
  );
  const found = rows
    .map((row) => doubtsOf(subject, row))
    .filter(({ level }) => level === 'odd' || level === 'doubtful')
    .sort(
      (a, b) =>
        Number(b.level === 'odd') - Number(a.level === 'odd') || (b.share || 0) - (a.share || 0) || a.row - b.row,
    );
  const odd = found.filter(({ level }) => level === 'odd').length;
  const words = `${whole(rows.length)} ${creatorsWords(wanted)}`;
  const { fakeFollowers } = subject.profiles.numeric;
  const headline =
    found.length === 0
      ? `No, as far as the file tells: none of ${words} has odd figures`
      : `${odd === 0 ? `None of ${words} fails a check` : `Yes: ${whole(odd)} of ${words} ${odd === 1 ? 'looks' : 'look'} odd`}${found.length > odd ? `${odd === 0 ? ', but' : '; '} ${whole(found.length - odd)}${odd === 0 ? '' : ' more'} ${found.length - odd === 1 ? 'has' : 'have'} more suspicious followers than nine in ten here` : ''}`;
  return {
    ...sayOnly(headline.replace(';  ', '; '), [
      ...(fakeFollowers
        ? [
            {
              label: 'Cleanest first',
              command: { name: 'top', args: { by: `"${subject.profiles.headers.fakeFollowers}"`, lowest: true } },
            },
          ]
        : []),
      { label: 'What to be careful about', command: { name: 'caveats', args: {} } },
    ]),
    tables:
      found.length === 0
        ? []
        : [
            {
              columns: [
                {
                  key: 'handle',
                  label: 'Creator',
                  format: subject.analysis.dataset.names === 'handle' ? 'handle' : 'text',
                },
                { key: 'score', label: 'Score', format: 'score' },
                { key: 'sign', label: 'What is odd', format: 'text' },
              ],
              rows: found.slice(0, MOST_SHOWN).map(({ row, signs }) => ({
                handle: textAt(subject.profiles.text.handle!, row),
                score: subject.scores.score[row]!,
                sign: signs.join('; '),
              })),
            },
          ],
    caveats: [
      ...filterCaveats(wanted),
      ...(found.length > MOST_SHOWN ? [`${whole(found.length - MOST_SHOWN)} more are not shown.`] : []),
      cannotShow(subject),
    ],
  };
}

const MOST_SHOWN = 15;

/** How much a file can tell of fakes. */
function cannotShow({ profiles: { headers, numeric, count } }: Subject): string {
  const { fakeFollowers } = numeric;
  if (!fakeFollowers) return 'The file has no share of fake followers: odd figures are a reason to look, and no proof.';
  const known = fakeFollowers.filter((value) => !Number.isNaN(value)).length;
  return `\`${headers.fakeFollowers}\` is the file's own, known for ${whole(known)} of ${whole(count)}: I check nobody's followers, and odd figures are a reason to look, not proof.`;
}
