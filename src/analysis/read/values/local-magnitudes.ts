import type { Column } from '../table/column.js';
import { wordOf } from './read-amount.js';

/** Texts of a column that tell its language. */
const LOOKED_AT = 500;
/** Words and letters of Turkish headers. */
const TURKISH = /[ığş]|takip|etkile[sş]im|kullan[iı]c[iı]|be[gğ]eni|[iı]zlenme|hesap|fiyat|[uü]lke/i;
/** Words of Hungarian headers. */
const HUNGARIAN = /követ[őo]|megtekint|kedvel|elérés|feliratkoz|bejegyz|hozzászól|\bár\b/i;
/** Words of Portuguese and Spanish headers, where "mil" is a thousand, whoever writes a "k" beside it. */
const IBERIAN =
  /seguidor|suscriptor|inscrit[oa]s|curtida|me gusta|visualiza|engaja|interacci|intera[çc]|quant[oa]s|cu[aá]nt[oa]s|usu[aá]ri|precio|pre[çc]o|alcance/i;
/** Beside these, "mil" is short for a million: in Czech, Slovak, Romanian and English. */
const THOUSANDS_BESIDE_MIL = new Set(['tis', 'tisic', 'tisíc', 'mii', 'hilj', 'k']);
/** Beside these it is not: a million has a word of its own. */
const MILLIONS_BESIDE_MIL = new Set([
  'milhao',
  'milhão',
  'milhoes',
  'milhões',
  'mi',
  'millon',
  'millón',
  'millones',
  'mm',
]);
/** "365 mil" are no millions: hardly anybody has a hundred of them. */
const HUNDREDS = /(?<![\d.,])\d{3}(?:[.,]\d)?\s*mil(?!\p{L})/iu;
const TURKISH_MILLIONS = new Set(['mn', 'milyon']);

/**
 * Words that multiply with something else in this column than elsewhere: `B` is the Turkish "bin", a thousand, under
 * Turkish headers or beside "Mn"; "mil" is a thousand in Spanish, and a million beside "tis." or "k".
 *
 * @param headers of the whole table
 */
export function localMagnitudes(column: Column, headers: readonly string[]): Map<string, number> {
  const local = new Map<string, number>();
  if (column.textCells === 0) return local;
  const words = new Set<string>();
  for (const text of column.texts().slice(0, LOOKED_AT)) {
    const word = /\p{L}/u.test(text) ? wordOf(text) : undefined;
    if (word !== undefined) words.add(word);
  }
  if (words.has('b')) {
    const isTurkish =
      headers.some((header) => TURKISH.test(header)) || [...words].some((word) => TURKISH_MILLIONS.has(word));
    if (isTurkish) local.set('b', 1e3);
  }
  if (words.has('e') && (words.has('ezer') || headers.some((header) => HUNGARIAN.test(header)))) local.set('e', 1e3);
  const beside = (known: ReadonlySet<string>) => [...words].some((word) => known.has(word));
  if (
    words.has('mil') &&
    beside(THOUSANDS_BESIDE_MIL) &&
    !beside(MILLIONS_BESIDE_MIL) &&
    !headers.some((header) => IBERIAN.test(header)) &&
    !column
      .texts()
      .slice(0, LOOKED_AT)
      .some((text) => HUNDREDS.test(text))
  )
    local.set('mil', 1e6);
  return local;
}
