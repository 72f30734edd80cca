import { countries, countryOf, languageOf, languages } from '../answers/place-names.js';

/** The columns of texts that are asked about by name: how their cells are compared, and how values are called. */
export const TEXTS = {
  country: { normalise: countryOf, before: 'from', nameOf: (code: string) => countries().nameOf(code) },
  language: { normalise: languageOf, before: 'speaking', nameOf: (code: string) => languages().nameOf(code) },
  category: { normalise: (cell: string) => cell.trim().toLowerCase(), before: 'in', nameOf: (name: string) => name },
} as const;
export type TextName = keyof typeof TEXTS;
