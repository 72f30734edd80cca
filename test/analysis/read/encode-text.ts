const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** A text in an encoding that Node only decodes; undefined if the encoding lacks a character of it. */
export function encodeText(text: string, encoding: string): Buffer | undefined {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const written = table.get(character);
    if (!written) return undefined;
    bytes.push(...written);
  }
  return Buffer.from(bytes);
}

/** The bytes of every character of one byte, or of two. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const learn = (...bytes: number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      // These bytes are no character.
    }
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  const isWide = /^(?:shift_jis|euc-|gb|big5)/.test(encoding);
  for (let lead = 0x81; isWide && lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
  tables.set(encoding, table);
  return table;
}
