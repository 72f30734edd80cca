import { WebAPIHTTPError, WebAPIRequestError } from '@slack/web-api';

interface Posting {
  signal: AbortSignal;
  timeoutMs: number;
  fetch: typeof fetch;
}

/**
 * Posts to an address that Slack gave: for the bytes of a file, or for a response.
 *
 * @throws what the Web API's client throws, so that there is one kind of failure
 */
export async function postTo(
  url: string,
  request: Pick<RequestInit, 'headers' | 'body'>,
  { signal, timeoutMs, fetch }: Posting,
): Promise<void> {
  const end = new AbortController();
  const stop = () => end.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(() => end.abort(), timeoutMs);
  try {
    const response = await fetch(url, { ...request, method: 'POST', signal: end.signal });
    await response.arrayBuffer();
    if (!response.ok) throw new WebAPIHTTPError(response.status, response.statusText, {});
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof WebAPIHTTPError ? error : new WebAPIRequestError(error as Error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
