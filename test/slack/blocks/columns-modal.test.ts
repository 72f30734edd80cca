import type { InputBlock, ModalView, StaticSelect } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../../src/analysis/read/inspect.js';
import { validateView } from '../../../src/playground/block-kit/validate.js';
import { printView } from '../../../src/playground/print-view.js';
import type { View } from '../../../src/playground/workspace.js';
import { columnsModal, columnsUnreadModal, loadingModal } from '../../../src/slack/blocks/columns-modal.js';
import { hostile } from './hostile-answers.js';

const inspectionOf = (headers: readonly string[], mapping: Inspection['mapping'] = {}): Inspection => ({
  signature: headers.join('\n'),
  columns: headers.map((header) => ({ header, samples: ['12300', '5400', header], holds: { kind: 'count' as const } })),
  mapping,
  doubts: [],
  said: {},
  sheets: [],
  isAboutCreators: true,
});

const expectSlackTakes = (view: ModalView) => {
  const rules = { surface: 'modal', acceptNewBlocks: false, hasFile: () => false } as const;
  expect(validateView(view, rules)).toEqual([]);
  expect(JSON.stringify(view).length).toBeLessThan(250_000);
};

const menuOf = (view: ModalView, field: string) => {
  const block = view.blocks.find(({ block_id: id }) => id === `field:${field}`) as InputBlock;
  const { options, initial_option: initial } = block.element as StaticSelect;
  return { listed: options!.map(({ text }) => text.text), chosen: initial?.text.text };
};

describe('columnsModal', () => {
  it('lists the columns with what they hold, followers first', () => {
    const mapping = { handle: { header: 'user', confidence: 0.9 } };
    const view = columnsModal(inspectionOf(['user', 'Total fans'], mapping), '{}');
    expectSlackTakes(view);
    expect(view.blocks.find(({ type }) => type === 'input')).toMatchObject({ label: { text: 'Followers (required)' } });
    expect(menuOf(view, 'followers')).toEqual({
      listed: ['user · 12300 · 5400 · user', 'Total fans · 12300 · 5400 · Total fans', 'Not in this file'],
      chosen: undefined,
    });
    expect(menuOf(view, 'handle').chosen).toBe('user · 12300 · 5400 · user');
    expect(menuOf(view, 'country').chosen).toBe('Not in this file');
  });

  it('lists as many columns as a menu and a modal hold, those in use among them, and says how many it does not', () => {
    const headers = Array.from({ length: 400 }, (_, i) => `Spalte ${i} `.padEnd(60, 'ü'));
    const view = columnsModal(inspectionOf(headers, { followers: { header: headers[399]!, confidence: 1 } }), '{}');
    expectSlackTakes(view);
    const { listed, chosen } = menuOf(view, 'followers');
    expect(chosen).toContain('Spalte 399');
    expect(listed.length).toBeGreaterThan(20);
    expect(JSON.stringify(view.blocks[1])).toContain(`${400 - (listed.length - 1)} of them are not listed`);
  });

  it('says what each column holds, and in which unit', () => {
    const inspection = inspectionOf(['fans', 'ER', 'rate', 'seen', 'x']);
    const holds = [
      { kind: 'count', unit: 'thousands' },
      { kind: 'share', unit: '%' },
      { kind: 'price', unit: 'EUR' },
      { kind: 'date' },
      { kind: 'nothing' },
    ] as const;
    const columns = inspection.columns.map((column, c) => ({ ...column, holds: holds[c]! }));
    const view = columnsModal({ ...inspection, columns }, '{}');
    expectSlackTakes(view);
    const block = view.blocks.find(({ block_id: id }) => id === 'field:followers') as InputBlock;
    const { options } = block.element as StaticSelect;
    expect(options!.map(({ description }) => description?.text)).toEqual([
      ...['count, thousands', 'share, %', 'price, EUR', 'date', 'nothing'],
      undefined,
    ]);
  });

  it('lists columns of numbers for numbers, and of texts for texts, where not all of them fit', () => {
    const inspection = inspectionOf(Array.from({ length: 150 }, (_, i) => `${i}`.padEnd(40, '-')));
    const kinds = ['count', 'text'] as const;
    const columns = inspection.columns.map((column, c) => ({ ...column, holds: { kind: kinds[c % 2]! } }));
    const view = columnsModal({ ...inspection, columns }, '{}');
    expectSlackTakes(view);
    const even = (text: string) => Number.parseInt(text, 10) % 2 === 0;
    expect(menuOf(view, 'likesTotal').listed.slice(0, -1).every(even)).toBe(true);
    expect(menuOf(view, 'country').listed.slice(0, -1).some(even)).toBe(false);
  });

  it('begins with what is doubtful, with its sentence, then what is said of the file, and ends with what is not used', () => {
    const mapping = { followers: { header: 'fans', confidence: 0.5 }, fee: { header: 'cost', confidence: 0.4 } };
    const view = columnsModal(
      {
        ...inspectionOf(['fans', 'cost', 'mood <!channel>'], mapping),
        doubts: [
          { sentence: '`cost` was taken for the price.', field: 'fee', header: 'cost' },
          { sentence: 'Something else is not sure.' },
        ],
        said: { currency: 'EUR' },
        platform: 'TikTok',
        sheets: ['Poland', 'Italy'].map((name) => ({ name, isRead: name === 'Italy' })),
      },
      'form',
    );
    expectSlackTakes(view);
    const lines = printView({ ...view, blocks: view.blocks } as unknown as View).split('\n');
    expect(lines.slice(2, 12)).toEqual([
      'Sheets to read: [Italy ▾]',
      '*Please check these first*',
      'Something else is not sure.',
      '`cost` was taken for the price.',
      'Price per post: [cost · 12300 · 5400 · cost ▾]',
      '───',
      'Followers (required): [fans · 12300 · 5400 · fans ▾]',
      'Platform of the whole file: [As the file says (TikTok) ▾]',
      'Currency of the prices: [EUR ▾]',
      'Not found in this file:',
    ]);
    expect(lines.slice(-4, -2)).toEqual([
      '*1 more column* that nothing above is read from:',
      'mood <!channel> (count)',
    ]);
  });

  it('lists a header that is there twice once, and tells apart what would look the same', () => {
    const view = columnsModal(inspectionOf(['a', 'a', `${'x'.repeat(80)}1`, `${'x'.repeat(80)}2`]), '{}');
    expectSlackTakes(view);
    const { listed } = menuOf(view, 'followers');
    expect(listed).toHaveLength(4);
    expect(new Set(listed).size).toBe(4);
  });

  it('takes any header, any cell and any sentence', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 30 }), hostile, (headers, sentence) => {
        expectSlackTakes(columnsModal(inspectionOf(headers), '{}'));
        expectSlackTakes(columnsUnreadModal({ message: `x${sentence}`, next: sentence }));
      }),
      { numRuns: 50 },
    );
    expectSlackTakes(loadingModal('form-1'));
  });
});
