/** Reads CSS unicode ranges, such as "U+0000-00FF,U+0131". */
export function parseUnicodeRanges(ranges: string): [number, number][] {
  return ranges.split(',').map((range) => {
    const [first, last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first!, 16), Number.parseInt(last!, 16)];
  });
}

/** Whether a character is in one of the ranges. */
export function inRanges(ranges: readonly (readonly [number, number])[]): (character: string) => boolean {
  return (character) => {
    const code = character.codePointAt(0)!;
    return ranges.some(([first, last]) => code >= first && code <= last);
  };
}
