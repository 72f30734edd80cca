import { App } from '@slack/bolt';

/** What an answer takes where there is nothing to do: Bolt, its acknowledgement, and a post to the response_url. */
export function createEmptyBot({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL }) {
  const app = new App({
    token: SLACK_BOT_TOKEN,
    appToken: SLACK_APP_TOKEN,
    socketMode: true,
    clientOptions: { slackApiUrl: SLACK_API_URL },
  });
  app.command('/influencer', async ({ ack, respond }) => {
    await ack();
    await respond({ response_type: 'in_channel', text: 'Nothing.' });
  });
  return { start: () => app.start(), stop: () => app.stop() };
}
