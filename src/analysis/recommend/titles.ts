import type { AdviceFamily } from '../analysis.js';

/** What each of the study's eight families of advice is called where people read it; beside it, what the study calls it. */
export const ADVICE_TITLES: Record<AdviceFamily, string> = {
  1: 'Most engagement for their size', // Target high-engagement profiles
  2: 'Ask first', // Data-driven partnerships with the top influencers
  3: 'What to look for in content', // Optimize content from what the top influencers do
  4: 'Which segment to pay for', // Allocate resources to high-impact segments
  5: 'Where to run it', // Personalized campaigns for the audience of high-engagement profiles
  6: 'Micro creators or larger ones', // Leverage micro-influencers
  7: 'Who to watch', // Continuous monitoring and adaptation
  8: 'Small accounts to try', // Expand the network with emerging influencers
};

/** What a family's confidence is about, as "How sure that …" goes on. */
export const SURE_THAT: Record<AdviceFamily, string> = {
  1: 'they get more engagement than is usual for their size',
  2: 'they score better than most here',
  3: 'the difference is no accident',
  4: 'the difference is no accident',
  5: 'the difference is no accident',
  6: 'the difference is no accident',
  7: 'they will get there',
  8: 'they will grow',
};
