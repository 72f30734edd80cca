const WESTERN_ONLY: Readonly<Record<string, number>> = {
  Ð: 0xd0,
  Ý: 0xdd,
  Þ: 0xde,
  ð: 0xf0,
  ý: 0xfd,
  þ: 0xfe,
  Ž: 0x8e,
  ž: 0x9e,
};
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
  // Node reads Windows-1252 as Latin-1; Windows-1254 differs from it in six letters.
  const decoder = new TextDecoder(encoding === 'windows-1252' ? 'windows-1254' : encoding, { fatal: true });
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
  if (encoding === 'windows-1252') {
    for (const letter of 'ĞİŞğış') table.delete(letter);
    for (const letter of 'ÐÝÞðýþŽž') table.set(letter, [WESTERN_ONLY[letter]!]);
  }
  const isWide = /^(?:shift_jis|euc-|gb|big5)/.test(encoding);
  for (let lead = 0x81; isWide && lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
  tables.set(encoding, table);
  return table;
}
