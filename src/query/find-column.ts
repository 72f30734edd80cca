import type { KeptKind, Numbers } from '../analysis/kept-columns.js';
import { type Field, FLAG, type FlagField, NUMERIC_FIELDS, type NumericField } from '../analysis/profiles.js';
import { fieldsOfHeader } from '../analysis/read/headers/header-meaning.js';
import { tokens } from '../analysis/read/headers/tokens.js';
import { type TextColumn, textsOf } from '../analysis/text-column.js';
import { topicsIn } from '../analysis/topics.js';
import { countryOf, languageOf } from '../answers/place-names.js';
import { UserError } from '../errors.js';
import { type Computation, computationsIn, MEASURES } from './measure-names.js';
import { measureColumn } from './measure-of.js';
import { editDistance } from './nearest-handles.js';
import { once } from './once.js';
import type { Queried } from './queried.js';

/** A column of the file that was named, whatever it is read as. */
export type NamedColumn = NamedNumbers | NamedWords;

interface Named {
  header: string;
  /** Where it is one of the fields that everything else knows by meaning. */
  field?: Field | undefined;
}

export interface NamedNumbers extends Named {
  kind: Exclude<KeptKind, 'category' | 'flag'>;
  values: Numbers;
  inPercent: boolean;
  currency?: string | undefined;
  /** Of a column made of two of the file's. */
  parts?: { operation: Computation['operation']; of: NamedNumbers; by: NamedNumbers } | undefined;
}

/** Words, or yes and no: `codes[row]` is an index into `labels`, of which '' is unknown. */
export interface NamedWords extends Named {
  kind: 'category' | 'flag';
  codes: ArrayLike<number>;
  labels: readonly string[];
  /** Whether a cell is what was said. */
  isLike(label: string, said: string): boolean;
}

export const YES_NO = ['no', 'yes', ''];
const MOST_NAMED = 8;
/** How sure a header has to be of a field to find its column by another name. */
const SURE = 0.7;

/**
 * The column with this header, or made of two that are named in it: whatever its case and signs; else the one whose meaning it is ("suspicious followers"
 * for "Fake followers %"), or whose words it says.
 *
 * @throws {UserError} where there is none, or several: with those that are near
 */
export function columnNamed(subject: Queried, said: string): NamedColumn {
  const exact = columnWithHeader(subject, said) ?? computedColumn(subject, said);
  if (exact) return exact;
  const found = findColumn(subject, said);
  if (typeof found === 'string') return open(subject, found);
  throw noSuchColumn(subject, said, found);
}

/** `Price per Avg views`, `Agreed minus Quote`: a column made of two; undefined where it names none. */
function computedColumn(subject: Queried, said: string): NamedNumbers | undefined {
  return once(subject.profiles, `computed ${said}`, () => {
    for (const computation of computationsIn(said)) {
      const [of, by] = [partNamed(subject, computation.of), partNamed(subject, computation.by)];
      if (of && by) return computed(said, computation, of, by);
    }
    return undefined;
  });
}

function partNamed(subject: Queried, said: string): NamedNumbers | undefined {
  const column = columnWithHeader(subject, said);
  if (column) return 'labels' in column ? undefined : column;
  const name = MEASURES.find((one) => one === said);
  return name && { header: name, inPercent: false, ...measureColumn(subject, name) };
}

function computed(header: string, { operation, times }: Computation, of: NamedNumbers, by: NamedNumbers): NamedNumbers {
  const currencies = [of, by].map(({ currency }) => currency ?? '').filter((one) => one !== '');
  if (new Set(currencies).size > 1)
    throw new UserError(
      'other-currency',
      `"${of.header}" is in ${of.currency}, "${by.header}" in ${by.currency}, and I don't convert currencies.`,
      'Ask about each of them alone.',
    );
  const isRatio = operation === 'ratio';
  const values = Float64Array.from(of.values, (value, row) => {
    const other = by.values[row]!;
    if (!isRatio) return value - other;
    return other > 0 ? (value * times) / other : Number.NaN;
  });
  const isMoney = of.kind === 'money' && (by.kind === 'money') !== isRatio;
  const isSame = !isRatio && of.kind === by.kind && of.kind !== 'date';
  return {
    header,
    kind: isMoney ? 'money' : isSame ? of.kind : 'number',
    values,
    inPercent: of.inPercent && isSame,
    currency: isMoney ? of.currency : undefined,
    parts: { operation, of, by },
  };
}

/** The words of a column; none where there is no such column of words. */
export function labelsOfColumn(subject: Queried, said: string): readonly string[] {
  const found = findColumn(subject, said);
  if (typeof found !== 'string') return [];
  const column = open(subject, found);
  return 'labels' in column ? column.labels : [];
}

/** The column with exactly this header; undefined where there is none. */
export function columnWithHeader(subject: Queried, header: string): NamedColumn | undefined {
  return headersOf(subject).includes(header) ? open(subject, header) : undefined;
}

/** @returns its header, or those that it could mean */
function findColumn(subject: Queried, said: string): string | string[] {
  const headers = headersOf(subject);
  const exact = headers.filter((header) => header === said);
  if (exact.length > 0) return exact[0]!;
  for (const same of [lower, plain]) {
    const wanted = same(said);
    const alike = headers.filter((header) => same(header) === wanted && wanted !== '');
    if (alike.length > 0) return alike[0]!;
  }
  const meant = fieldMeant(subject, said);
  if (meant !== undefined) return meant;
  const words = tokens(said).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const holding = headers.filter((header) => {
    const own = new Set(tokens(header));
    return words.length > 0 && words.every((word) => own.has(word));
  });
  return holding.length === 1 ? holding[0]! : holding;
}

/** Every header that can be asked about, the fields' own first. */
function headersOf({ profiles }: Pick<Queried, 'profiles'>): string[] {
  return [...new Set([...Object.values(profiles.headers), ...profiles.kept.map(({ header }) => header)])];
}

function fieldMeant({ profiles }: Queried, said: string): string | undefined {
  const [best] = [...fieldsOfHeader(said)].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= SURE ? profiles.headers[best[0]] : undefined;
}

function open(subject: Queried, header: string): NamedColumn {
  const { profiles } = subject;
  const fields = (Object.keys(profiles.headers) as Field[]).filter((field) => profiles.headers[field] === header);
  for (const field of fields) {
    const column = fieldColumn(subject, header, field);
    if (column) return column;
  }
  const kept = profiles.kept.find((column) => column.header === header);
  if (!kept) throw noSuchColumn(subject, header, []);
  switch (kept.kind) {
    case 'flag':
      return { header, kind: 'flag', codes: kept.values, labels: YES_NO, isLike: isSame };
    case 'category':
      return { header, kind: 'category', codes: kept.values, labels: kept.labels, isLike: isSame };
    default:
      return { ...kept, inPercent: kept.inPercent ?? false };
  }
}

function fieldColumn({ profiles }: Queried, header: string, field: Field): NamedColumn | undefined {
  if ((NUMERIC_FIELDS as readonly Field[]).includes(field)) {
    const values = profiles.numeric[field as NumericField];
    if (!values) return undefined;
    const kind = kindOfField(field as NumericField);
    const inPercent = profiles.inPercent?.includes(field as NumericField) ?? false;
    return { header, field, kind, values, inPercent, currency: kind === 'money' ? profiles.feeCurrency : undefined };
  }
  const flags = profiles.flags[field as FlagField];
  if (flags) return { header, field, kind: 'flag', codes: flags, labels: YES_NO, isLike: isSame };
  const texts = profiles.text[field as keyof typeof profiles.text];
  if (!texts) return undefined;
  const { codes, labels } = once(texts, 'as they are', () => spelledColumn(texts));
  return { header, field, kind: 'category', codes, labels, isLike: likenessOf(field) };
}

function spelledColumn(texts: TextColumn) {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(textsOf(texts), (text) => {
    const known = codeOf.get(text);
    if (known === undefined) codeOf.set(text, codeOf.size);
    return known ?? codeOf.size - 1;
  });
  return { codes, labels: [...codeOf.keys()] };
}

function kindOfField(field: NumericField): NamedNumbers['kind'] {
  switch (field) {
    case 'engagementRate':
    case 'commentRate':
    case 'likeRate':
    case 'fakeFollowers':
    case 'credibility':
    case 'growth':
    case 'audienceCountryShare':
      return 'share';
    case 'fee':
    case 'spend':
      return 'money';
    case 'lastPost':
      return 'date';
    case 'postsPerWeek':
      return 'number';
    default:
      return 'count';
  }
}

function likenessOf(field: Field): NamedWords['isLike'] {
  switch (field) {
    case 'country':
    case 'audienceCountry':
      return (label, said) => isSame(label, said) || countryOf(label) === countryOf(said);
    case 'language':
      return (label, said) => isSame(label, said) || languageOf(label) === languageOf(said);
    case 'category':
      return (label, said) => isSame(label, said) || topicsIn(label.toLowerCase()).includes(said.toLowerCase());
    case 'handle':
      return (label, said) => isSame(label, said.replace(/^@/, ''));
    default:
      return isSame;
  }
}

function isSame(label: string, said: string): boolean {
  return lower(label) === lower(said) || (plain(said) !== '' && plain(label) === plain(said));
}

function lower(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Letters and digits. */
function plain(text: string): string {
  return tokens(text)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join('');
}

function noSuchColumn({ profiles, analysis }: Queried, said: string, several: readonly string[]): UserError {
  const name = `"${said.slice(0, 100)}"`;
  if (several.length > 1)
    return new UserError('no-such-column', `${name} could be several columns.`, `Say one of ${named(several)}.`);
  const { dataset } = analysis;
  const wanted = plain(said);
  if (dataset.excluded.some((header) => plain(header) === wanted))
    return new UserError(
      'no-such-column',
      `${name} is about a protected trait: I never use such columns.`,
      'Ask without it.',
    );
  const unused = dataset.unused.find(({ header }) => plain(header) === wanted);
  if (unused)
    return new UserError(
      'no-such-column',
      `${name} can't be asked about: ${unused.why}.`,
      `These can: ${named(headersOf({ profiles }))}.`,
    );
  const headers = headersOf({ profiles });
  const allowed = Math.max(1, Math.ceil(wanted.length / 4));
  const near = headers
    .map((header) => ({ header, distance: editDistance(wanted, plain(header)) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .map(({ header }) => header);
  return new UserError(
    'no-such-column',
    `This file has no column ${name}.`,
    near.length > 0 ? `Did you mean ${named(near.slice(0, 3), 'or')}?` : `Its columns are ${named(headers)}.`,
  );
}

function named(headers: readonly string[], and: 'and' | 'or' = 'and'): string {
  const shown = headers.slice(0, MOST_NAMED).map((header) => `"${header}"`);
  const more = headers.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more.toLocaleString('en-US')} more`;
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1)}`;
}

/** Whether a row's cell is known. */
export function isKnown(column: NamedColumn, row: number): boolean {
  return 'labels' in column ? column.labels[column.codes[row]!] !== '' : !Number.isNaN(column.values[row]!);
}

/** The cell of yes. */
export const YES = YES_NO[FLAG.yes]!;
