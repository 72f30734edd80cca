import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import type { CommandCall } from '../../../src/answers/answer.js';
import type { Subject } from '../../../src/commands/command.js';
import { talkAbout } from '../../../src/commands/talk-about.js';
import { createChatInterpreter } from '../../../src/model/chat-interpreter.js';
import { type ChatRequest, startChatServer } from '../../model/chat-server.js';

/** Nothing in it can be read. */
const UNREADABLE = 'frobnicate the blorbs';
const MANAGERS = ['Anna Smith', 'Tom Jones'];
const AGENCIES = ['Bright', 'Nordlicht', 'Solo'];
const people = Array.from({ length: 60 }, (_, i) => ({
  handle: `zq${i}.creator`,
  name: `Quilla${i} Vantrop${i}`,
  followers: 123_457 + i * 7_919,
  bio: `Bakes sourdough number ${i} by the river Yx`,
  email: `hello${i}@zqmail.example`,
  likes: 7_654_321 + i * 1_013,
}));
const header = 'username,name,followers,total likes,engagement rate,country,category,bio,email,Manager,Agency';
const lines = people.map(
  ({ handle, name, followers, likes, bio, email }, i) =>
    `${handle},${name},${followers},${likes},${(i % 7) + 1}.37,${i % 2 ? 'Brazil' : 'Poland'},${i % 3 ? 'Food' : 'Travel'},${bio},${email},${MANAGERS[i % 2]},${AGENCIES[i % 3]}`,
);

let subject: Subject;
beforeAll(() => {
  const bytes = Buffer.from([header, ...lines].join('\n'));
  const analysed = analyze([{ name: 'list.csv', bytes }], DEFAULT_OPTIONS);
  subject = { ...analysed, fileName: 'list.csv', excluded: new Set() };
});

let close: () => Promise<void> = async () => {};
afterEach(() => close());

/** A talk whose model answers with a call each time. */
async function talk(call: unknown | ((request: ChatRequest) => unknown)) {
  const given = (request: ChatRequest) => (typeof call === 'function' ? call(request) : call);
  const server = await startChatServer((request) => JSON.stringify(given(request)));
  close = server.close;
  const failures: string[] = [];
  const onFailure = (why: string) => failures.push(why);
  const interpreter = createChatInterpreter({ url: server.url, model: 'mine', key: '', onFailure });
  return { ...talkAbout(subject, {}, interpreter), requests: server.requests, failures };
}

const handlesIn = ({ answer }: { answer: { tables: { rows: Record<string, unknown>[] }[] } }) =>
  answer.tables[0]?.rows.map(({ handle }) => handle);

describe('a sentence that the built-in reading is unsure of', () => {
  it('is answered as the model reads it, and says so', async () => {
    const { ask, requests } = await talk({
      name: 'top',
      arguments: { count: 2, by: 'followers', country: ['Brazil'] },
    });
    const answered = await ask(UNREADABLE);
    expect(handlesIn(answered)).toEqual(['zq59.creator', 'zq57.creator']);
    expect(answered.answer.context).toMatch(/^Read with your model as: top 2 from Brazil by followers\./);
    expect(requests).toHaveLength(1);
  });

  it('is leant on as any other, and offers the other readings', async () => {
    const { ask } = await talk({ name: 'top', arguments: { count: 2, by: 'followers' } });
    const { answer } = await ask(UNREADABLE);
    expect(answer.next.map(({ command }) => command.name)).not.toContain('forget');
    expect(handlesIn(await ask('and in Poland?'))).toEqual(['zq58.creator', 'zq56.creator']);
  });

  it('may be about creators whom the model never saw', async () => {
    const { ask, requests } = await talk({ name: 'compare', arguments: { handles: ['@creator1', '@creator2'] } });
    const { call } = await ask('frobnicate @zq3.creator with Quilla7 Vantrop7');
    expect(call).toMatchObject({ name: 'compare', args: { handles: ['zq3.creator', expect.any(String)] } });
    expect(requests[0]!.body).toContain('frobnicate @creator1 with @creator2');
  });

  it.each([
    ['changes something', { name: 'forget', arguments: { everything: true } }],
    ['belongs to a conversation', { name: 'shortlist', arguments: { do: 'clear' } }],
    ['does not exist', { name: 'launch', arguments: {} }],
    ['is named after a property of objects', { name: 'constructor', arguments: {} }],
    ['takes no such argument', { name: 'top', arguments: { city: 'Rio' } }],
    ['takes no such value', { name: 'top', arguments: { by: 'beauty' } }],
    ['is of what the file has not', { name: 'top', arguments: { category: ['Gaming'] } }],
    ['has no arguments but a text', { name: 'top', arguments: 'count 3' }],
  ])('is asked back about if the call %s', async (_, call) => {
    const { ask, failures } = await talk(call);
    const { call: read, answer } = await ask(UNREADABLE);
    expect(read.name).toBe('unclear');
    expect(answer.headline).toMatch(/didn't understand/);
    expect(failures).toEqual(['no call that can be answered']);
  });

  it.each([null, 7, 'top', [], [{ name: 'top' }]].map((given) => [given]))(
    'is asked back about if the answer is %j',
    async (given) => {
      const { ask, failures } = await talk(given);
      expect((await ask(UNREADABLE)).call.name).toBe('unclear');
      expect(failures).toHaveLength(1);
    },
  );
});

it('is not asked what is understood, or what no file can tell', async () => {
  const { ask, requests } = await talk({ name: 'top', arguments: {} });
  for (const sentence of ['top 3 by followers', 'and in Brazil?', 'which city are they from?', 'thanks!'])
    await ask(sentence);
  expect(requests).toEqual([]);
});

it('asks nothing of anybody where there is no model', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const { ask } = talkAbout(subject, {});
  for (const sentence of [UNREADABLE, 'top 3', 'frobnicate @zq3.creator']) await ask(sentence);
  expect(fetched).not.toHaveBeenCalled();
  fetched.mockRestore();
});

describe('what is sent in a whole conversation', () => {
  it('is words: no handle, name, figure, biography, address or manager of the file', async () => {
    const calls = [
      { name: 'top', arguments: { count: 5 } },
      { name: 'compare', arguments: { handles: ['@creator1', '@creator2'] } },
      { name: 'profile', arguments: { handle: '@creator1' } },
      { name: 'figures', arguments: { of: [{ figure: 'median', measure: 'followers' }], per: ['"Agency"'] } },
      { name: 'none' },
    ];
    let asked = 0;
    const { ask, run, requests } = await talk(() => calls[asked++ % calls.length]);
    const sentences = [
      UNREADABLE,
      'frobnicate @zq3.creator and @zq4.creator',
      'blorb Quilla9 Vantrop9, gently',
      'ZQ12.Creator frobs?',
      'https://www.tiktok.com/@zq5.creator blorbs',
      `${UNREADABLE} of zq1.creator's`,
      'zibble the wugs of Quilla9',
      'quux, blick and dax',
    ];
    const between: CommandCall[] = [
      { name: 'top', args: { count: 3, handles: ['zq1.creator', 'zq2.creator'], not: [{ handles: ['zq8.creator'] }] } },
      { name: 'top', args: { with: ['"Manager" = "Anna Smith"', '"Agency" = Bright', 'followers > 1000'] } },
      { name: 'compare', args: { handles: ['zq1.creator', 'zq2.creator'] } },
      { name: 'budget', args: { amount: 5000, currency: 'USD', must: ['zq6.creator'] } },
      { name: 'profile', args: { handle: 'zq7.creator' } },
      { name: 'similar', args: { handle: 'zq7.creator' } },
    ];
    for (const [i, sentence] of sentences.entries()) {
      await ask(sentence);
      try {
        if (between[i]) run(between[i]);
      } catch {
        // This file has no prices.
      }
      await ask(`${UNREADABLE} again`);
    }
    expect(requests.length).toBeGreaterThanOrEqual(10);
    for (const { body } of requests) {
      const sent = body.toLowerCase();
      for (const { handle, name, followers, bio, email, likes } of people)
        for (const own of [handle, name, String(followers), bio, email, String(likes)])
          expect(sent.includes(own.toLowerCase()), own).toBe(false);
      for (const manager of MANAGERS) expect(body).not.toContain(manager);
      expect(body).not.toMatch(/\.37\b/);
    }
    // The words that it needs are there.
    for (const word of ['Brazil', 'Travel', 'Nordlicht', 'Manager', 'engagement', 'micro'])
      expect(requests[0]!.body).toContain(word);
    // The last call, without who was named in it.
    const lastCalls = requests.map(({ body }) => JSON.parse(JSON.parse(body).messages[1].content).lastCall);
    const named = expect.objectContaining({ with: ['"Agency" = Bright', 'followers > 1000'] });
    expect(lastCalls).toContainEqual(expect.objectContaining({ name: 'top', arguments: named }));
  });

  it('is of one conversation', async () => {
    const other = analyze(
      [{ name: 'o.csv', bytes: Buffer.from('username,followers,category\na1,50000,Astrology\nb2,60000,Astrology\n') }],
      DEFAULT_OPTIONS,
    );
    const server = await startChatServer(() => '{"name":"none"}');
    close = server.close;
    const interpreter = createChatInterpreter({ url: server.url, model: 'm', key: '', onFailure: () => {} });
    const first = talkAbout(subject, {}, interpreter);
    const second = talkAbout({ ...other, fileName: 'o.csv', excluded: new Set() }, {}, interpreter);
    await first.ask('top 3 in Travel');
    await Promise.all([first.ask(UNREADABLE), second.ask(UNREADABLE)]);
    const bodies = server.requests.map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies.filter((body) => body.includes('Astrology'))).toHaveLength(1);
    expect(bodies.find((body) => body.includes('Astrology'))).not.toMatch(/Travel|Nordlicht|Poland/);
  });
});
