import { sayOnly } from '../answers/answer.js';
import { UserError } from '../errors.js';
import { type ArgumentSpec, cut } from './arguments/argument.js';
import type { ConversationCommand } from './command.js';

/** Whether CSVs posted in this channel are read without being asked. */
export const watch: ConversationCommand<{ mode: 'on' | 'off' | '' }> = {
  about: 'conversation',
  name: 'watch',
  summary: 'Read every CSV posted in this channel without being asked, or stop.',
  examples: ['watch on', 'watch off'],
  args: { mode: mode() },
  isComplete: ({ mode: said }) => said !== '',
  async run({ teamId, channelId, userId, admins, store: { settings } }, { mode: wanted }) {
    if (wanted === '') {
      const now = (await settings.watches(teamId, channelId)) ? 'on' : 'off';
      throw new UserError('bad-choice', `Watching this channel is ${now}.`, 'Say `watch on` or `watch off`.');
    }
    await admins.assertAdmin(teamId, userId, `turn watching ${wanted}`);
    await settings.setWatch(teamId, channelId, wanted === 'on');
    return sayOnly(
      wanted === 'on'
        ? 'From now on I analyze every CSV posted in this channel.'
        : 'I no longer read CSVs posted in this channel unless I am mentioned.',
    );
  },
};

function mode(): ArgumentSpec<'on' | 'off' | ''> {
  return {
    usage: 'on|off',
    take(said) {
      const off = /\b(?:off|stop|don'?t|do not|no longer|unwatch|disable|quit)\b/i.exec(said);
      if (off) return { value: 'off', rest: cut(said, off) };
      const on =
        /\b(?:on\b(?! (?:the|this|my))|start|enable|every|all|each|automatically|please watch|watch (?:this|the|our))/i.exec(
          said,
        );
      return on ? { value: 'on', rest: cut(said, on) } : { value: '', rest: said };
    },
    check: (value) => (value === 'on' || value === 'off' ? value : ''),
  };
}
