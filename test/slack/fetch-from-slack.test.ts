import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchFromSlack, isOfSlack } from '../../src/slack/fetch-from-slack.js';

describe('isOfSlack', () => {
  it.each([
    ['https://files.slack.com/files-pri/T1-F1/download/a.csv', true],
    ['https://slack-files.com/a', true],
    ['https://a.slack-edge.com/b', true],
    ['http://files.slack.com/a', false],
    ['https://slack.com.evil.example/a', false],
    ['https://notslack.com/a', false],
    ['https://files.slack.com@evil.example/a', false],
    ['http://127.0.0.1:3000/a', true],
    ['http://127.0.0.1:3001/a', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('%s: %s', (url, expected) => {
    expect(isOfSlack(url, 'http://127.0.0.1:3000')).toBe(expected);
  });

  it('has no local Slack unless told of one', () => {
    expect(isOfSlack('http://127.0.0.1:3000/a', undefined)).toBe(false);
  });
});

describe('fetchFromSlack', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.closeAllConnections();
  });

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const download = (
    origin: string,
    { maxBytes = 1_000, timeoutMs = 2_000 } = {},
    signal = new AbortController().signal,
  ) =>
    fetchFromSlack(`${origin}/a.csv`, {
      name: 'a.csv',
      token: 'xoxb-secret',
      limits: { maxBytes, timeoutMs, localOrigin: origin },
      signal,
    });

  it('sends the token, and gives the bytes', async () => {
    const origin = await serve((request, response) => response.end(request.headers.authorization));
    expect(Buffer.from(await download(origin)).toString()).toBe('Bearer xoxb-secret');
  });

  it('follows no redirect off the list, and does not send the token there', async () => {
    const seen: unknown[] = [];
    const elsewhere = await serve((request, response) => {
      seen.push(request.headers);
      response.end('caught');
    });
    const origin = await serve((_, response) => response.writeHead(302, { location: `${elsewhere}/login` }).end());
    await expect(download(origin)).rejects.toThrow('refused to download from 127.0.0.1');
    expect(seen).toEqual([]);
  });

  it('gives up on redirects that lead in a circle', async () => {
    const origin = await serve((_, response) => response.writeHead(302, { location: '/a.csv' }).end());
    await expect(download(origin)).rejects.toMatchObject({ code: 'no-file-permission' });
  });

  it.each([
    ['by its type', { 'content-type': 'text/html; charset=utf-8' }, 'anything'],
    ['by its first bytes', { 'content-type': 'text/csv' }, '\n<!DOCTYPE html><html>'],
  ])('knows a login page %s', async (_, headers, body) => {
    const origin = await serve((_request, response) => response.writeHead(200, headers).end(body));
    await expect(download(origin)).rejects.toMatchObject({ code: 'no-file-permission' });
  });

  it('stops reading at its own limit, whatever was announced', async () => {
    let sent = 0;
    const origin = await serve((_, response) => {
      const timer = setInterval(() => {
        sent += 500;
        response.write('x'.repeat(500));
      }, 5);
      response.on('close', () => clearInterval(timer));
    });
    await expect(download(origin, { maxBytes: 2_000 })).rejects.toMatchObject({ code: 'file-too-large' });
    const sentByThen = sent;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(sent).toBeLessThan(sentByThen + 1_500);
  });

  it('says so where Slack is silent for too long', async () => {
    const origin = await serve(() => {});
    await expect(download(origin, { timeoutMs: 50 })).rejects.toMatchObject({ code: 'download-failed' });
  });

  it('ends with the job', async () => {
    const origin = await serve(() => {});
    const job = new AbortController();
    setTimeout(() => job.abort(new Error('stopped')), 30);
    await expect(download(origin, {}, job.signal)).rejects.toThrow('stopped');
  });
});
