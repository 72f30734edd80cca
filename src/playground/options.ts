import type { RequestListener } from 'node:http';

export interface LocalSlackOptions {
  /** 0 takes any free port. */
  port?: number;
  /** What people type after the @. */
  botName?: string;
  workspaceName?: string;
  /** The scopes that the app was installed with. */
  botScopes?: readonly string[];
  /** Event subscriptions, as in a manifest: "message.channels", "app_mention", … Others are not sent. */
  events?: readonly string[];
  /** Accept blocks that only some workspaces know: data_table, markdown, card and the like. */
  acceptNewBlocks?: boolean;
  /** Answer 429 to more than about one message a second a channel. */
  rateLimits?: boolean;
  /** How long an envelope may stay without an ack. Slack: 3000. */
  ackTimeoutMs?: number;
  /** How long after files.completeUploadExternal the message with the files appears, at first: see FileShares. */
  fileShareDelayMs?: number;
  /** Answers requests for paths that are not Slack's, such as a page that shows the workspace. */
  page?: RequestListener;
}

const defaultBotScopes: readonly string[] = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'channels:history',
  'groups:history',
  'im:history',
];

const defaultEvents: readonly string[] = [
  'app_mention',
  'message.channels',
  'message.groups',
  'message.im',
  'file_deleted',
  'app_home_opened',
  'app_uninstalled',
  'tokens_revoked',
  'team_access_revoked',
];

export function withDefaults({ page: _page, port: _port, ...options }: LocalSlackOptions) {
  return {
    botName: options.botName ?? 'influencer',
    workspaceName: options.workspaceName ?? 'Playground',
    botScopes: options.botScopes ?? defaultBotScopes,
    events: options.events ?? defaultEvents,
    acceptNewBlocks: options.acceptNewBlocks ?? false,
    rateLimits: options.rateLimits ?? false,
    ackTimeoutMs: options.ackTimeoutMs ?? 3000,
    fileShareDelayMs: options.fileShareDelayMs ?? 0,
  };
}
