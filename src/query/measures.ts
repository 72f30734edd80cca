import { figureInWords } from '../answers/column-figures.js';
import { formatCell } from '../answers/format.js';
import { UserError } from '../errors.js';
import { columnNamed, type NamedNumbers } from './find-column.js';
import { headerIn, type MeasureName } from './measure-names.js';
import { MEASURE_FORMATS, measureOf } from './measure-of.js';
import { once } from './once.js';
import { requirePrices } from './price.js';
import type { Queried } from './queried.js';

/** A figure of every creator. */
export interface Figures {
  /** As it is asked for: `followers`, `"Growth 30d %"`. */
  name: string;
  /** As it stands in a sentence: `followers`, `"Growth 30d %"`. */
  words: string;
  /** Of a table's cells, which hold the raw values. */
  format: 'integer' | 'percent' | 'number' | 'score' | 'money' | 'text';
  /** Of creators together a sum says something: followers add up, rates, prices of a thousand and dates do not. */
  addsUp: boolean;
  /** One per row; NaN where it is not known. Fractions, and days since 1970-01-01. */
  values: Float64Array;
  /** Of prices: who has no quote. Undefined where nobody has an estimate. */
  isEstimate?: (row: number) => boolean;
  /** With its unit: `5.2%`, `142,000`. */
  inWords(value: number): string;
}

/**
 * @param name of MEASURES, or a header in quotes
 * @throws {UserError} where the file cannot tell it
 */
export function figuresOf(subject: Queried, name: string): Figures {
  const header = headerIn(name);
  if (header !== undefined) return figuresOfColumn(subject, header);
  return once(subject.scores, `figures of ${name}`, () => computedFigures(subject, name));
}

function computedFigures(subject: Queried, name: string): Figures {
  const measure = measureOf(subject, name as MeasureName);
  const { count } = subject.profiles;
  const values = new Float64Array(count).map((_, row) => measure(row));
  const format = MEASURE_FORMATS[name as MeasureName];
  if (format !== 'money')
    return {
      name,
      words: name,
      format,
      addsUp: format === 'integer' || name === 'likes per video',
      values,
      inWords: (value) => formatCell(value, format),
    };
  const prices = requirePrices(subject);
  return {
    name,
    words: name,
    format: prices.format === 'money' && name === 'price' ? 'money' : 'number',
    addsUp: name === 'price',
    values,
    ...(prices.hasEstimates && { isEstimate: (row: number) => !prices.isQuote(row) }),
    inWords: (value) =>
      figureInWords(value < 100 ? value : Math.round(value), { kind: 'money', currency: prices.currency }),
  };
}

function figuresOfColumn(subject: Queried, said: string): Figures {
  const column = columnNamed(subject, said);
  if ('labels' in column)
    throw new UserError(
      'bad-choice',
      `"${column.header}" holds words, not figures.`,
      `Narrow or group by it: \`top with "${column.header}" = …\`, \`count per "${column.header}"\`.`,
    );
  const { header, kind } = column;
  return {
    name: `"${header}"`,
    words: `"${header}"`,
    format: kind === 'share' ? 'percent' : kind === 'date' ? 'text' : kind === 'count' ? 'integer' : 'number',
    addsUp: column.parts?.operation !== 'ratio' && (kind === 'count' || kind === 'money' || kind === 'number'),
    values: once(column.values, 'exact', () => Float64Array.from(column.values)),
    inWords: (value) => figureInWords(rounded(column, value), column),
  };
}

/** An average of dates is a day. */
function rounded({ kind }: NamedNumbers, value: number): number {
  return kind === 'date' ? Math.round(value) : value;
}
