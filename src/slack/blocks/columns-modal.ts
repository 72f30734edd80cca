import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Doubt } from '../../analysis/analysis.js';
import type { Inspection } from '../../analysis/read/inspect.js';
import type { UserError } from '../../errors.js';
import { columnId } from '../../jobs/column-id.js';
import { type ColumnOptions, menuFor, NOT_HERE, namesOfColumns, optionsOf } from './column-menus.js';
import { errorMessage } from './error-message.js';
import { LABELLED_FIELDS } from './field-labels.js';
import { fileMenus, sheetMenu } from './file-menus.js';
import { LIMITS } from './limits.js';
import { mrkdwnWithin } from './mrkdwn.js';
import { plain } from './plain.js';
import { contexts, sections } from './text-blocks.js';

export const COLUMNS_MODAL = 'columns';
/** Of every menu. */
export const COLUMN_MENU = 'column';
/** Block and action of the box that makes a choice hold everywhere. */
export const FOR_WORKSPACE = 'for-workspace';

const TITLE = plain('Choose columns');
const CLOSE = plain('Close');
/** Of sentences about doubts: beyond, the columns would not be seen. */
const DOUBTS_SHOWN = 15;

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
 * A menu of the file's columns for each field, with what the column holds; what is chosen now is chosen in it. What is
 * doubtful comes first; then what is said of the file as a whole; the columns that nothing is read from are named last.
 *
 * @param form what the form is known by when it comes back
 */
export function columnsModal(inspection: Inspection, form: string): ModalView {
  const options = optionsOf(inspection);
  for (let most = LIMITS.optionsInMenu - 1; ; ) {
    const modal = modalOf(inspection, form, options, most);
    const bytes = Buffer.byteLength(JSON.stringify(modal));
    if (most < 10 || bytes <= LIMITS.viewBytes) return modal;
    most = Math.min(most - 1, Math.floor((most * LIMITS.viewBytes) / bytes));
  }
}

/** Which field an input block is about. */
export function fieldOf(blockId: string | undefined): string | undefined {
  return /^field:(\w+)$/.exec(blockId ?? '')?.[1];
}

export function blockOf(field: string): string {
  return `field:${field}`;
}

function modalOf(inspection: Inspection, form: string, options: ColumnOptions, most: number): ModalView {
  const left = Math.max(0, options.size - most);
  const note = left > 0 ? [`This file has more columns than a menu holds: ${left} of them are not listed.`] : [];
  const doubts = inspection.doubts.slice(0, DOUBTS_SHOWN);
  const doubted = LABELLED_FIELDS.filter(({ field }) => doubts.some((doubt) => doubt.field === field));
  const [first, ...others] = LABELLED_FIELDS.filter((each) => !doubted.includes(each));
  const isFound = ({ field }: LabelledField) => inspection.mapping[field] !== undefined;
  const missing = others.filter((each) => !isFound(each));
  const menu = (each: LabelledField) => fieldMenu(inspection, each, menuFor(each.field, options, inspection, most));
  return {
    type: 'modal',
    callback_id: COLUMNS_MODAL,
    private_metadata: form,
    title: TITLE,
    submit: plain('Analyze'),
    close: plain('Cancel'),
    blocks: [
      ...sections([
        'Which column holds what? From now on, files with the same headers are read this way in this conversation.',
      ]),
      ...contexts(note),
      ...sheetMenu(inspection),
      ...(doubts.length > 0 ? sections(['*Please check these first*']) : []),
      ...sentences(doubts.filter(({ field }) => !doubted.some((each) => each.field === field))),
      ...doubted.flatMap((each): KnownBlock[] => [
        ...sentences(doubts.filter(({ field }) => field === each.field)),
        menu(each),
      ]),
      ...(doubts.length > 0 ? [DIVIDER] : []),
      menu(first!),
      ...fileMenus(inspection),
      ...others.filter(isFound).map(menu),
      ...(missing.length > 0 ? contexts(['Not found in this file:']) : []),
      ...missing.map(menu),
      ...unread(inspection),
      forWorkspace(),
    ],
  };
}

const DIVIDER = { type: 'divider' } as const;

type LabelledField = (typeof LABELLED_FIELDS)[number];

function fieldMenu({ mapping }: Inspection, { field, label }: LabelledField, options: PlainTextOption[]): InputBlock {
  const header = mapping[field]?.header;
  const current = header === undefined ? undefined : options.find(({ value }) => value === columnId(header));
  const initial = current ?? (field === 'followers' ? undefined : NOT_HERE);
  return {
    type: 'input',
    block_id: blockOf(field),
    label: plain(label),
    element: {
      type: 'static_select',
      action_id: COLUMN_MENU,
      placeholder: plain('Choose a column'),
      options: [...options, NOT_HERE],
      ...(initial && { initial_option: initial }),
    },
  };
}

function sentences(doubts: readonly Doubt[]): KnownBlock[] {
  return sections(doubts.map(({ sentence }) => mrkdwnWithin(sentence, LIMITS.text)));
}

/** "12 more columns" */
function unread(inspection: Inspection): KnownBlock[] {
  const names = namesOfColumns(inspection);
  if (names.length === 0) return [];
  const title = `*${names.length} more ${names.length === 1 ? 'column' : 'columns'}* that nothing above is read from:`;
  const shown = names.join(' · ');
  return [DIVIDER, ...contexts([title, mrkdwnWithin(shown, LIMITS.text - title.length - 1)])];
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
