import type { Brief } from '../../store/ports.js';
import type { SaidOfBrief } from './fields.js';

/** What is said anew takes the place of what was said of the same field; the rest stays. */
export function mergeBrief(before: Brief | undefined, said: SaidOfBrief): Brief {
  const merged = { ...before, ...withoutUnsaid(said) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => !isEmpty(value))) as Brief;
}

export function saysNothing(brief: Brief | undefined): boolean {
  return brief === undefined || Object.values(brief).every(isEmpty);
}

function withoutUnsaid(said: SaidOfBrief): SaidOfBrief {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as SaidOfBrief;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
