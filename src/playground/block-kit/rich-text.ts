import { anything, boolean, type Check, integer, list, number, object, oneOf, string, typed, url } from './check.js';

const style = object({}, { bold: boolean, italic: boolean, strike: boolean, code: boolean, underline: boolean });
const styled = (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  object({ type: anything, ...required }, { style, ...optional });
const id = string({ min: 1 });

const text = styled({ text: string({ min: 1 }) });
const link = styled({ url: url(3000) }, { text: string(), unsafe: boolean });

const inline = typed({
  text,
  link,
  emoji: styled({ name: id }, { unicode: string(), url: string() }),
  user: styled({ user_id: id }),
  channel: styled({ channel_id: id }),
  usergroup: styled({ usergroup_id: id }),
  team: styled({ team_id: id }),
  broadcast: styled({ range: oneOf('here', 'channel', 'everyone') }),
  color: styled({ value: id }),
  date: styled({ timestamp: number, format: id }, { url: url(3000), fallback: string() }),
});

const many = { min: 0, max: 1000 };
const section = object({ type: anything, elements: list(inline, many) });
const border = { border: integer(0, 1) };

export const richText: Check = object(
  {
    type: anything,
    elements: list(
      typed({
        rich_text_section: section,
        rich_text_list: object(
          {
            type: anything,
            style: oneOf('bullet', 'ordered'),
            elements: list(typed({ rich_text_section: section }), many),
          },
          { ...border, indent: integer(0, 8), offset: integer(0, 1000) },
        ),
        rich_text_quote: object({ type: anything, elements: list(inline, many) }, border),
        rich_text_preformatted: object(
          { type: anything, elements: list(typed({ text, link }), many) },
          { ...border, language: string() },
        ),
      }),
      many,
    ),
  },
  { block_id: string({ min: 1, max: 255 }) },
);
