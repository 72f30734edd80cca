/** What came where a file should have come; undefined: a file. */
export type InPlaceOfAFile = { page: true } | { errorCode: string } | undefined;

/** A page shows what it is at its beginning; comments before it may be long. */
const HEAD_BYTES = 64 * 1024;
/** Slack's own errors are short. */
const MAX_ERROR_BYTES = 4 * 1024;
const PAGE_TYPE = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;

/**
 * Slack answers 200 with a login page where a permission is missing, and with JSON where a method refuses. Neither is a
 * table, whatever type it comes as. A cell may begin with `<` all the same: only a page begins as one.
 */
export function inPlaceOfAFile(contentType: string | null, bytes: Uint8Array): InPlaceOfAFile {
  if (isPageType(contentType) || isPage(decodedHead(bytes))) return { page: true };
  const errorCode = bytes.length <= MAX_ERROR_BYTES ? errorCodeIn(decodedHead(bytes)) : undefined;
  return errorCode === undefined ? undefined : { errorCode };
}

export function isPageType(contentType: string | null): boolean {
  return PAGE_TYPE.test(contentType ?? '');
}

function decodedHead(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES));
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe;
  return head.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
}

/** Past blanks, comments and an XML declaration, in any number: by hand, for an expression could take forever. */
function isPage(text: string): boolean {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '?>' : undefined;
    if (end === undefined) break;
    const ended = text.indexOf(end, at);
    if (ended < 0) return true; // no table begins with a comment
    at = ended + end.length;
  }
  return /^<(?:!doctype\s+html|html)[\s>]/i.test(text.slice(at, at + 40));
}

function errorCodeIn(text: string): string | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const { ok, error } = JSON.parse(text) as { ok?: unknown; error?: unknown };
    return ok === false ? (typeof error === 'string' ? error : 'unknown_error') : undefined;
  } catch {
    return undefined;
  }
}
