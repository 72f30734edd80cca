import { App, LogLevel } from '@slack/bolt';
import type { LocalSlack } from '../../src/playground/local-slack.js';

export type BoltApp = App;

/** The real Bolt, pointed at the local Slack, quiet, and quick to retry. */
export function createBoltApp(slack: LocalSlack): BoltApp {
  return new App({
    token: slack.app.botToken,
    appToken: slack.app.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 2, minTimeout: 20, maxTimeout: 50 },
      rejectRateLimitedCalls: false,
    },
  });
}
