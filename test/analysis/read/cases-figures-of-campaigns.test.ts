import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { pricesIn } from '../../../src/analysis/money/prices.js';
import type { Field, NumericField } from '../../../src/analysis/profiles.js';
import { readHeader } from '../../../src/analysis/read/headers/read-header.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { currencyIn } from '../../../src/analysis/read/values/currencies.js';
import { readAmount } from '../../../src/analysis/read/values/read-amount.js';
import { textsOf } from '../../../src/analysis/text-column.js';

const file = (text: string, name = 'list.csv') => [{ name, bytes: Buffer.from(text) }];
const read = (text: string) => readProfiles(file(text));
const numbers = ({ profiles }: ReturnType<typeof read>, field: NumericField) => [...(profiles.numeric[field] ?? [])];
const said = ({ summary }: ReturnType<typeof read>) =>
  [...summary.doubts.map(({ sentence }) => sentence), ...summary.warnings].join(' ');
const surestOf = (header: string) => [...readHeader(header).fields].sort((a, b) => b[1] - a[1])[0]?.[0];

describe('followers in thousands, said in figures', () => {
  it.each([
    'Volgers (x1000)',
    'Followers x 1000',
    'Seguidores (× 1.000)',
    'Abonnés (en 1000)',
    'Followers (1000s)',
    'Follower in 1.000',
    'Obserwujący (*1000)',
    'Followers /1000',
  ])('%s', (header) => {
    expect(surestOf(header)).toBe('followers');
    expect(readHeader(header)).toMatchObject({ unit: 1_000, platform: undefined });
    expect(numbers(read(`Name;${header}\nAda Kim;189,6\nBo Li;71,8\nCy Ra;9,2\n`), 'followers')).toEqual([
      189_600, 71_800, 9_200,
    ]);
  });

  it.each(['粉丝数（万人）', '팔로워(만명)', 'フォロワー数（万人）'])('%s are of ten thousand people', (header) => {
    expect(readHeader(header)).toMatchObject({ unit: 10_000, unknown: 0 });
  });

  it.each<[string, Field[]]>([
    ['Cost per 1000 views', ['fee', 'viewsTotal']],
    ['CPM (per 1000 views)', ['fee', 'viewsTotal']],
    ['Likes per view', ['likesTotal', 'viewsTotal', 'avgLikes']],
  ])('%s is none of these', (header, fields) => {
    for (const field of fields) expect(readHeader(header).fields.has(field)).toBe(false);
  });
});

describe('dollars and pesos of a country', () => {
  it.each([
    ['Cachet ($ CA)', 'CAD'],
    ['Fee (CA$)', 'CAD'],
    ['Rate, AU $', 'AUD'],
    ['Price ($NZ)', 'NZD'],
    ['Fee (Canadian dollars)', 'CAD'],
    ['Tarifa (pesos colombianos)', 'COP'],
    ['Fee US$', 'USD'],
    ['Fee $ campaign', 'USD'],
  ])('%s are %s in a header', (header, currency) => expect(currencyIn(header)).toBe(currency));
  it.each([
    ['1 525 $ CA', 'CAD'],
    ['$1,525 CAD', 'CAD'],
    ['AU $300', 'AUD'],
    ['CDN$ 300', 'CAD'],
    ['500 dollars canadiens', 'CAD'],
    ['2 500 pesos mexicanos', 'MXN'],
    ['kr 500 SEK', 'SEK'],
    ['US$ 40', 'USD'],
  ])('%s are %s in a cell', (cell, currency) => expect(readAmount(cell)?.currency).toBe(currency));
});

describe('totals of a few posts', () => {
  const rows = '@ada.k,20000,2,1600,80,40000\n@bo.li,9000,4,2000,60,36000\n@cy.ra,5000,3,900,30,12000\n';
  it.each([
    'Handle,Followers,Posts delivered,Total likes,Total comments,Total views',
    'Handle,Followers,Published posts,Likes (total),Comments (total),Views (total)',
    'Usuario,Seguidores,Publicaciones,Likes totales,Comentarios totales,Reproducciones totales',
    'Usuario,Seguidores,Nº publicaciones campaña,Me gusta (total),Comentarios (total),Vistas (total)',
    'Profil,Follower,Veröffentlichte Beiträge,Likes gesamt,Kommentare gesamt,Views gesamt',
  ])('are averages by post: %s', (header) => {
    const result = read(`${header}\n${rows}`);
    expect(numbers(result, 'avgLikes')).toEqual([800, 500, 300]);
    expect(numbers(result, 'avgComments')).toEqual([40, 15, 10]);
    expect(numbers(result, 'avgViews')).toEqual([20_000, 9_000, 4_000]);
    expect(result.summary.kept.filter(({ header: own }) => /total|gesamt/i.test(own)).length).toBe(3);
    expect(said(result)).toMatch(/divided by `.*`: averages per post/);
  });

  it('stay totals where there are many posts, and where averages stand beside them', () => {
    const many = read(`Handle,Followers,Videos,Total likes\n@ada.k,20000,200,160000\n@bo.li,9000,400,90000\n`);
    expect(numbers(many, 'likesTotal')).toEqual([160_000, 90_000]);
    const beside = read(
      `Handle,Followers,Posts,Total likes,Avg views\n@ada.k,20000,2,1600,900\n@bo.li,9000,4,2000,300\n`,
    );
    expect(numbers(beside, 'avgLikes')).toEqual([]);
  });

  it('are whole, whatever nothing else tells', () => {
    const text = 'Usuario;Seguidores;Nº publicaciones;Me gusta (total)\n@ada.k;20.000;3;6.381\n@bo.li;9.000;2;4.482\n';
    const result = read(text);
    expect(numbers(result, 'avgLikes')).toEqual([2_127, 2_241]);
    expect(said(result)).not.toMatch(/two ways/);
  });

  it('are of nothing where nobody says how many posts', () => {
    const result = read('Handle,Followers,Posts agreed,Total comments\n@ada.k,20000,2,160\n@bo.li,9000,4,200\n');
    expect(numbers(result, 'avgComments')).toEqual([]);
  });
});

describe('prices in several currencies', () => {
  const text =
    'Handle,Platform,Followers,ER,Rate\n@ada.k,TikTok,90000,3.2%,€1.200\n@bo.li,TikTok,80000,2.2%,€900\n@cy.ra,TikTok,70000,4.1%,$480\n@dan.u,TikTok,60000,2.9%,£410\n';

  it('are each kept in their own, and the most in the prices', () => {
    const result = read(text);
    expect(numbers(result, 'fee')).toEqual([1_200, 900, Number.NaN, Number.NaN]);
    const apart = result.profiles.kept.filter((column) => 'apartFrom' in column);
    expect(apart.map(({ header, values }) => [header, ...values])).toEqual([
      ['Rate in USD', Number.NaN, Number.NaN, 480, Number.NaN],
      ['Rate in GBP', Number.NaN, Number.NaN, Number.NaN, 410],
    ]);
    expect(apart).toMatchObject([{ currency: 'USD' }, { currency: 'GBP' }]);
  });

  it('are no reason to estimate what is known', () => {
    const analysed = analyze(file(text), DEFAULT_OPTIONS);
    const prices = pricesIn(analysed)!;
    expect([0, 1, 2, 3].map((row) => prices.sourceOf(row))).toEqual(['quote', 'quote', undefined, undefined]);
    expect(prices.isInOtherCurrency(2)).toBe(true);
  });

  it('are kept in their own where a second list is in another', () => {
    const own = (currency: string, rows: string) => `Handle,Followers,Fee (${currency})\n${rows}`;
    const { profiles } = readProfiles([
      ...file(own('EUR', '@ada.k,9000,300\n@bo.li,8000,200\n'), 'a.csv'),
      ...file(own('USD', '@cy.ra,7000,480\n@dan.u,6000,410\n'), 'b.csv'),
    ]);
    expect([...profiles.numeric.fee!]).toEqual([300, 200, Number.NaN, Number.NaN]);
    const apart = profiles.kept.find((column) => 'apartFrom' in column);
    expect(apart).toMatchObject({ currency: 'USD' });
    expect([...apart!.values]).toEqual([Number.NaN, Number.NaN, 480, 410]);
  });

  it('have no three decimals, whatever the rates beside them are written with', () => {
    expect(numbers(read('Handle,Followers,ER,Fee\n@ada.k,9000,3.25%,€1.250\n@bo.li,8000,2.1%,€900\n'), 'fee')).toEqual([
      1_250, 900,
    ]);
  });
});

describe('the platform by its word for who follows', () => {
  const rows = '@ada.k,12000,300\n@bo.li,9000,200\n';
  it('is a doubt where nothing else tells it', () => {
    const { summary } = read(`Handle,Subs,Rate\n${rows}`);
    expect(summary.doubts).toContainEqual({
      sentence: 'The platform was taken for YouTube: nothing but `Subs` tells it.',
      field: 'platform',
      header: 'Subs',
    });
  });
  it.each(['Channel,Subscribers,Rate', 'Handle,Subs,Avg views', 'Name,Subs,Videos'])('is none in: %s', (header) => {
    const { summary } = read(`${header}\n${rows}`);
    expect(summary.platform).toBe('YouTube');
    expect(summary.doubts.filter(({ field }) => field === 'platform')).toEqual([]);
  });
});

describe('one account of several people', () => {
  const header = 'Name,Instagram,Instagram followers,YouTube,YouTube subscribers\n';
  it('makes them none, where each has another account and a name', () => {
    const result = read(
      `${header}Ada Kim,@ada.k,9000,@vlogs,3000\nBo Li,@bo.li,8000,@vlogs,50000\nCy Ra,@cy.ra,700,,\n`,
    );
    expect(result.summary.creators).toBe(3);
    expect(said(result)).toContain('@vlogs stands beside 2 people, Ada Kim and Bo Li: each of them was kept.');
    expect(textsOf(result.profiles.text.handle!).filter((handle) => handle === 'vlogs').length).toBe(2);
  });
  it('is one where the name is the same', () => {
    const result = read(
      `${header}Ada Kim,@ada.k,9000,@vlogs,3000\nAda Kim,@ada.k,9000,@vlogs,3100\nCy Ra,@cy.ra,700,,\n`,
    );
    expect(result.summary.creators).toBe(2);
  });
});

describe('which column is what', () => {
  it('takes the status of a lead before the stage of a contact', () => {
    const header = 'Instagram Handle,Followers,Lifecycle Stage,Lead Status\n';
    const { summary } = read(`${header}@ada.k,9000,Lead,New\n@bo.li,8000,Customer,Connected\n@cy.ra,700,Lead,New\n`);
    expect(summary.columns.status).toBe('Lead Status');
  });
  it.each(['Ad,Soyad', 'Nome,Cognome', 'Nombre,Apellidos', 'Imię,Nazwisko', 'Ad,Soyadı'])(
    'joins %s to a name',
    (names) => {
      const result = read(`${names},Hesap,Takipçi\nAda,Kim,@ada.k,9000\nBo,Li,@bo.li,8000\n`);
      expect(textsOf(result.profiles.text.displayName!)).toEqual(['Ada Kim', 'Bo Li']);
    },
  );
  it.each(['Kontak WA', 'WhatsApp', 'Reachable at'])('keeps no telephones under %s', (header) => {
    const result = read(`Handle,Followers,${header}\n@ada.k,9000,6281291305049\n@bo.li,8000,6281267287548\n`);
    expect(result.summary.unused.map(({ header: own }) => own)).toContain(header);
  });

  it.each(['Shipping Address', 'Lieferadresse', 'Dirección de envío'])('keeps no addresses under %s', (header) => {
    const result = read(`Handle,Followers,${header}\n@ada.k,9000,1 Main St\n@bo.li,8000,2 High St\n`);
    expect(result.summary.unused.map(({ header: own }) => own)).toContain(header);
  });
  it('takes what is of an audience for no money', () => {
    const header = 'username,followers,aud_female,aud_country';
    const { summary } = read(`${header}\nada.k,9000,0.62,DE\nbo.li,8000,0.41,US\ncy.ra,700,0.5,DE\n`);
    expect(summary.columns).toMatchObject({ audienceCountry: 'aud_country' });
    expect(summary.kept).toEqual([{ header: 'aud_female', kind: 'number' }]);
  });
  it('takes nobody for a total who is called Max and has the lowest of three fees', () => {
    const rows = ['Ann Kai,100,50', 'Ann Zoe,300,250', 'Ann Max,100,50', 'Ann Lea,300,150', 'Ann Ida,200,150'];
    const text = rows.map(
      (row, i) => `${row.split(',')[0]},instagram.com/a.${i},${9000 + i},${row.split(',').slice(1)}`,
    );
    const result = read(`Name,Link,Followers,Fee Post,Fee Story\n${text.join('\n')}\n`);
    expect(result.summary.creators).toBe(5);
  });
});

describe('rate cards', () => {
  const rows = '@ada.k,120000,400,600,150\n@bo.li,90000,300,450,100\n@cy.ra,30000,150,200,60\n';
  it.each([
    ['Handle,Followers,Post,Reel,Story', 'Post'],
    ['Handle,Followers,IG static,IG reel,IG story (3 frames)', 'IG static'],
    ['Usuario,Seguidores,Publicación,Reel,Historia', 'Publicación'],
    ['Profil,Follower,1 Beitrag,1 Reel,3 Stories', '1 Beitrag'],
  ])('without a word of money are prices, as a doubt: %s', (header, plain) => {
    const { summary } = read(`${header}\n${rows}`);
    expect(summary.columns).toMatchObject({ fee: plain });
    expect(summary.columns.videos).toBeUndefined();
    expect(summary.kept.map(({ kind }) => kind)).toEqual(['money', 'money']);
    expect(summary.doubts[0]?.sentence).toMatch(/was taken for the price of a post, by its round amounts beside/);
  });
  it('have the currency of the line above', () => {
    const text = `Rates 2025 (prices in USD),,,,\nHandle,Followers,Post,Reel,Story\n${rows}`;
    expect(read(text).summary).toMatchObject({ feeCurrency: 'USD' });
  });
  it('are none where posts are counted', () => {
    const { summary } = read(
      'Handle,Followers,Posts,Reels,Stories\n@ada.k,120000,412,63,151\n@bo.li,90000,377,47,108\n@cy.ra,30000,153,29,67\n',
    );
    expect(summary.columns).toMatchObject({ videos: 'Posts' });
  });
  it('of several platforms make the file none of them', () => {
    const { summary } = read(`Handle,Followers,IG Reel,TikTok video,YT integration\n${rows}`);
    expect(summary.platform).toBeUndefined();
    expect(summary.columns.videos).toBeUndefined();
  });
});

it.each([
  ['Package (AED)', 'fee'],
  ['Honorar pro Posting', 'fee'],
  ["Quel est votre taux d'engagement moyen ?", 'engagementRate'],
  ['Quel est votre pseudo Instagram ?', 'handle'],
  ['Hvad er dit Instagram-brugernavn?', 'handle'],
  ['Vad är din engagemangsgrad?', 'engagementRate'],
  ['Berapa engagement rate kamu?', 'engagementRate'],
  ['Kamu követők', 'fakeFollowers'],
  ['Följare (tusental)', 'followers'],
] as const)('%s is %s', (header, field) => {
  expect(surestOf(header)).toBe(field);
  expect(readHeader(header).fields.get(field)).toBeGreaterThan(0.45);
});
it.each(['Usage rights ($)', 'Exclusivity (€)'])('%s is no price of a post', (header) =>
  expect(readHeader(header).fields.has('fee')).toBe(false),
);

describe('names that several have', () => {
  it('are names, in a script that handles are not written in, where links tell them apart', () => {
    const text =
      '인플루언서,URL,팔로워\n김민지,https://instagram.com/minji_a,12000\n이서연,https://instagram.com/seo.b,22000\n김민지,https://instagram.com/mj.kim,32000\n';
    const { profiles, summary } = read(text);
    expect(summary.creators).toBe(3);
    expect(textsOf(profiles.text.handle!)).toEqual(['minji_a', 'seo.b', 'mj.kim']);
  });
});

it('takes sales in pounds for no number of them', () => {
  const { summary } = read('Handle,Followers,Sales\n@ada.k,120000,£412\n@bo.li,90000,£377\n@cy.ra,900,£7\n');
  expect(summary.columns.conversions).toBeUndefined();
  expect(summary.kept).toEqual([{ header: 'Sales', kind: 'money', currency: 'GBP' }]);
});

describe('headings of groups', () => {
  const list = (first: string, second: string) =>
    `Name,Handle,Followers,City\n${first},,,\nAda Kim,@ada.k,12000,Oslo\nBo Li,@bo.li,9000,Oslo\n${second},,,\nCy Ra,@cy.ra,8000,Bergen\nDan Uy,@dan.u,7000,Voss\n`;
  it.each([
    ['OSLO', 'BERGEN & VOSS', 'group'],
    ['NORWAY', 'FRANCE', 'country'],
    ['FOOD', 'TRAVEL', 'category'],
  ])('%s and %s are a %s', (first, second, header) => {
    expect(said(read(list(first, second)))).toContain(`became the column \`${header}\``);
  });
});

describe('what creators are about, in the words of a trade', () => {
  it.each([
    ['Cause', 'Education,Health,Education'],
    ['Sport / content', 'Rugby,Fitness,Rugby'],
    ['Content', 'Skits,Speed painting,Skits'],
    ['Género', 'Poesía,Ensayo,Poesía'],
    ['Жанр', 'Инди,Шутеры,Инди'],
    ['Style', 'Minimal,Vintage,Minimal'],
  ])('is their category: %s', (header, cells) => {
    const rows = cells.split(',').map((cell, i) => `@ada.k${i},${9000 + i},${cell}`);
    expect(read(`Handle,Followers,${header}\n${rows.join('\n')}\n`).summary.columns.category).toBe(header);
  });
  it.each([
    ['Género', 'Mujer,Hombre,Mujer'],
    ['Género', 'F,M,F'],
    ['Genere', 'Donna,Uomo,Donna'],
    ['Genero', 'femenino,masculino,femenino'],
  ])('is no gender: %s over %s', (header, cells) => {
    const rows = cells.split(',').map((cell, i) => `@ada.k${i},${9000 + i},${cell}`);
    const { summary } = read(`Handle,Followers,${header}\n${rows.join('\n')}\n`);
    expect(summary.excluded).toEqual([header]);
    expect(summary.columns.category).toBeUndefined();
  });
});

it.each(['Account ID', 'Client ID', 'Kundennummer ID'])(
  'takes nobody for the number of their account: %s',
  (header) => {
    const row = (id: number, handle: string) =>
      `FW-${id},Ada,Kim ${id},https://www.instagram.com/${handle}/,${id * 3}\n`;
    const text = `${header},First Name,Last Name,Instagram URL,Followers\n${row(20311, 'ada.k')}${row(20318, 'bo_li')}${row(20401, 'cy.ra')}`;
    expect(textsOf(read(text).profiles.text.handle!)).toEqual(['ada.k', 'bo_li', 'cy.ra']);
  },
);
it('takes a number behind a hyphen for no count', () => {
  const result = read('Account ID,Followers\nFW-20311,9000\nFW-20318,8000\nFW-20401,700\n');
  expect(result.summary.creators).toBe(3);
});
it('refuses what ads have reached', () => {
  const text =
    'Campaign name,Ad set,Impressions,Reach,Link clicks,CTR (%)\nOutlet,Broad,239131,167391,1001,0.42\nFall,Narrow,863971,604779,12874,1.49\n';
  expect(() => read(text)).toThrow(/looks like results of ads or campaigns/);
});
it.each(['Vidéos publiées', 'Published videos', 'Publicaciones publicadas'])('%s are the posts', (header) =>
  expect(surestOf(header)).toBe('videos'),
);
