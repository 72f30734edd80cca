import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../../src/analysis/read/file/unpack.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { readTable } from '../../../src/analysis/read/table/read-table.js';
import { textsOf } from '../../../src/analysis/text-column.js';

const CASES = '../shared/cases';
const HAS_CASES = existsSync(CASES);

/** A table as lines of cells, and what was said. */
function shape(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const table = readTable({ name: 'list.csv', bytes });
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map((column) => column.textAt(row)).join(' | '),
  );
  return { headers: table.headers.join(' | '), rows, said: table.notes.join(' '), table };
}

const TEN = [
  'lumen.oto',
  'pia_kestrel',
  'tobren.fit',
  'wilda.noor',
  'ferro.eats',
  'juno.sark',
  'odile_brandt',
  'kemi.asante',
  'rasko.plays',
  'maya.thorne9',
];
const firstCells = (rows: readonly string[]) => rows.map((row) => row.split(' | ')[0]!.replace('@', ''));

describe.skipIf(!HAS_CASES)(`the small inputs (skipped if ${CASES} is missing)`, () => {
  const read = (path: string) => shape(readFileSync(`${CASES}/${path}`));

  it.each([
    ['01-totals-rows.csv', 8, '2 rows of totals left out: "Total", "Average".'],
    [
      'files/29b-notes-under-table.csv',
      10,
      '3 lines that are notes were left out: "Source: internal tracker exported 12/03/2026"',
    ],
    ['files/31-stacked-tables.csv', 10, 'became the column `platform`'],
    ['wild/01a-second-table-other-order.csv', 12, '2 tables in this file were put together.'],
    ['wild/05c-long-format.csv', 8, 'One row per figure was made one row per creator'],
    ['wild/05e-transposed-creator.csv', 6, 'The creators stand in columns'],
    ['wild/18b-german-abos.csv', 12, '1 row of totals left out: "SUMME".'],
  ])('%s: %d creators', (path, count, sentence) => {
    const { rows, said } = read(path);
    expect(rows).toHaveLength(count);
    expect(said).toContain(sentence);
  });

  it('two header rows are joined', () => {
    expect(read('files/28-two-header-rows.csv').headers).toBe(
      'Creator | Instagram Followers | Instagram ER | TikTok Followers | TikTok ER | Price',
    );
    expect(read('wild/08b-two-row-header.csv').headers).toBe(
      'Name | Handle | TikTok Followers | TikTok Avg views | Instagram Followers | Instagram ER',
    );
    expect(firstCells(read('files/28-two-header-rows.csv').rows)).toEqual(TEN);
  });

  it('a second header governs the rows under it', () => {
    expect(read('wild/01a-second-table-other-order.csv').rows[6]).toBe('@lior_moves | 2210000 | 15930 | Instagram');
  });

  it('a list of lines is none of tables', () => {
    expect(() => read('wild/17-bullets.csv')).toThrow(
      'This is a list of lines, not a table: it begins with "- @benedetta.v',
    );
  });

  it('all sheets of creators are read', async () => {
    const [file, ...others] = await unpack([
      { name: 'three.xlsx', bytes: readFileSync(`${CASES}/13-three-sheets.xlsx`) },
    ]);
    expect(others).toEqual([]);
    const table = readTable(file!);
    expect(table.rowCount).toBe(35);
    expect(table.headers.at(-1)).toBe('sheet');
    expect(table.notes).toEqual([
      'Sheets "Poland", "Italy" were read together.',
      'Sheet "README" was left out: no follower counts there.',
    ]);
    const [italy] = await unpack(
      [{ name: 'three.xlsx', bytes: readFileSync(`${CASES}/13-three-sheets.xlsx`) }],
      ['italy'],
    );
    expect(readTable(italy!)).toMatchObject({
      rowCount: 15,
      notes: ['Sheet "Italy" was read.', 'Sheets "README", "Poland" were left out.'],
    });
  });
});

describe('what stands among the rows', () => {
  it('notes under a table have figures too', () => {
    const { rows, said } = shape(
      'Handle,Followers,ER,Price\nada.x,1200,2,10\nbob_y,3400,3,20\ncy.z,5600,1,30\nNote: all figures as of March,2026,,\nTarget reach,500000,,\n',
    );
    expect(rows).toHaveLength(3);
    expect(said).toContain('"Note: all figures as of March, 2026", "Target reach, 500000"');
  });

  it('group headings are a column, subtotals left out', () => {
    const { headers, rows, said } = shape(
      'Handle,Followers,Price\nBEAUTY,,\nada.x,1200,10\nbob_y,3400,20\nSubtotal,4600,30\nFITNESS,,\ncy.z,5600,30\ndi.w,1000,40\nSubtotal,6600,70\nGrand total,11200,100\n',
    );
    expect(headers).toBe('Handle | Followers | Price | category');
    expect(rows).toEqual([
      'ada.x | 1200 | 10 | Beauty',
      'bob_y | 3400 | 20 | Beauty',
      'cy.z | 5600 | 30 | Fitness',
      'di.w | 1000 | 40 | Fitness',
    ]);
    expect(said).toContain('3 rows of totals left out');
  });

  it('tiers are groups, no topics', () => {
    const { headers, rows } = shape(
      'Handle,Followers,Price\nTIER A,,\nada.x,1200,10\nbob_y,3400,20\n,,\nTIER B,,\ncy.z,5600,30\n',
    );
    expect(headers).toBe('Handle | Followers | Price | group');
    expect(rows[2]).toBe('cy.z | 5600 | 30 | TIER B');
  });

  it('a creator without figures is no heading and no note', () => {
    expect(shape('Handle,Followers,Price\nada.x,1200,10\nnew.girl,,\nbob_y,3400,20\ncy.z,,\n').rows).toHaveLength(4);
    expect(shape('Name,Followers,Price\nAda Lee,1200,10\nNew Girl,,\nBob Ray,3400,20\nCy Zed,,\n').rows).toHaveLength(
      4,
    );
  });

  it('a creator called Total is one, also the largest', () => {
    expect(
      shape('Handle,Followers,Country\ntotal.fitness,99999,US\nTotal Looks,500000,UK\nada,1200,US\nbob,3400,US\n').rows,
    ).toHaveLength(4);
  });

  it('a total that is not the sum of the rows is left out if nothing else is in its row', () => {
    const { rows } = shape('Handle,Followers,Country\nada,1200,US\nbob,3400,UK\ncyd,800,UK\nTotal,99000,\n');
    expect(rows).toHaveLength(3);
  });

  it('the header again on every page is no creator', () => {
    expect(shape('Handle,Followers\nada,1\nbob,2\nHandle,Followers\ncyd,3\n').rows).toEqual([
      'ada | 1',
      'bob | 2',
      'cyd | 3',
    ]);
  });

  it('a table without follower counts is left out, and said', () => {
    const { rows, said } = shape(
      'Handle,Followers,ER\nada,1000,2\nbob,2000,3\n,,\nPost,Views,Likes\nx1,10,20\nx2,30,40\n',
    );
    expect(rows).toHaveLength(2);
    expect(said).toContain('A table without follower counts was left out ("Post, Views, Likes", 2 rows).');
  });
});

describe('lines of a header', () => {
  it('tables beside each other are put under each other', () => {
    const { rows } = shape('Handle,Followers,,Handle,Followers\nada,100,,dee,400\nbob,200,,eve,500\ncyd,300,,,\n');
    expect(rows).toEqual(['ada | 100', 'bob | 200', 'cyd | 300', 'dee | 400', 'eve | 500']);
  });

  it('units and descriptions under it are no creators', () => {
    expect(shape('Handle,Followers,ER\n,(k),(%)\nada,100,2\nbob,200,3\n').headers).toBe(
      'Handle | Followers (k) | ER (%)',
    );
    const { rows, said } = shape(
      'Handle,Followers,ER\nThe account name,Number of followers,Engagement per follower\nada,100,2\nbob,200,3\n',
    );
    expect(rows).toEqual(['ada | 100 | 2', 'bob | 200 | 3']);
    expect(said).toContain('A line under the header was left out: "The account name');
  });

  it('trailing delimiters are no columns, an index without a name no figure', () => {
    expect(shape('Handle,Followers,,\nada,100,,\nbob,200,,\n').headers).toBe('Handle | Followers');
    expect(shape(',Handle,Followers\n0,ada,100\n1,bob,200\n2,cyd,50\n').headers).toBe('row | Handle | Followers');
  });
});

describe('words over a table that are none of its columns', () => {
  it('what is said of the file in cells beside each other is no group of headers', () => {
    const { headers } = shape(
      'Client: Lumelle,,Prepared 14/03/2025,,CONFIDENTIAL\n#,Manager,Handle,Followers,ER\n1,Ada,@ada,100,2%\n2,Bob,@bob,200,3%\n',
    );
    expect(headers).toBe('# | Manager | Handle | Followers | ER');
    expect(shape('Cuenta,,Instagram,\nNombre,Usuario,Seguidores,ER\nAda,@ada,100,2%\nBob,@bob,200,3%\n').headers).toBe(
      'Cuenta Nombre | Cuenta Usuario | Instagram Seguidores | Instagram ER',
    );
  });

  it.each(['Critère', 'Metric', 'Kennzahl', 'Показатель', ''])(
    'what the lines of a turned table are called: %s',
    (corner) => {
      const { headers, rows } = shape(
        `${corner};Léa Fontaine;Karim Ouali\nCompte Instagram;@lea;@karim\nAbonnés;66,7 k;717 k\nTarif post;300;900\n`,
      );
      expect(headers).toBe('Creator | Compte Instagram | Abonnés | Tarif post');
      expect(rows[0]).toBe('Léa Fontaine | @lea | 66,7 k | 300');
    },
  );
});

describe('a second table below, whose header says more', () => {
  it.each([
    [
      'with commas',
      [
        'Handle,Followers,ER',
        '@ada,1000,2%',
        '@bob,2000,3%',
        '',
        'Creator,Link,Fans,Avg plays,Price',
        'Cyd N,https://www.tiktok.com/@cyd,3000,500,$30',
      ],
    ],
    [
      'as Markdown',
      [
        '| Handle | Followers | ER |',
        '|---|---|---|',
        '| @ada | 1000 | 2% |',
        '| @bob | 2000 | 3% |',
        '',
        '| Creator | Link | Fans | Avg plays | Price |',
        '|---|---|---|---|---|',
        '| Cyd N | https://www.tiktok.com/@cyd | 3000 | 500 | $30 |',
      ],
    ],
    [
      'in German',
      [
        'Handle;Abonnenten;ER',
        '@ada;1000;2%',
        '@bob;2000;3%',
        '',
        'Creator;Link;Fans;Ø Aufrufe;Preis',
        'Cyd N;https://www.tiktok.com/@cyd;3000;500;30 €',
      ],
    ],
  ])('is put under the first: %s', (_, lines) => {
    const { profiles } = readProfiles([{ name: 'list.csv', bytes: Buffer.from(lines.join('\n')) }]);
    expect([...profiles.numeric.followers!]).toEqual([1_000, 2_000, 3_000]);
    expect(textsOf(profiles.text.handle!)).toEqual(['ada', 'bob', 'Cyd N']);
  });
});

describe('what a survey adds', () => {
  it('ids of its columns, and answers to try it, are nobody', () => {
    const ids = ['startDate', 'status', 'QID1_TEXT', 'QID2_TEXT'].map((id) => `"{""ImportId"":""${id}""}"`).join(',');
    const { rows, said } = shape(
      [
        'StartDate,Status,Q1,Q2',
        'Start Date,Response Type,What is your TikTok handle?,How many followers do you have?',
        ids,
        '2025-01-02,IP Address,@ada,12.3k',
        '2025-01-02,Survey Preview,@test,1',
        '2025-01-03,IP Address,@bob,45000',
      ].join('\n'),
    );
    expect(rows.map((row) => row.split(' | ')[2])).toEqual(['@ada', '@bob']);
    expect(said).toContain('A line of column ids under the header was left out.');
  });
});

describe('what stands over a table on every page', () => {
  const page = (number: number, ...rows: string[]) => [
    'Influencer Payables;;;',
    `Company Code: DE10;;Run Date: 31.03.2025;Page ${number} of 2`,
    'Talent;Handle;Followers;Fee',
    ...rows,
  ];

  it('is nobody', () => {
    const { rows } = shape(
      [...page(1, 'Ada L;@ada;1000;10', 'Bob M;@bob;2000;20'), ...page(2, 'Cyd N;@cyd;3000;30')].join('\n'),
    );
    expect(rows).toEqual(['Ada L | @ada | 1000 | 10', 'Bob M | @bob | 2000 | 20', 'Cyd N | @cyd | 3000 | 30']);
  });
});

describe('the ruled lines of a report', () => {
  const rule = '-'.repeat(40);
  const page = (number: number, ...rows: string[]) => [
    `01.10.2025   Vendor list   Page ${number}`,
    'Company code: 2100',
    '',
    rule,
    '|Name |IG account|Followers|',
    rule,
    ...rows,
    rule,
    '',
  ];

  it('are no headings and no rows, nor is the title of the next page', () => {
    const { headers, rows } = shape(
      [
        ...page(1, '|ADA L|@ada      |   12.300|', '|BOB M|@bob      |    2.100|'),
        ...page(2, '|CYD N|@cyd      |   55.000|'),
      ].join('\n'),
    );
    expect(headers).not.toMatch(/category|group/);
    expect(rows.map((row) => row.match(/@\w+/)?.[0])).toEqual(['@ada', '@bob', '@cyd']);
  });

  it('are longer than the dashes that stand for nothing', () => {
    const { rows } = shape('Name,Handle,Followers\nAda,@ada,1200\n---,@bob,---\n');
    expect(rows).toEqual(['Ada | @ada | 1200', '--- | @bob | ---']);
  });
});

describe('sums under groups, without a word', () => {
  const board = (sums: readonly [string, string]) =>
    [
      'Shortlist,,,',
      'Name,Handle,Followers,Fee',
      'Ada L,@ada,117551,990',
      'Bob M,@bob,101763,660',
      'Cyd N,@cyd,18582,TBD',
      sums[0],
      'Signed,,,',
      'Name,Handle,Followers,Fee',
      'Dee O,@dee,575038,3390',
      'Eve P,@eve,hidden,1110',
      sums[1],
    ].join('\n');

  it('are left out', () => {
    const { rows } = shape(board([',,237896,1650', ',,575038,4500']));
    expect(rows).toHaveLength(5);
  });

  it('are left out with the first and the last of dates beside them', () => {
    const { rows } = shape(
      [
        'Name,Handle,Followers,ER,Due',
        'Ada L,@ada,100000,2.5,2025-07-10',
        'Bob M,@bob,200000,3.5,2025-07-11',
        'Cyd N,@cyd,50000,6,2025-07-15',
        ',,350000,4,2025-07-10 to 2025-07-15',
      ].join('\n'),
    );
    expect(rows).toHaveLength(3);
  });

  it('are somebody whose name is missing where they are no sums', () => {
    const { rows } = shape(board([',,237811,1620', ',,575000,4444']));
    expect(rows).toHaveLength(7);
  });
});

describe('cells that hold more', () => {
  it('links with a text', () => {
    const { headers, rows } = shape(
      'Creator,Followers\n"=HYPERLINK(""https://tiktok.com/@ada"",""ada"")",100\n"=HYPERLINK(""https://tiktok.com/@bob"",""bob"")",200\n',
    );
    expect(headers).toBe('Creator | Followers | Creator URL');
    expect(rows[0]).toBe('ada | 100 | https://tiktok.com/@ada');
  });

  it('objects', () => {
    const { headers, rows } = shape(
      'handle,stats\nada,"{""followers"":412000,""posts"":12}"\nbob,"{""followers"":100,""posts"":3}"\n',
    );
    expect(headers).toBe('handle | stats | stats.followers | stats.posts');
    expect(rows[0]).toContain('412000 | 12');
  });
});
