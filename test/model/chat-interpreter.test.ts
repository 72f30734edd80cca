import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createChatInterpreter } from '../../src/model/chat-interpreter.js';
import { type Reply, startChatServer } from './chat-server.js';

const UNREAD = {
  sentence: 'secret words',
  calls: { filters: {}, commands: [] },
  words: { measures: [], dimensions: [] },
};
const CALL = '{"name":"top","arguments":{"count":3}}';

let close: () => Promise<void> = async () => {};
afterEach(() => close());

async function ask(reply: Reply, { timeoutMs = 20_000, use = (given: unknown): unknown => given } = {}) {
  const server = await startChatServer(() => reply);
  close = server.close;
  const failures: string[] = [];
  const onFailure = (why: string) => failures.push(why);
  const interpreter = createChatInterpreter({ url: server.url, model: 'mine', key: 'k-1', timeoutMs, onFailure });
  const started = performance.now();
  const given = await interpreter.interpret(UNREAD, use);
  return { given, failures, requests: server.requests, ms: performance.now() - started };
}

const plainly =
  (status: number, body = '', headers = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, headers);
    response.end(body);
  };

it('asks once, with the key, and gives the call', async () => {
  const { given, failures, requests } = await ask(CALL);
  expect(given).toEqual({ name: 'top', arguments: { count: 3 } });
  expect(failures).toEqual([]);
  const [{ path, headers, body }] = requests as [(typeof requests)[0]];
  expect(path).toBe('/v1/chat/completions');
  expect(headers.authorization).toBe('Bearer k-1');
  expect(JSON.parse(body)).toMatchObject({ model: 'mine', messages: [{ role: 'system' }, { role: 'user' }] });
});

it('takes a call in a block of code', async () => {
  expect((await ask(`\`\`\`json\n${CALL}\n\`\`\``)).given).toMatchObject({ name: 'top' });
});

it('takes "none" as no failure', async () => {
  expect(await ask('{"name":"none"}')).toMatchObject({ given: undefined, failures: [] });
});

describe('gives nothing, asks no second time, and tells the operator in one line without the sentence, if', () => {
  it.each<[string, Reply, RegExp]>([
    ['there is no answer in time', () => {}, /^no answer in time$/],
    [
      'the answer stops in the middle of time',
      (response) => {
        response.writeHead(200);
        response.write('{"choices":');
      },
      /^no answer in time$/,
    ],
    ['it is too busy', plainly(429, '{"error":"slow down"}'), /^HTTP 429$/],
    ['it is broken', plainly(500, 'oops'), /^HTTP 500$/],
    ['it leads elsewhere', plainly(302, '', { location: 'http://127.0.0.1:1/v1/chat/completions' }), /^HTTP 302$/],
    ['it says half a JSON', '{"name":"top","argum', /^the answer is no JSON$/],
    ['it says prose', 'I would rank them by engagement.', /^the answer is no JSON$/],
    ['its own answer is no JSON', plainly(200, '<html>'), /^the answer is no JSON$/],
    ['its own answer says nothing', plainly(200, '{"choices":[]}'), /^no message in the answer$/],
    ['it is null', plainly(200, 'null'), /^no message in the answer$/],
    ['it never ends', plainly(200, 'x'.repeat(5_000_000)), /^the answer is too long$/],
    ['it hangs up', (response) => response.destroy(), /^not reached \(\w+\)$/],
  ])('%s', async (_, reply, why) => {
    const isSlow = why.source.includes('time');
    const { given, failures, requests, ms } = await ask(reply, isSlow ? { timeoutMs: 300 } : {});
    expect(given).toBeUndefined();
    expect(failures).toEqual([expect.stringMatching(why)]);
    expect(failures.join()).not.toContain('secret');
    expect(requests).toHaveLength(1);
    if (isSlow) expect(ms).toBeLessThan(10_000);
  });

  it('nothing listens there', async () => {
    const failures: string[] = [];
    const onFailure = (why: string) => failures.push(why);
    const interpreter = createChatInterpreter({ url: 'http://127.0.0.1:9', model: 'm', key: '', onFailure });
    expect(await interpreter.interpret(UNREAD, (given) => given)).toBeUndefined();
    expect(failures).toEqual([expect.stringMatching(/^not reached/)]);
  });

  it('its call cannot be used', async () => {
    expect(await ask('{"name":"forget"}', { use: () => undefined })).toMatchObject({
      given: undefined,
      failures: ['no call that can be answered'],
    });
  });

  it('using it fails', async () => {
    const use = () => {
      throw new RangeError('secret');
    };
    expect(await ask(CALL, { use })).toMatchObject({ given: undefined, failures: ['RangeError while it was used'] });
  });
});
