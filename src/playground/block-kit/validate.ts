import { isObject, type Json } from '../json.js';
import { block } from './blocks.js';
import { boolean, type Check, fail, list, object, oneOf, type Report, type Rules, string } from './check.js';
import type { Problem } from './problem.js';
import { plainText } from './text.js';

export type { Rules } from './check.js';

const maxBlocks = { message: 50, modal: 100, home: 100 } as const;

/** Everything Slack would refuse in a list of blocks. Pointers start at the list. */
export function validateBlocks(blocks: unknown, rules: Rules): Problem[] {
  const report: Report = { ...rules, problems: [] };
  allBlocks(blocks, '', report);
  return report.problems;
}

/** The same for a whole modal or Home. Pointers start at the view. */
export function validateView(view: unknown, rules: Rules): Problem[] {
  const isHome = isObject(view) && view.type === 'home';
  const report: Report = { ...rules, surface: isHome ? 'home' : 'modal', problems: [] };
  (isHome ? home : modal)(view, '', report);
  return report.problems;
}

const allBlocks: Check = (blocks, pointer, report) => {
  list(block, { min: report.surface === 'message' ? 0 : 1, max: maxBlocks[report.surface] })(blocks, pointer, report);
  if (!Array.isArray(blocks)) return;
  refuseDuplicates(blocks, 'block_id', pointer, report);
  blocks.forEach((one, i) => {
    if (isObject(one) && Array.isArray(one.elements)) {
      refuseDuplicates(one.elements, 'action_id', `${pointer}/${i}/elements`, report);
    }
  });
  const tables = blocks.flatMap((one, i) => (isObject(one) && one.type === 'table' ? [i] : []));
  for (const i of tables.slice(1)) fail(report, `${pointer}/${i}`, 'only one table allowed');
};

const shared = {
  private_metadata: string({ max: 3000 }),
  callback_id: string({ max: 255 }),
  external_id: string({ max: 255 }),
};

const home = object({ type: oneOf('home'), blocks: allBlocks }, shared);

const modal = object(
  { type: oneOf('modal'), title: plainText(24), blocks: allBlocks },
  {
    ...shared,
    close: plainText(24),
    submit: plainText(24),
    clear_on_close: boolean,
    notify_on_close: boolean,
    submit_disabled: boolean,
  },
  (view, pointer, report) => {
    const { blocks, submit } = view as Json;
    const hasInput = Array.isArray(blocks) && blocks.some((one) => isObject(one) && one.type === 'input');
    if (hasInput && submit === undefined) {
      report.problems.push({ pointer, code: 'missing_field', message: 'missing required field: submit' });
    }
  },
);

function refuseDuplicates(items: readonly unknown[], key: string, pointer: string, report: Report): void {
  const seen = new Set<unknown>();
  items.forEach((item, i) => {
    const value = isObject(item) ? item[key] : undefined;
    if (value !== undefined && seen.has(value)) {
      report.problems.push({
        pointer: `${pointer}/${i}/${key}`,
        code: 'duplicate',
        message: `${key} already exists: ${String(value)}`,
      });
    }
    seen.add(value);
  });
}
