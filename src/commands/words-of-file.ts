import { UserError } from '../errors.js';
import { DIMENSIONS } from '../query/dimensions.js';
import { computeFigures } from '../query/figures.js';
import { MEASURES } from '../query/measure-names.js';
import type { FileColumn } from '../understand/vocabulary.js';
import type { Subject } from './command.js';
import { vocabularyOf } from './vocabulary.js';

/** What a question about one file can be about; no creator, and no figure. */
export interface WordsOfFile {
  /** What lists can be ordered by, and figures made of. */
  measures: string[];
  /** What can be grouped and filtered by, with its values, the most frequent first. */
  dimensions: { name: string; values: string[] }[];
}

/** Of a dimension with more values than these the others are left out. */
const MOST_VALUES = 40;

export function wordsOfFile(subject: Subject): WordsOfFile {
  const columns = vocabularyOf(subject).sentences?.columns ?? [];
  const own = (...kinds: FileColumn['kind'][]) =>
    columns
      .filter(
        ({ kind, measure, dimension }) => kinds.includes(kind) && measure === undefined && dimension === undefined,
      )
      .map(({ header }) => `"${header}"`);
  return {
    measures: [...MEASURES.filter((measure) => isMeasured(subject, measure)), ...own('number')],
    dimensions: [...DIMENSIONS, ...own('label', 'flag')].flatMap((name) => {
      const values = valuesOf(subject, name);
      return values.length > 0 ? [{ name, values: values.slice(0, MOST_VALUES) }] : [];
    }),
  };
}

function isMeasured(subject: Subject, measure: string): boolean {
  const found = ifTold(() => computeFigures(subject, { who: {}, of: [{ figure: 'max', measure }] }));
  return (found?.all.figures[0]?.known ?? 0) > 0;
}

function valuesOf(subject: Subject, name: string): string[] {
  const found = ifTold(() => computeFigures(subject, { who: {}, of: [{ figure: 'count' }], per: [name as never] }));
  return found?.groups.map(({ names: [value] }) => value!) ?? [];
}

/** Undefined where the file cannot tell. */
function ifTold<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
