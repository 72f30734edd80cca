import { NUMERIC_FIELDS, type NumericField, TEXT_FIELDS, type TextField } from '../analysis/profiles.js';
import { PLATFORMS } from '../analysis/read/headers/platform-phrases.js';
import { CURRENCY_CODES } from '../analysis/read/values/currencies.js';

/** The fields that a person may choose a column for: all but yes-or-no ones, which nothing is computed from. */
export const MAPPABLE_FIELDS: readonly (NumericField | TextField)[] = [...NUMERIC_FIELDS, ...TEXT_FIELDS];

/** Those of them that hold numbers. */
export const NUMERIC_MAPPABLE: ReadonlySet<string> = new Set(NUMERIC_FIELDS);

/** What a whole file may be said to be about, and its prices to be in. */
export { CURRENCY_CODES, PLATFORMS };
