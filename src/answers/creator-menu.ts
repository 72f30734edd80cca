import type { DatasetSummary, RankedProfile } from '../analysis/analysis.js';
import type { NextStep, StepMenu } from './answer.js';
import { creatorName } from './format.js';

/** A menu has room for so many creators. */
const MAX_CREATORS = 20;

/** What can be done with each creator of a list. */
export function creatorMenu(
  ranked: readonly Pick<RankedProfile, 'rank' | 'handle'>[],
  names: DatasetSummary['names'],
): StepMenu {
  return {
    label: 'For one of them …',
    groups: ranked.slice(0, MAX_CREATORS).map(({ rank, handle }): { label: string; steps: NextStep[] } => ({
      label: `${rank}. ${creatorName(handle, names)}`,
      steps: [
        { label: `Profile of ${creatorName(handle, names)}`, command: { name: 'profile', args: { handle } } },
        { label: 'Add to the shortlist', command: { name: 'shortlist', args: { do: 'add', handles: [handle] } } },
        { label: 'Who is similar', command: { name: 'similar', args: { handle } } },
        { label: 'Never show again', command: { name: 'exclude', args: { handles: [handle] } } },
      ],
    })),
  };
}
