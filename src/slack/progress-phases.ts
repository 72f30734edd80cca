import type { Stage } from '../jobs/ports.js';
import type { Phase } from './blocks/progress-message.js';

const NAMES: Record<Exclude<Stage, 'waiting'>, string> = {
  download: 'Fetch the file',
  read: 'Read the profiles',
  explore: 'Look at distributions and correlations',
  cluster: 'Find segments',
  classify: 'Learn what top creators have in common',
  score: 'Check and score every profile',
  recommend: 'Write the advice',
};
const STAGES = Object.keys(NAMES) as (keyof typeof NAMES)[];

/** The stages of a job as lines of the progress message. */
export function progressPhases(stage: Stage): Phase[] {
  const at = (STAGES as Stage[]).indexOf(stage);
  return STAGES.map((name, i) => ({
    name: NAMES[name],
    state: i < at ? 'done' : i === at ? 'running' : 'waiting',
    detail: stage === 'waiting' && i === 0 ? 'as soon as the files before it are done' : undefined,
  }));
}
