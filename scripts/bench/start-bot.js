import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startLocalSlack } from '../../dist/playground/local-slack.js';

const SCRIPT = fileURLToPath(new URL('bot-process.js', import.meta.url));

/**
 * The bot in a process of its own, in a local Slack in this one, at Slack's rates.
 *
 * @param kind "real", or "empty" for one that does nothing
 */
export async function startBot(folder, kind = 'real') {
  const slack = await startLocalSlack({ rateLimits: true });
  const child = fork(SCRIPT, [kind], {
    stdio: ['ignore', 2, 2, 'ipc'], // its log is not part of the table
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: slack.app.botToken,
      SLACK_APP_TOKEN: slack.app.appToken,
      SLACK_API_URL: slack.apiUrl,
      DATA_DIR: mkdtempSync(join(folder, 'bot-')),
      LOG_LEVEL: 'error', // that Slack's rates make it wait is no news
    },
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const died = exited.then((code) => {
    throw new Error(`the bot ended with ${code}`);
  });
  died.catch(() => undefined); // it is meant to, in the end
  const answered = async () => {
    const [{ answer }] = await Promise.race([once(child, 'message'), died]);
    return answer;
  };
  const ask = (what) => {
    const answer = answered();
    child.send({ ask: what });
    return answer;
  };
  await answered(); // it is connected
  const person = slack.addUser('ada');
  return {
    slack,
    person,
    channel: (name) => slack.addChannel(name, { members: [person], bot: true }),
    /** What `work` resolves with, beside how late the bot's loop was meanwhile, and what the bot used. */
    async during(work) {
      await ask('reset');
      const result = await Promise.race([work(), died]);
      return { ...result, bot: await ask('figures') };
    },
    async stop() {
      if (child.connected) child.send({ ask: 'stop' });
      await exited;
      await slack.close();
    },
  };
}
