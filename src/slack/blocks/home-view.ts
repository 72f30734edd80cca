import type { HomeView, KnownBlock } from '@slack/types';
import type { Dataset, WorkspaceSettings } from '../../store/ports.js';
import { button } from './buttons.js';
import { LIMITS } from './limits.js';
import { mrkdwn, mrkdwnWithin } from './mrkdwn.js';
import { contexts, sections } from './text-blocks.js';

/** What the Home shows of one person: nothing that anybody else has posted. */
export interface HomeContents {
  datasets: readonly Dataset[];
  shortlists: readonly { channelId: string; handles: readonly string[] }[];
  settings: WorkspaceSettings;
  /** Ids. */
  admins: readonly string[];
}

const MOST = 20;

/** How to start, the person's own files and picks, the settings. */
export function homeView({ datasets, shortlists, settings, admins }: HomeContents): HomeView {
  return {
    type: 'home',
    blocks: [
      header('How to start'),
      ...sections([
        '• Drop a CSV or Excel file of creator profiles into a direct message with me, or into a channel with a mention of me.',
        '• Or open the menu of a message with a file: *Analyze this CSV*. Or type `/influencer analyze` for a form with options.',
        '• Somebody else posted it? Mention me in its thread.',
        '• Then ask, in the thread or here: "who are our best micro influencers in Brazil?", "compare @a with @b", "what should we do with 20k dollars?". `/influencer help` lists everything.',
      ]),
      { type: 'divider' },
      header('Your files'),
      ...(datasets.length === 0
        ? sections(['None yet. What you post yourself is listed here; what others post is not.'])
        : [
            ...sections(datasets.slice(0, MOST).map(datasetLine)),
            ...contexts(datasets.length > MOST ? [`… and ${datasets.length - MOST} more`] : []),
          ]),
      { type: 'divider' },
      header('Your shortlist picks'),
      ...(shortlists.length === 0
        ? sections(['Nobody yet. Add creators from the menu under any list.'])
        : sections(shortlists.slice(0, MOST).map(shortlistLine))),
      { type: 'divider' },
      header('Settings of this workspace'),
      ...sections([
        `Data is kept *${settings.retentionDays} days*, then deleted. \`/influencer forget\` deletes it at once; \`/influencer watch on\` makes me read every CSV of a channel.`,
      ]),
      {
        type: 'actions',
        elements: [button('Change settings', 'change-settings', 'open')],
      },
      ...contexts([adminsLine(admins)]),
    ],
  };
}

function datasetLine({ fileName, channelId, createdAt }: Dataset): string {
  return `• *${mrkdwnWithin(fileName, 300)}* in ${place(channelId)}, ${dateIn(createdAt)}`;
}

function shortlistLine({ channelId, handles }: HomeContents['shortlists'][number]): string {
  const names = handles.slice(0, 15).map((handle) => mrkdwn(`@${handle}`));
  const more = handles.length - names.length;
  return mrkdwnCut(`• In ${place(channelId)}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`);
}

function adminsLine(admins: readonly string[]): string {
  return admins.length === 0
    ? 'My admins change them. The bot’s owner adds the first in the setting `ADMINS`.'
    : `My admins change them: ${admins
        .slice(0, MOST)
        .map((id) => `<@${id}>`)
        .join(', ')}.`;
}

/** Slack shows a channel's name only to those who may see it. */
function place(channelId: string): string {
  return channelId.startsWith('D') ? 'our direct messages' : `<#${channelId}>`;
}

/** In the reader's own time zone. */
function dateIn(unixMs: number): string {
  const seconds = Math.floor(unixMs / 1000);
  return `<!date^${seconds}^{date_short_pretty}|${new Date(unixMs).toISOString().slice(0, 10)}>`;
}

function mrkdwnCut(line: string): string {
  return line.length <= LIMITS.text ? line : `${line.slice(0, LIMITS.text - 1)}…`;
}

function header(text: string): KnownBlock {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}
