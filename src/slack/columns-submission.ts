import type { ViewOutput } from '@slack/bolt';
import type { SaidOfFiles } from '../analysis/analysis.js';
import type { ChosenColumns } from '../store/ports.js';
import { NOT_IN_THIS_FILE } from './blocks/column-menus.js';
import { blockOf, COLUMN_MENU, FOR_WORKSPACE, fieldOf } from './blocks/columns-modal.js';
import { LABELLED_FIELDS, type MappableField } from './blocks/field-labels.js';
import { AS_THE_FILE_SAYS, CURRENCY_MENU, PLATFORM_MENU, SHEETS_MENU, SHEETS_SAID } from './blocks/file-menus.js';

/** Sentences by block, shown under the menus; or what was chosen. */
export type ColumnsSubmission =
  | { errors: Record<string, string> }
  | { chosen: ChosenColumns; said: SaidOfFiles; isForWorkspace: boolean };

type Form = Pick<ViewOutput, 'blocks' | 'state'>;

interface Menu {
  field: MappableField;
  /** Column id; undefined: not in this file. */
  column: string | undefined;
  isChanged: boolean;
}

/** What a person chose, of which only what they changed counts: the rest stays inferred. */
export function readColumnsSubmission(form: Form): ColumnsSubmission {
  const { blocks, state } = form;
  const menus = menusOf(blocks, state);
  const errors = errorsIn(menus);
  if (Object.keys(errors).length > 0) return { errors };
  const changed = menus.filter(({ isChanged }) => isChanged);
  const boxes = state.values[FOR_WORKSPACE]?.[FOR_WORKSPACE]?.selected_options ?? [];
  return {
    chosen: Object.fromEntries(changed.map(({ field, column }) => [field, column ?? null])),
    said: saidIn(form),
    isForWorkspace: boxes.length > 0,
  };
}

/** The sheets that are chosen in the form, before it is submitted: their columns are shown then. */
export function sheetsChosen({ state }: Pick<Form, 'state'>): string[] {
  const menu = state.values[SHEETS_MENU]?.[SHEETS_MENU] ?? state.values[SHEETS_SAID]?.[SHEETS_MENU];
  return (menu?.selected_options ?? []).map(({ value }) => value);
}

/** Whoever is quick submits before the columns of other sheets are shown. */
function isOtherThan(sheets: readonly string[], block: ViewOutput['blocks'][number]): boolean {
  if (block.block_id !== SHEETS_MENU) return false;
  const { element } = block as { element?: { initial_options?: { value?: string }[] } };
  const before = new Set(element?.initial_options?.map(({ value }) => value));
  return before.size !== sheets.length || sheets.some((sheet) => !before.has(sheet));
}

/** What was said before is shown in the form, and counts as said again. */
function saidIn(form: Form): SaidOfFiles {
  const chosen = (id: string) => {
    const value = form.state.values[id]?.[id]?.selected_option?.value;
    return value === AS_THE_FILE_SAYS ? undefined : value;
  };
  const platform = chosen(PLATFORM_MENU);
  const currency = chosen(CURRENCY_MENU);
  const sheets = sheetsChosen(form);
  const isSaid = form.blocks.some((block) => block.block_id === SHEETS_SAID || isOtherThan(sheets, block));
  return {
    ...(platform !== undefined && { platform }),
    ...(currency !== undefined && { currency }),
    ...(sheets.length > 0 && isSaid && { sheets }),
  };
}

function menusOf(blocks: ViewOutput['blocks'], state: ViewOutput['state']): Menu[] {
  return LABELLED_FIELDS.flatMap(({ field }) => {
    const block = blocks.find(({ block_id: id }) => fieldOf(id) === field);
    if (!block) return [];
    const chosen = state.values[blockOf(field)]?.[COLUMN_MENU]?.selected_option?.value;
    const { element } = block as { element?: { initial_option?: { value?: string } } };
    const before = element?.initial_option?.value;
    return [{ field, column: chosen === NOT_IN_THIS_FILE ? undefined : chosen, isChanged: chosen !== before }];
  });
}

function errorsIn(menus: readonly Menu[]): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!menus.some(({ field, column }) => field === 'followers' && column !== undefined)) {
    errors[blockOf('followers')] = 'Choose the column with the follower counts: everything else builds on them.';
  }
  for (const [i, menu] of menus.entries()) {
    if (menu.column === undefined) continue;
    const other = menus.slice(0, i).find(({ column }) => column === menu.column);
    // A link to a profile may be read for its handle too. What nobody touched is as the file was read.
    const mayShare = other && [other.field, menu.field].every((field) => field === 'handle' || field === 'url');
    if (!other || mayShare || !(menu.isChanged || other.isChanged)) continue;
    const label = LABELLED_FIELDS.find(({ field }) => field === other.field)!.label;
    errors[blockOf(menu.field)] = `This column is chosen for “${label}” already. Choose another one here or there.`;
  }
  return errors;
}
