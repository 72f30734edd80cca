import { type Dispatcher, EnvHttpProxyAgent, fetch as undiciFetch } from 'undici';

export interface ProxySettings {
  HTTPS_PROXY: string;
  HTTP_PROXY: string;
  NO_PROXY: string;
}

/** The operator's way out to Slack: for the Web API, the socket and files alike. */
export interface SlackProxy {
  dispatcher: Dispatcher;
  fetch: typeof fetch;
  /** Its host, or hosts: the address itself may hold a password. */
  name: string;
}

/** Undefined where there is none. Node 20's own fetch reads no such settings. */
export function proxyOf({ HTTPS_PROXY, HTTP_PROXY, NO_PROXY }: ProxySettings): SlackProxy | undefined {
  if (HTTPS_PROXY === '' && HTTP_PROXY === '') return undefined;
  const dispatcher = new EnvHttpProxyAgent({ httpsProxy: HTTPS_PROXY, httpProxy: HTTP_PROXY, noProxy: NO_PROXY });
  const through = (input: unknown, init: RequestInit = {}) =>
    undiciFetch(input as string, { ...init, dispatcher } as Parameters<typeof undiciFetch>[1]);
  const hosts = [HTTPS_PROXY, HTTP_PROXY].filter((url) => url !== '').map((url) => new URL(url).host);
  return { dispatcher, fetch: through as unknown as typeof fetch, name: [...new Set(hosts)].join(', ') };
}
