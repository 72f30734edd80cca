import { figureAmong } from '../../query/figures.js';
import { figureName, inWords } from '../figure-words.js';
import type { Basis } from './basis.js';

/** What the figure of an answer would be without some of its creators. */
export function withoutRows({ subject, rows, figures, kind }: Basis, left: Int32Array, them: string): string[] {
  const [figure] = figures?.of ?? [];
  if (kind !== 'figure' || !figure?.measure || figure.figure === 'share' || left.length === 0) return [];
  const out = new Set(left);
  const { value, known } = figureAmong(
    subject,
    figure,
    rows.filter((row) => !out.has(row)),
  );
  if (known === 0) return [`Without ${them} nobody would be left.`];
  const before = figures!.found.all.figures[0]!.value;
  return [
    `Without ${them} the ${figureName(figure)} would be ${inWords(subject, figure, value)} instead of ${inWords(subject, figure, before)}.`,
  ];
}
