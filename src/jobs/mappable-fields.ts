import { NUMERIC_FIELDS, type NumericField, TEXT_FIELDS, type TextField } from '../analysis/profiles.js';

/** The fields that a person may choose a column for: all but yes-or-no ones, which nothing is computed from. */
export const MAPPABLE_FIELDS: readonly (NumericField | TextField)[] = [...NUMERIC_FIELDS, ...TEXT_FIELDS];
