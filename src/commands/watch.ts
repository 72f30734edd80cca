import { sayOnly } from '../answers/answer.js';
import { UserError } from '../errors.js';
import { text } from './arguments.js';
import type { ChannelCommand } from './command.js';

/** Whether CSVs posted in this channel are read without being asked. */
export const watch: ChannelCommand<{ state: string }> = {
  about: 'channel',
  name: 'watch',
  summary: 'Read every CSV posted in this channel without being asked, or stop.',
  examples: ['watch on', 'watch off'],
  args: { state: { ...text('on|off'), usage: 'on|off' } },
  async run({ teamId, channelId, settings }, { state }) {
    const wanted = state.trim().toLowerCase();
    if (wanted !== 'on' && wanted !== 'off') {
      const now = (await settings.watches(teamId, channelId)) ? 'on' : 'off';
      throw new UserError('bad-choice', `Watching this channel is ${now}.`, 'Say `watch on` or `watch off`.');
    }
    await settings.setWatch(teamId, channelId, wanted === 'on');
    return sayOnly(
      wanted === 'on'
        ? 'From now on I analyse every CSV that is posted in this channel.'
        : 'I no longer read CSVs posted in this channel unless I am mentioned.',
    );
  },
};
