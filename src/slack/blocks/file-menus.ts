import type { InputBlock, PlainTextOption } from '@slack/types';
import type { Inspection } from '../../analysis/read/inspect.js';
import { oneLine } from '../../answers/format.js';
import { CURRENCY_CODES, PLATFORMS } from '../../jobs/mappable-fields.js';
import { LIMITS } from './limits.js';
import { plain } from './plain.js';
import { shorten } from './shorten.js';

/** Blocks and actions of the menus about the files as a whole. */
export const PLATFORM_MENU = 'platform-of-file';
export const CURRENCY_MENU = 'currency-of-file';
/** A change is heard at once: other sheets have other columns. */
export const SHEETS_MENU = 'sheets-of-file';
/** The same where somebody has said which. */
export const SHEETS_SAID = 'sheets-said';
export const AS_THE_FILE_SAYS = 'as-the-file-says';

const CURRENCY_NAMES = new Intl.DisplayNames('en', { type: 'currency' });

/** Platform and currency. */
export function fileMenus({ said, platform, currency }: Inspection): InputBlock[] {
  const platforms = PLATFORMS.map((name) => ({ text: plain(name), value: name }));
  const codes = [...new Set([...(currency && CURRENCY_CODES.includes(currency) ? [currency] : []), ...CURRENCY_CODES])];
  const currencies = codes.map((code) => ({
    text: plain(code),
    value: code,
    description: plain(shorten(CURRENCY_NAMES.of(code) ?? code, LIMITS.optionText)),
  }));
  return [
    menu(PLATFORM_MENU, 'Platform of the whole file', platforms, { said: said.platform, told: platform }),
    menu(CURRENCY_MENU, 'Currency of the prices', currencies, { said: said.currency, told: currency }),
  ];
}

/** Only where there are several to choose from. */
export function sheetMenu({ said, sheets }: Inspection): InputBlock[] {
  const options = [...new Map(sheets.map((sheet) => [sheet.name, sheet])).values()]
    .filter(({ name }) => name.length <= LIMITS.optionValue)
    .slice(0, LIMITS.optionsInMenu)
    .map(({ name, isRead }) => ({
      isRead,
      option: { text: plain(shorten(oneLine(name) || '(no name)', LIMITS.optionText)), value: name },
    }));
  if (options.length < 2) return [];
  const read = options.filter(({ isRead }) => isRead).map(({ option }) => option);
  return [
    {
      type: 'input',
      block_id: said.sheets === undefined ? SHEETS_MENU : SHEETS_SAID,
      dispatch_action: true,
      label: plain('Sheets to read'),
      element: {
        type: 'multi_static_select',
        action_id: SHEETS_MENU,
        placeholder: plain('Choose sheets'),
        options: options.map(({ option }) => option),
        ...(read.length > 0 && { initial_options: read }),
      },
    },
  ];
}

function menu(
  id: string,
  label: string,
  options: readonly PlainTextOption[],
  { said, told }: { said: string | undefined; told: string | undefined },
): InputBlock {
  const known = told === undefined ? 'Not named in the file' : `As the file says (${told})`;
  const words = said === undefined ? known : 'As the file says';
  const asItSays = { text: plain(shorten(words, LIMITS.optionText)), value: AS_THE_FILE_SAYS };
  const all = [asItSays, ...options.slice(0, LIMITS.optionsInMenu - 1)];
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    element: {
      type: 'static_select',
      action_id: id,
      options: all,
      initial_option: all.find(({ value }) => value === said) ?? asItSays,
    },
  };
}
