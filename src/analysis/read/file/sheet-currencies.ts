import { strFromU8 } from 'fflate';
import { currencyIn } from '../values/currencies.js';
import { partOfWorkbook, pathOfSheet } from './workbook-parts.js';

/** Of one cell, in bytes. */
const LONGEST_TAG = 200;

/** A cell that is shown with a currency, which its value does not have. */
export interface MoneyCell {
  row: number;
  column: number;
  currency: string;
}

/**
 * The cells of a sheet whose number format writes a currency: `"€" #,##0.00`, `[$£-809]#,##0`. What a person sees as
 * "€450" is stored as 450.
 */
export function moneyCellsOf(workbook: Uint8Array, sheet: string): MoneyCell[] {
  const styles = moneyStyles(workbook);
  const path = styles.size === 0 ? undefined : pathOfSheet(workbook, sheet);
  const xml = path === undefined ? undefined : partOfWorkbook(workbook, path);
  if (!xml) return [];
  const found: MoneyCell[] = [];
  for (const [style, currency] of styles) {
    const said = ` s="${style}"`;
    for (let at = xml.indexOf(said); at >= 0; at = xml.indexOf(said, at + 1)) {
      const from = xml.lastIndexOf('<', at);
      const tag = at - from > LONGEST_TAG ? '' : xml.toString('utf8', from, at + LONGEST_TAG);
      const [, letters, digits] = /^<(?:\w+:)?c [^>]*?r="([A-Z]{1,3})(\d{1,7})"/.exec(tag) ?? [];
      if (letters !== undefined) found.push({ row: Number(digits) - 1, column: columnOf(letters), currency });
    }
  }
  return found;
}

/** The formats of cells that write a currency, by their number. */
function moneyStyles(workbook: Uint8Array): Map<number, string> {
  const part = partOfWorkbook(workbook, 'xl/styles.xml');
  const xml = part ? strFromU8(part) : '';
  const currencies = new Map<string, string>();
  for (const tag of xml.match(/<(?:\w+:)?numFmt\s[^>]*>/g) ?? []) {
    const [, id] = /numFmtId="(\d+)"/.exec(tag) ?? [];
    const [, code = ''] = /formatCode="([^"]*)"/.exec(tag) ?? [];
    const currency = currencyOfFormat(code.replaceAll('&quot;', '"'));
    if (id !== undefined && currency !== undefined) currencies.set(id, currency);
  }
  const [formats = ''] = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml) ?? [];
  const styles = new Map<number, string>();
  for (const [style, tag] of (formats.match(/<(?:\w+:)?xf\s[^>]*>/g) ?? []).entries()) {
    const currency = currencies.get(/numFmtId="(\d+)"/.exec(tag)?.[1] ?? '');
    if (currency !== undefined) styles.set(style, currency);
  }
  return styles;
}

/** What stands in quotes or brackets, or as a plain sign. */
function currencyOfFormat(code: string): string | undefined {
  const written = [...code.matchAll(/"([^"]*)"|\[\$([^\]-]*)(?:-[^\]]*)?\]|\\?([$€£¥₹₽₺₩฿₫])/gu)];
  for (const [, quoted, inBrackets, sign] of written) {
    const currency = currencyIn(quoted ?? inBrackets ?? sign ?? '');
    if (currency !== undefined) return currency;
  }
  return undefined;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
