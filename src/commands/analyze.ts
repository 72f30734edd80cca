import { sayOnly } from '../answers/answer.js';
import type { PlainCommand } from './command.js';

/** The form for a file with options. Where there are forms, the surface opens one instead of running this. */
export const analyze: PlainCommand = {
  about: 'nothing',
  name: 'analyze',
  aliases: ['analyse', 'upload'],
  summary: 'A form to upload a file with options: method, number of segments, who counts as top.',
  examples: ['analyze', 'I want to analyze a new file'],
  args: {},
  run: () =>
    sayOnly('Drop a CSV of creator profiles here, or open the form to choose how it is analyzed.', [
      { label: 'Open the form', command: { name: 'analyze', args: {} } },
    ]),
};
