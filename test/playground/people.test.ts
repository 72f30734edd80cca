import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.js';
import type { NewUser } from '../../src/playground/people.js';
import { callApi } from './call-api.js';

describe('users.info', () => {
  let slack: LocalSlack;
  beforeEach(async () => {
    slack = await startLocalSlack();
  });
  afterEach(() => slack.close());

  const info = (user: unknown) => callApi(slack, 'users.info', { user });
  const flags = ['is_admin', 'is_owner', 'is_primary_owner', 'is_restricted', 'is_ultra_restricted'];

  it('needs users:read, and somebody', async () => {
    const { id } = slack.addUser('ada');
    expect(await info(id)).toMatchObject({ error: 'missing_scope', needed: 'users:read' });
    slack.grant('users:read');
    expect(await info(id)).toMatchObject({ user: { id, name: 'ada', team_id: slack.app.teamId, is_bot: false } });
    expect(await info('U0')).toMatchObject({ error: 'user_not_found' });
    expect(await info(slack.app.botUserId)).toMatchObject({ user: { is_bot: true } });
  });

  it.each<[NewUser, string[]]>([
    [{}, []],
    [{ role: 'admin' }, ['is_admin']],
    [{ role: 'owner' }, ['is_admin', 'is_owner']],
    [{ role: 'primary owner' }, ['is_admin', 'is_owner', 'is_primary_owner']],
    [{ guest: true }, ['is_restricted']],
    [{ guest: 'single-channel' }, ['is_restricted', 'is_ultra_restricted']],
  ])('says of %j: %j', async (who, expected) => {
    slack.grant('users:read');
    const { user } = (await info(slack.addUser('ada', who).id)) as { user: Record<string, unknown> };
    expect(flags.filter((flag) => user[flag] === true)).toEqual(expected);
    expect(flags.every((flag) => typeof user[flag] === 'boolean')).toBe(true);
  });

  it('says of another organisation only that they are of it, and whether they share a channel', async () => {
    slack.grant('users:read');
    const eve = slack.addUser('eve', { organisation: 'Acme Inc' });
    expect(await info(eve.id)).toMatchObject({ user: { team_id: eve.teamId, is_stranger: true } });
    slack.addChannel('launch', { members: [eve], bot: true });
    const { user } = await info(eve.id);
    expect(user).toMatchObject({ is_stranger: false });
    for (const flag of flags) expect(user).not.toHaveProperty(flag);
  });
});
