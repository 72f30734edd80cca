import { platformNamed } from '../../headers/platforms.js';
import { readHeader } from '../../headers/read-header.js';
import { parseNumber } from '../../values/parse-number.js';

/** A unit, or what kind of a value is meant, as it stands under a header. */
const UNIT =
  /^[([]?\s*(?:in\s+)?(?:%|#|n|k|m|usd|eur|gbp|[$€£]|count|number|text|string|integer|int|float|date|url|yes\/no|y\/n|percent(?:age)?|per post|units?|thousands?|millions?|tsd\.?|mio\.?|anzahl|zahl|nombre|número|numero|万|千)\s*[)\]]?$/i;
const ABOUT_THE_FILE = /^\p{L}[\p{L} ]*[:：]\s*\S/u;
/** A header of one word under a wider one. */
const LONGEST_GROUP = 40;

/**
 * Joins a line of groups with the line of names under it: `Instagram,,TikTok,` over `Followers,ER,Followers,ER` is
 * "Instagram Followers", "Instagram ER", … A group's cell is merged with the empty ones to its right.
 *
 * @returns undefined where the upper line is a title, or holds names of its own
 */
export function joinHeaders(upper: readonly string[], lower: readonly string[]): string[] | undefined {
  const groups = upper.map((cell) => cell.trim());
  const names = lower.map((cell) => cell.trim());
  const starts = groups.flatMap((group, c) => (group === '' ? [] : [c]));
  if (starts.length === 0 || groups.some((group) => group.length > LONGEST_GROUP || !Number.isNaN(parseNumber(group))))
    return undefined;
  // "Client: Lumelle", "Prepared 14/03/2025": what is said of the file, in cells.
  if (groups.some((group) => ABOUT_THE_FILE.test(group))) return undefined;
  const isOverBlank = (c: number) => (names[c] ?? '') === '';
  const spans = starts.map((start, i) => ({ start, end: starts[i + 1] ?? names.length }));
  const over = spans.filter(({ start, end }) => !isOverBlank(start) && end - start > 1);
  // One text over the first column is a title.
  if (over.length < 2 && !over.some(({ start }) => start > 0) && !arePlatforms(starts.map((c) => groups[c]!)))
    return undefined;
  const joined = [...names];
  for (const [i, { start, end }] of spans.entries()) {
    const group = groups[start]!;
    if (isOverBlank(start)) {
      joined[start] = group;
      continue;
    }
    const others = spans.filter((span) => span.start !== start).map((span) => names.slice(span.start, span.end));
    for (let c = start; c < end; c++) {
      if (isOverBlank(c)) continue;
      // Behind the last group's names that another group has too, the rest is nobody's.
      const before = names.slice(start, c);
      const isComplete = others.some((own) => own.length > 0 && own.every((name) => before.includes(name)));
      if (i === spans.length - 1 && isComplete && !others.flat().includes(names[c]!)) break;
      joined[c] = `${group} ${names[c]}`;
    }
  }
  return joined;
}

/**
 * Joins names with those below them where most stand in the upper line: `Handle,Followers,,,Price` over `,May,June,July,` is
 * "Followers May", "Followers June", …
 *
 * @returns undefined where the lower line is a row, or names nothing that the upper one leaves open
 */
export function joinNamesBelow(upper: readonly string[], lower: readonly string[]): string[] | undefined {
  const isNamed = (cells: readonly string[], c: number) => (cells[c] ?? '').trim() !== '';
  const width = Math.max(upper.length, lower.findLastIndex((_, c) => isNamed(lower, c)) + 1);
  const places = Array.from({ length: width }, (_, c) => c);
  const isOpen = (c: number) => !isNamed(upper, c);
  const below = places.filter((c) => isNamed(lower, c));
  if (below.length < 2 || !below.some(isOpen) || isOpen(0)) return undefined;
  // A name over one column has nothing below it, and every column of a wider one has.
  const isInSpan = (c: number) => isOpen(c) || (c + 1 < width && isOpen(c + 1));
  if (!places.every((c) => isInSpan(c) === isNamed(lower, c))) return undefined;
  if (below.some((c) => !Number.isNaN(parseNumber(lower[c]!.trim())) && readHeader(lower[c]!).when === undefined))
    return undefined;
  let over = '';
  return places.map((c) => {
    if (!isOpen(c)) over = upper[c]!.trim();
    return isInSpan(c) ? `${over} ${lower[c]!.trim()}` : over;
  });
}

/** Whether a line under the header holds units: `(%)`, `USD`, `count`. */
export function areUnits(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    filled.length >= 1 &&
    filled.every((cell) => UNIT.test(cell)) &&
    filled.some((cell) => Number.isNaN(parseNumber(cell)))
  );
}

/** Followers over `(k)` are "Followers (k)". */
export function withUnits(headers: readonly string[], units: readonly string[]): string[] {
  return headers.map((header, c) => {
    const unit =
      units[c]
        ?.trim()
        .replace(/^[([]|[)\]]$/g, '')
        .trim() ?? '';
    return unit === '' || /^(?:text|string|integer|int|float|url|number|count|#|n|units?)$/i.test(unit)
      ? header
      : `${header} (${unit})`;
  });
}

/** What an example of a row begins with; a creator may be called "Sample" and something. */
const EXAMPLE =
  /^[^\p{L}@]*(?:example|exemple|ejemplo|exemplo|esempio|beispiel|voorbeeld|exempel|eksempel|esimerkki|przykład|příklad|príklad|példa|exemplu|primjer|örnek|contoh|ví dụ|пример|приклад|παράδειγμα|مثال|דוגמה|उदाहरण|ตัวอย่าง|例|示例|記入例|예시|sample(?=\s*(?:row|entry|line|[:→–-])))(?![\p{L}\p{M}._@])/iu;

/** Whether a line under the header shows how it is to be filled: `EXAMPLE → @handle`. */
export function isExample(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 1 && EXAMPLE.test(filled[0]!.trim());
}

/** Whether a line under the header has what a survey calls its columns: `{"ImportId":"QID2_TEXT"}`. */
export function isImportIds(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 1 && filled.every((cell) => /^\{"ImportId":/.test(cell.trim()));
}

/** Whether a line under the header says in words what is in the columns, also where the rows have numbers. */
export function isDescription(cells: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (below.length < 2) return false;
  const isNumber = (cell: string | undefined) => !Number.isNaN(parseNumber((cell ?? '').trim()));
  const numeric = cells.flatMap((_, c) => {
    const filled = below.filter((row) => (row[c] ?? '').trim() !== '');
    return filled.length > 0 && filled.filter((row) => isNumber(row[c])).length > 0.8 * filled.length ? [c] : [];
  });
  const told = numeric.filter((c) => /\s/.test((cells[c] ?? '').trim()) && !/\d/.test(cells[c]!));
  return (
    numeric.length > 0 &&
    !numeric.some((c) => isNumber(cells[c])) &&
    told.length >= 0.5 * numeric.length &&
    told.length > 0
  );
}

function arePlatforms(groups: readonly string[]): boolean {
  return groups.length > 1 && groups.every((group) => platformNamed(group) !== undefined);
}
