import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textAt, textsOf } from '../../../src/analysis/text-column.js';

const read = (...texts: string[]) =>
  readProfiles(texts.map((text, i) => ({ name: `${i}.csv`, bytes: Buffer.from(text) })));

/** Some creators with followers above the rows that are looked at. */
const withRows = (header: string, filled: (i: number) => string, ...rows: string[]) =>
  read([header, ...Array.from({ length: 8 }, (_, i) => filled(i)), ...rows].join('\n'));

const casting = (...rows: string[]) =>
  withRows(
    'Handle,Followers,ER,Country,Price,Email,Status',
    (i) => `@creator.${i},${12 + i}K,3.${i}%,Spain,${400 + i},c${i}@x.es,contacted`,
    ...rows,
  );

const whoIn = ({ unmeasured }: ReturnType<typeof read>) =>
  unmeasured
    ? Object.fromEntries(
        textsOf(unmeasured.profiles.text.handle!).map((handle, row) => [
          handle,
          textAt(unmeasured.profiles.followerCells!, row),
        ]),
      )
    : {};

describe('creators without a follower count', () => {
  it.each(['', 'TBC', 'n/a', '<1K', 'hidden', '-', 'private', '???'])(
    'with "%s" for it are read beside the others',
    (cell) => {
      const result = casting(`@nora.lane,${cell},2.5%,France,350,n@x.fr,declined`);
      expect(whoIn(result)).toEqual({ 'nora.lane': cell });
      expect(result.profiles.count).toBe(8);
      expect(result.profiles.followerCells).toBeUndefined();
      expect(result.summary).toMatchObject({
        creators: 9,
        unmeasured: { creators: 1, cells: cell === '' ? [] : [cell] },
        rows: { read: 9, kept: 8, duplicates: 0, unusable: 0 },
      });
    },
  );

  it('keep all that the file has on them, in the units of the others', () => {
    const { profiles } = casting('@nora.lane,TBC,2.5%,France,350,n@x.fr,declined').unmeasured!;
    expect(profiles.numeric.engagementRate![0]).toBe(0.025);
    expect(profiles.numeric.fee![0]).toBe(350);
    expect(profiles.numeric.followers![0]).toBeNaN();
    expect(['country', 'status'].map((field) => textAt(profiles.text[field as 'country']!, 0))).toEqual([
      'France',
      'declined',
    ]);
    expect([...profiles.flags.hasEmail!]).toEqual([1]);
  });

  it.each([
    ['a blank row', ',,,,,,'],
    ['a group heading', 'TIER A,,,,,,'],
    ['a heading that no layout knows', 'Beauty,,,,,,'],
    ['a total', 'Total,,3.4%,,2800,,'],
    ['an average', 'Average,,3.4%,,,,'],
    ['a line of the plan', 'Budget left,,,,1200,,'],
    ['tax', 'VAT,,,,560,,'],
    ['a note', 'Source: the agency’s export of September,,,,,,'],
    ['a note with a date beside it', 'Updated,,,,,,Sept 2026'],
    ['the header once more', 'Handle,Followers,ER,Country,Price,Email,Status'],
    ['nobody’s figures', ',,2.5%,France,350,n@x.fr,'],
    ['somebody to be named', 'TBC,TBC,,,350,,'],
  ])('%s is none', (_, row) => {
    const result = casting(row);
    expect(whoIn(result)).toEqual({});
    expect(result.summary.creators).toBe(8);
    expect(result.summary.unmeasured).toBeUndefined();
  });

  it.each([
    ['a handle alone', '@nora.lane,,,,,,', 'nora.lane'],
    ['a link alone', 'https://www.tiktok.com/@nora.lane,,,,,,', 'nora.lane'],
    ['a handle and what stands for its followers', 'noralane,TBC,,,,,', 'noralane'],
    ['a handle and a price', 'noralane,,,,350,,', 'noralane'],
    ['a handle and an email', 'noralane,,,,,n@x.fr,', 'noralane'],
    ['somebody who is called as totals are', 'max,,2.5%,France,350,m@x.fr,', 'max'],
  ])('%s is one', (_, row, handle) => {
    expect(Object.keys(whoIn(casting(row)))).toEqual([handle]);
  });

  it('are told by their names, too', () => {
    const result = withRows(
      'Name,Followers,City,Phone',
      (i) => `Ada ${'ABCDEFGH'[i]}berg,${12 + i}K,Madrid,${600 + i}`,
      'Nora Lane,,Paris,',
      'Skincare,,,',
      'Jo Hart,TBC,,',
    );
    expect(whoIn(result)).toEqual({ 'Nora Lane': '', 'Jo Hart': 'TBC' });
  });

  it.each<[string, string[], Record<string, string>]>([
    ['lines of a plan', ['Subtotal,,,,,,4270', 'VAT 19%,,,,,,811.3', 'Usage rights,,,,,,900', 'Puffer,,,,,,500'], {}],
    ['what is to be delivered', ['1x Reel,,,,,,300', '2x Story,,,,,,150'], {}],
    ['a legend', ['Green = booked,,,,,,', 'Red,declined,,,,,', 'Yellow,waiting,,,,,'], {}],
    ['counts of rows', ['Average,,,3.4%,,,711', 'Creators,6,,,,,'], {}],
    [
      'headings, and somebody under one',
      ['Waiting list,,,,,,', 'Gina Falk,ginafalk,TBC,,,g@x.de,'],
      { ginafalk: 'TBC' },
    ],
    ['dashes', ['---,---,---,---,---,---,---', 'Gina Falk,ginafalk,-,-,-,-,-'], { ginafalk: '-' }],
    [
      'a second table',
      ['Creator,Account,Fans,Engagement,Town,Mail,Price', 'Hugo Rot,hugorot,TBC,2%,Kiel,h@x.de,310'],
      { hugorot: 'TBC' },
    ],
    ['a name with two figures', ['Gina Falk,,,2.5%,,,400'], { 'Gina Falk': '' }],
  ])('under a list of names and handles: %s', (_, rows, expected) => {
    const result = withRows(
      'Name,Handle,Followers,ER,City,Email,Fee',
      (i) => `Ada ${'ABCDEFGH'[i]}berg,ada${'abcdefgh'[i]}berg,${20 + 7 * i}K,3.${i}%,Bonn,a${i}@x.de,${400 + 50 * i}`,
      ...rows,
    );
    expect(whoIn(result)).toEqual(expected);
    expect(result.profiles.count).toBe(8);
  });

  it('two of one name are not one for both being unknown', () => {
    const result = withRows(
      'Name,Followers,City',
      (i) => `Ada ${'ABCDEFGH'[i]}berg,${12 + i}K,Madrid`,
      'Nora Lane,TBC,Paris',
      'Nora Lane,TBC,Rome',
    );
    expect(result.summary.creators).toBe(10);
  });

  it('in a table of nothing but handles and followers every handle is one', () => {
    expect(whoIn(withRows('handle,followers', (i) => `creator${i},${12 + i}K`, 'nora,'))).toEqual({ nora: '' });
  });

  it('whose row repeats with a count are known by it', () => {
    const result = casting('@nora.lane,TBC,2.5%,France,350,n@x.fr,declined', '@nora.lane,9K,,,,,');
    expect(result.unmeasured).toBeUndefined();
    expect(result.profiles.count).toBe(9);
    expect(result.summary.rows).toEqual({ read: 10, kept: 9, duplicates: 1, unusable: 0 });
    expect(result.summary.warnings.join('\n')).toContain(
      'the row with most cells filled that has a follower count was kept',
    );
  });

  it('who have one in another file are known by it, with what both say', () => {
    const result = read(
      'handle,followers,email\nada,12K,a@x.es\nnora,TBC,n@x.fr\nzoe,,z@x.fr\n',
      'handle,followers,country\nnora,9K,France\nbo,8K,Spain\n',
    );
    expect(textsOf(result.profiles.text.handle!)).toEqual(['ada', 'nora', 'bo']);
    expect([...result.profiles.flags.hasEmail!]).toEqual([1, 1, 2]);
    expect(whoIn(result)).toEqual({ zoe: '' });
    expect(result.summary.warnings.join('\n')).not.toContain('differ');
  });

  it('who hide theirs are told as such, and not as 0', () => {
    const result = withRows(
      'channel,subscriberCount,hiddenSubscriberCount,views',
      (i) => `Channel ${i},${12_000 + i},false,9${i}0`,
      'Nora Lane,0,true,880',
    );
    expect(whoIn(result)).toEqual({ 'Nora Lane': 'hidden' });
  });

  it('a person with another account that has followers is known by it', () => {
    const result = read(
      'name,platform,handle,followers,price\nAda Berg,TikTok,ada,12K,400\nAda Berg,Instagram,ada.ig,,300\nNora Lane,TikTok,nora,TBC,200\nBo Falk,TikTok,bo,9K,150\n',
    );
    expect(whoIn(result)).toEqual({ 'ada.ig': '', nora: 'TBC' });
    expect([...result.unmeasured!.knownAs]).toEqual([0, -1]);
    expect(result.summary).toMatchObject({ creators: 3, unmeasured: { creators: 1, cells: ['TBC'] } });
  });

  it('of accounts side by side, empty cells are no account; who has none is a creator on no platform', () => {
    const result = read(
      [
        'Name,Instagram handle,Instagram followers,TikTok handle,TikTok followers,Email',
        'Ada Berg,@ada.ig,12K,@ada.tt,30K,a@x.es',
        'Bo Falk,@bo.ig,9K,,,b@x.es',
        'Cy Gold,@cy.ig,8K,@cy.tt,TBC,c@x.es',
        'Di Holm,,,@di.tt,,d@x.es',
        'Ed Ives,,,,,e@x.es',
        'TIER B,,,,,',
      ].join('\n'),
    );
    expect(textsOf(result.profiles.text.handle!)).toEqual(['ada.ig', 'ada.tt', 'bo.ig', 'cy.ig']);
    expect(whoIn(result)).toEqual({ 'cy.tt': 'TBC', 'di.tt': '', 'Ed Ives': '' });
    expect(textsOf(result.unmeasured!.profiles.text.platform!)).toEqual(['TikTok', 'TikTok', '']);
    expect([...result.unmeasured!.knownAs]).toEqual([3, -1, -1]);
    expect(result.summary.creators).toBe(5);
  });

  it('many unread counts are a doubt about the column; few are named one by one', () => {
    const about = ({ summary }: ReturnType<typeof read>) => summary.doubts.filter(({ field }) => field === 'followers');
    expect(about(casting('@nora.lane,TBC,,,,,'))).toHaveLength(1); // 1 of 9
    const many = Array.from({ length: 20 }, (_, i) => `@other.${i},${20 + i}K,2.${i}%,Italy,300,o${i}@x.it,`);
    expect(about(casting(...many, '@nora.lane,TBC,,,,,'))).toEqual([]);
  });

  it('where few have a count, they are read, with a doubt', () => {
    const result = read(
      ['handle,followers', ...Array.from({ length: 9 }, (_, i) => `ada${i},${i === 4 ? '12K' : 'TBC'}`)].join('\n'),
    );
    expect(textsOf(result.profiles.text.handle!)).toEqual(['ada4']);
    expect(result.summary.creators).toBe(9);
    expect(result.summary.doubts.map(({ sentence }) => sentence)).toEqual([
      '`followers` was taken for the follower counts, without being sure.',
      '8 of 9 cells of `followers` were not read as numbers: "TBC".',
    ]);
  });

  it('where nobody has a count, the file is refused as before', () => {
    expect(() => read('handle,followers\nada,TBC\nbo,hidden\n')).toThrow('no cell that I can read as a follower count');
  });
});
