import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/analysis/profiles.js';
import { readHeader } from '../../../src/analysis/read/headers/read-header.js';
import { readProfiles } from '../../../src/analysis/read/read-profiles.js';
import { textsOf } from '../../../src/analysis/text-column.js';

const read = (text: string, name = 'list.csv') => readProfiles([{ name, bytes: Buffer.from(text) }]);
const handles = ({ profiles }: ReturnType<typeof read>) => textsOf(profiles.text.handle!);
const numbers = ({ profiles }: ReturnType<typeof read>, field: Field) => [...profiles.numeric[field as 'fee']!];
const firstOf = (header: string) => [...readHeader(header).fields].sort((a, b) => b[1] - a[1])[0]?.[0];

describe('headers of lists that people keep', () => {
  it.each([
    'Fllwrs (IG)',
    'flwrs',
    'Follwers',
    'folowers',
    'Folllowers',
    'follwoers',
    'Followes',
    'subscibers',
    'Suscribers',
  ])('%s are followers', (header) => expect(firstOf(header)).toBe('followers'));
  it.each(['Flowers', 'Fellows', 'Subtotal', 'Sub-total', 'Zwischensumme', 'Subtype', 'Flyers'])(
    '%s are none',
    (header) => expect(readHeader(header).fields.has('followers')).toBe(false),
  );

  it.each<[string, Field]>([
    ['Ilu masz obserwujących na Instagramie?', 'followers'],
    ['Wie viele Follower hast du?', 'followers'],
    ['¿Cuántos seguidores tienes en TikTok?', 'followers'],
    ['Followers (at posting)', 'followers'],
    ['Ile kosztuje u Ciebie jeden post? (PLN netto)', 'fee'],
    ['What do you charge for one sponsored post (USD)?', 'fee'],
    ['Ask / sponsored stream', 'fee'],
    ['💶 post', 'fee'],
    ['How many times a week do you post?', 'postsPerWeek'],
    ["What's your engagement rate, if you know it?", 'engagementRate'],
    ['TE', 'engagementRate'],
    ['📈 30 gg', 'growth'],
    ['Score de crédibilité', 'credibility'],
    ['Who owns', 'owner'],
  ])('%s is %s', (header, field) => expect(firstOf(header)).toBe(field));

  it.each(['Contract posts', 'Agreed posts', 'Vereinbarte Posts', 'Posty w umowie', 'Sponsored posts'])(
    '%s are not how many posts there are',
    (header) => expect(readHeader(header).fields.has('videos')).toBe(false),
  );

  it('take the last activity for that of a CRM where contacts are kept', () => {
    const rows = (headers: string) => `${headers}\nadak,12000,NEW,Kim,2026-08-17\nbol,8000,OPEN,Lee,2026-05-14\n`;
    expect(
      read(rows('Instagram Username,Followers,Lead Status,Contact owner,Last Activity Date')).summary.columns.lastPost,
    ).toBeUndefined();
    expect(read(rows('Username,Followers,Note,Agency,Last activity date')).summary.columns.lastPost).toBe(
      'Last activity date',
    );
  });

  it('are none of shop orders', () => {
    const orders =
      'Name,Email,Financial Status,Subtotal,Shipping,Total,Discount Code\n#41830,a@x.org,paid,86,0,80.59,PRIYA15\n#41831,b@x.org,paid,48,6,50.98,BO15\n#41832,c@x.org,paid,102,6,50.94,BO15\n';
    expect(() => read(orders)).toThrow(/follower/);
  });

  it('hold scores with what they are out of', () => {
    const table = read(
      'Compte,Abonnés,Score de crédibilité\n@ada.k,12000,82/100\n@bo_l,8000,67/100\n@cy.m,9000,91 / 100\n',
    );
    expect(numbers(table, 'credibility')).toEqual([0.82, 0.67, 0.91]);
    expect(handles(table)).toHaveLength(3);
  });
});
