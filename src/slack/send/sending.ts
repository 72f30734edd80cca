import type { WebClient } from '@slack/web-api';
import type { DeliverySettings } from './delivery-settings.js';
import type { SlackCalls } from './slack-calls.js';

/** How something is sent. */
export interface Sending {
  client: WebClient;
  calls: SlackCalls;
  settings: DeliverySettings;
  /** For addresses that Slack gave; by the operator's proxy, where there is one. */
  fetch: typeof fetch;
  /** Ends it: the rest is left, or not wanted any more. */
  signal: AbortSignal;
}
