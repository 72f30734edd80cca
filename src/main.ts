import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { type BotApp, createApp } from './app.js';
import { type Config, ConfigError, missingSlackSettings, readConfig } from './config.js';
import { isStoreUnavailable } from './errors.js';
import { UnusableStore } from './store/unusable-store.js';

const EXIT_FAILED = 1;
const EXIT_CONFIG = 78; // EX_CONFIG of sysexits.h
const DISK_RETRY_MS = 5_000;

/** The process: settings in, bot up, down again on a signal. */
async function main(): Promise<void> {
  const config = readSettings();
  if (!config) return;
  const log = pino({ level: config.LOG_LEVEL });
  const fail = (error: unknown): void => {
    log.fatal({ err: error }, error instanceof Error ? error.message : 'the bot stops');
    process.exit(EXIT_FAILED);
  };
  process.on('unhandledRejection', (error) => {
    // A full disk is no reason to go: what is to be stored is refused until there is room again.
    if (isStoreUnavailable(error)) log.error({ err: error }, error.message);
    else fail(error);
  });
  try {
    const app = await createWhenThereIsRoom(config, log);
    let isStopping = false;
    const stop = async (signal: string): Promise<void> => {
      if (isStopping) process.exit(EXIT_FAILED); // asked twice: somebody is in a hurry
      isStopping = true;
      log.info({ signal }, 'stopping: what is not finished is taken up next time');
      await app.stop();
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal).catch(fail));
    await app.start();
  } catch (error) {
    if (!(error instanceof UnusableStore)) return fail(error);
    say(error.message);
    process.exitCode = EXIT_CONFIG;
  }
}

/** Waiting is better than to be started again and again over a full disk. */
async function createWhenThereIsRoom(config: Config, log: Logger): Promise<BotApp> {
  while (true) {
    try {
      return await createApp(config, { log });
    } catch (error) {
      if (!isStoreUnavailable(error)) throw error;
      const trying = `trying again every ${DISK_RETRY_MS / 1000} seconds`;
      log.error({ err: error }, `${config.DATA_DIR} can't be written to: ${trying}`);
      await sleep(DISK_RETRY_MS);
    }
  }
}

/** Undefined where they cannot be used: what is wrong has been said. */
function readSettings(): Config | undefined {
  try {
    const config = readConfig();
    const missing = missingSlackSettings(config);
    if (missing.length === 0) return config;
    say(
      `No Slack to talk to: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set.`,
      'Create the app from manifest.yml at https://api.slack.com/apps, copy .env.example to .env and fill them in.',
      'To see the bot at work without Slack: npm run demo',
    );
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    say(error.message, 'Settings are read from the environment and from .env; .env.example lists them all.');
  }
  process.exitCode = EXIT_CONFIG;
  return undefined;
}

function say(...lines: string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}

await main();
