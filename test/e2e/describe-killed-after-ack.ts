import { afterEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../src/playground/workspace.js';
import { createKillableBot, type KillableBot } from './killable-bot.js';
import { Ledger } from './ledger.js';

const ANSWERED_MS = 10_000;
const ALL_MS = 300_000;
const EVENTS_IN = { public: 2, private: 2, mpim: 2, im: 1 }; // a mention is a message as well

/** Slack sends nothing again that was acked: what is not stored by then is gone. @param times of lists, and of questions */
export function describeKilledAfterAck(times: number): void {
  describe('killed right after the ack', () => {
    let bot: KillableBot;
    afterEach(() => bot.close());

    /** Kills it in the moment in which everything is acked that announces the next post in a channel. */
    const killAtAck = (channel: Channel): Promise<void> =>
      new Promise((resolve, reject) => {
        let left = EVENTS_IN[channel.kind];
        const stop = bot.slack.onAck(({ payload }) => {
          const { channel: where, user } = (payload.event ?? {}) as { channel?: string; user?: string };
          if (where !== channel.id || user !== bot.ada.id || --left > 0) return;
          stop();
          bot.kill().then(resolve, reject);
        });
      });

    /** Each is posted, killed and answered before the next one comes. */
    const killEach = async (ledger: Ledger, place: (i: number) => Channel, post: (i: number) => Promise<unknown>) => {
      for (let i = 0; i < times; i++) {
        const killed = killAtAck(place(i));
        await post(i);
        await killed;
        await bot.start();
        await ledger.settle(ANSWERED_MS / 2, 0);
      }
      expect(await ledger.settle(ANSWERED_MS, 2_000)).toEqual([]);
    };

    it(
      `${times} of ${times} lists are answered after the restart, once`,
      async () => {
        bot = await createKillableBot();
        const places = [bot.channel('scouting'), bot.slack.openDirectMessage(bot.ada)];
        const ledger = new Ledger(bot.slack, bot.ada, 1);
        const place = (i: number) => places[i % places.length]!;
        await bot.start();
        await killEach(ledger, place, (i) => ledger.upload(place(i)));
      },
      ALL_MS,
    );

    it(
      `${times} of ${times} questions are answered after the restart, once`,
      async () => {
        bot = await createKillableBot();
        const places = [bot.channel('scouting'), bot.slack.openDirectMessage(bot.ada)];
        const ledger = new Ledger(bot.slack, bot.ada, 2);
        const place = (i: number) => places[i % places.length]!;
        await bot.start();
        for (const each of places) await ledger.upload(each);
        expect(await ledger.settle(ANSWERED_MS, 0)).toEqual([]);
        await killEach(ledger, place, (i) => ledger.ask(place(i), 2 + i));
      },
      ALL_MS,
    );
  });
}
