import { describe, expect, it } from 'vitest';
import { fieldsOfHeader, firstFieldOf } from '../../../../src/analysis/read/headers/header-meaning.js';

const meant = (header: string) => firstFieldOf(fieldsOfHeader(header));

describe('abbreviated words of a header', () => {
  it.each([
    ['Tx. engaj.', 'engagementRate'],
    ['Tx. Envolv. %', 'engagementRate'],
    ['Interakt. (%)', 'engagementRate'],
    ['Śr. wyśw. (10 ost. filmów)', 'avgViews'],
    ['Moy. visual.', 'avgViews'],
    ['Ø Aufr.', 'avgViews'],
    ['Coment. méd.', 'avgComments'],
    ['Śr. liczba koment.', 'avgComments'],
    ['Liczba filmó.', 'videos'],
    ['Kateg.', 'category'],
    ['Plattf.', 'platform'],
    ['Подпис.', 'followers'],
    ['Cntry', 'country'],
    ['Ctgry', 'category'],
    ['Pltfrm', 'platform'],
    ['Avg cmmnts', 'avgComments'],
  ])('%s: %s', (header, field) => {
    expect(meant(header)).toBe(field);
  });

  it.each(['Seg.', 'Comp.', 'Forn.', 'Xyz.', 'Comment.author.name', 'Brnd', 'Krst', 'Cmpgn', 'Cntct'])(
    'that could be several things, or names, are not read: %s',
    (header) => {
      expect(fieldsOfHeader(header).has('followers')).toBe(false);
      expect(meant(header)).toBeUndefined();
    },
  );
});
