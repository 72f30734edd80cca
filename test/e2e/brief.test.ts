import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/message.js';
import { startBot, type TestBot } from './bot.js';
import { talentCsv, talents } from './talent.js';

const LIST = talents({ count: 200, seed: 11 });
const file = { name: 'talent.csv', content: talentCsv(LIST) };

describe('try', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());
  const slash = async (channel: { id: string }, text: string): Promise<Message[]> => {
    const result = await bot.ada.slash(channel, '/influencer', text);
    await bot.slack.waitFor(() => result.responses.length > 0, { describe: `an answer to ${text}` });
    return result.responses;
  };
  it('x', async () => {
    const channel = bot.channel('c');
    for (const t of ['brief', 'brief product: vegan *skincare* <!channel>; market: US, Brazil; language: en; niche: beauty; size: micro; number: 10; budget: $5,000; goal: engagement; not: @x, alcohol', 'brief market: Narnia', 'brief foo bar'])
      console.log(`>>> ${t}\n${bot.print(await slash(channel, t))}`);
    const post = await bot.ada.post(channel, { text: `${bot.slack.mention} budget 6000, 8 small creators`, files: [file] });
    const said = await bot.replies(channel, post.ts, 3);
    console.log(bot.print(said));
    for (const t of ['brief', 'top 5', 'emerging', 'actions', 'budget', 'budget 20k', 'top from Mexico', 'clear brief', 'brief'])
      console.log(`>>> ${t}\n${bot.print(await slash(channel, t))}`);
    const other = bot.channel('d');
    const p2 = await bot.ada.post(other, { text: `${bot.slack.mention} We launch in Brazil with 6000 dollars`, files: [file] });
    console.log(bot.print(await bot.replies(other, p2.ts, 3)));
    console.log(bot.logged('error'));
  }, 120_000);
});
