import type { Doubt } from '../../analysis.js';
import { compactNumbers, type KeptNumbers } from '../../kept-columns.js';
import type { Profiles } from '../../profiles.js';
import { headerSays } from '../headers/header-words.js';
import type { RawTable } from '../table/read-table.js';
import {
  CURRENCY_OF,
  currencyIn,
  currencyOfLanguage,
  currencyOfTax,
  isSharedBy,
  yenOrYuan,
} from '../values/currencies.js';
import { readAmount } from '../values/read-amount.js';

/** Prices whose grouping tells a country. */
const LOOKED_AT = 50;

/**
 * Says in which currency the prices are: by the cell of each, else by the header, by a column of currencies, or by the
 * only currency that the column names. Prices in another currency than most are set apart, and said: sums of different
 * currencies are sums of nothing. Prices that are all 0 are none.
 *
 * What a person says it is, goes for all prices where they have one currency, and is the one that is kept where they
 * have several.
 *
 * @param field the prices, or what was spent
 * @param at its column
 * @param rows of the table, for each profile
 * @returns the prices in other currencies, a column of each
 */
export function readFeeCurrency(
  profiles: Profiles,
  {
    table,
    field,
    at,
    rows,
    said: byPerson,
  }: { table: RawTable; field: 'fee' | 'spend'; at: number; rows: Int32Array; said?: string | undefined },
  doubts: Doubt[],
): KeptNumbers[] {
  const fee = profiles.numeric[field];
  const header = profiles.headers[field];
  if (!fee || header === undefined) return [];
  const known = fee.filter((value) => !Number.isNaN(value));
  if (known.length > 0 && known.every((value) => value === 0)) {
    delete profiles.numeric[field];
    const cell = table.columns[at]!.textAt(rows[fee.indexOf(0)]!);
    doubts.push({
      sentence: `All ${known.length.toLocaleString('en-US')} prices in \`${header}\` are 0 ("${cell}"): they were taken for none.`,
      field,
      header,
    });
    delete profiles.headers[field];
    return [];
  }
  const { currencyOf, byLanguage } = currencyReader({ table, at, rows }, byPerson);
  if (byLanguage !== undefined) {
    const sentence = `The prices in \`${header}\` name no currency: they were taken for ${byLanguage}, by the language and words of the headers.`;
    doubts.push({ sentence, field, header });
  }
  const { currency, apart } = keepOneCurrency(fee, { header, field, currencyOf, byPerson }, doubts);
  if (currency !== undefined) profiles.feeCurrency = currency;
  return apart;
}

/** A column of amounts, and what tells their currency. */
interface Amounts {
  header: string;
  field?: 'fee' | 'spend' | undefined;
  currencyOf: (profile: number) => string;
  /** What a person has said. */
  byPerson?: string | undefined;
}

/**
 * The currency of the amount of each profile, '' where nothing tells, and what the language of the headers makes of
 * amounts that name none.
 */
export function currencyReader(
  { table, at, rows }: { table: RawTable; at: number; rows: Int32Array },
  byPerson?: string,
): { currencyOf: (profile: number) => string; byLanguage?: string } {
  const around = table.headers.join(' ');
  const cells = table.columns[at]!;
  const inHeader = byPerson ?? resolved(currencyIn(table.headers[at]!), around) ?? currencyAbove(table);
  const ofText = new Map<string, string | undefined>();
  for (const text of cells.texts()) ofText.set(text, readAmount(text)?.currency);
  const shown = cells.texts().slice(0, LOOKED_AT).join(' ');
  const inAnyCell = new Set([...ofText.values()]);
  for (const [text, said] of ofText) {
    if (said === undefined || !isSharedBy(said) || /us/i.test(text)) continue;
    // "$220" beside "S$380", and under "(SGD)"; "kr" under Swedish headers.
    const which = [inHeader, ...inAnyCell].filter((code) => code !== undefined && isSharedBy(said, code));
    ofText.set(text, which[0] ?? currencyOfLanguage(said, `${around} ${shown}`) ?? said);
  }
  const inCells = new Set(ofText.values());
  const yen = ['JPY', 'CNY'].find((code) => inCells.has(code)) ?? yenOrYuan(around);
  for (const [text, said] of ofText) if (said === '¥') ofText.set(text, yen);
  const named = new Set([...ofText.values()].filter((currency) => currency !== undefined));
  const beside = inHeader === undefined ? currencyColumn(table, at) : undefined;
  const unnamed =
    named.size > 0 || beside ? '' : (currencyOfTax(around) ?? currencyOfLanguage(undefined, around) ?? '');
  const ofOthers = inHeader ?? (named.size === 1 ? [...named][0]! : unnamed);
  return {
    currencyOf: (profile) => {
      const row = rows[profile]!;
      return (ofText.size > 0 ? ofText.get(cells.textAt(row)) : undefined) ?? beside?.(row) ?? ofOthers;
    },
    ...(inHeader === undefined && unnamed !== '' && { byLanguage: unnamed }),
  };
}

/** Of a column's currencies, so many are columns of their own. */
const MOST_APART = 10;

/**
 * Takes what is in another currency than most of a column (or than a person said) out of it, as columns of their own, and
 * says so.
 *
 * @returns the currency that is left, undefined where nothing tells; and the others
 */
export function keepOneCurrency(
  prices: Float64Array,
  { header, field, currencyOf, byPerson }: Amounts,
  doubts: Doubt[],
): { currency: string | undefined; apart: KeptNumbers[] } {
  const times = new Map<string, number>();
  for (const [row, value] of prices.entries()) {
    if (Number.isNaN(value)) continue;
    const currency = currencyOf(row);
    times.set(currency, (times.get(currency) ?? 0) + 1);
  }
  const counts = [...times].filter(([currency]) => currency !== '').sort((a, b) => b[1] - a[1]);
  if (byPerson !== undefined && counts.length < 2) return { currency: byPerson, apart: [] };
  const most = counts.find(([currency]) => currency === byPerson) ?? counts[0];
  const others = counts.filter((each) => each !== most);
  if (!most) return { currency: undefined, apart: [] };
  if (others.length === 0) return { currency: most[0], apart: [] };
  const amounts = new Map(
    others.slice(0, MOST_APART).map(([currency]) => [currency, new Float64Array(prices.length).fill(Number.NaN)]),
  );
  for (const row of prices.keys()) {
    const currency = currencyOf(row);
    if (currency === '' || currency === most[0]) continue;
    const own = amounts.get(currency);
    if (own) own[row] = prices[row]!;
    prices[row] = Number.NaN;
  }
  const apart = [...amounts].map(([currency, values]) => amountsApart(header, currency, values));
  const left = others.reduce((sum, [, count]) => sum + count, 0);
  const list = others.map(([currency, count]) => `${count.toLocaleString('en-US')} in ${currency}`).join(', ');
  const unnamed = times.get('') ?? 0;
  doubts.push({
    sentence: `${most === counts[0] ? 'Most prices' : most[1].toLocaleString('en-US')} in \`${header}\` are in ${most[0]}. ${list[0]!.toUpperCase()}${list.slice(1)} ${left === 1 ? 'is' : 'are'} left out of prices and sums, and kept as ${listed(apart)}.${unnamed > 0 ? ` ${unnamed.toLocaleString('en-US')} without a currency ${unnamed === 1 ? 'was' : 'were'} read as ${most[0]}.` : ''}`,
    ...(field && { field }),
    header,
  });
  return { currency: most[0], apart };
}

/** Amounts of a column that are in another currency than its others. */
export function amountsApart(header: string, currency: string, values: Float64Array): KeptNumbers {
  return {
    ...{ header: `${header} in ${currency}`, kind: 'money', values: compactNumbers(values) },
    ...{ currency, apartFrom: header, isMeasure: false },
  };
}

function listed(columns: readonly KeptNumbers[]): string {
  const [first, ...rest] = columns.map(({ header }) => `\`${header}\``).reverse();
  return rest.length === 0 ? first! : `${rest.reverse().join(', ')} and ${first}`;
}

/** "Moeda: EUR", as reports say it above their tables. */
const SAYS_CURRENCY =
  /(?<!\p{L})(?:currency|währung|waehrung|moeda|moneda|divisa|devise|monnaie|valuta|valută|waluta|měna|mena|pénznem|deviza|para birimi|döviz|mata uang|tiền tệ|valuutta|валюта|מטבע|العملة|عملة|ارز|通貨|货币|貨幣|币种|幣別|통화)\s*[:：=]?\s*[([]?(\S{1,12})/iu;

/** Codes that stand by themselves in a line: "Valores en pesos colombianos (COP)". */
const IN_BRACKETS = /[([]\s*([A-Z]{3})\s*[)\]]/;

/** What a line above the table says of its prices: "Tarifas en pesos mexicanos (MXN)", "Währung: EUR". */
function currencyAbove({ titles = [], headers }: RawTable): string | undefined {
  const named = titles.flatMap((line) => {
    const said = SAYS_CURRENCY.exec(line)?.[1] ?? IN_BRACKETS.exec(line)?.[1];
    return currencyIn(said === undefined ? (headerSays(line, 'price') ? line : '') : said) ?? [];
  });
  return new Set(named).size === 1 ? resolved(named[0], headers.join(' ')) : undefined;
}

function resolved(currency: string | undefined, around: string): string | undefined {
  if (currency === '¥') return yenOrYuan(around);
  return currency === 'kr' || currency === 'Rs' ? (currencyOfLanguage(currency, around) ?? currency) : currency;
}

/** A column of nothing but currencies: beside the prices, or anywhere. */
function currencyColumn(table: RawTable, at: number): ((row: number) => string | undefined) | undefined {
  const around = table.headers.join(' ');
  const codeOf = (text: string) => resolved(CURRENCY_OF.get(text.normalize('NFKC').toLowerCase()), around);
  const isOfCurrencies = (column: number) => {
    const { textCells, filled } = table.columns[column]!;
    if (column === at || textCells === 0 || textCells !== filled) return false;
    const texts = table.columns[column]!.texts();
    return texts.length <= 50 && texts.every((text) => codeOf(text) !== undefined);
  };
  const nearest = table.headers
    .map((_, column) => column)
    .filter(isOfCurrencies)
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
  return nearest === undefined ? undefined : (row) => codeOf(table.columns[nearest]!.textAt(row));
}
