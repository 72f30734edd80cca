import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startLocalSlack } from '../../src/playground/local-slack.js';
import { startBot } from './bot.js';
import { startBotProcess } from './bot-process.js';
import { creatorsCsv } from './creators.js';
import { startForwardProxy } from './forward-proxy.js';

const file = { name: 'creators.csv', content: creatorsCsv() };

describe('a proxy on the way to Slack', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  it('carries the Web API, the socket, files and uploads', async () => {
    const proxy = await startForwardProxy();
    closing.push(proxy.close);
    const bot = await startBot({ settings: { HTTP_PROXY: proxy.url } });
    closing.push(bot.close);
    const channel = bot.channel('scouting');
    const post = await bot.ada.post(channel, { text: bot.slack.mention, files: [file] });
    await bot.replies(channel, post.ts, 3);
    const asked = await bot.ada.post(channel, { text: `${bot.slack.mention} export` });
    await bot.slack.waitFor(() => bot.said(channel, asked.ts).some(({ files }) => files.length > 0));
    const typed = await bot.ada.slash(channel, '/influencer', 'top 3');
    await bot.slack.waitFor(() => typed.responses.length > 0); // by its response_url

    const { log } = bot.slack;
    const through = (path: RegExp) => proxy.seen.filter((each) => path.test(each)).length;
    expect(through(/^GET \/link/)).toBe(1);
    expect(through(/^GET \/files-pri\//)).toBe(log.callsOf('download').length);
    expect(log.callsOf('download')).toHaveLength(2);
    expect(through(/^POST \/upload\//)).toBe(log.callsOf('upload').length);
    expect(log.callsOf('upload').length).toBeGreaterThan(1);
    const methods = new Set(log.calls.map(({ method }) => method).filter((method) => method.includes('.')));
    expect(methods).toContain('apps.connections.open');
    for (const method of methods) {
      expect([method, through(new RegExp(`^POST /api/${method}$`))]).toEqual([method, log.callsOf(method).length]);
    }
  });

  it('is passed by where the operator says so', async () => {
    const proxy = await startForwardProxy();
    closing.push(proxy.close);
    const bot = await startBot({ settings: { HTTP_PROXY: proxy.url, NO_PROXY: 'example.com,127.0.0.1' } });
    closing.push(bot.close);
    expect(proxy.seen).toEqual([]);
  });

  async function outputWith(httpProxy: string): Promise<string> {
    const slack = await startLocalSlack();
    const dataDir = await mkdtemp(join(tmpdir(), 'influencer-e2e-'));
    closing.push(() => slack.close());
    closing.push(() => rm(dataDir, { recursive: true }));
    const bot = startBotProcess({
      SLACK_BOT_TOKEN: slack.app.botToken,
      SLACK_APP_TOKEN: slack.app.appToken,
      SLACK_API_URL: slack.apiUrl,
      DATA_DIR: dataDir,
      http_proxy: httpProxy,
    });
    expect(await bot.exitCode).toBe(1);
    expect(bot.output).not.toContain('secret');
    return bot.output;
  }

  it('is named when it is down', async () => {
    const port = await unusedPort();
    const output = await outputWith(`http://someone:secret@127.0.0.1:${port}`);
    expect(output).toContain(
      `"msg":"Slack wasn't reached through the proxy 127.0.0.1:${port}: connect ECONNREFUSED 127.0.0.1:${port}"`,
    );
  });

  it('is named when it refuses', async () => {
    const proxy = await startForwardProxy({ answer: 407 });
    closing.push(proxy.close);
    expect(await outputWith(proxy.url)).toMatch(
      new RegExp(`"msg":"Slack wasn't reached through the proxy ${proxy.host}: Proxy response \\(407\\)`),
    );
  });
});

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? address!.port : 0;
}
