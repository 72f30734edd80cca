import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { seededRandom } from '../../src/analysis/random.js';
import { talkAbout } from '../../src/commands/talk-about.js';

interface Creator {
  handle: string;
  name: string;
  country: string;
  category: string;
  followers: number;
  rate: number;
  verified: boolean;
  price: number;
}

const COUNTRIES = ['Germany', 'Spain', 'France', 'Brazil'];
const CATEGORIES = ['Food', 'Beauty', 'Gaming'];
const LIST = creators();
const BY_HANDLE = new Map(LIST.map((one) => [one.handle, one]));
const SUBJECT = {
  ...analyze([{ name: 'list.csv', bytes: Buffer.from(csv()) }], DEFAULT_OPTIONS),
  fileName: 'list.csv',
  excluded: new Set<string>(),
};

function creators(): Creator[] {
  const random = seededRandom(11);
  const one = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!;
  return Array.from({ length: 80 }, (_, i) => {
    const followers = Math.round(10 ** (3.3 + 2.5 * random()));
    const first = ['Nina', 'Otto', 'Pia', 'Quin'][i] ?? `Zed${i}`;
    return {
      handle: `c${String(i).padStart(2, '0')}.x`,
      name: `${i === 4 ? 'Nina' : first} ${['Berg', 'Rossi', 'Klein'][i % 3]}`,
      country: i === 7 ? 'Sweden' : one(COUNTRIES),
      category: one(CATEGORIES),
      followers,
      rate: Math.round((2 + 5 * random()) * 100) / 100,
      verified: random() < 0.4,
      price: 40 + Math.round(followers * (0.004 + 0.006 * random())),
    };
  });
}

function csv(): string {
  const rows = LIST.map(({ handle, name, country, category, followers, rate, verified, price }) =>
    [handle, name, country, category, followers, rate, verified ? 'yes' : 'no', price].join(),
  );
  return ['handle,name,country,category,followers,engagement rate %,verified,price USD', ...rows].join('\n');
}

async function thread(...messages: string[]) {
  const talk = talkAbout(SUBJECT, {});
  const answers = [];
  for (const message of messages) answers.push(await talk.ask(message));
  return answers.map(({ call, answer }) => ({
    call,
    answer,
    rows: (answer.tables[0]?.rows ?? []).flatMap(({ handle }) => (typeof handle === 'string' ? [handle] : [])),
    buttons: answer.next.map(({ label }) => label),
  }));
}

describe('a thread', () => {
  it('keeps the list above what was asked back', async () => {
    const [list, asked, narrowed] = await thread('top 8 by followers', 'flurb the wug', 'only the german ones');
    expect(asked!.call.name).toBe('unclear');
    expect(list!.rows).toHaveLength(8);
    expect(narrowed!.call.args).toMatchObject({ country: ['DE'], by: 'followers', count: 8 });
  });

  it('does not take up a reading of what was asked back', async () => {
    const [asked, counted] = await thread(
      'flurb the wug of the german beauty creators',
      'how many of them are verified?',
    );
    expect(asked!.call.name).toBe('unclear');
    expect(counted!.call.args.country).toBeUndefined();
    expect(counted!.call.args.category).toBeUndefined();
  });

  it('answers two requests in one message', async () => {
    const [both] = await thread('how many beauty creators are there and what do they cost');
    expect(both!.answer.headline).toMatch(/creators are in Beauty .*\. .*per post/);
  });

  it('reads the second of two as said after the first', async () => {
    const [both, then] = await thread('top 5 by followers and compare the first two', 'which of them is cheaper');
    expect(both!.rows).toHaveLength(5);
    expect(then!.rows.toSorted()).toEqual(both!.rows.slice(0, 2).toSorted());
  });

  it('knows somebody by how their handle begins, where that is no word, and says so', async () => {
    const handles = [
      'ravi.on.wheels',
      'sherlynteo.eats',
      'ravioli.daily',
      'travelkim',
      'tinytim_',
      'noraeats',
      'norabakes',
    ];
    const text = ['handle,followers,likes', ...handles.map((one, i) => `${one},${9000 + 1000 * i},${300 + i}`)];
    const few = analyze([{ name: 'few.csv', bytes: Buffer.from(text.join('\n')) }], DEFAULT_OPTIONS);
    const talk = talkAbout({ ...few, fileName: 'few.csv', excluded: new Set<string>() }, {});
    const { call, answer } = await talk.ask('profile of ravi');
    expect(call).toMatchObject({ name: 'profile', args: { handle: 'ravi.on.wheels' } });
    expect(answer.context).toContain('"ravi" as "@ravi.on.wheels"');
    expect((await talk.ask('what about Sherlyn?')).call.args.handle).toBe('sherlynteo.eats');
    expect((await talk.ask('tiny ones only')).call.args.handles).toBeUndefined();
    expect(JSON.stringify((await talk.ask('who is about travel?')).call)).not.toContain('travelkim');
  });

  it('asks which of two of one name, and takes the one who was spoken of', async () => {
    const [asked] = await thread('nina?');
    expect(asked!.answer.headline).toBe('Several here are called Nina. Which one do you mean?');
    expect(asked!.buttons.slice(0, 2)).toEqual(['Profile @c00.x', 'Profile @c04.x']);
    const [, known] = await thread('profile @c04.x', 'what does nina cost?');
    expect(known!.call.args).toMatchObject({ handle: 'c04.x' });
    const [typed] = await thread('profile otto');
    expect(typed!.call.args).toMatchObject({ handle: 'c01.x' });
  });

  it('offers the other of two readings', async () => {
    const [, average] = await thread('food creators from Spain', 'average price?');
    expect(average!.call.args).toMatchObject({ category: ['Food'], country: ['ES'] });
    expect(average!.buttons).toContain('Of the whole file');
    const [, most] = await thread('food creators from Spain', 'who has the most followers?');
    expect(most!.call.args.country).toBeUndefined();
    expect(most!.buttons).toContain('Only of those before');
  });
});

describe('a plan that is edited', () => {
  const dearest = (rows: readonly string[]) =>
    rows.toSorted((a, b) => BY_HANDLE.get(b)!.price - BY_HANDLE.get(a)!.price)[0]!;

  it('is the same without the one who is dropped', async () => {
    const [plan, without] = await thread('budget 3000', 'drop the most expensive');
    expect(without!.rows.toSorted()).toEqual(plan!.rows.filter((one) => one !== dearest(plan!.rows)).toSorted());
    expect(without!.answer.context).toContain(`without @${dearest(plan!.rows)}`);
  });

  it('has as many with somebody cheaper for the dearest one', async () => {
    const [plan, other] = await thread('budget 3000', 'swap the most expensive for somebody cheaper');
    const added = other!.rows.filter((one) => !plan!.rows.includes(one));
    expect([other!.rows.length, added.length]).toEqual([plan!.rows.length, 1]);
    expect(BY_HANDLE.get(added[0]!)!.price).toBeLessThan(BY_HANDLE.get(dearest(plan!.rows))!.price);
  });

  it('has a Swede where one must be in it, and is the best such plan', async () => {
    const [, withOne, named] = await thread('budget 5000', 'put a swede in', 'make it 5 people');
    expect(withOne!.rows).toContain('c07.x');
    expect(withOne!.answer.context).toContain('at least 1 creator from Sweden');
    expect(named!.rows).toHaveLength(5);
    expect(named!.rows).toContain('c07.x');
  });

  it('has one of another country beside those that it is of, and no more', async () => {
    const [plan, other] = await thread('budget 3000 from Spain', 'swap number 2 for a french one');
    const countries = other!.rows.map((handle) => BY_HANDLE.get(handle)!.country);
    expect(countries.filter((country) => country === 'France')).toHaveLength(1);
    expect(other!.answer.headline).toContain('creators from Spain, with 1 creator from France, for');
    expect(countries.filter((country) => country === 'Spain')).toHaveLength(plan!.rows.length - 1);
  });

  it('says what the one costs who must be in it and does not fit', async () => {
    // $1,225, and a third of the sum is $667.
    const [, none] = await thread('budget 2000', 'put a swede in');
    expect(none!.answer.headline).toMatch(
      /^With a creator from Sweden in it, no plan fits.* \$1\.2k.* third \(\$667\)/,
    );
    expect(none!.buttons).toContain('Plan without that');
  });

  it('keeps within the sum, whatever is edited', async () => {
    const edits = [
      'drop the cheapest one',
      'replace number 2',
      'add the next one',
      'with 500 more',
      'must include @c10.x',
      'max 4',
    ];
    const random = seededRandom(5);
    for (let run = 0; run < 12; run++) {
      const some = Array.from({ length: 3 }, () => edits[Math.floor(random() * edits.length)]!);
      for (const { call, rows } of await thread('budget 2500', ...some)) {
        if (call.name !== 'budget') continue;
        const spent = rows.reduce((total, handle) => total + BY_HANDLE.get(handle)!.price, 0);
        expect(spent, some.join(', ')).toBeLessThanOrEqual(Number(call.args.amount));
        for (const handle of (call.args.without as string[] | undefined) ?? []) expect(rows).not.toContain(handle);
      }
    }
  });
});

/** What narrows a list, as it is said and as it holds. */
const NARROWING: [string, (one: Creator) => boolean][] = [
  ...COUNTRIES.map((country): [string, (one: Creator) => boolean] => [
    `from ${country}`,
    (one) => one.country === country,
  ]),
  ...CATEGORIES.map((name): [string, (one: Creator) => boolean] => [`in ${name}`, (one) => one.category === name]),
  ['verified', ({ verified }) => verified],
  ['under 50k followers', ({ followers }) => followers < 50_000],
  ['over 4% engagement', ({ rate }) => rate > 4],
];
const KIND = (text: string) => text.split(' ')[0]! + (/followers|engagement/.exec(text)?.[0] ?? '');

describe('narrowing, of 120 random threads', () => {
  const random = seededRandom(3);
  const one = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!;

  it('shows some of those before, who are all that was said', async () => {
    for (let run = 0; run < 120; run++) {
      const [first, holdsFirst] = one(NARROWING);
      const [second, holdsSecond] = one(NARROWING.filter(([text]) => KIND(text) !== KIND(first)));
      const [third, holdsThird] = one(NARROWING.filter(([text]) => ![first, second].map(KIND).includes(KIND(text))));
      const said = [
        `list 90 creators ${first}`,
        `which of those are ${second}`,
        `${one(['only', 'just'])} the ones ${third}`,
      ];
      const [all, some, few] = await thread(
        ...said.map((text) =>
          text
            .replace('are over', 'have over')
            .replace('are under', 'have under')
            .replace('the ones verified', 'the verified ones'),
        ),
      );
      const told = said.join(' / ');
      expect(all!.rows.length, told).toBeGreaterThan(0);
      for (const handle of all!.rows) expect(holdsFirst(BY_HANDLE.get(handle)!), told).toBe(true);
      expect(some!.rows.toSorted(), told).toEqual(
        all!.rows.filter((handle) => holdsSecond(BY_HANDLE.get(handle)!)).toSorted(),
      );
      expect(few!.rows.toSorted(), told).toEqual(
        some!.rows.filter((handle) => holdsThird(BY_HANDLE.get(handle)!)).toSorted(),
      );
    }
  });
});
