import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startLocalSlack } from '../../src/playground/local-slack.js';
import { openStore } from '../../src/store/open-store.js';
import { startBot, type TestBot } from './bot.js';
import { type BotProcess, startBotProcess } from './bot-process.js';
import { creatorsCsv } from './creators.js';

const file = { name: 'creators.csv', content: creatorsCsv() };

/** A busy machine takes longer for a list than a process has by default. */
const GRACE_MS = 60_000;

describe('restarts', () => {
  let bot: TestBot;
  let running: BotProcess | undefined;
  afterEach(async () => {
    await running?.crash();
    running = undefined;
    await bot.close();
  });

  it('answers questions about a file that was posted before the restart', async () => {
    bot = await startBot();
    const channel = bot.channel('scouting');
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files: [file] });
    await bot.replies(channel, post.ts, 3);
    await bot.stopApp();
    await bot.startApp();

    const downloads = bot.slack.log.callsOf('download').length;
    const asked = await bot.ada.slash(channel, '/influencer', 'top 10');
    await bot.slack.waitFor(() => asked.responses.length > 0);
    expect(bot.print(asked.responses)).toMatch(/Top 10 of/);
    await bot.ada.select(bot.said(channel, post.ts)[0]!, 'ask:more', 'Segments');
    await bot.replies(channel, post.ts, 4);
    expect(bot.slack.log.callsOf('download')).toHaveLength(downloads);
  });

  it('gives a running job the time to finish', async () => {
    bot = await startBot();
    const channel = bot.channel('scouting');
    bot.slack.faults.slow('download', 500);
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files: [file] });
    await bot.slack.waitFor(() => bot.thread(channel, post.ts).length > 1);
    await bot.slack.waitFor(() => bot.slack.log.callsOf('download').length > 0, { describe: 'a job that runs' });
    await bot.stopApp(GRACE_MS);
    expect(bot.said(channel, post.ts)).toHaveLength(3);
  });

  it('answers before it goes what was asked while a job ran', async () => {
    bot = await startBot();
    const channel = bot.channel('scouting');
    bot.slack.faults.slow('download', 500);
    await bot.ada.post(channel, { text: bot.slack.mention, files: [file] });
    const question = await bot.ada.post(channel, { text: `${bot.slack.mention} top 3` });
    await bot.slack.waitFor(() => bot.slack.log.callsOf('download').length > 0, { describe: 'a job that runs' });
    await bot.stopApp(GRACE_MS);
    expect(bot.print(bot.said(channel, question.ts))).toMatch(/Top 3 of/);
  });

  const startProcess = async () => {
    running = startBotProcess(bot.environment);
    await running.ready();
  };

  it('takes up after a crash what it had begun, in the message it had posted', async () => {
    bot = await startBot();
    await bot.stopApp();
    await startProcess();
    const channel = bot.channel('scouting');
    bot.slack.faults.slow('download', 5_000);
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files: [file] });
    const progress = await bot.slack.waitFor(() => bot.thread(channel, post.ts).find(({ isBot }) => isBot));
    await bot.settle(200); // its ts is noted by now
    await running!.crash();
    bot.slack.faults.slow('download', 0);
    expect(bot.said(channel, post.ts)).toEqual([]);

    await startProcess();
    const messages = await bot.replies(channel, post.ts, 3);
    expect(messages[0]!.ts).toBe(progress.ts);
    expect(await running!.terminate()).toBe(0);
    expect(bot.thread(channel, post.ts).filter(({ isBot }) => isBot)).toHaveLength(3);
  });

  it('finds the progress message whose ts it had no time to note', async () => {
    bot = await startBot();
    await bot.stopApp();
    await startProcess();
    const channel = bot.channel('scouting');
    bot.slack.faults.slow('chat.postMessage', 400);
    bot.slack.faults.loseResponse('chat.postMessage');
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files: [file] });
    await bot.slack.waitFor(() => bot.thread(channel, post.ts).some(({ isBot }) => isBot));
    await running!.crash();
    bot.slack.faults.clear();

    await startProcess();
    await bot.replies(channel, post.ts, 3);
    await bot.settle();
    expect(bot.thread(channel, post.ts).filter(({ isBot }) => isBot)).toHaveLength(3);
  });

  it('repeats nothing that was delivered before the crash', async () => {
    bot = await startBot();
    await bot.stopApp();
    await startProcess();
    const channel = bot.channel('scouting');
    // Answer and charts are out; "how this was found" is on its way.
    bot.slack.faults.slow('chat.postMessage', 700);
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files: [file] });
    const before = await bot.replies(channel, post.ts, 2);
    await running!.crash();
    bot.slack.faults.clear();
    expect(before).toHaveLength(2);
    await bot.settle(900); // what was on its way when the process died still arrives: then the thread shows it

    await startProcess();
    const after = await bot.replies(channel, post.ts, 3);
    await bot.settle();
    expect(bot.said(channel, post.ts)).toHaveLength(3);
    expect(after.slice(0, 2).map(({ ts }) => ts)).toEqual(before.map(({ ts }) => ts));
    expect(bot.print([after[2]!])).toContain('How this was found');
  });

  it.each([
    ['uninstalls it', () => bot.slack.uninstall()],
    ['an organization takes it away from', () => bot.slack.revokeTeamAccess()],
  ])('deletes everything of a workspace that %s', async (_, remove) => {
    bot = await startBot();
    const { teamId } = bot.slack.app;
    const channel = bot.channel('scouting');
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files: [file] });
    await bot.replies(channel, post.ts, 3);
    remove();
    await bot.slack.waitFor(() => bot.logLines.some((line) => line.includes('workspace removed')));
    await bot.settle(200);
    await bot.stopApp();

    const store = await openStore({ path: bot.environment.DATA_DIR, retentionDays: 30 });
    expect(await store.datasets.list(teamId, channel.id)).toEqual([]);
    expect(await store.jobs.get(teamId, `${teamId}-${channel.id}-${post.ts}`)).toBeUndefined();
    await store.close();
  });
});

describe('npm start', () => {
  it('says what is missing, and ends with 78', async () => {
    const process = startBotProcess({});
    expect(await process.exitCode).toBe(78);
    expect(process.output).toMatch(/SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set.*npm run demo/s);
    expect(process.output).not.toMatch(/\bat \//);
  });

  it('says which token Slack refuses, and ends with 1', async () => {
    const slack = await startLocalSlack();
    const dataDir = await mkdtemp(join(tmpdir(), 'influencer-e2e-'));
    const tokens = { SLACK_BOT_TOKEN: 'xoxb-wrong', SLACK_APP_TOKEN: slack.app.appToken };
    const process = startBotProcess({ ...tokens, SLACK_API_URL: slack.apiUrl, DATA_DIR: dataDir });
    expect(await process.exitCode).toBe(1);
    expect(process.output).toContain('"msg":"Slack refused the bot token: invalid_auth"');
    await slack.close();
    await rm(dataDir, { recursive: true });
  });

  it('names a setting that it cannot use, and ends with 78', async () => {
    const process = startBotProcess({ RETENTION_DAYS: 'forever' });
    expect(await process.exitCode).toBe(78);
    expect(process.output).toMatch(/^RETENTION_DAYS must be a whole number/);
  });
});
