import { UserError } from '../errors.js';
import { tooLarge } from './slack-files.js';

export interface FetchLimits {
  maxBytes: number;
  timeoutMs: number;
  /** The origin of a local Slack, in development: besides Slack's own hosts, which are only fetched from by https. */
  localOrigin?: string | undefined;
}

interface Fetching {
  name: string;
  token: string;
  limits: FetchLimits;
  signal: AbortSignal;
}

const MAX_REDIRECTS = 3;
const ATTEMPTS = 3;
const RETRY_MS = 500;
const SLACK_HOSTS = ['slack.com', 'slack-files.com', 'slack-edge.com'];

/**
 * A private file, with the bot's token. The token goes to Slack's own hosts only, redirects included.
 *
 * @throws {UserError} where the file is too large, not to be had, or a login page came in its place
 */
export async function fetchFromSlack(url: string, fetching: Fetching): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt++) {
    const response = await follow(url, fetching);
    if (response.ok) return readBody(response, fetching);
    await response.body?.cancel();
    if (response.status === 404 || response.status === 410) throw notThere(fetching.name);
    const isPassing = response.status === 429 || response.status >= 500;
    if (!isPassing || attempt === ATTEMPTS) throw notToBeHad(fetching.name);
    await waitBeforeRetry(response, fetching.signal);
  }
}

async function follow(url: string, { name, token, limits, signal }: Fetching): Promise<Response> {
  let next = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (!isOfSlack(next, limits.localOrigin)) throw new Error(`refused to download from ${hostOf(next)}`);
    const response = await fetchOnce(
      next,
      name,
      token,
      AbortSignal.any([signal, AbortSignal.timeout(limits.timeoutMs)]),
    );
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || !location) return response;
    await response.body?.cancel();
    next = new URL(location, next).href;
  }
  throw loginPage(); // a login that leads to itself
}

async function fetchOnce(url: string, name: string, token: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual', signal });
  } catch (error) {
    if (signal.aborted && !isTimeout(signal.reason)) throw error; // the job was stopped
    throw notToBeHad(name);
  }
}

async function readBody(response: Response, { name, limits, signal }: Fetching): Promise<Uint8Array> {
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (response.headers.get('content-type')?.startsWith('text/html') || announced > limits.maxBytes) {
    await response.body?.cancel();
    throw announced > limits.maxBytes ? tooLarge(name, limits.maxBytes) : loginPage();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > limits.maxBytes) throw tooLarge(name, limits.maxBytes); // leaving the loop cancels the stream
      chunks.push(chunk);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof UserError ? error : notToBeHad(name);
  }
  const bytes = Buffer.concat(chunks);
  if (/^\s*<(!doctype html|html)/i.test(bytes.toString('latin1', 0, 200))) throw loginPage();
  return bytes;
}

/** https and one of Slack's hosts; or the local Slack. */
export function isOfSlack(url: string, localOrigin: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (localOrigin !== undefined && origin === localOrigin) return true;
  return protocol === 'https:' && SLACK_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an address that is none';
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

async function waitBeforeRetry(response: Response, signal: AbortSignal): Promise<void> {
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  const ms = Math.min(30_000, Math.max(RETRY_MS, seconds * 1000));
  await new Promise((resolve) => setTimeout(resolve, ms));
  signal.throwIfAborted();
}

function loginPage(): UserError {
  return new UserError(
    'no-file-permission',
    'Slack showed me a login page instead of the file: I lack the permission to read files.',
    'Ask whoever manages apps here to give me the scope `files:read` and reinstall me, then drop the file again.',
  );
}

function notThere(name: string): UserError {
  return new UserError('file-deleted', `${name} is no longer there.`, 'Drop it here again and I will read it.');
}

function notToBeHad(name: string): UserError {
  return new UserError('download-failed', `Slack did not give me ${name}.`, 'Drop it here again in a minute.');
}
