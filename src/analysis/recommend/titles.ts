import type { AdviceFamily } from '../analysis.js';

/** One of the study's eight families of advice, as it is called where people read it. */
interface FamilyWords {
  /** What the study calls it. */
  study: string;
  /** Its heading over the advice. */
  title: string;
  /** What it is advice on, within a sentence. */
  topic: string;
  /** What its confidence is about; undefined where there is nothing to be sure of. */
  sureOf?: string;
}

const NO_CHANCE = "that this isn't chance";

/** The one place where the study's names become headings. */
export const ADVICE_WORDS: Record<AdviceFamily, FamilyWords> = {
  1: {
    study: 'Target high-engagement profiles',
    title: 'Most engagement for their size',
    topic: 'highly engaging creators',
    sureOf: 'that they get more engagement than is usual for their size',
  },
  2: {
    study: 'Data-driven partnerships with the top influencers',
    title: 'Ask first',
    topic: 'whom to ask first',
    sureOf: 'that they are better than most here',
  },
  3: {
    study: 'Optimize content from what the top influencers do',
    title: 'What to look for in content',
    topic: 'content',
    sureOf: NO_CHANCE,
  },
  4: {
    study: 'Allocate resources to high-impact segments',
    title: 'Which segment to pay for',
    topic: 'segments',
    sureOf: NO_CHANCE,
  },
  5: {
    study: 'Personalized campaigns for the audience of high-engagement profiles',
    title: 'Where to run it',
    topic: 'country and language',
    sureOf: NO_CHANCE,
  },
  6: {
    study: 'Leverage micro-influencers',
    title: 'Micro creators or larger ones',
    topic: 'micro creators',
    sureOf: NO_CHANCE,
  },
  7: { study: 'Continuous monitoring and adaptation', title: 'Who to watch', topic: 'whom to watch' },
  8: {
    study: 'Expand the network with emerging influencers',
    title: 'Small accounts to try',
    topic: 'small accounts',
    sureOf: 'that they are worth more than others of their size',
  },
};
