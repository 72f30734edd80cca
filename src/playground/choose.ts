import { interactiveElements, type Placed } from './block-kit/initial-state.js';
import { type Block, isObject, type Json } from './json.js';

/** What somebody clicks: an action id, or more where several have the same. */
export type Target = string | { actionId?: string; value?: string; label?: string };

/** @throws {Error} that lists what is there, if there is no such thing to click */
export function findElement(blocks: readonly Block[], target: Target): Placed {
  const wanted = typeof target === 'string' ? { actionId: target } : target;
  const all = interactiveElements(blocks);
  const found = all.find(
    ({ element }) =>
      (wanted.actionId === undefined || element.action_id === wanted.actionId) &&
      (wanted.value === undefined || element.value === wanted.value) &&
      (wanted.label === undefined || labelOf(element) === wanted.label),
  );
  if (found !== undefined) return found;
  const there = all.map(({ element }) => `${element.action_id} "${labelOf(element)}"`).join(', ');
  throw new Error(`nothing to click like ${JSON.stringify(target)}; there is: ${there || 'nothing'}`);
}

function labelOf(element: Block): string {
  return isObject(element.text) ? String(element.text.text) : '';
}

/** An element's state when a person has chosen these options, as `selected_option` or `selected_options`. */
export function chosenOptions(element: Block, values: readonly string[]): Json {
  const grouped = (element.option_groups as Json[] | undefined)?.flatMap((group) => group.options as Json[]);
  const options = (element.options as Json[] | undefined) ?? grouped ?? [];
  const chosen = values.map((value) => {
    const option = options.find((other) => other.value === value);
    if (option === undefined)
      throw new Error(`no option ${value}; there are: ${options.map((o) => o.value).join(', ')}`);
    return option;
  });
  const isMany = element.type === 'checkboxes' || element.type.startsWith('multi_');
  return isMany ? { selected_options: chosen } : { selected_option: chosen[0] ?? null };
}
