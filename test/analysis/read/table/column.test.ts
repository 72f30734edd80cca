import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/analysis/random.js';
import { Column } from '../../../../src/analysis/read/table/column.js';

const PIECES = ['a', 'B', '.', '-', ' ', '=', '"', 'é', 'Ã©', 'İ', '日', '😀', '\u200b', '\u00a0', '\n', '\t', 'yes'];

describe('a column', () => {
  it('has the same cells from bytes, of which known texts are found, as from strings', () => {
    const random = seededRandom(3);
    const whole = (most: number) => Math.floor(random() * most);
    const word = () => Array.from({ length: whole(7) }, () => PIECES[whole(PIECES.length)]).join('');
    const words = Array.from({ length: 300 }, word);
    const cells = Array.from({ length: 4_000 }, () => words[whole(words.length)]!);
    const [ofStrings, ofBytes] = [new Column(), new Column()];
    for (const [row, cell] of cells.entries()) {
      ofStrings.put(row, cell);
      const bytes = Buffer.from(`,${cell},`);
      ofBytes.putBytes(row, bytes, 1, bytes.length - 1);
    }
    const everything = (column: Column) => ({
      texts: column.texts(),
      counts: [column.filled, column.textCells],
      cells: cells.map((_, row) => column.textAt(row)),
    });
    expect(everything(ofBytes)).toEqual(everything(ofStrings));
    expect(new Set(ofBytes.texts()).size).toBe(ofBytes.texts().length);
  });

  it('drops long texts also where they repeat', () => {
    const column = new Column();
    const bytes = Buffer.from(`ok,${'long '.repeat(50)}`);
    for (let row = 0; row < 1_500; row++)
      column.putBytes(row, bytes, row % 3 === 0 ? 0 : 3, row % 3 === 0 ? 2 : bytes.length);
    expect(column).toMatchObject({ isProse: true, filled: 1_500, textCells: 1_500 });
    expect(column.textAt(1_499)).toBe('');
  });

  it('reads each different text once', () => {
    const column = new Column();
    const cells = ['Yes', 'No', '', '7', 'No', 'Yes', '7'];
    for (const [row, cell] of cells.entries()) column.put(row, cell);
    const asked: string[] = [];
    const lengthAt = column.reader((text) => {
      asked.push(text);
      return text.length;
    });
    expect(cells.map((_, row) => lengthAt(row))).toEqual([3, 2, 0, 1, 2, 3, 1]);
    expect(asked.filter((text) => text === 'Yes' || text === 'No')).toEqual(['Yes', 'No']);
  });
});
