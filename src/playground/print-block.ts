import { type Block, isObject, type Json } from './json.js';
import { unescapeText } from './typed-text.js';

/** A block as lines of plain text, still with the escapes of mrkdwn. */
export function printBlock(block: Block): string[] {
  switch (block.type) {
    case 'header':
      return ['', textOf(block.text), ''];
    case 'section':
      return [
        ...textOf(block.text)
          .split('\n')
          .filter((line) => line !== '' || block.text !== undefined),
        ...items(block.fields).map(textOf),
        ...(isObject(block.accessory) ? [printElement(block.accessory)] : []),
      ];
    case 'context':
      return [items(block.elements).map(printElement).join(' · ')];
    case 'divider':
      return ['───'];
    case 'actions':
      return [items(block.elements).map(printElement).join(' ')];
    case 'image':
      return [`[image: ${[textOf(block.title), escapeText(String(block.alt_text))].filter(Boolean).join(' — ')}]`];
    case 'input':
      return [`${textOf(block.label)}: ${isObject(block.element) ? printElement(block.element) : ''}`];
    case 'table':
    case 'data_table':
      return [...(block.caption === undefined ? [] : [escapeText(String(block.caption))]), ...printTable(block)];
    case 'rich_text':
      return richText(block).split('\n');
    case 'markdown':
      return String(block.text).split('\n').map(escapeText);
    default:
      return [`[${block.type}]`];
  }
}

function printElement(element: Json): string {
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return `[${textOf(element.text)}]`;
    case 'image':
      return `[image: ${escapeText(String(element.alt_text))}]`;
    case 'overflow':
      return `[⋯ ${items(element.options)
        .map((option) => textOf(option.text))
        .join(' | ')}]`;
    case 'static_select':
    case 'multi_static_select':
    case 'external_select':
    case 'users_select':
    case 'multi_users_select':
    case 'channels_select':
    case 'conversations_select': {
      const chosen = [element.initial_option, ...items(element.initial_options ?? [])].filter(isObject);
      const initial = chosen.map(({ text }) => textOf(text)).join(', ');
      return `[${initial || textOf(element.placeholder) || 'Select'} ▾]`;
    }
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return escapeText(String(element.initial_value ?? '____'));
    case 'file_input':
      return '[Upload files]';
    case 'checkboxes':
    case 'radio_buttons':
      return items(element.options)
        .map((option) => `( ) ${textOf(option.text)}`)
        .join(' ');
    case 'plain_text':
    case 'mrkdwn':
      return textOf(element);
    default:
      return `[${String(element.type)}]`;
  }
}

/** Columns as wide as their widest cell, on the side that the table says. */
function printTable(block: Block): string[] {
  const rows = (block.rows as Json[][]).map((row) => row.map(cellText));
  const settings = items(block.column_settings);
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, c) => {
      widths[c] = Math.max(widths[c] ?? 0, shownLength(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, c) => {
        const space = ' '.repeat(widths[c]! - shownLength(cell));
        return settings[c]?.align === 'right' ? space + cell : cell + space;
      })
      .join('  '),
  );
}

function cellText(cell: Json): string {
  return cell.type === 'rich_text' ? richText(cell).replaceAll('\n', ' ') : escapeText(String(cell.text));
}

const shownLength = (text: string): number => Array.from(unescapeText(text)).length;

function richText(value: Json): string {
  switch (value.type) {
    case 'rich_text':
      return items(value.elements).map(richText).join('\n');
    case 'rich_text_list':
      return items(value.elements)
        .map((item) => `• ${richText(item)}`)
        .join('\n');
    case 'user':
      return `<@${String(value.user_id)}>`;
    case 'emoji':
      return `:${String(value.name)}:`;
    case 'link':
      return escapeText(String(value.text ?? value.url));
    case 'text':
      return escapeText(String(value.text));
    default:
      return items(value.elements).map(richText).join('');
  }
}

/** A text object's text; plain text is escaped, so that everything printed is. */
function textOf(value: unknown): string {
  if (!isObject(value)) return '';
  return value.type === 'mrkdwn' ? String(value.text) : escapeText(String(value.text));
}

function items(value: unknown): Json[] {
  return Array.isArray(value) ? value.map((item) => (isObject(item) ? item : {})) : [];
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
