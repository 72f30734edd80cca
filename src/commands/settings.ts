import { PUBLISHED_FEE_RATES } from '../analysis/money/fee-rates.js';
import { moneyRange } from '../analysis/recommend/write.js';
import { DEFAULT_TIERS } from '../analysis/score/tiers.js';
import { type Answer, type Facts, sayOnly, type Table } from '../answers/answer.js';
import type { WorkspaceSettings } from '../store/ports.js';
import { type ArgumentSpec, cut } from './arguments/argument.js';
import { carried, flag } from './arguments/words.js';
import { columnChoices, columnChoicesFacts, undoColumnChoice } from './column-choices.js';
import type { ConversationCommand } from './command.js';
import type { Conversation } from './conversation.js';

interface SettingsArgs {
  change: boolean | undefined;
  columns: boolean | undefined;
  /** Whether it answers without a mention in threads of its own, here. */
  threads: '' | 'on' | 'off';
  /** The choice of columns that its button takes back. */
  undo: string;
}

/** How the bot behaves here and in this workspace, and how to change it. */
export const settings: ConversationCommand<SettingsArgs> = {
  about: 'conversation',
  name: 'settings',
  aliases: ['config', 'preferences'],
  summary: 'How I am set: watching, tiers, fees, columns, admins, how long I keep data.',
  examples: ['settings', 'settings columns', 'settings threads off', 'show me the settings'],
  args: {
    change: flag('[change]', /\b(?:change|edit|adjust|modify|update)\b/i),
    columns: flag('[columns]', /\b(?:columns?|headers?)\b/i),
    threads: threads(),
    undo: carried(),
  },

  async run(conversation, { columns, threads: wanted, undo: taken }): Promise<Answer> {
    if (taken !== '') return undoColumnChoice(conversation, taken);
    if (wanted !== '') return setListens(conversation, wanted === 'on');
    return columns ? columnChoices(conversation) : settingsAnswer(conversation);
  },
};

async function settingsAnswer({ store, teamId, channelId, admins }: Conversation): Promise<Answer> {
  const watched = await store.settings.watches(teamId, channelId);
  const chosen = await store.settings.workspace(teamId);
  const people = await admins.list(teamId);
  const columns = await store.columns.list(teamId, channelId);
  const listens = await store.settings.listens(teamId, channelId);
  return {
    ...sayOnly(
      `Settings: ${watched ? 'I read every CSV posted in this channel' : 'I read a CSV here only when asked to'}; data is kept ${chosen.retentionDays} days`,
    ),
    tables: [tiersTable(chosen), feesTable(chosen)],
    facts: [adminsFacts(people), threadsFacts(listens), columnChoicesFacts(columns)],
    people,
    next: [
      watched
        ? { label: 'Stop watching this channel', command: { name: 'watch', args: { mode: 'off' } } }
        : { label: 'Watch this channel', command: { name: 'watch', args: { mode: 'on' } } },
      listens
        ? { label: 'Answer only when mentioned', command: { name: 'settings', args: { threads: 'off' } } }
        : { label: 'Answer in my threads', command: { name: 'settings', args: { threads: 'on' } } },
      { label: 'Change settings', command: { name: 'settings', args: { change: true } } },
      ...(columns.length > 0 ? [{ label: 'Columns', command: { name: 'settings', args: { columns: true } } }] : []),
    ],
  };
}

function tiersTable({ tiers = DEFAULT_TIERS }: WorkspaceSettings): Table {
  const hasFees = tiers.some(({ fee }) => fee);
  return {
    title: `Tiers${tiers === DEFAULT_TIERS ? '' : ', as set here'}`,
    columns: [
      { key: 'tier', label: 'Tier', format: 'text' },
      { key: 'from', label: 'From', format: 'count' },
      ...(hasFees ? ([{ key: 'fee', label: 'Per TikTok post, USD', format: 'text' }] as const) : []),
    ],
    rows: tiers.map(({ name, from, fee }) => ({ tier: name, from, fee: fee ? moneyRange(fee, 'USD') : null })),
  };
}

function feesTable({ fees = PUBLISHED_FEE_RATES }: WorkspaceSettings): Table {
  return {
    title: `What a post is estimated at: views × price per 1,000 (${fees === PUBLISHED_FEE_RATES ? 'sponsorrate 2026' : 'as set here'})`,
    columns: [
      { key: 'post', label: 'Post', format: 'text' },
      { key: 'cpm', label: `Per 1,000 views, ${fees.currency}`, format: 'text' },
      { key: 'viewShare', label: 'Followers who see it', format: 'percent' },
    ],
    rows: fees.rates.map(({ platform, format, cpm, viewShare }) => ({
      post: `${platform} ${format}`,
      cpm: String(cpm),
      viewShare,
    })),
    note: 'A quote in the file comes first, then your rate per tier, if you set one. Views are the file’s averages if it has them.',
  };
}

function adminsFacts(people: readonly string[]): Facts {
  const who =
    people.length === 0
      ? "No admins yet. The bot's owner adds the first in the setting `ADMINS`."
      : people.map((id) => `@${id}`).join(', ');
  return { title: 'Who may change settings, watch channels, and make me forget everything', lines: [who] };
}

async function setListens({ store, admins, teamId, channelId, userId }: Conversation, on: boolean): Promise<Answer> {
  await admins.assertAdmin(teamId, userId, 'change whether I answer without a mention');
  await store.settings.setListens(teamId, channelId, on);
  return sayOnly(
    on
      ? 'From now on I answer questions in my threads here without a mention, where I’m sure they are for me.'
      : 'From now on I answer here only when I’m mentioned.',
  );
}

function threadsFacts(listens: boolean): Facts {
  const said = listens
    ? 'I answer without a mention where I’m sure that a question is for me, and stay silent otherwise.'
    : 'I answer only when I’m mentioned.';
  return {
    title: 'In threads that I have answered in',
    lines: [`${said} (\`settings threads ${listens ? 'off' : 'on'}\`)`],
  };
}

function threads(): ArgumentSpec<SettingsArgs['threads']> {
  return {
    usage: '[threads on|off]',
    take(said) {
      const found = /\bthreads?\s+(on|off)\b/i.exec(said);
      return found
        ? { value: found[1]!.toLowerCase() === 'on' ? 'on' : 'off', rest: cut(said, found) }
        : { value: '', rest: said };
    },
    check: (value) => (value === 'on' || value === 'off' ? value : ''),
  };
}
