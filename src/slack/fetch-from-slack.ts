import { UserError } from '../errors.js';
import { withDeadline } from '../jobs/deadline.js';
import { inPlaceOfAFile, isPageType } from './in-place-of-a-file.js';
import { type BodyLimits, Incomplete, readBody } from './read-body.js';
import { hostOf, isOfSlack, type SlackHosts } from './slack-hosts.js';

export interface FetchLimits extends BodyLimits {
  /** For everything, attempts and redirects included. */
  totalMs: number;
  /** Before another attempt, unless Slack says how long. */
  retryMs: number;
}

export interface Fetching {
  name: string;
  token: string;
  limits: FetchLimits;
  slack: SlackHosts;
  /** As many bytes have been made room for. */
  expectedBytes: number;
  makeRoom: (bytes: number) => void;
  signal: AbortSignal;
  fetch: typeof fetch;
}

const MAX_REDIRECTS = 3;
const ATTEMPTS = 3;
const MAX_RETRY_MS = 30_000;

/**
 * A private file, with the bot's token. The token goes to Slack's own hosts only, redirects included.
 *
 * @throws {UserError} where the file is too large, not to be had whole, or something else came in its place
 * @throws what `makeRoom` throws, and the signal's reason
 */
export function fetchFromSlack(url: string, fetching: Fetching): Promise<Uint8Array> {
  const { name, limits } = fetching;
  return withDeadline(
    limits.totalMs,
    () => notToBeHad(name),
    fetching.signal,
    (signal) => fetchPatiently(url, { ...fetching, signal }),
  );
}

async function fetchPatiently(url: string, fetching: Fetching): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptOnce(url, fetching);
    if ('bytes' in outcome) return outcome.bytes;
    if (attempt === ATTEMPTS) throw notToBeHad(fetching.name);
    await wait(outcome.retryAfterMs ?? fetching.limits.retryMs, fetching.signal);
  }
}

/** The bytes, or that it's worth another try. */
async function attemptOnce(
  url: string,
  fetching: Fetching,
): Promise<{ bytes: Uint8Array } | { retryAfterMs: number | undefined }> {
  const { name, signal } = fetching;
  const response = await follow(url, fetching);
  if (!response) return { retryAfterMs: undefined };
  const { status } = response;
  try {
    if (status === 404 || status === 410) throw notThere(name);
    if (status === 200) return { bytes: await fileIn(response, fetching) };
    // Half a file, or none, with a status that says all is well, passes like an overload does.
    const isPassing = status === 429 || status >= 500 || (status > 200 && status < 300);
    if (!isPassing) throw notToBeHad(name);
    return { retryAfterMs: retryAfterMs(response) };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Incomplete)) throw error;
    return { retryAfterMs: undefined };
  } finally {
    await response.body?.cancel().catch(() => undefined); // locked, where it was read
  }
}

/** Undefined where the connection failed. */
async function follow(url: string, { slack, token, limits, signal, fetch }: Fetching): Promise<Response | undefined> {
  let next = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (!isOfSlack(next, slack)) throw new Error(`refused to download from ${hostOf(next)}`);
    let response: Response;
    try {
      response = await withDeadline(
        limits.stallMs,
        () => new Incomplete('no answer'),
        signal,
        (answering) => fetch(next, { headers: headersWith(token), redirect: 'manual', signal: answering }),
      );
    } catch {
      signal.throwIfAborted();
      return undefined;
    }
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || !location) return response;
    await response.body?.cancel();
    next = new URL(location, next).href;
  }
  throw loginPage(); // a login that leads to itself
}

/** Packed on the way, a body could not be compared with its length. */
function headersWith(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}`, 'accept-encoding': 'identity' };
}

async function fileIn(response: Response, fetching: Fetching): Promise<Uint8Array> {
  const { name } = fetching;
  const contentType = response.headers.get('content-type');
  if (isPageType(contentType)) throw loginPage();
  const bytes = await readBody(response, fetching);
  const instead = inPlaceOfAFile(contentType, bytes);
  if (!instead) return bytes;
  throw 'page' in instead ? loginPage() : refusal(name, instead.errorCode);
}

function retryAfterMs({ headers }: Response): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return seconds > 0 ? Math.min(MAX_RETRY_MS, seconds * 1000) : undefined;
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(end, ms);
    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    }
    signal.addEventListener('abort', end, { once: true });
  });
  signal.throwIfAborted();
}

function refusal(name: string, code: string): UserError {
  switch (code) {
    case 'file_not_found':
    case 'file_deleted':
      return notThere(name);
    case 'missing_scope':
    case 'no_permission':
      return new UserError('no-file-permission', 'I lack the permission to read files here.', ASK_FOR_SCOPE);
    default:
      return new UserError(
        'download-failed',
        `Slack refused to give me ${name} (${code}).`,
        'Drop it here again in a minute.',
      );
  }
}

const ASK_FOR_SCOPE =
  'Ask whoever manages apps here to give me the scope `files:read` and reinstall me, then drop the file again.';

function loginPage(): UserError {
  return new UserError(
    'no-file-permission',
    'Slack showed me a login page instead of the file: I lack the permission to read files.',
    ASK_FOR_SCOPE,
  );
}

function notThere(name: string): UserError {
  return new UserError('file-deleted', `${name} is no longer there.`, 'Drop it here again and I will read it.');
}

function notToBeHad(name: string): UserError {
  return new UserError('download-failed', `Slack did not give me ${name}.`, 'Drop it here again in a minute.');
}
