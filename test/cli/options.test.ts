import { describe, expect, it } from 'vitest';
import { analysisOptions } from '../../src/cli/options.js';
import { UsageError } from '../../src/cli/usage-error.js';

describe('--map', () => {
  it('says which column holds what, and what the file does not have', () => {
    const { columns } = analysisOptions({ map: ['followers=Total fans', 'likestotal = a=b', 'fee='] });
    expect(columns).toEqual({ followers: 'Total fans', likesTotal: 'a=b', fee: null });
  });

  it('is left out where nothing is chosen, so that the analysis is the same', () => {
    expect(analysisOptions({})).not.toHaveProperty('columns');
  });

  it.each(['fans=Total fans', 'followers', '=x'])('refuses %s', (map) => {
    expect(() => analysisOptions({ map: [map] })).toThrow(UsageError);
  });
});

describe('what is said of the file as a whole', () => {
  it('is taken as people write it', () => {
    const options = analysisOptions({ platform: 'tiktok', currency: 'eur', sheet: ['Italy', 'Poland'] });
    expect(options).toMatchObject({ platform: 'TikTok', currency: 'EUR', sheets: ['Italy', 'Poland'] });
  });

  it.each([{ platform: 'MySpace' }, { currency: 'euros' }, { currency: 'XXX' }, { currency: 'toman' }])(
    'refuses %o',
    (values) => {
      expect(() => analysisOptions(values)).toThrow(UsageError);
    },
  );
});
