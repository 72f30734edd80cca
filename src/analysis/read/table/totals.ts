import { parseNumber } from '../values/parse-number.js';

/** What rows of totals are called, alone in their cell. */
const NAMED =
  /^(?:grand |sub-?|overall |group )?(?:totals?|sum|average|averages|avg\.?|mean|median|max(?:imum)?|min(?:imum)?|count|summary|subtotal|total creators|all creators|summe|gesamt|gesamtsumme|zwischensumme|durchschnitt|schnitt|mittelwert|anzahl|total general|totales|promedio|media|mediana|suma|máximo|mínimo|totale|somma|moyenne|somme|total général|médiane|soma|média|totaal|gemiddelde|totalt|snitt|genomsnitt|gennemsnit|razem|suma|średnia|ogółem|łącznie|celkem|součet|průměr|spolu|összesen|átlag|toplam|genel toplam|ortalama|jumlah|rata-rata|tổng|tổng cộng|trung bình|итого|всего|сумма|среднее|медиана|разом|усього|середнє|σύνολο|μέσος όρος|المجموع|الإجمالي|المتوسط|مجموع|میانگین|סה"כ|סה״כ|סך הכל|ממוצע|कुल|योग|औसत|รวม|รวมทั้งหมด|ผลรวม|เฉลี่ย|ค่าเฉลี่ย|合计|总计|小计|平均|平均值|合計|総計|小計|평균|합계|총계|소계)(?:\s*[:：=(].*|\s+(?:followers|reach|creators|influencers|\d+|of .*))?$/iu;
/** A figure is another's sum or mean to so much: means are rounded. */
const ROUNDED = 0.006;
const LEAST_ROWS = 2;
const LONGEST_NAME = 40;
/** Of a named row's figures, so many are statistics of the others'. */
const MOST = 0.6;

type Statistic = (values: readonly number[]) => number;

const STATISTICS: readonly Statistic[] = [
  (values) => values.reduce((sum, value) => sum + value, 0),
  (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  medianOf,
  (values) => Math.max(...values),
  (values) => Math.min(...values),
  (values) => values.length,
];
const SUM = STATISTICS[0]!;

/**
 * The rows of a table that sum up others: told by name and by arithmetic, so that nobody who is called "Total" is taken
 * for one, nor a sum that is called nothing for a creator.
 *
 * @param rows cells as they stand
 * @returns their indices, ascending
 */
export function totalsIn(rows: readonly string[][]): Set<number> {
  const totals = new Set<number>();
  if (rows.length <= LEAST_ROWS) return totals;
  const named = new Set(rows.flatMap((cells, row) => (isNamed(cells) ? [row] : [])));
  const nameless = new Set(rows.flatMap((cells, row) => (!named.has(row) && hasNoWord(cells) ? [row] : [])));
  // Where most rows are nothing but figures, none of them stands out.
  if (named.size + nameless.size === 0 || nameless.size > rows.length / 2) return totals;
  const numbers = rows.map((cells) => cells.map((cell) => parseNumber(cell)));
  const width = Math.max(...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, c) => c).filter(
    (c) => rows.filter((_, row) => !Number.isNaN(numbers[row]![c] ?? Number.NaN)).length > rows.length / 2,
  );
  const isOther = (row: number) => !named.has(row) && !totals.has(row);
  const above = (from: number, row: number) => rangeOf(from, row).filter(isOther);
  let from = 0;
  for (let row = 0; row < rows.length; row++) {
    const isNameless = nameless.has(row);
    if (!named.has(row) && !isNameless) continue;
    const all = rangeOf(0, rows.length).filter((other) => other !== row && isOther(other));
    const groups = [above(from, row), above(0, row), all.filter((other) => other > row), all];
    const filled = columns.filter((c) => !Number.isNaN(numbers[row]![c] ?? Number.NaN)).length;
    // A sum that nobody named, or a name that somebody may have: by most of its figures.
    const needed = isNameless ? Math.min(2, columns.length) : Math.max(1, Math.ceil(MOST * filled));
    const statistics = isNameless ? [SUM] : STATISTICS;
    const agrees =
      columns.length > 0 && groups.some((others) => matching(row, others, columns, numbers, statistics) >= needed);
    if (!agrees && !(named.has(row) && isLast(row, rows, named) && isUnmistakable(rows[row]!))) continue;
    totals.add(row);
    from = row + 1;
  }
  return totals;
}

/** Under it there are other such rows at most. */
function isLast(row: number, rows: readonly string[][], named: ReadonlySet<number>): boolean {
  return rangeOf(row + 1, rows.length).every((other) => named.has(other));
}

/** How many figures of a row are a statistic of the others'. */
function matching(
  row: number,
  others: readonly number[],
  columns: readonly number[],
  numbers: readonly number[][],
  statistics: readonly Statistic[],
): number {
  if (others.length < LEAST_ROWS) return 0;
  return columns.filter((c) => {
    const value = numbers[row]![c] ?? Number.NaN;
    if (Number.isNaN(value) || value === 0) return false;
    const values = others.map((other) => numbers[other]![c] ?? Number.NaN).filter((each) => !Number.isNaN(each));
    if (values.length < LEAST_ROWS) return false;
    return statistics.some((statistic) => Math.abs(statistic(values) - value) <= ROUNDED * Math.abs(value));
  }).length;
}

function isNamed(cells: readonly string[]): boolean {
  return cells.some(
    (cell) => cell !== '' && cell.length <= LONGEST_NAME && NAMED.test(cell.replace(/^[*\s_–—-]+|[*\s_:–—-]+$/g, '')),
  );
}

/** Nobody is called so, and nothing else is said: figures that were not kept up to date are totals all the same. */
function isUnmistakable(cells: readonly string[]): boolean {
  const texts = cells.filter((cell) => cell !== '' && Number.isNaN(parseNumber(cell)));
  return (
    texts.length === 1 &&
    /^(?:grand |sub-?)?totals?\b|^average|^summe|^итого|^合計|^合计|^toplam|^razem/iu.test(texts[0]!) &&
    !texts[0]!.startsWith('@')
  );
}

/** No word in it at all. */
function hasNoWord(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '') && cells.every((cell) => cell === '' || !Number.isNaN(parseNumber(cell)));
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
