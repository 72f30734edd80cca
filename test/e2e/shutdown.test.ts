import { describe, expect, it } from 'vitest';
import { methods } from '../../src/playground/web-api/methods.js';
import type { Channel } from '../../src/playground/workspace.js';
import { creatorsCsv } from './creators.js';
import { createKillableBot, type KillableBot } from './killable-bot.js';
import { Ledger } from './ledger.js';
import { lineOf } from './line-of.js';

const GRACE_MS = 10_000; // of main.ts
const EXIT_MS = GRACE_MS + 5_000; // threads, canvas and store close after it, on a busy machine
const ANSWERED_MS = 60_000;
const DOUBLED_BY_MS = 2_000;
const SLOWER_THAN_GRACE_MS = 60_000;
const TEST_MS = 240_000;

interface Stage extends KillableBot {
  ledger: Ledger;
  room: Channel;
}

/** SIGTERM in each state: it ends with 0 within its grace, and the next process answers what this one did not, once. */
describe.concurrent('a shutdown', () => {
  const stop = async (bot: KillableBot) => {
    const { code, ms } = await bot.terminate();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(EXIT_MS);
  };
  /** What is owed is settled after the restart. */
  const settled = async ({ ledger }: Stage) => expect(await ledger.settle(ANSWERED_MS, DOUBLED_BY_MS)).toEqual([]);
  const onStage = async (play: (stage: Stage) => Promise<void>, settings: Record<string, string> = {}) => {
    const bot = await createKillableBot({ settings });
    try {
      await bot.start();
      await play(Object.assign(bot, { ledger: new Ledger(bot.slack, bot.ada, 1), room: bot.channel('room') }));
    } finally {
      await bot.close();
    }
  };
  const withList = async ({ ledger, room }: Stage) => {
    await ledger.upload(room);
    expect(await ledger.settle(ANSWERED_MS, 0)).toEqual([]);
  };
  const saysProgress = ({ slack, room }: Stage) =>
    slack.waitFor(() => room.messages.some((message) => lineOf(message) === 'progress'), { timeoutMs: ANSWERED_MS });

  it(
    'with nothing to do',
    () =>
      onStage(async (stage) => {
        await stop(stage);
        await stage.start();
        await withList(stage);
      }),
    TEST_MS,
  );

  it(
    'while lists wait for their turn',
    () =>
      onStage(
        async (stage) => {
          stage.slack.faults.slow('download', 3_000);
          for (let i = 0; i < 5; i++) await stage.ledger.upload(stage.room);
          await saysProgress(stage);
          await stop(stage);
          stage.slack.faults.clear();
          await stage.start();
          await settled(stage);
        },
        { MAX_CONCURRENT_ANALYSES: '1' },
      ),
    TEST_MS,
  );

  it(
    'while a list is downloaded for longer than the grace',
    () =>
      onStage(async (stage) => {
        stage.slack.faults.slow('download', SLOWER_THAN_GRACE_MS);
        await stage.ledger.upload(stage.room);
        await saysProgress(stage);
        await stop(stage);
        stage.slack.faults.clear();
        await stage.start();
        await settled(stage);
      }),
    TEST_MS,
  );

  it(
    'while a list is analysed',
    () =>
      onStage(async (stage) => {
        const content = creatorsCsv({ rows: 20_000 });
        const post = { text: stage.slack.mention, files: [{ name: 'large.csv', content }] };
        const { ts } = await stage.ada.post(stage.room, post);
        await stage.slack.waitFor(() => stage.room.messages.some(({ text }) => /\([3-6] of/.test(text)), {
          timeoutMs: ANSWERED_MS,
        });
        await stop(stage);
        await stage.start();
        const said = () => stage.room.messages.filter(({ threadTs }) => threadTs === ts).map(lineOf);
        await stage.slack.waitFor(() => said().includes('method'), { timeoutMs: ANSWERED_MS });
        await pause(DOUBLED_BY_MS);
        expect(said()).toEqual(['answer', 'charts: 3', 'method']);
      }),
    TEST_MS,
  );

  it(
    'while an answer is delivered to a Slack that is down',
    () =>
      onStage(async (stage) => {
        await withList(stage);
        stage.slack.faults.slow('download', 500);
        await stage.ledger.upload(stage.room);
        await saysProgress(stage);
        for (const method of Object.keys(methods)) stage.slack.faults.apiStatus(method, 503, 'always');
        stage.slack.faults.failUpload(503, 'always');
        await stage.ledger.ask(stage.room, 4);
        const refused = () => stage.slack.log.callsOf('chat.update').some(({ status }) => status === 503);
        await stage.slack.waitFor(refused, { timeoutMs: ANSWERED_MS });
        await stop(stage);
        stage.slack.faults.clear();
        await stage.start();
        await settled(stage);
      }),
    TEST_MS,
  );

  it(
    'while questions wait for a list that takes longer than the grace',
    () =>
      onStage(async (stage) => {
        stage.slack.faults.slow('download', SLOWER_THAN_GRACE_MS);
        await stage.ledger.upload(stage.room);
        await stage.ledger.ask(stage.room, 3);
        await stage.ledger.ask(stage.room, 4);
        await saysProgress(stage);
        await pause(300); // they wait by now
        await stop(stage);
        stage.slack.faults.clear();
        await stage.start();
        await settled(stage);
      }),
    TEST_MS,
  );

  const openForm = async ({ ada, room, slack }: Stage) => {
    await ada.slash(room, '/influencer', 'analyze');
    return slack.waitFor(() => ada.modal(), { timeoutMs: ANSWERED_MS });
  };
  const file = { name: 'form.csv', content: Buffer.from(creatorsCsv({ rows: 60 })) };
  /** The one message that announces the form's list, and what follows it. */
  const formAnswered = async ({ slack, room }: Stage) => {
    const announced = () => room.messages.filter(({ text }) => text.includes('asked me to analy'));
    const said = () => room.messages.filter(({ threadTs }) => threadTs === announced()[0]?.ts).map(lineOf);
    await slack.waitFor(() => said().includes('method'), { timeoutMs: ANSWERED_MS });
    await pause(DOUBLED_BY_MS);
    expect(announced()).toHaveLength(1);
    expect(said()).toEqual(['answer', 'charts: 3', 'method']);
  };

  it(
    'while a form is open, which is sent to the next process',
    () =>
      onStage(async (stage) => {
        const view = await openForm(stage);
        await stop(stage);
        await stage.start();
        expect(await stage.ada.submitView(view, { files: [file] })).toMatchObject({ action: 'closed' });
        await formAnswered(stage);
      }),
    TEST_MS,
  );

  it(
    'right after a form was sent',
    () =>
      onStage(async (stage) => {
        const view = await openForm(stage);
        expect(await stage.ada.submitView(view, { files: [file] })).toMatchObject({ action: 'closed' });
        await stop(stage);
        await stage.start();
        await formAnswered(stage);
      }),
    TEST_MS,
  );

  it(
    'while an export is written for longer than the grace',
    () =>
      onStage(async (stage) => {
        await withList(stage);
        stage.slack.faults.slow('download', SLOWER_THAN_GRACE_MS);
        const { ts } = await stage.ada.post(stage.room, { text: `${stage.slack.mention} export` });
        await pause(500); // it is being fetched by now
        await stop(stage);
        stage.slack.faults.clear();
        await stage.start();
        const said = () => stage.room.messages.filter(({ threadTs }) => threadTs === ts);
        await stage.slack.waitFor(() => said().some(({ fileIds }) => fileIds.length === 1), { timeoutMs: ANSWERED_MS });
        await pause(DOUBLED_BY_MS);
        expect(said().filter(({ fileIds }) => fileIds.length > 0)).toHaveLength(1);
        expect(
          said()
            .map(lineOf)
            .filter((line) => /went wrong|no creator list/.test(line)),
        ).toEqual([]);
      }),
    TEST_MS,
  );
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
