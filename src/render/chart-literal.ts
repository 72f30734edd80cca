const SIGNIFICANT_DIGITS = 5;
const IDENTIFIER = /^[a-z][a-z0-9]*$/i;

/**
 * Plain data as a JavaScript literal, shorter than JSON: numbers to five significant digits (no pixel moves), names
 * without quotes.
 *
 * Text may come from a file. What is not a letter, a digit or a space is written by its code, and so is the first letter
 * of each word: no text ends its string, and none holds a word. A newer QuickChart refuses a whole chart for
 * "new", "process", "window", "http" or "<b>" anywhere in it, and @new.window is a fine handle.
 *
 * @param value as JSON would take it; what is not finite becomes null, as in JSON
 */
export function chartLiteral(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return rounded(value);
  if (Array.isArray(value)) return `[${value.map(chartLiteral).join(',')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries.map(([name, item]) => `${property(name)}:${chartLiteral(item)}`).join(',')}}`;
}

function quoted(text: string): string {
  return `'${text.replace(/(?<![a-z])[a-z]|[^a-z0-9 ]/gi, codeOf)}'`;
}

function codeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function rounded(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(SIGNIFICANT_DIGITS))) : 'null';
}

/** In brackets where it is no plain name: `__proto__` would not be a property. */
function property(name: string): string {
  return IDENTIFIER.test(name) ? name : `[${quoted(name)}]`;
}
