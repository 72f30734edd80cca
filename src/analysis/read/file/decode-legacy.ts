/** What Windows-1252 has in the bytes 0x80–0x9f; the other five stand for nothing. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes in an encoding older than Unicode, as text. Node reads Windows-1252 as Latin-1 (20 and later: "€" and "’" become
 * control characters), so that one is read here.
 */
export function decodeLegacy(bytes: Buffer, encoding: string): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (character) => FROM_80[character.charCodeAt(0) - 0x80]!);
}
