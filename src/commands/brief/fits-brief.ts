import { listInWords } from '../../query/list-in-words.js';
import type { Subject } from '../command.js';
import { briefFilters, type Narrowing } from './brief-filters.js';
import { CALLED, fieldAsText, fieldsNamed } from './brief-words.js';
import { saysNothing } from './merge-brief.js';

/** How one creator fits the conversation's brief. */
export interface BriefFit {
  /** "size (micro)": what of it they have, and what they do not. */
  fits: string[];
  misses: string[];
  /** One sentence, with what the file cannot tell. */
  line: string;
}

/** @returns undefined where there is no brief that narrows anything */
export function fitsBrief(subject: Subject, row: number): BriefFit | undefined {
  const { brief } = subject;
  if (!brief || saysNothing({ ...brief, product: undefined })) return undefined;
  const { told, untold } = briefFilters(subject, brief);
  const fields = [...new Set(told.map(({ field }) => field))];
  if (fields.length === 0 && untold.length === 0) return undefined;
  const named = (field: Narrowing) => `${CALLED[field]} (${fieldAsText(brief, field)})`;
  const holds = (field: Narrowing) => told.every((filter) => filter.field !== field || filter.holds(row));
  const fits = fields.filter(holds).map(named);
  const misses = fields.filter((field) => !holds(field)).map(named);
  const unsaid = untold.filter(({ why }) => why === undefined).map(({ field }) => field);
  const cannot = unsaid.length === 0 ? '' : ` This file doesn't tell ${fieldsNamed(brief, unsaid)}.`;
  return { fits, misses, line: `${sentence(fits, misses)}${cannot}`.trim() };
}

function sentence(fits: readonly string[], misses: readonly string[]): string {
  if (misses.length === 0) return fits.length === 0 ? '' : `Fits your brief: ${listInWords(fits)}.`;
  const but = fits.length === 0 ? '' : `; fits its ${listInWords(fits)}`;
  return `Doesn't fit your brief's ${listInWords(misses)}${but}.`;
}
