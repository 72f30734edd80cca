import { isObject } from '../json.js';
import { anything, boolean, type Check, fail, list, object, oneOf, string, typed } from './check.js';
import { inputElements, interactive } from './elements.js';
import { imageBlock, imageElement } from './image.js';
import { richText } from './rich-text.js';
import { dataTableBlock, tableBlock } from './table.js';
import { anyText, plainText } from './text.js';

const blockId = { block_id: string({ min: 1, max: 255 }) };
const type = { type: anything };

const hasTextOrFields: Check = (value, pointer, report) => {
  if (isObject(value) && value.text === undefined && value.fields === undefined) {
    fail(report, pointer, 'must provide either text or fields');
  }
};

const everywhere: Readonly<Record<string, Check>> = {
  section: object(
    type,
    {
      ...blockId,
      text: anyText(3000),
      fields: list(anyText(2000), { max: 10 }),
      accessory: typed({ ...interactive, image: imageElement }),
      expand: boolean,
    },
    hasTextOrFields,
  ),
  header: object({ ...type, text: plainText(150) }, blockId),
  divider: object(type, blockId),
  context: object(
    {
      ...type,
      elements: list(
        (value, pointer, report) => {
          if (isObject(value) && value.type === 'image') imageElement(value, pointer, report);
          else anyText(3000)(value, pointer, report);
        },
        { max: 10 },
      ),
    },
    blockId,
  ),
  actions: object({ ...type, elements: list(typed(interactive), { max: 25 }) }, blockId),
  image: imageBlock,
  rich_text: richText,
  input: object(
    { ...type, label: plainText(2000), element: typed(inputElements) },
    { ...blockId, hint: plainText(2000), optional: boolean, dispatch_action: boolean },
  ),
};

const inMessages: Readonly<Record<string, Check>> = {
  file: object({ ...type, source: oneOf('remote'), external_id: string({ min: 1 }) }, blockId),
  table: tableBlock,
};

/** What only some workspaces know; where it is checked here, as documented, and otherwise taken as it is. */
const newer: Readonly<Record<string, Check>> = {
  data_table: dataTableBlock,
  markdown: object({ ...type, text: string({ min: 1, max: 12_000 }) }, blockId),
  data_visualization: anything,
  card: anything,
  carousel: anything,
  container: anything,
  context_actions: anything,
  plan: anything,
  task_card: anything,
};

/** Any block, as far as the surface it is for takes it. */
export const block: Check = (value, pointer, report) => {
  const known = {
    ...everywhere,
    ...(report.surface === 'message' && inMessages),
    ...(report.surface === 'message' && report.acceptNewBlocks && newer),
    ...(report.surface === 'modal' && report.acceptNewBlocks && { alert: anything }),
  };
  typed(known)(value, pointer, report);
};
