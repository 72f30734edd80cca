import { boolean, type Check, list, object, oneOf, string, typed, url } from './check.js';

const anyType = oneOf('plain_text', 'mrkdwn');

export function plainText(max: number): Check {
  return object({ type: oneOf('plain_text'), text: string({ min: 1, max }) }, { emoji: boolean });
}

function mrkdwn(max: number): Check {
  return object({ type: anyType, text: string({ min: 1, max }) }, { verbatim: boolean });
}

export function anyText(max: number): Check {
  return typed({ plain_text: plainText(max), mrkdwn: mrkdwn(max) });
}

/** "Are you sure?" */
export const confirm: Check = object(
  { text: anyText(300) },
  { title: plainText(100), confirm: plainText(30), deny: plainText(30), style: oneOf('primary', 'danger') },
);

/** An option of a menu: plain text only. */
export const menuOption: Check = object(
  { text: plainText(75), value: string({ min: 1, max: 150 }) },
  { description: plainText(75) },
);

export const overflowOption: Check = object(
  { text: plainText(75), value: string({ min: 1, max: 150 }) },
  { description: plainText(75), url: url(3000) },
);

/** An option of checkboxes or radio buttons, which also take mrkdwn. */
export const boxOption: Check = object(
  { text: anyText(75), value: string({ min: 1, max: 150 }) },
  { description: anyText(75) },
);

export const optionGroup: Check = object({ label: plainText(75), options: list(menuOption, { max: 100 }) });
