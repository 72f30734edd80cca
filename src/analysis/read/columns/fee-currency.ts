import type { Profiles } from '../../profiles.js';
import type { RawTable } from '../table/read-table.js';
import { currencyIn } from '../values/money.js';
import type { ColumnMapping } from './map-columns.js';

/**
 * In which currency each price is: what its cell names, else its header, else a column of currencies. Prices in another
 * currency than most are left out, and said: sums of different currencies are sums of nothing.
 */
export function readCurrency(
  table: RawTable,
  mapping: ColumnMapping,
  profiles: Profiles,
  kept: Int32Array,
  doubts: string[],
): void {
  const at = mapping.fields.fee?.column;
  const fee = profiles.numeric.fee;
  if (at === undefined || !fee) return;
  const header = table.headers[at]!;
  const column = table.columns[at]!;
  const ofHeader = currencyIn(header);
  const beside = table.headers.findIndex((name) =>
    /^(?:currency|curr|währung|waehrung|moneda|moeda|devise|valuta|waluta|para birimi|mata uang|валюта|货币|通貨|통화)$/iu.test(
      name,
    ),
  );
  const around = table.headers.join(' ');
  const named = Array.from(kept, (row, i) => {
    if (Number.isNaN(fee[i]!)) return '';
    const own =
      currencyIn(column.textAt(row), around) ??
      (beside >= 0 ? currencyIn(table.columns[beside]!.textAt(row)) : undefined);
    return own ?? ofHeader ?? '';
  });
  if (named.every((code) => code === '')) return;
  const times = new Map<string, number>();
  for (const code of named) if (code !== '') times.set(code, (times.get(code) ?? 0) + 1);
  const [most] = [...times].sort((a, b) => b[1] - a[1])[0]!;
  profiles.feeCurrency = most;
  const others = [...times].filter(([code]) => code !== most);
  if (others.length === 0) return;
  let left = 0;
  for (const [i, code] of named.entries()) {
    if (code === '' || code === most) continue;
    fee[i] = Number.NaN;
    left++;
  }
  const list = others.map(([code, count]) => `${count} in ${code}`).join(', ');
  doubts.push(
    `Most prices in \`${header}\` are in ${most}; ${left === 1 ? 'one is' : `${left} are`} not (${list}), and ${left === 1 ? 'was' : 'were'} left out of prices and sums.`,
  );
}
