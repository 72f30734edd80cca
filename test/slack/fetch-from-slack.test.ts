import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchFromSlack } from '../../src/slack/fetch-from-slack.js';

/** A process of its own: collecting all the time would slow down the other tests. */
const DRIPPED_ON = `
  const { fetchFromSlack } = await import(${JSON.stringify(new URL('../../dist/slack/fetch-from-slack.js', import.meta.url).href)});
  setInterval(gc, 10).unref();
  try {
    await fetchFromSlack(process.env.ORIGIN + '/a.csv', {
      name: 'a.csv',
      token: '',
      limits: { maxBytes: 2 ** 30, totalMs: 500, stallMs: 60_000, retryMs: 10 },
      slack: { hosts: [], localOrigin: process.env.ORIGIN },
      expectedBytes: 100,
      makeRoom() {},
      signal: new AbortController().signal,
      fetch,
    });
  } catch (error) {
    process.stdout.write(error.code);
  }
`;

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
    {
      maxBytes = 1_000,
      totalMs = 60_000,
      stallMs = 60_000,
      expectedBytes = 100,
      makeRoom = (_bytes: number): void => {},
    } = {},
    signal = new AbortController().signal,
  ) =>
    fetchFromSlack(`${origin}/a.csv`, {
      name: 'a.csv',
      token: 'xoxb-secret',
      limits: { maxBytes, totalMs, stallMs, retryMs: 10 },
      slack: { hosts: [], localOrigin: origin },
      expectedBytes,
      makeRoom,
      signal,
      fetch,
    });
  const textOf = async (downloading: Promise<Uint8Array>) => Buffer.from(await downloading).toString();

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

  it('says so where Slack does not answer, or falls silent in the middle', async () => {
    let requests = 0;
    const silent = await serve(() => void requests++);
    await expect(download(silent, { stallMs: 50 })).rejects.toMatchObject({ code: 'download-failed' });
    expect(requests).toBe(3);
    const stalls = await serve((_, response) => void response.write('handle,'));
    await expect(download(stalls, { stallMs: 50 })).rejects.toMatchObject({ code: 'download-failed' });
  });

  it('ends at its limit where bytes drip in without an end', async () => {
    const origin = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(timer));
    });
    const dripping = download(origin, { maxBytes: 2 ** 30, totalMs: 300 });
    await expect(dripping).rejects.toMatchObject({ code: 'download-failed' });
  });

  it('does so, too, where all that can be collected is', async () => {
    const origin = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(timer));
    });
    const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', DRIPPED_ON], {
      env: { ORIGIN: origin },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    await once(child, 'close');
    expect(output).toBe('download-failed');
  });

  it.each([
    ['more than was announced', { expectedBytes: 10 }, 'x'.repeat(50)],
    ['as many as were announced', { expectedBytes: 50 }, 'x'.repeat(50)],
  ])('asks for room before it holds %s', async (_, { expectedBytes }, body) => {
    for (const headers of [{ 'content-length': String(body.length) }, {}]) {
      const room: number[] = [];
      const origin = await serve((_request, response) => {
        response.writeHead(200, headers);
        response.write(body.slice(0, 20));
        response.end(body.slice(20));
      });
      const makeRoom = (bytes: number) => void room.push(bytes);
      expect(await textOf(download(origin, { expectedBytes, makeRoom }))).toBe(body);
      expect(room.length > 0).toBe(expectedBytes < body.length);
      if (room.length > 0) expect(Math.max(...room)).toBeGreaterThanOrEqual(body.length);
      const refuse = () => {
        throw new Error('no room');
      };
      const refused = download(origin, { expectedBytes, makeRoom: refuse });
      if (expectedBytes < body.length) await expect(refused).rejects.toThrow('no room');
      else await refused;
    }
  });

  it.each([201, 202, 203, 204, 205, 206, 429, 500, 503])(
    'takes no file from status %i, and tries again',
    async (status) => {
      let requests = 0;
      const origin = await serve((_, response) => {
        requests++;
        if (requests === 3) response.end('handle\nada');
        else response.writeHead(status).end(status === 204 || status === 205 ? undefined : 'han');
      });
      expect(await textOf(download(origin))).toBe('handle\nada');
      const always = await serve((_, response) => void response.writeHead(status).end());
      await expect(download(always)).rejects.toMatchObject({ code: 'download-failed' });
    },
  );

  it('takes no file that ends before its length, and tries again', async () => {
    let requests = 0;
    const origin = await serve((_, response) => {
      requests++;
      if (requests === 2) return void response.end('handle\nada');
      response.writeHead(200, { 'content-length': '500' });
      response.write('handle\n');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await textOf(download(origin))).toBe('handle\nada');
    const always = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('handle\n');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(download(always)).rejects.toMatchObject({
      code: 'download-failed',
      message: 'Slack did not give me a.csv.',
    });
  });

  it('knows a login page that comes packed, and unpacks a file that does', async () => {
    const packed = (text: string) =>
      serve((_, response) => {
        response.writeHead(200, { 'content-type': 'text/csv', 'content-encoding': 'gzip' }).end(gzipSync(text));
      });
    await expect(download(await packed('<!doctype html><html>'))).rejects.toMatchObject({ code: 'no-file-permission' });
    expect(await textOf(download(await packed('<b>name</b>,followers')))).toBe('<b>name</b>,followers');
  });

  it('knows a login page behind a redirect', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/a.csv') response.writeHead(302, { location: '/signin?redir=%2Fa.csv' }).end();
      else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('\ufeff<!-- --><HTML>');
    });
    await expect(download(origin)).rejects.toMatchObject({ code: 'no-file-permission' });
  });

  it.each([
    ['file_not_found', 'file-deleted', 'a.csv is no longer there.'],
    ['missing_scope', 'no-file-permission', 'I lack the permission to read files here.'],
    ['team_access_not_granted', 'download-failed', 'Slack refused to give me a.csv (team_access_not_granted).'],
  ])('says why where an error comes instead: %s', async (error, code, message) => {
    const origin = await serve((_, response) => void response.end(JSON.stringify({ ok: false, error })));
    await expect(download(origin)).rejects.toMatchObject({ code, message });
  });

  it('ends with the job', async () => {
    const origin = await serve(() => {});
    const job = new AbortController();
    setTimeout(() => job.abort(new Error('stopped')), 30);
    await expect(download(origin, {}, job.signal)).rejects.toThrow('stopped');
  });
});
