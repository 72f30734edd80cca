import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../json.js';
import { anything, boolean, type Check, fail, integer, list, number, object, oneOf, string, url } from './check.js';
import { boxOption, confirm, menuOption, optionGroup, overflowOption, plainText } from './text.js';

const actionId = { action_id: string({ min: 1, max: 255 }) };
const dispatch = {
  dispatch_action_config: object(
    {},
    { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { max: 2 }) },
  ),
};
const focusable = { focus_on_load: boolean };
const placeholder = { placeholder: plainText(150) };
const menu = { ...actionId, ...focusable, ...placeholder, confirm };
const type = { type: anything };
const id = string({ min: 1 });

const menuOptions = {
  options: list(menuOption, { max: 100 }),
  option_groups: list(optionGroup, { max: 100 }),
};

const eitherOptionsOrGroups: Check = (value, pointer, report) => {
  if (isObject(value) && (value.options === undefined) === (value.option_groups === undefined)) {
    fail(report, pointer, 'must provide either options or option_groups');
  }
};

/** "This option must exactly match one of the options within options or option_groups" (docs.slack.dev). */
const initialOptionIsListed: Check = (value, pointer, report) => {
  if (!isObject(value) || value.initial_option === undefined) return;
  const groups = Array.isArray(value.option_groups) ? value.option_groups.filter(isObject) : [];
  const lists = [value.options, ...groups.map(({ options }) => options)].filter(Array.isArray);
  const isListed = lists.flat().some((option) => isDeepStrictEqual(option, value.initial_option));
  if (!isListed) fail(report, `${pointer}/initial_option`, 'must match one of the options');
};

export const button: Check = object(
  { ...type, text: plainText(75) },
  {
    ...actionId,
    confirm,
    url: url(3000),
    value: string({ max: 2000 }),
    style: oneOf('primary', 'danger'),
    accessibility_label: string({ max: 75 }),
  },
);

const filters = object(
  {},
  {
    include: list(oneOf('im', 'mpim', 'private', 'public'), { max: 4 }),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
);

/** Elements that do something, by their type. */
export const interactive: Readonly<Record<string, Check>> = {
  button,
  overflow: object({ ...type, options: list(overflowOption, { max: 5 }) }, { ...actionId, confirm }),
  static_select: object(type, { ...menu, ...menuOptions, initial_option: menuOption }, (value, pointer, report) => {
    eitherOptionsOrGroups(value, pointer, report);
    initialOptionIsListed(value, pointer, report);
  }),
  external_select: object(type, { ...menu, initial_option: menuOption, min_query_length: integer(0, 100) }),
  users_select: object(type, { ...menu, initial_user: id }),
  channels_select: object(type, { ...menu, initial_channel: id, response_url_enabled: boolean }),
  conversations_select: object(type, {
    ...menu,
    initial_conversation: id,
    default_to_current_conversation: boolean,
    response_url_enabled: boolean,
    filter: filters,
  }),
  multi_static_select: object(
    type,
    {
      ...menu,
      ...menuOptions,
      initial_options: list(menuOption, { max: 100 }),
      max_selected_items: integer(1, 100),
    },
    eitherOptionsOrGroups,
  ),
  multi_users_select: object(type, {
    ...menu,
    initial_users: list(id, { max: 100 }),
    max_selected_items: integer(1, 100),
  }),
  datepicker: object(type, { ...menu, initial_date: id }),
  timepicker: object(type, { ...menu, initial_time: id, timezone: id }),
  datetimepicker: object(type, { ...actionId, ...focusable, confirm, initial_date_time: number }),
  checkboxes: object(
    { ...type, options: list(boxOption, { max: 10 }) },
    { ...actionId, ...focusable, confirm, initial_options: list(boxOption, { max: 10 }) },
  ),
  radio_buttons: object(
    { ...type, options: list(boxOption, { max: 10 }) },
    { ...actionId, ...focusable, confirm, initial_option: boxOption },
  ),
};

/** Elements for input blocks only, by their type. */
const inputsOnly: Readonly<Record<string, Check>> = {
  plain_text_input: object(type, {
    ...actionId,
    ...focusable,
    ...placeholder,
    ...dispatch,
    initial_value: string({ max: 3000 }),
    multiline: boolean,
    min_length: integer(0, 3000),
    max_length: integer(1, 3000),
  }),
  number_input: object(
    { ...type, is_decimal_allowed: boolean },
    { ...actionId, ...focusable, ...placeholder, ...dispatch, initial_value: id, min_value: id, max_value: id },
  ),
  email_text_input: object(type, { ...actionId, ...focusable, ...placeholder, ...dispatch, initial_value: id }),
  url_text_input: object(type, { ...actionId, ...focusable, ...placeholder, ...dispatch, initial_value: id }),
  file_input: object(type, { ...actionId, filetypes: list(id, { max: 100 }), max_files: integer(1, 10) }),
};

const { button: _button, overflow: _overflow, ...selectable } = interactive;

/** What an input block takes: everything that has a value. */
export const inputElements: Readonly<Record<string, Check>> = { ...selectable, ...inputsOnly };
