import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import { type BoltApp, createBoltApp } from './bolt-app.js';
import { callApi } from './call-api.js';

let slack: LocalSlack;
let app: BoltApp;

beforeEach(async () => {
  slack = await startLocalSlack();
  app = createBoltApp(slack);
  await app.start();
});
afterEach(async () => {
  await app.stop();
  await slack.close();
});

it('takes the workspace away from the app of an organisation: the token reads nothing there any more', async () => {
  slack.revokeTeamAccess();
  const { payload } = await slack.waitFor(() => slack.log.eventsOf('team_access_revoked')[0]);
  expect(payload.event).toMatchObject({ team_ids: [slack.app.teamId], event_ts: expect.any(String) });
  expect(await callApi(slack, 'auth.test')).toMatchObject({ error: 'team_access_not_granted' });
});
