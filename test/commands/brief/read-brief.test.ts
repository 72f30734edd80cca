import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countries, languages } from '../../../src/answers/place-names.js';
import { briefAsArgs } from '../../../src/commands/brief/brief-args.js';
import { briefInWords, fieldAsText } from '../../../src/commands/brief/brief-words.js';
import { BRIEF_FIELDS } from '../../../src/commands/brief/fields.js';
import { briefOfPost, readBrief } from '../../../src/commands/brief/read-brief.js';
import { checkedArguments, commandNamed } from '../../../src/commands/commands.js';
import { commandTyped } from '../../../src/commands/parse-command.js';
import { readSentence } from '../../../src/commands/read-sentence.js';
import { NO_VOCABULARY } from '../../../src/commands/vocabulary.js';
import type { Brief } from '../../../src/store/ports.js';

const read = (text: string) => readBrief(text, NO_VOCABULARY);

const WHOLE =
  'product: vegan skincare; market: US, Canada; language: en; niche: beauty; size: micro; number: 10; budget: $5,000; goal: engagement; not: @X, alcohol';
const WHOLE_READ: Brief = {
  product: 'vegan skincare',
  market: ['US', 'CA'],
  language: ['en'],
  niche: ['beauty'],
  size: ['micro'],
  number: 10,
  amount: 5_000,
  currency: 'USD',
  goal: 'engagement',
  not: ['@x', 'alcohol'],
};

describe('a brief as it is typed', () => {
  it('says each thing behind its name, in any order, with semicolons or without', () => {
    expect(read(WHOLE)).toEqual(WHOLE_READ);
    expect(read(WHOLE.split('; ').reverse().join('; '))).toEqual(WHOLE_READ);
    expect(read(WHOLE.replaceAll(';', ''))).toEqual(WHOLE_READ);
    expect(read(WHOLE.replaceAll(';', ','))).toEqual(WHOLE_READ);
    expect(read(`brief ${WHOLE}`)).toEqual(WHOLE_READ);
    expect(read(`brief: ${WHOLE}`)).toEqual(WHOLE_READ);
  });

  it.each<[string, Brief]>([
    ['budget 5000, 10 micro creators in the US', { amount: 5_000, number: 10, size: ['micro'], market: ['US'] }],
    [
      '10 micro creators in the US, $5,000',
      { amount: 5_000, currency: 'USD', number: 10, size: ['micro'], market: ['US'] },
    ],
    ['20k EUR for reach', { amount: 20_000, currency: 'EUR', goal: 'reach' }],
    [
      'five beauty creators from Brazil on Instagram',
      { number: 5, niche: ['beauty'], market: ['BR'], platform: ['Instagram'] },
    ],
    ['8 small creators speaking Portuguese', { number: 8, size: ['nano', 'micro'], language: ['pt'] }],
    ['100 creators', { number: 100 }],
    ['budget: 5000 for 10 micro creators', { amount: 5_000, number: 10, size: ['micro'] }],
    ['budget: 5,000, 10 micro creators in Germany', { amount: 5_000, number: 10, size: ['micro'], market: ['DE'] }],
    ['without @Rude.One', { not: ['@rude.one'] }],
    ['size: big', { size: ['macro', 'mega'] }],
    ['market: the UK and Germany', { market: ['GB', 'DE'] }],
    ['market: Trinidad & Tobago', { market: ['TT'] }],
    ['niche: Food & Drink, fitness and travel', { niche: ['Food & Drink', 'fitness', 'travel'] }],
  ])('%s', (text, brief) => {
    expect(read(text)).toEqual(brief);
  });

  it.each([
    ['market: Narnia', /don't know the country "Narnia"/],
    ['market: US, 10 micro creators', /don't know the country "10 micro creators"/],
    ['market: Europe', /Name countries/],
    ['language: Klingonese', /don't know the language/],
    ['size: tiny', /There is no size "tiny"/],
    ['number: 0', /Say 1 to 100/],
    ['number: 101', /Say 1 to 100/],
    ['budget: lots', /can't plan with "lots"/],
    ['goal: fame', /Say engagement, reach or balance|balance, engagement or reach/],
    ['platform: Fax', /don't know the platform/],
    [`product: ${'x'.repeat(201)}`, /too long/],
    [`niche: ${'x'.repeat(41)}`, /too long/],
    [`not: ${Array.from({ length: 21 }, (_, i) => `@h${i}`).join(', ')}`, /too many/],
    ['something else altogether', /don't know what/],
  ])('%s is refused with what to say', (text, why) => {
    let said = '';
    try {
      read(text);
    } catch (error) {
      said = `${(error as Error).message} ${(error as { next?: string }).next}`;
    }
    expect(said).toMatch(why);
  });

  it('"any" takes a field back', () => {
    expect(read('market: any; budget: no limit; goal: any; number: any; size: any')).toEqual({});
  });

  it('keeps every country and language that it shows', () => {
    for (const code of new Set(countries().codes.values()))
      expect(read(`market: ${fieldAsText({ market: [code] }, 'market')}`)).toEqual({ market: [code] });
    for (const code of new Set(languages().codes.values())) {
      const name = fieldAsText({ language: [code] }, 'language');
      expect(fieldAsText(read(`language: ${name}`), 'language')).toBe(name);
    }
  });

  it('comes through a button, and through the text of a form, as it was', () => {
    const command = commandNamed('brief');
    expect(checkedArguments(command, briefAsArgs(WHOLE_READ))).toMatchObject(WHOLE_READ);
    const odd = { niche: ['Food & Drink', 'a, b'], not: ['@a.b', 'x and y'] };
    expect(checkedArguments(command, briefAsArgs(odd))).toMatchObject(odd);
    const fromForm = Object.assign(
      {},
      ...BRIEF_FIELDS.map(({ name, read: one }) => {
        const text = fieldAsText(WHOLE_READ, name);
        return text === '' ? {} : one(text);
      }),
    );
    expect(fromForm).toEqual(WHOLE_READ);
  });

  it('of any text ends, and keeps no control character', () => {
    const labels = BRIEF_FIELDS.map(({ name }) => `${name}: `);
    const part = fc.oneof(
      fc.constantFrom(...labels, ', ', '; ', '\n', '<!channel>', '*b*', '`', '\u202e', '@'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        let brief: Brief = {};
        try {
          brief = read(parts.join(''));
        } catch (error) {
          expect(error).toMatchObject({ name: 'UserError' });
        }
        expect(briefInWords(brief)).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
        expect((brief.product ?? '').length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 300 },
    );
  });

  it('is cleared and edited in the order that people say it in', () => {
    for (const [text, rest] of [
      ['clear brief', 'clear'],
      ['clear the brief', 'clear'],
      ['edit our brief', 'edit'],
      ['show brief', ''],
    ] as const)
      expect(commandTyped(text)).toMatchObject({ command: { name: 'brief' }, rest });
    expect(readSentence('clear the brief', {}).call).toMatchObject({ name: 'brief', args: { clear: true } });
    expect(readSentence('what is our brief?', {}).call).toEqual({ name: 'brief', args: { ask: '' } });
    expect(readSentence('give me a brief summary', {}).call.name).not.toBe('brief');
  });
});

describe('the text of a post with a file', () => {
  it.each<[string, boolean | undefined]>([
    ['budget 5000, 10 micro creators in the US', true],
    ['hi, please find 10 micro creators in the US for $5,000', true],
    ['brief market: US', true],
    ['market: US; size: micro', true],
    ['we need 5 creators from Brazil', true],
    ['our vegan skincare launches in the US with $5,000', false],
    ['creators from Brazil', false],
    ['who should we work with?', undefined],
    ['', undefined],
    ['analyse this, exclude mega', undefined],
    ['top 10 micro', undefined],
    ['nobody from the US please, not micro', undefined],
    ['market: Narnia', undefined],
  ])('%j', (text, isSure) => {
    expect(briefOfPost(text)?.isSure).toBe(isSure);
  });
});
