import type { LocalSlack } from '../playground/local-slack.js';
import type { Message } from '../playground/message.js';
import { printThread } from '../playground/print-thread.js';

export interface Conversation {
  /** What the person typed and what came back, as text. */
  printed: string;
  /** Texts of the progress message, in order, before it became the answer. */
  progress: string[];
  /** Printed answers, by what was asked. */
  answers: Map<string, string>;
  charts: { name: string; content: Buffer }[];
}

const ANSWER_MS = 30_000;

/** What Ada does: drops a CSV, waits, asks with slash commands, in sentences, and for all the charts. */
export async function holdConversation(slack: LocalSlack, csv: string): Promise<Conversation> {
  const ada = slack.addUser('ada');
  const channel = slack.addChannel('creator-scouting', { members: [ada], bot: true });
  const progress: string[] = [];
  const answers = new Map<string, string>();
  const printed: string[] = [];
  const show = (messages: Message[]): string => {
    const text = printThread(messages, slack.names());
    printed.push(text);
    return text;
  };

  const post = await ada.post(channel, {
    text: `${slack.mention} who should we work with?`,
    files: [{ name: 'creators.csv', content: csv }],
  });
  const thread = () => ada.sees(channel, { threadTs: post.ts });
  const stopWatching = slack.onChange(() => {
    const text = thread().find(({ isBot }) => isBot)?.text;
    if (text !== undefined && text !== progress.at(-1)) progress.push(text);
  });
  await slack.waitFor(() => thread().filter(({ isBot }) => isBot).length >= 3, {
    timeoutMs: ANSWER_MS,
    describe: 'the answer, its charts and how it was found',
  });
  stopWatching();
  printed.push(
    '── The progress message, as it changed ──',
    ...progress.slice(0, -1).map((text) => `  ${text}`),
    '── The thread ──',
  );
  answers.set('upload', show(thread()));
  const charts = imagesOf(thread());

  const best = handlesIn(answers.get('upload')!)[0] ?? '';
  for (const text of ['top 10', `profile @${best}`, 'about']) {
    printed.push(`\nada types: /influencer ${text}`);
    const result = await ada.slash(channel, '/influencer', text);
    await slack.waitFor(() => result.responses.length > 0, { timeoutMs: ANSWER_MS, describe: `an answer to ${text}` });
    answers.set(text.split(' ')[0]!, show(result.responses));
  }

  const second = handlesIn(answers.get('upload')!)[1] ?? best;
  for (const [key, sentence] of [
    ['sentence', 'who has the highest engagement?'],
    ['filtered', 'who are our best micro influencers in Brazil?'],
    ['narrowed', 'only those with more than 20k followers'],
    ['why', `why is @${best} ranked above @${second}?`],
    ['similar', `anyone like @${best} but cheaper?`],
    ['budget', 'what should we do with 10k dollars?'],
    ['shortlisted', `add @${best} and @${second} to the shortlist`],
    ['unclear', 'best creators who have no kids'],
  ] as const) {
    const before = thread().length;
    printed.push('');
    const asked = await ada.post(channel, { text: `${slack.mention} ${sentence}`, threadTs: post.ts });
    // Pictures of the answer before may come after its text: they have none of their own.
    const isAnswered = () =>
      thread()
        .slice(before)
        .some(({ isBot, text }) => isBot && text !== '');
    await slack.waitFor(isAnswered, {
      timeoutMs: ANSWER_MS,
      describe: `an answer to "${sentence}"`,
    });
    answers.set(key, show(thread().filter(({ ts }) => ts >= asked.ts)));
  }

  const count = thread().length;
  await ada.post(channel, { text: `${slack.mention} show me all charts`, threadTs: post.ts });
  await slack.waitFor(() => imagesOf(thread().slice(count)).length >= 10, {
    timeoutMs: ANSWER_MS,
    describe: 'all the charts',
  });
  answers.set('charts', show(thread().slice(count)));
  const all = new Map([...charts, ...imagesOf(thread())].map((image) => [image.name, image]));
  return { printed: printed.join('\n'), progress, answers, charts: [...all.values()] };
}

function imagesOf(messages: Message[]): { name: string; content: Buffer }[] {
  return messages.flatMap(({ files }) => files.filter(({ name }) => name.endsWith('.png')));
}

/** The creators of the answer, as they are printed. */
function handlesIn(printed: string): string[] {
  const handles = [...printed.matchAll(/@([\w.-]+)/g)].map(([, handle]) => handle!);
  return handles.filter((handle) => handle !== 'influencer');
}
