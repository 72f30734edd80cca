import { currencySign } from '../../analysis/recommend/write.js';
import { countries, languages } from '../../answers/place-names.js';
import { eitherInWords } from '../../query/list-in-words.js';
import type { Brief } from '../../store/ports.js';
import type { BriefField } from './fields.js';

const SHORT_COUNTRIES: Readonly<Record<string, string>> = { US: 'US', GB: 'UK', AE: 'UAE' };

/** A brief on one line: `vegan skincare; micro, US or Canada, $5,000 for 10`. '' if it says nothing. */
export function briefInWords(brief: Brief): string {
  const wishes = wishesInWords(brief);
  return [brief.product ?? '', wishes].filter((part) => part !== '').join('; ');
}

/** The same without the product, which is what it is for and no wish: `micro, US or Canada, $5,000 for 10`. */
export function wishesInWords(brief: Brief): string {
  const { amount, number } = brief;
  const money =
    amount === undefined
      ? number === undefined
        ? ''
        : `${number} ${number === 1 ? 'creator' : 'creators'}`
      : `${sumInWords(brief)}${number === undefined ? '' : ` for ${number}`}`;
  return [
    ...(['size', 'market', 'language', 'niche', 'platform'] as const).map((name) => fieldInWords(brief, name)),
    money,
    brief.goal === undefined ? '' : `goal: ${brief.goal}`,
    brief.not === undefined ? '' : fieldInWords(brief, 'not'),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What a brief says of one field, in words; '' if nothing. */
export function fieldInWords(brief: Brief, name: BriefField['name']): string {
  switch (name) {
    case 'market':
      return eitherInWords((brief.market ?? []).map(countryInWords));
    case 'language':
      return eitherInWords((brief.language ?? []).map((code) => languages().nameOf(code)));
    case 'platform':
      return brief.platform === undefined ? '' : `on ${eitherInWords(brief.platform)}`;
    case 'sum':
      return sumInWords(brief);
    case 'number':
      return brief.number === undefined ? '' : String(brief.number);
    case 'not':
      return brief.not === undefined ? '' : `not ${eitherInWords(brief.not)}`;
    case 'niche':
    case 'size':
      return eitherInWords(brief[name] ?? []);
    default:
      return brief[name] ?? '';
  }
}

/** A field as it is typed, and as a form shows it: `US, Canada`. */
export function fieldAsText(brief: Brief, name: BriefField['name']): string {
  switch (name) {
    case 'market':
      return (brief.market ?? []).map(countryInWords).join(', ');
    case 'language':
      return (brief.language ?? []).map((code) => languages().nameOf(code)).join(', ');
    case 'niche':
    case 'size':
    case 'platform':
    case 'not':
      return (brief[name] ?? []).join(', ');
    default:
      return fieldInWords(brief, name);
  }
}

/** `fieldInWords` of several fields, each by its name: `market (US) or language (English)`. */
export function fieldsNamed(brief: Brief, names: readonly BriefField['name'][]): string {
  return eitherInWords(names.map((name) => `${CALLED[name]} (${fieldAsText(brief, name)})`));
}

export const CALLED: Record<BriefField['name'], string> = {
  product: 'product',
  market: 'market',
  language: 'language',
  niche: 'niche',
  size: 'size',
  platform: 'platform',
  number: 'number',
  sum: 'budget',
  goal: 'goal',
  not: 'must-nots',
};

function countryInWords(code: string): string {
  return SHORT_COUNTRIES[code] ?? countries().nameOf(code);
}

function sumInWords({ amount, currency = '' }: Brief): string {
  return amount === undefined ? '' : `${currencySign(currency)}${amount.toLocaleString('en-US')}`;
}
