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

const TITLE = plain('Choose columns');
const CLOSE = plain('Close');
const NOT_HERE: PlainTextOption = { text: plain('Not in this file'), value: NOT_IN_THIS_FILE };

/** A trigger lives for three seconds, a file takes longer: this is shown at once. */
export function loadingModal(): ModalView {
  return { type: 'modal', title: TITLE, close: CLOSE, blocks: sections(['Reading the columns…']) };
}

/** Why there are no columns to choose from. */
export function columnsUnreadModal(error: Pick<UserError, 'message' | 'next'>): ModalView {
  return { type: 'modal', title: TITLE, close: CLOSE, blocks: errorMessage(error).blocks };
}

/** A menu of the file's columns for each field, with what the column holds; what is chosen now is chosen in it. */
export function columnsModal(inspection: Inspection, privateMetadata: string): ModalView {
  for (let shown = LIMITS.optionsInMenu - 1; ; shown = Math.floor(shown * 0.8)) {
    const modal = modalOf(inspection, privateMetadata, shown);
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

function modalOf(inspection: Inspection, privateMetadata: string, most: number): ModalView {
  const options = optionsOf(inspection, most);
  const left = inspection.columns.length - options.size;
  const note = left > 0 ? [`This file has more columns than a menu holds: ${left} of them are not listed.`] : [];
  return {
    type: 'modal',
    callback_id: COLUMNS_MODAL,
    private_metadata: privateMetadata,
    title: TITLE,
    submit: plain('Analyse'),
    close: plain('Cancel'),
    blocks: [
      ...sections(['Which column holds what? Files with the same headers will be read the same way from now on.']),
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
    ],
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
