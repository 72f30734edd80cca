import { describe, expect, it } from 'vitest';
import type { NumericField, TextField } from '../../../src/analysis/profiles.js';
import { csvOfJson } from '../../../src/analysis/read/file/json-table.js';
import { readHeader } from '../../../src/analysis/read/headers/read-header.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { parseNumber } from '../../../src/analysis/read/values/parse-number.js';
import { textsOf } from '../../../src/analysis/text-column.js';

const readText = (text: string) => readProfiles([{ name: 'list.csv', bytes: Buffer.from(text) }]);
const read = (...lines: string[]) => readText(lines.join('\n'));
type Result = ReturnType<typeof readText>;
const numbers = ({ profiles }: Result, field: NumericField) => [...(profiles.numeric[field] ?? [])];
const texts = ({ profiles }: Result, field: TextField) => textsOf(profiles.text[field]!);

describe('names below wider ones', () => {
  it.each([
    ['months', 'Followers', ['June 2025', 'July 2025']],
    ['months in figures', 'Abonnés', ['06/2025', '07/2025']],
    ['months of Iran', 'تعداد فالوور', ['تیر ۱۴۰۴', 'مرداد ۱۴۰۴']],
    ['months by their number', 'フォロワー数', ['6月', '7月']],
    ['months by their number, in Vietnamese', 'Người theo dõi', ['Tháng 6', 'Tháng 7']],
  ])('are dates of one measure: %s', (_, followers, [before, now]) => {
    const result = read(`Handle;${followers};;Avg likes`, `;${before};${now};`, 'ada;1000;1500;90', 'bob;2000;2500;80');
    expect(numbers(result, 'followers')).toEqual([1_500, 2_500]);
    expect(numbers(result, 'growth')).toEqual([0.5, 0.25]);
    expect(numbers(result, 'avgLikes')).toEqual([90, 80]);
  });

  it('are accounts, where they are platforms', () => {
    const result = read('Name;Followers;;ER;', ';Instagram;TikTok;Instagram;TikTok', 'Ada Lane;10000;20000;2%;4%');
    expect(texts(result, 'platform')).toEqual(['Instagram', 'TikTok']);
    expect(numbers(result, 'followers')).toEqual([10_000, 20_000]);
    expect(numbers(result, 'engagementRate')).toEqual([0.02, 0.04]);
  });

  it('are none, where the first row has gaps', () => {
    const result = read('Handle;Followers;Country;Price', 'ada;;Spain;', 'bob;2000;Spain;90', 'cyd;3000;Italy;80');
    expect(result.summary.rows?.read ?? 3).toBe(3);
    expect(texts(result, 'handle')).toContain('bob');
  });
});

describe('a heading over what is got per post', () => {
  it.each([
    ['likes', 'avgLikes'],
    ['comments', 'avgComments'],
    ['views', 'avgViews'],
    ['shares', 'avgShares'],
  ] as const)('is not what is counted: Engagement over avg. %s', (counted, field) => {
    expect([...readHeader(`Engagement Avg. ${counted}`).fields.keys()]).toEqual([field]);
  });

  it('but several together are the engagements', () => {
    expect([...readHeader('Avg engagement (likes + comments)').fields.keys()]).toEqual(['avgEngagements']);
  });
});

describe('months that nothing but the line above says what they count', () => {
  it.each([
    ['Follower tracker', ['Aug-24', 'Sep-24', 'Oct-24']],
    ['Takipçi takibi', ['Ağustos 2024', 'Eylül 2024', 'Ekim 2024']],
    ['粉丝数跟踪', ['2024年8月', '2024年9月', '2024年10月']],
  ])('count followers: %s', (title, [first, second, third]) => {
    const result = read(title, '', `Handle,${first},${second},${third}`, '@ada,1000,1100,', '@bob,2000,2100,');
    expect(numbers(result, 'followers')).toEqual([1_100, 2_100]);
  });
});

describe('interfaces', () => {
  const table = (records: unknown) => readText(csvOfJson(JSON.stringify(records))!);

  it('wrap their records: what is inside is read', () => {
    const of = (handle: string, owner: string, count: number) => ({
      id: `rec${handle}`,
      fields: { Handle: handle, 'Follower count': count, Owner: { id: `usr${owner.length}`, name: owner } },
    });
    const result = table({
      records: [of('ada', 'Kim P', 1_000), of('bob', 'Dre H', 2_000), of('cyd', 'Kim P', 3_000)],
    });
    expect(numbers(result, 'followers')).toEqual([1_000, 2_000, 3_000]);
    expect(texts(result, 'owner')).toEqual(['Kim P', 'Dre H', 'Kim P']);
  });

  it('call a share a weight', () => {
    const of = (username: string, code: string, weight: number) => ({
      profile: { username, followers: 10_000 * weight },
      match: { audience: { geoCountry: { code, weight }, gender: { code: 'FEMALE', weight: 0.7 } } },
    });
    const result = table([of('ada', 'BR', 0.6), of('bob', 'PT', 0.4)]);
    expect(texts(result, 'audienceCountry')).toEqual(['BR', 'PT']);
    expect(numbers(result, 'audienceCountryShare')).toEqual([0.6, 0.4]);
  });
});

describe('a place with the share of it in one cell', () => {
  it.each([
    ['Top country', ['Germany (77%)', 'Austria (41%)']],
    ['Audience country', ['77% Germany', '41% Austria']],
    ['Pays principal de l’audience', ['Germany – 77 %', 'Austria: 41 %']],
    ['Land der Follower', ['Italy 12%, Germany 77%', 'Austria 41% / Italy 20%']],
  ])('are two columns: %s', (header, cells) => {
    const result = read(`Handle;Followers;${header}`, ...cells.map((cell, i) => `@user${i};${i + 1}000;${cell}`));
    expect(texts(result, 'audienceCountry')).toEqual(['Germany', 'Austria']);
    expect(numbers(result, 'audienceCountryShare')).toEqual([0.77, 0.41]);
  });
});

describe('ids beside links', () => {
  it.each(['达人ID', 'User ID', 'Account ID'])('name nobody: %s', (id) => {
    const rows = ['ada', 'bob', 'cyd'].map(
      (who, i) => `663966462066719486${i},https://www.tiktok.com/@${who},${i + 1}000`,
    );
    expect(texts(read(`${id},Link,Followers`, ...rows), 'handle')).toEqual(['ada', 'bob', 'cyd']);
  });
});

describe('the options of a form', () => {
  const rows = ['Ada Lane,Instagram,TikTok,@ada.l,10k,@ada,20k,300', 'Bob Moss,Instagram,,@bob.m,30k,,,400'];

  it('are nobody’s handles, and a price for either platform is everybody’s', () => {
    const asked =
      "First up, what's your name?,Instagram,TikTok,What's your Instagram handle?,How many followers do you have on Instagram?,What's your TikTok handle?,How many followers do you have on TikTok?,What would you charge for one Reel or TikTok? (£)";
    const quoted = asked
      .split(/,(?! )/)
      .map((header) => `"${header}"`)
      .join(',');
    const result = read(quoted, ...rows);
    expect(texts(result, 'handle')).toEqual(['ada.l', 'ada', 'bob.m']);
    expect(texts(result, 'displayName')).toEqual(['Ada Lane', 'Ada Lane', 'Bob Moss']);
    expect(numbers(result, 'fee')).toEqual([300, 300, 400]);
  });
});

describe('posts that somebody pays for', () => {
  it.each([
    'PR投稿数',
    '広告投稿数',
    '협찬 게시물 수',
    'Werbeposts',
    'Reklam gönderileri',
    'Anuncios publicados',
    'Рекламные посты',
    'Content pieces',
  ])('are not how many there are: %s', (header) =>
    expect([...readHeader(header).fields.keys()]).not.toContain('videos'),
  );

  it.each(['PR投稿単価', '広告費用', 'Reklam ücreti', 'Стоимость рекламы', 'Precio por anuncio', '협찬 단가'])(
    'have the price that is meant: %s',
    (header) => expect(readHeader(header).fields.get('fee')).toBeGreaterThan(0.5),
  );
});

describe('a report in rules', () => {
  it.each([
    ['of pluses', '+------+-----------+', '+------+-----------+'],
    ['of Markdown', undefined, '|---|---|'],
  ])('has no column before its first one: %s', (_, above, below) => {
    const lines = [above, '| Name | Followers |', below, '| ada | 1000 |', '| bob | 2000 |', '| cyd | 3000 |'];
    const result = read(...lines.filter((line) => line !== undefined));
    expect(numbers(result, 'followers')).toEqual([1_000, 2_000, 3_000]);
    expect(result.summary.unused).toEqual([]);
  });
});

describe('questions of forms', () => {
  it.each([
    ['Romanian', 'Câți urmăritori ai pe Instagram în acest moment?', 'Câte like-uri primești în medie la o postare?'],
    ['Slovene', 'Koliko sledilcev imate na Instagramu?', 'Koliko všečkov ima v povprečju vaša objava?'],
    ['Bulgarian', 'Колко последователи имаш в Инстаграм?', 'Колко харесвания получаваш средно на публикация?'],
    ['Turkish', 'Instagram’da kaç takipçin var?', 'Gönderi başına ortalama kaç beğeni alıyorsun?'],
    [
      'Finnish',
      'Kuinka monta seuraajaa sinulla on Instagramissa?',
      'Kuinka monta tykkäystä saat keskimäärin julkaisua kohden?',
    ],
    ['Japanese', 'インスタグラムのフォロワー数を教えてください', '1投稿あたりの平均いいね数を教えてください'],
    ['Polish', 'Ile masz obserwujących na Instagramie?', 'Ile polubień ma średnio twój post?'],
    ['Spanish', '¿Cuántos seguidores tienes ahora mismo?', '¿Cuántos likes recibe de media una publicación tuya?'],
  ])('ask for followers and likes per post: %s', (_, followers, likes) => {
    const best = (header: string) => [...readHeader(header).fields].sort((a, b) => b[1] - a[1])[0];
    expect(best(followers)?.[0]).toBe('followers');
    expect(best(followers)?.[1]).toBeGreaterThan(0.4);
    expect(best(likes)?.[0]).toBe('avgLikes');
  });

  it.each(['Câți urmăritori ai vrea să ai peste un an?', 'How many followers would you like to have?'])(
    'may ask for what somebody wishes: %s',
    (header) => expect(readHeader(header).fields.get('followers')).toBeUndefined(),
  );

  it('have ids of their answers, which name nobody', () => {
    const result = read('Response ID,Your username,Followers', 'R_vyqdvwkH,ada,1000', 'R_4t3he7e7,bob,2000');
    expect(texts(result, 'handle')).toEqual(['ada', 'bob']);
  });
});

describe('what stands beside a price', () => {
  it.each([
    ['Hinta/julkaisu € (alv 0 %)', 1],
    ['Preis pro Post (zzgl. 19 % MwSt)', 1],
    ['Prix par post HT (TVA 20%)', 1],
    ['Giá booking (triệu đồng/video)', 1e6],
    ['Harga (ribu/post)', 1e3],
  ])('is no share, and no end of its unit: %s', (header, unit) => {
    const reading = readHeader(header);
    expect(reading.fields.get('fee')).toBeGreaterThan(0.5);
    expect(reading.unit).toBe(unit);
  });
});

describe('a platform in a header', () => {
  it.each([
    'Akun Instagram',
    'Tài khoản Instagram',
    'Sledilci na Instagramu',
    'Seuraajat Instagramissa',
    'Подписчики в Инстаграме',
  ])('is told inside of other words: %s', (header) => expect(readHeader(header).platform).toBe('Instagram'));
});

describe('amounts as people type them', () => {
  it.each([
    ['#80,000', 80_000],
    ['n. 38 700', 38_700],
    ['ung. 12 000', 12_000],
    ['aproape 80k', 80_000],
    ['preko 20k', 20_000],
    ['почти 15 000', 15_000],
  ])('%s', (cell, amount) => expect(parseNumber(cell)).toBe(amount));
});

describe('when a header’s figures were taken', () => {
  it.each([
    ['粉丝数2025年8月', '2025-08'],
    ['팔로워 2025년 8월', '2025-08'],
    ['フォロワー数（8月）', '--08'],
    ['Theo dõi tháng 8/2025', '2025-08'],
    ['ผู้ติดตาม สิงหาคม 2568', '2025-08'],
    ['المتابعون أغسطس ٢٠٢٥', '2025-08'],
    ['فالوور دی ۱۴۰۳', '2025-01'],
    ['فالوور اسفند ۱۴۰۳', '2025-03'],
    ['近3月涨粉', undefined],
  ])('%s', (header, when) => expect(readHeader(header).when).toBe(when));
});
