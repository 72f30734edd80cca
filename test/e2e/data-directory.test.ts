import { statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limitFiles } from '../store/limit-files.js';
import { startBot, type TestBot } from './bot.js';
import { type BotProcess, startBotProcess } from './bot-process.js';
import { creatorsCsv } from './creators.js';

/** What becomes of the bot, as a process of its own, when its directory is not all its own, sound or with room in it. */
describe('the data directory', () => {
  let bot: TestBot;
  let started: BotProcess[];
  beforeEach(async () => {
    started = [];
    bot = await startBot();
    await bot.stopApp();
  });
  afterEach(async () => {
    await Promise.all(started.map((each) => each.crash()));
    await bot.close();
  });

  const start = () => {
    const process = startBotProcess(bot.environment);
    started.push(process);
    return process;
  };
  const data = () => join(bot.environment.DATA_DIR, 'data.mdb');
  const drop = (channel: { id: string }, seed: number) => {
    const files = [{ name: `list-${seed}.csv`, content: creatorsCsv({ seed }) }];
    return bot.ada.post(channel, { text: bot.slack.mention, files });
  };

  it('is of one bot: a second says so and ends with 78, and every file is answered once', async () => {
    const first = start();
    await first.ready();
    const second = start();
    expect(await second.exitCode).toBe(78);
    expect(second.output).toMatch(new RegExp(`^Another bot \\(process ${first.pid} on .*\\) already uses .*\\n$`));
    const channel = bot.channel('scouting');
    const post = await drop(channel, 1);
    await bot.replies(channel, post.ts, 3);
    await bot.settle();
    expect(bot.said(channel, post.ts)).toHaveLength(3);

    // As a supervisor does: at once.
    await first.crash();
    const third = start();
    await third.ready();
    expect(await third.terminate()).toBe(0);
  });

  it.each([
    ['cut short', () => truncateSync(data(), statSync(data()).size - 20_000), /damaged inside/],
    ['something else', () => writeFileSync(data(), 'not a database'), /doesn't begin as such a file does/],
  ])('that holds a data file that is %s ends the start with 78 and a sentence', async (_, damage, says) => {
    damage();
    const process = start();
    expect(await process.exitCode).toBe(78);
    expect(process.output).toMatch(says);
    expect(process.output).toContain(`Restore a backup of ${bot.environment.DATA_DIR}, or move it away`);
    expect(process.output.trim().split('\n')).toHaveLength(1);
  });

  it('without room: a file is refused in a sentence, and taken on by the same process once there is room', async () => {
    const process = start();
    await process.ready();
    const channel = bot.channel('scouting');
    limitFiles(process.pid, statSync(data()).size);
    const refused = await drop(channel, 1);
    const [told] = await bot.replies(channel, refused.ts, 1);
    expect(told!.text).toMatch(/disk/);
    expect(told!.text).toMatch(/try again/);

    limitFiles(process.pid, undefined);
    const taken = await drop(channel, 2);
    await bot.replies(channel, taken.ts, 3);
    expect(bot.print(bot.said(channel, taken.ts))).toMatch(/Start with/);
    expect(await process.terminate()).toBe(0);
  });

  it('without room for a store: says so and waits, and starts once there is', async () => {
    const fresh = join(bot.environment.DATA_DIR, 'fresh');
    const process = startBotProcess({ ...bot.environment, DATA_DIR: fresh }, { isDiskFull: true });
    started.push(process);
    await bot.slack.waitFor(() => process.output.includes("can't be written to: trying again every"));
    expect(process.output).not.toMatch(/"level":60|ready/);
    limitFiles(process.pid, undefined);
    await process.ready();
    expect(await process.terminate()).toBe(0);
  });
});
