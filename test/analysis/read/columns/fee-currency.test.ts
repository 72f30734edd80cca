import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../../src/analysis/read/read-profiles.js';

const currencyOf = (...lines: string[]) =>
  readProfiles([{ name: 'list.csv', bytes: Buffer.from(lines.join('\n')) }]).summary.feeCurrency;

describe('the currency of prices that name none', () => {
  it.each([
    ['Moeda: EUR', 'EUR'],
    ['Data: 08-03-2025   Utilizador: tfaria   Moeda: EUR', 'EUR'],
    ['Währung: CHF', 'CHF'],
    ['Currency = GBP', 'GBP'],
    ['Валюта: руб', 'RUB'],
    ['Team: EUR', undefined],
  ])('is what a line above the table says: %s', (line, currency) => {
    expect(currencyOf(line, '', 'Name;Handle;Followers;Price', 'Ada L;@ada;1000;100', 'Bob M;@bob;2000;200')).toBe(
      currency,
    );
  });

  it.each([
    ['Vergoeding per post (excl. btw)', 'EUR'],
    ['Hinta (sis. ALV)', 'EUR'],
    ['Ücret (KDV hariç)', 'TRY'],
    ['Ár (áfa nélkül)', 'HUF'],
    ['Preis (zzgl. MwSt.)', undefined],
    ['Prix (hors TVA)', undefined],
  ])('is that of the only countries with such a tax: %s', (header, currency) => {
    expect(currencyOf(`Handle,Followers,${header}`, 'ada,1000,100', 'bob,2000,200')).toBe(currency);
  });

  it.each([
    ['rateCardUsd', '', 'USD'],
    ['tarifPostEur', '', 'EUR'],
    ['Arvode per inlägg (tkr)', 'Följare', 'SEK'],
    ['עלות לסרטון (ש"ח לפני מע"מ)', '', 'ILS'],
  ])('stands in the header: %s', (header, other, currency) => {
    expect(currencyOf(`Handle;Followers;${header};${other}`, 'ada;1000;100;5', 'bob;2000;200;6')).toBe(currency);
  });

  it('is that of the header for pesos', () => {
    expect(currencyOf('Handle,Followers,Tarifa (MXN)', 'ada,1000,800 pesos', 'bob,2000,1500')).toBe('MXN');
  });
});
