/** Where Slack is: the public one, GovSlack, or one in development. */
export interface SlackHosts {
  /** Files are fetched, by https, from these and what is below them. */
  hosts: readonly string[];
  /** The origin of a local Slack, in development. */
  localOrigin?: string | undefined;
}

/** GovSlack is a Slack of its own: neither sends to the other's hosts. */
const HOSTS: Record<string, readonly string[]> = {
  'slack.com': ['slack.com', 'slack-files.com', 'slack-edge.com'],
  'slack-gov.com': ['slack-gov.com', 'slack-files-gov.com'],
};

/** @param domain one of `SLACK_DOMAINS` (config.ts) */
export function slackHosts(domain: string, apiUrl: string): SlackHosts {
  const hosts = HOSTS[domain] ?? [domain];
  return { hosts, localOrigin: isOfSlack(apiUrl, { hosts }) ? undefined : new URL(apiUrl).origin };
}

/** https and one of Slack's hosts; or the local Slack. */
export function isOfSlack(url: string, { hosts, localOrigin }: SlackHosts): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (localOrigin !== undefined && origin === localOrigin) return true;
  return protocol === 'https:' && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an address that is none';
}
