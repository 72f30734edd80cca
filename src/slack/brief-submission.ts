import type { ViewOutput } from '@slack/bolt';
import type { CommandCall } from '../answers/answer.js';
import { BRIEF_FIELDS, type SaidOfBrief } from '../commands/brief/fields.js';
import { UserError } from '../errors.js';

/** Sentences by block, shown under the inputs; or the call that sets the brief. */
export type BriefSubmission = { errors: Record<string, string> } | { call: CommandCall };

/** Whatever the form leaves empty is taken back. */
const EMPTY: SaidOfBrief = {
  ...{ product: '', market: [], language: [], niche: [], size: [], platform: [] },
  ...{ number: '', amount: '', currency: '', goal: '', not: [] },
};

export function readBriefSubmission({ state }: Pick<ViewOutput, 'state'>): BriefSubmission {
  const errors: Record<string, string> = {};
  let said = EMPTY;
  for (const { name, read } of BRIEF_FIELDS) {
    const text = textOf(state.values[name]?.value);
    if (text === '') continue;
    try {
      said = { ...said, ...read(text) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors[name] = `${error.message} ${error.next}`;
    }
  }
  if (Object.keys(errors).length > 0) return { errors };
  return { call: { name: 'brief', args: said as CommandCall['args'] } };
}

function textOf(input: ViewOutput['state']['values'][string][string] | undefined): string {
  if (!input) return '';
  if (input.type === 'multi_static_select') return (input.selected_options ?? []).map(({ value }) => value).join(', ');
  return (input.selected_option?.value ?? input.value ?? '').trim();
}
