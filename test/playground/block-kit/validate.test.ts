import { describe, expect, it } from 'vitest';
import { type Rules, validateBlocks, validateView } from '../../../src/playground/block-kit/validate.js';

const message: Rules = { surface: 'message', acceptNewBlocks: false, hasFile: (id) => id === 'F1' };
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const option = (value: string) => ({ text: plain(value), value });
const button = { type: 'button', text: plain('Go'), action_id: 'go', value: 'x' };
const raw = (text: string) => ({ type: 'raw_text', text });
const richText = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text, style: { bold: true } }] }],
});
const times = <T>(count: number, item: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => item(i));
const pointers = (blocks: unknown[], rules = message) => validateBlocks(blocks, rules).map(({ pointer }) => pointer);

describe('validateBlocks', () => {
  it.each([
    ['section', { type: 'section', text: mrkdwn('*hi*'), fields: times(10, () => plain('x')), accessory: button }],
    ['section with only fields', { type: 'section', fields: [mrkdwn('x')] }],
    ['header', { type: 'header', text: { ...plain('Title'), emoji: false }, block_id: 'h' }],
    ['divider', { type: 'divider' }],
    [
      'context',
      { type: 'context', elements: [mrkdwn('x'), { type: 'image', image_url: 'https://a.b/c.png', alt_text: 'c' }] },
    ],
    ['actions', { type: 'actions', elements: [button, { type: 'overflow', action_id: 'o', options: [option('a')] }] }],
    [
      'menus',
      {
        type: 'actions',
        elements: [{ type: 'static_select', placeholder: plain('x'), options: times(100, (i) => option(`${i}`)) }],
      },
    ],
    ['image', { type: 'image', slack_file: { id: 'F1' }, alt_text: 'what it shows', title: plain('t') }],
    [
      'table',
      { type: 'table', rows: times(100, () => times(20, () => raw('x'))), column_settings: [{ align: 'right' }] },
    ],
    ['table with rich text', { type: 'table', rows: [[richText('Name'), raw('1')]] }],
    ['rich text', richText('hello')],
    [
      'input',
      { type: 'input', label: plain('x'), element: { type: 'plain_text_input', action_id: 'a', multiline: true } },
    ],
    ['file', { type: 'file', source: 'remote', external_id: 'x' }],
  ])('takes a %s', (_, block) => {
    expect(validateBlocks([block], message)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['an unknown block', { type: 'chart' }, '/0/type'],
    ['a block without a type', { text: plain('x') }, '/0'],
    ['a property that is not documented', { type: 'divider', colour: 'red' }, '/0'],
    ['… in a text object', { type: 'section', text: { ...mrkdwn('x'), emoji: true } }, '/0/text'],
    ['… in an element', { type: 'actions', elements: [{ ...button, icon: 'x' }] }, '/0/elements/0'],
    ['a section with nothing in it', { type: 'section' }, '/0'],
    ['an empty text', { type: 'section', text: mrkdwn('') }, '/0/text/text'],
    ['section text over 3000', { type: 'section', text: mrkdwn('x'.repeat(3001)) }, '/0/text/text'],
    ['a string where a text object belongs', { type: 'section', text: 'hi' }, '/0/text'],
    ['11 fields', { type: 'section', fields: times(11, () => plain('x')) }, '/0/fields'],
    ['a field over 2000', { type: 'section', fields: [plain('x'.repeat(2001))] }, '/0/fields/0/text'],
    ['mrkdwn in a header', { type: 'header', text: mrkdwn('x') }, '/0/text/type'],
    ['a header over 150', { type: 'header', text: plain('x'.repeat(151)) }, '/0/text/text'],
    ['11 context elements', { type: 'context', elements: times(11, () => plain('x')) }, '/0/elements'],
    ['a button in a context', { type: 'context', elements: [button] }, '/0/elements/0/type'],
    ['26 actions', { type: 'actions', elements: times(26, (i) => ({ ...button, action_id: `${i}` })) }, '/0/elements'],
    ['no actions', { type: 'actions', elements: [] }, '/0/elements'],
    ['two actions of one id', { type: 'actions', elements: [button, button] }, '/0/elements/1/action_id'],
    [
      'button text over 75',
      { type: 'actions', elements: [{ ...button, text: plain('x'.repeat(76)) }] },
      '/0/elements/0/text/text',
    ],
    [
      'mrkdwn in a button',
      { type: 'actions', elements: [{ ...button, text: mrkdwn('x') }] },
      '/0/elements/0/text/type',
    ],
    [
      'a button value over 2000',
      { type: 'actions', elements: [{ ...button, value: 'x'.repeat(2001) }] },
      '/0/elements/0/value',
    ],
    [
      'an action_id over 255',
      { type: 'actions', elements: [{ ...button, action_id: 'x'.repeat(256) }] },
      '/0/elements/0/action_id',
    ],
    ['an unknown style', { type: 'actions', elements: [{ ...button, style: 'green' }] }, '/0/elements/0/style'],
    [
      'a url over 3000',
      { type: 'actions', elements: [{ ...button, url: `https://a.b/${'x'.repeat(3000)}` }] },
      '/0/elements/0/url',
    ],
    ['a url that is none', { type: 'actions', elements: [{ ...button, url: 'top 10' }] }, '/0/elements/0/url'],
    [
      '101 options',
      { type: 'actions', elements: [{ type: 'static_select', options: times(101, (i) => option(`${i}`)) }] },
      '/0/elements/0/options',
    ],
    ['a menu without options', { type: 'actions', elements: [{ type: 'static_select' }] }, '/0/elements/0'],
    [
      'an option without a value',
      { type: 'actions', elements: [{ type: 'overflow', options: [{ text: plain('x') }] }] },
      '/0/elements/0/options/0',
    ],
    [
      '6 overflow options',
      { type: 'actions', elements: [{ type: 'overflow', options: times(6, (i) => option(`${i}`)) }] },
      '/0/elements/0/options',
    ],
    [
      'a confirm without a text',
      { type: 'actions', elements: [{ ...button, confirm: { title: plain('x') } }] },
      '/0/elements/0/confirm',
    ],
    ['an image without alt text', { type: 'image', image_url: 'https://a.b/c.png' }, '/0'],
    [
      'alt text over 2000',
      { type: 'image', image_url: 'https://a.b/c.png', alt_text: 'x'.repeat(2001) },
      '/0/alt_text',
    ],
    ['an image from nowhere', { type: 'image', alt_text: 'x' }, '/0'],
    ['a file that is not there', { type: 'image', slack_file: { id: 'F2' }, alt_text: 'x' }, '/0/slack_file/id'],
    ['101 rows', { type: 'table', rows: times(101, () => [raw('x')]) }, '/0/rows'],
    ['21 cells', { type: 'table', rows: [times(21, () => raw('x'))] }, '/0/rows/0'],
    ['a table over 10,000 characters', { type: 'table', rows: [[raw('x'.repeat(10_001))]] }, '/0/rows'],
    ['mrkdwn in a table', { type: 'table', rows: [[mrkdwn('x')]] }, '/0/rows/0/0/type'],
    ['a block id over 255', { type: 'divider', block_id: 'x'.repeat(256) }, '/0/block_id'],
    [
      'an input in the wrong place',
      { type: 'actions', elements: [{ type: 'plain_text_input' }] },
      '/0/elements/0/type',
    ],
    ['a newer block', { type: 'markdown', text: 'hi' }, '/0/type'],
    ['an alert in a message', { type: 'alert', text: plain('x') }, '/0/type'],
  ])('refuses %s', (_, block, pointer) => {
    expect(pointers([block])).toEqual([pointer]);
  });

  it('counts blocks: 50 in a message, 100 in a view', () => {
    const dividers = (count: number) => times(count, () => ({ type: 'divider' }));
    expect(pointers(dividers(50))).toEqual([]);
    expect(pointers(dividers(51))).toEqual(['']);
    const view = (count: number) => ({ type: 'home', blocks: dividers(count) });
    expect(validateView(view(100), message)).toEqual([]);
    expect(validateView(view(101), message)).toHaveLength(1);
  });

  it('takes one table and each block id once', () => {
    const table = { type: 'table', rows: [[raw('x')]] };
    expect(pointers([table, table])).toEqual(['/1']);
    expect(
      pointers([
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ]),
    ).toEqual(['/1/block_id']);
  });

  it('takes newer blocks where the workspace knows them, within their limits', () => {
    const rules = { ...message, acceptNewBlocks: true };
    const number = { type: 'raw_number', value: 1, text: '1' };
    expect(pointers([{ type: 'data_table', caption: 'c', rows: [[raw('x')], [number]] }], rules)).toEqual([]);
    expect(pointers([{ type: 'data_table', rows: [[raw('x')]] }], rules)).toEqual(['/0', '/0/rows']);
    expect(pointers([{ type: 'markdown', text: '# hi' }], rules)).toEqual([]);
  });
});

describe('validateView', () => {
  const modal = { type: 'modal', title: plain('Ask'), blocks: [{ type: 'section', text: plain('x') }] };
  const input = { type: 'input', label: plain('x'), element: { type: 'file_input', max_files: 10 } };

  it('takes a modal with what it needs', () => {
    expect(validateView(modal, message)).toEqual([]);
    expect(validateView({ ...modal, submit: plain('Go'), blocks: [input] }, message)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a title over 24', { ...modal, title: plain('x'.repeat(25)) }, '/title/text'],
    ['inputs without a submit button', { ...modal, blocks: [input] }, ''],
    ['a table', { ...modal, blocks: [{ type: 'table', rows: [[raw('x')]] }] }, '/blocks/0/type'],
    ['private metadata over 3000', { ...modal, private_metadata: 'x'.repeat(3001) }, '/private_metadata'],
    ['a property that is not documented', { ...modal, colour: 'red' }, ''],
    [
      '11 files',
      { ...modal, submit: plain('Go'), blocks: [{ ...input, element: { type: 'file_input', max_files: 11 } }] },
      '/blocks/0/element/max_files',
    ],
    ['no blocks', { ...modal, blocks: [] }, '/blocks'],
  ])('refuses %s', (_, view, pointer) => {
    expect(validateView(view, message).map((problem) => problem.pointer)).toEqual([pointer]);
  });
});
