import { describe, expect, it } from 'vitest';
import { cameFrom } from '../../../src/slack/gate/came-from.js';
import { hasShared, sharedFile, unlessShared } from '../../shared.js';

describe('cameFrom', () => {
  it('takes the workspace of an event from where the app is installed, not from who posted', () => {
    const event = { type: 'message', channel: 'C1', user: 'U1', ts: '1.2', team: 'T9', user_team: 'E9' };
    const body = { team_id: 'T9', context_team_id: 'T1', is_ext_shared_channel: true, event };
    expect(cameFrom(body, 'UBOT')).toMatchObject({ workspaceId: 'T1', userTeams: ['E9', 'T9'], isShared: true });
    const authorizations = [{ team_id: 'T2', enterprise_id: 'E2' }];
    expect(cameFrom({ ...body, authorizations }, 'UBOT')).toMatchObject({ workspaceId: 'T2', enterpriseId: 'E2' });
  });

  it('takes the workspace of a button from the app, and the team of the person from the person', () => {
    // As in java-slack-sdk#1041: somebody of another workspace presses a button in a shared channel.
    const body = {
      type: 'block_actions',
      user: { id: 'U9', team_id: 'T9' },
      team: { id: 'T1', domain: 'x' },
      container: { channel_id: 'C1' },
    };
    expect(cameFrom(body, 'UBOT')).toMatchObject({ workspaceId: 'T1', userTeams: ['T9'], channelId: 'C1' });
  });

  it('takes the workspace of a form from where the app is installed (bolt-js#1615)', () => {
    const body = {
      type: 'view_submission',
      user: { id: 'U9', team_id: 'T9' },
      team: { id: 'T9' },
      view: { private_metadata: 'form-1', app_installed_team_id: 'T1' },
    };
    expect(cameFrom(body, 'UBOT')).toMatchObject({ workspaceId: 'T1', userTeams: ['T9'], formId: 'form-1' });
    expect(cameFrom({ ...body, view: { private_metadata: '' } }, 'UBOT').formId).toBe('');
  });

  it.each([
    ['a channel', { channel: 'C1', channel_type: 'channel' }, 'channel'],
    ['a private channel', { channel: 'G1', channel_type: 'group' }, 'channel'],
    ['a direct message', { channel: 'D1' }, 'direct'],
    ['a group direct message', { channel: 'C1', channel_type: 'mpim' }, 'group-direct'],
    ['a mention, which does not say', { channel: 'C1' }, undefined],
  ])('tells %s', (_, event, kind) => {
    expect(cameFrom({ event: { type: 'message', ...event } }, 'UBOT').kind).toBe(kind);
  });

  it('tells a group direct message by the name that commands and buttons give', () => {
    const named = (channelName: string) =>
      cameFrom({ command: '/influencer', channel_id: 'C1', channel_name: channelName }, 'UBOT').kind;
    expect([named('mpdm-ada--bob-1'), named('directmessage'), named('scouting')]).toEqual([
      'group-direct',
      'direct',
      'channel',
    ]);
  });

  it('knows what is said to the bot', () => {
    const said = (event: object) => cameFrom({ event: { channel: 'C1', ...event } }, 'UBOT').isSaidToBot;
    expect(said({ type: 'app_mention' })).toBe(true);
    expect(said({ type: 'message', text: 'hello' })).toBe(false);
    expect(said({ type: 'message', text: 'hello <@UBOT>' })).toBe(true);
    expect(said({ type: 'message', text: 'hello', channel: 'D1' })).toBe(true);
    expect(said({ type: 'app_home_opened', channel: 'D1' })).toBe(false);
  });

  it.skipIf(!hasShared)(`reads nothing that Slack does not send${unlessShared}`, () => {
    const shapes = JSON.parse(sharedFile('reference/slack/shapes.json').toString());
    const has = (shape: string, path: string) =>
      path.split('.').reduce((at, key) => (Array.isArray(at) ? at[0] : at)?.[key], shapes[shape]) !== undefined;
    const read: [string, string[]][] = [
      ['event AppMentionPayload', ['authorizations.team_id', 'is_ext_shared_channel', 'event.user_team', 'event.team']],
      ['payload BlockActionPayload', ['team.id', 'user.team_id', 'container.channel_id', 'channel.name']],
      ['payload ViewSubmissionPayload', ['view.app_installed_team_id', 'view.private_metadata', 'user.team_id']],
      ['payload SlashCommandPayload', ['team_id', 'channel_id', 'channel_name', 'user_id', 'enterprise_id']],
      ['payload MessageShortcutPayload', ['team.id', 'channel.id', 'channel.name', 'user.id']],
    ];
    expect(read.flatMap(([shape, paths]) => paths.filter((path) => !has(shape, path)))).toEqual([]);
  });
});
