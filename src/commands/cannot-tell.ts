import { sayOnly } from '../answers/answer.js';
import { carriedTexts, stepsOf } from './arguments/readings.js';
import { text } from './arguments/words.js';
import type { PlainCommand } from './command.js';

interface CannotTellArgs {
  topic: string;
  /** The word that asked for it. */
  said: string;
  /** Why this file does not tell it, where that is known better than by its topic. */
  why: string;
  /** The nearest questions that can be answered, each a call as JSON. */
  readings: string[];
}

interface Topic {
  /** As in "This file doesn’t say …". */
  what: string;
  /** A column that would tell it. */
  column?: string;
  /** What a list of profiles has instead. */
  instead: string;
}

/** What a list of profiles does not tell. */
const TOPICS: ReadonlyMap<string, Topic> = new Map(
  Object.entries({
    gender: {
      what: 'the gender of creators',
      column: 'Gender',
      instead: 'I can filter by country, language, category and figures.',
    },
    age: {
      what: 'how old people are',
      column: 'Age',
      instead: 'I can filter by country, language, category and figures.',
    },
    family: { what: 'anything about families', column: 'Family', instead: 'I can filter by category and figures.' },
    identity: {
      what: 'how people live or what they believe',
      instead: 'I can filter by country, language, category and figures.',
    },
    contact: {
      what: 'how to reach people; I never keep e-mail addresses or phone numbers',
      instead: '`export shortlist` gives your own columns back, contacts included.',
    },
    audience: {
      what: 'who the followers are',
      column: 'Audience country',
      instead: 'It tells where creators are from, and how their followers engage.',
    },
    'posting times': {
      what: 'when or how often people post',
      column: 'Posts per week',
      instead: 'It has at most a number of posts for each creator.',
    },
    brands: {
      what: 'which brands people worked with, or what that sold',
      column: 'Past brands',
      instead: 'I can tell who performs well for their size, and about what they cost.',
    },
    content: {
      what: 'what posts look like or say',
      column: 'Hashtags',
      instead: 'I can filter by category if the file has one.',
    },
    'fake followers': {
      what: 'who has fake followers',
      column: 'Fake followers %',
      instead:
        'What it shows is odd figures, such as engagement far from what is usual for the size: lists mark those creators.',
    },
    availability: {
      what: 'who is free or who answers',
      column: 'Status',
      instead: 'You can keep that in notes on the shortlist.',
    },
    history: {
      what: 'how figures changed over time',
      column: 'Growth %',
      instead: 'Drop a later file of the same creators, and I’ll say what changed.',
    },
    city: { what: 'cities or states', column: 'City', instead: 'It tells countries at most.' },
  }),
);

/** What no list of profiles tells: which column would tell it, and what there is instead. */
export const cannotTell: PlainCommand<CannotTellArgs> = {
  about: 'nothing',
  name: 'cannot-tell',
  summary: 'What a list of profiles does not tell.',
  examples: [],
  args: {
    topic: text('topic'),
    said: text('said'),
    why: text('why'),
    readings: carriedTexts(),
  },
  run({ topic, said, why, readings: nearest }) {
    const found = TOPICS.get(topic);
    const steps = stepsOf(nearest);
    if (why !== '') return sayOnly(why, steps);
    if (!found) return sayOnly(`This file doesn’t say anything about "${said}".`, steps);
    const { what, column, instead } = found;
    const add = column === undefined ? '' : ` A column such as "${column}" would.`;
    return sayOnly(`I can’t go by "${said}": this file doesn’t say ${what}.${add} ${instead}`, steps);
  },
};
