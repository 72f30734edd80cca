import { assertNever } from '../../answers/format.js';
import { bold, mrkdwnWithin } from './mrkdwn.js';
import type { SlackMessage } from './slack-message.js';
import { contexts, sections } from './text-blocks.js';

export interface Phase {
  name: string;
  state: 'done' | 'running' | 'waiting';
  /** What it has found or how far it is, e.g. "1,000 rows". */
  detail?: string | undefined;
}

const LINE = 200;

/** How far a job is, in a message that is updated in place until the answer takes its place. */
export function progressMessage({ fileName, phases }: { fileName: string; phases: readonly Phase[] }): SlackMessage {
  const running = phases.findIndex(({ state }) => state === 'running');
  const done = phases.filter(({ state }) => state === 'done').length;
  const now =
    running >= 0
      ? `: ${phases[running]!.name} (${running + 1} of ${phases.length})`
      : ` (${done} of ${phases.length} done)`;
  return {
    text: mrkdwnWithin(`Analyzing ${fileName}${now}`, 2 * LINE),
    blocks: [
      ...sections([bold(`Analyzing ${fileName}`, 2 * LINE)]),
      ...contexts(phases.map((phase) => `${mark(phase)} ${mrkdwnWithin(phaseText(phase), LINE)}`)),
    ],
  };
}

function phaseText({ name, state, detail }: Phase): string {
  return `${name}${detail ? ` · ${detail}` : ''}${state === 'running' ? ' …' : ''}`;
}

function mark({ state }: Phase): string {
  switch (state) {
    case 'done':
      return '✓';
    case 'running':
      return '▸';
    case 'waiting':
      return '·';
    default:
      return assertNever(state);
  }
}
