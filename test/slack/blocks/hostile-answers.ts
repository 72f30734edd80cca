import fc from 'fast-check';
import type { Answer, CommandCall, Table } from '../../../src/answers/answer.js';
import { oneLine } from '../../../src/answers/format.js';

const nasty = [
  '<!channel>',
  '<@U123ABC>',
  '<https://a.b|c>',
  '`',
  '```',
  '*',
  '_',
  '~',
  '&lt;',
  '&',
  ':tada:',
  '> ',
  '\n',
  '\u202e',
  '\ud800',
  '@here',
  '👩‍👩‍👧',
  ' ',
  'x_y',
];

/** Text as a file may hold it: what acts in Slack, any Unicode, and half characters. */
export const hostile = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

const long = fc.tuple(hostile, fc.integer({ min: 1, max: 100 })).map(([text, times]) => text.repeat(times));
const text = fc.oneof({ weight: 4, arbitrary: hostile }, { weight: 1, arbitrary: long });
const texts = fc.array(text, { maxLength: 12 });
const optional = fc.option(text, { nil: undefined });
const format = fc.constantFrom('text', 'handle', 'integer', 'count', 'percent', 'ratio', 'score', 'money');

const table: fc.Arbitrary<Table> = fc
  .record({
    title: optional,
    note: optional,
    columns: fc.array(fc.record({ label: text, format }), { maxLength: 24 }),
    row: fc.array(fc.oneof(hostile, fc.double(), fc.constant(null), fc.boolean()), { minLength: 24, maxLength: 24 }),
    rowCount: fc.integer({ min: 0, max: 130 }),
  })
  .map(({ title, note, columns, row, rowCount }) => ({
    title,
    note,
    columns: columns.map((column, i) => ({ ...column, key: `k${i}` })),
    rows: Array.from({ length: rowCount }, () => Object.fromEntries(row.map((value, i) => [`k${i}`, value]))),
  }));

export const call: fc.Arbitrary<CommandCall> = fc.record({
  name: fc.string({ minLength: 1 }),
  args: fc.dictionary(
    fc.constantFrom('count', 'by', 'handles'),
    fc.oneof(text, fc.integer(), fc.boolean(), fc.array(hostile)),
    { noNullPrototype: true },
  ),
});

/** Any answer there can be, and worse. */
export const hostileAnswer: fc.Arbitrary<Answer> = fc.record({
  headline: text.filter((headline) => oneLine(headline) !== ''),
  context: optional,
  tables: fc.array(table, { maxLength: 4 }),
  facts: fc.array(fc.record({ title: optional, lines: texts }), { maxLength: 60 }),
  charts: fc.constant([]),
  howFound: texts,
  caveats: texts,
  next: fc.array(fc.record({ label: text, command: call }), { maxLength: 30 }),
});
