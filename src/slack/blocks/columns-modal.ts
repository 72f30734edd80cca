import type { InputBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import type { Inspection } from '../../analysis/read/inspect.js';
import { oneLine } from '../../answers/format.js';
import type { UserError } from '../../errors.js';
import { columnId } from '../../jobs/column-id.js';
import { errorMessage } from './error-message.js';
import { LABELLED_FIELDS } from './field-labels.js';
import { LIMITS } from './limits.js';
import { shorten } from './shorten.js';
import { contexts, sections } from './text-blocks.js';

export const COLUMNS_MODAL = 'columns';
/** Of every menu. */
export const COLUMN_MENU = 'column';
export const NOT_IN_THIS_FILE = 'none';
/** Block and action of the box that makes a choice hold everywhere. */
export const FOR_WORKSPACE = 'for-workspace';

const TITLE = plain('Choose columns');
const CLOSE = plain('Close');
const NOT_HERE: PlainTextOption = { text: plain('Not in this file'), value: NOT_IN_THIS_FILE };

/**
 * A trigger lives for three seconds, a file takes longer: this is shown at once.
 *
 * @param form what it is known by, to put the columns into it
 */
export function loadingModal(form: string): ModalView {
  return { type: 'modal', external_id: form, title: TITLE, close: CLOSE, blocks: sections(['Reading the columns…']) };
}

/** Why there are no columns to choose from. */
export function columnsUnreadModal(error: Pick<UserError, 'message' | 'next'>): ModalView {
  return { type: 'modal', title: TITLE, close: CLOSE, blocks: errorMessage(error).blocks };
}

/**
 * A menu of the file's columns for each field, with what the column holds; what is chosen now is chosen in it.
 *
 * @param form what the form is known by when it comes back
 */
export function columnsModal(inspection: Inspection, form: string): ModalView {
  for (let shown = LIMITS.optionsInMenu - 1; ; shown = Math.floor(shown * 0.8)) {
    const modal = modalOf(inspection, form, shown);
    if (shown < 10 || Buffer.byteLength(JSON.stringify(modal)) <= LIMITS.viewBytes) return modal;
  }
}

/** Which field an input block is about. */
export function fieldOf(blockId: string | undefined): string | undefined {
  return /^field:(\w+)$/.exec(blockId ?? '')?.[1];
}

export function blockOf(field: string): string {
  return `field:${field}`;
}

function modalOf(inspection: Inspection, form: string, most: number): ModalView {
  const options = optionsOf(inspection, most);
  const left = inspection.columns.length - options.size;
  const note = left > 0 ? [`This file has more columns than a menu holds: ${left} of them are not listed.`] : [];
  return {
    type: 'modal',
    callback_id: COLUMNS_MODAL,
    private_metadata: form,
    title: TITLE,
    submit: plain('Analyse'),
    close: plain('Cancel'),
    blocks: [
      ...sections([
        'Which column holds what? From now on, files with the same headers are read this way in this conversation.',
      ]),
      ...contexts(note),
      ...LABELLED_FIELDS.map(({ field, label }): InputBlock => {
        const mapped = inspection.mapping[field];
        const current = mapped && options.get(columnId(mapped.header));
        const initial = current ?? (field === 'followers' ? undefined : NOT_HERE);
        return {
          type: 'input',
          block_id: blockOf(field),
          label: plain(label),
          element: {
            type: 'static_select',
            action_id: COLUMN_MENU,
            placeholder: plain('Choose a column'),
            options: [...options.values(), NOT_HERE],
            ...(initial && { initial_option: initial }),
          },
        };
      }),
      forWorkspace(),
    ],
  };
}

/** Shown to everybody: who may is known when the form comes back. */
function forWorkspace(): InputBlock {
  return {
    type: 'input',
    block_id: FOR_WORKSPACE,
    optional: true,
    label: plain('Where this holds'),
    element: {
      type: 'checkboxes',
      action_id: FOR_WORKSPACE,
      options: [{ text: plain('In the whole workspace (for my admins)'), value: FOR_WORKSPACE }],
    },
  };
}

/** By column id. Those that are read now come first where not all of them fit; all stand in the file's order. */
function optionsOf({ columns, mapping }: Inspection, most: number): Map<string, PlainTextOption> {
  const inUse = new Set(Object.values(mapping).map(({ header }) => header));
  const others = columns.filter(({ header }) => !inUse.has(header)).slice(0, Math.max(0, most - inUse.size));
  const listed = columns.filter((column) => inUse.has(column.header) || others.includes(column));
  const options = new Map<string, PlainTextOption>();
  const texts = new Set<string>();
  for (const column of listed) {
    const id = columnId(column.header);
    if (options.has(id)) continue; // a header that is there twice is one choice
    let text = textOf(column);
    for (let n = 2; texts.has(text); n++) text = `${shorten(textOf(column), LIMITS.optionText - 5)} (${n})`;
    texts.add(text);
    options.set(id, { text: plain(text), value: id });
  }
  return options;
}

/** "Total fans · 12300 · 5400" */
function textOf({ header, samples }: Inspection['columns'][number]): string {
  const shown = samples.map((sample) => shorten(oneLine(sample), 20)).filter((sample) => sample !== '');
  const name = shorten(oneLine(header) || '(no header)', 45);
  return shorten([name, ...shown].join(' · '), LIMITS.optionText);
}

/** Nothing acts in plain text. */
function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
