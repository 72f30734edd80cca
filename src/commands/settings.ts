import { DEFAULT_TIERS } from '../analysis/score/tiers.js';
import type { Answer } from '../answers/answer.js';
import { formatCell } from '../answers/format.js';
import { flag } from './arguments/words.js';
import type { ConversationCommand } from './command.js';

/** How the bot behaves here and in this workspace, and how to change it. */
export const settings: ConversationCommand<{ change: boolean | undefined }> = {
  about: 'conversation',
  name: 'settings',
  aliases: ['config', 'preferences'],
  summary: 'How I am set: watching, tiers, fees, how long I keep data.',
  examples: ['settings', 'show me the settings'],
  args: { change: flag('[change]', /\b(?:change|edit|adjust|modify|update)\b/i) },
  cues: [
    /\b(configured?)\b/i,
    /\b(settings?|config(uration)?|preferences|options|configure|set ?up)\b/i,
    /\bhow long (do|will) (you|u) (keep|store)\b|\bretention\b/i,
  ],
  also: [
    /\b(is|at|moment|your|bot)\b/i,
    /\b(your|bot|current|change|what|are|open|adjust|edit|where|how|see|data|keep|store|long|our|for|this|channel|workspace)\b/i,
  ],

  async run({ store, teamId, channelId }): Promise<Answer> {
    const watched = await store.settings.watches(teamId, channelId);
    const { retentionDays, tiers = DEFAULT_TIERS } = await store.settings.workspace(teamId);
    return {
      headline: `Settings: ${watched ? 'I read every CSV posted in this channel' : 'I read a CSV here only when asked to'}; data is kept ${retentionDays} days`,
      tables: [
        {
          title: `Tiers, and what one TikTok post costs (USD, ${tiers === DEFAULT_TIERS ? 'published ranges' : 'as set here'})`,
          columns: [
            { key: 'tier', label: 'Tier', format: 'text' },
            { key: 'from', label: 'From', format: 'count' },
            { key: 'fee', label: 'A post', format: 'text' },
          ],
          rows: tiers.map(({ name, from, fee }) => ({
            tier: name,
            from,
            fee: fee ? `${formatCell(fee.low, 'money')}–${formatCell(fee.high, 'money')}` : null,
          })),
        },
      ],
      facts: [],
      charts: [],
      howFound: [],
      caveats: [],
      next: [
        watched
          ? { label: 'Stop watching this channel', command: { name: 'watch', args: { mode: 'off' } } }
          : { label: 'Watch this channel', command: { name: 'watch', args: { mode: 'on' } } },
        { label: 'Change settings', command: { name: 'settings', args: { change: true } } },
      ],
    };
  },
};
