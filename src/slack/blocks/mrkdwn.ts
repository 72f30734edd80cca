import { oneLine } from '../../answers/format.js';
import { shorten } from './shorten.js';

/*
 * Sections in mrkdwn rather than rich_text: every workspace and every client has shown them for years, and no message
 * fails for them. Slack has no way to escape `*`, `_` or `~`; a word in which they would act is written as code, which
 * is literal and, unlike a look-alike or an invisible character, can be copied and asked about.
 */

/** `&`, `<` and `>` start mentions and links: escaped, `<!channel>` in a nickname stays text. */
function escapeControls(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Our own `code`: it stands alone between spaces or punctuation; a backtick inside a handle opens nothing. */
const CODE_SPAN = /(?<=^|[\s(“"])(`[^`]+`)(?=$|[\s).,:;!?”"])/u;

/** A sentence as mrkdwn, on one line: `code` stays code, all other text is shown as it is, whatever it contains. */
export function mrkdwn(sentence: string): string {
  const text = oneLine(sentence);
  const tildesAct = text.split('~').length > 2; // one alone is "about": ~$7k
  return text
    .split(CODE_SPAN)
    .map((part, i) => {
      if (i % 2 === 1) return escapeControls(part);
      return part
        .split(' ')
        .map((word) => literal(word, tildesAct))
        .join(' ');
    })
    .join('');
}

/** The same in at most `maxLength` characters of mrkdwn. Cut before it is escaped: half of `&lt;` is no `<`. */
export function mrkdwnWithin(sentence: string, maxLength: number): string {
  let text = oneLine(sentence);
  let written = mrkdwn(text);
  while (written.length > maxLength) {
    const share = maxLength / written.length;
    text = shorten(text, Math.max(1, Math.min(text.length - 1, Math.floor(text.length * share))));
    written = mrkdwn(text);
  }
  return written;
}

/** Bold, around a sentence. */
export function bold(sentence: string, maxLength: number): string {
  const text = mrkdwnWithin(sentence, maxLength - 2);
  return text === '' ? '' : `*${text}*`;
}

/** Lines that were written with `codeLine`, preformatted. */
export function codeBlock(lines: string): string {
  return `\`\`\`\n${lines}\n\`\`\``;
}

/** A line of a code block: nothing acts in it but the backtick that would end it. */
export function codeLine(line: string): string {
  return escapeControls(line).replace(/`/g, "'");
}

/** Words in which nothing acts: most of them. */
const PLAIN_WORD = /^[A-Za-z0-9.,;%()!?'"+/$-]*$/;

function literal(word: string, tildesAct: boolean): string {
  if (PLAIN_WORD.test(word)) return word;
  const [, before, core, after] = /^([("“]*)(.*?)([.,;:!?)"”]*)$/su.exec(word)!;
  const acts =
    core!.includes('*') ||
    (tildesAct && core!.includes('~')) ||
    /(?:^|[^\p{L}\p{N}_])_|_(?:$|[^\p{L}\p{N}_])/u.test(core!) || // inside a word an underscore does not act
    /:[\w+'-]+:/.test(word) || // an emoji's name
    /^@(?:channel|here|everyone)$/i.test(core!) ||
    core!.startsWith('>'); // a quotation, also when it is escaped
  if (!acts) return codeLine(word);
  // The colon that ends an emoji's name belongs to it.
  return core === '' || /:[\w+'-]+:/.test(word)
    ? `\`${codeLine(word)}\``
    : `${codeLine(before!)}\`${codeLine(core!)}\`${codeLine(after!)}`;
}
