import chardet from 'chardet';
import { readHeader } from '../headers/read-header.js';

/** Guessing an encoding needs some text, not all of it. */
const GUESSED_FROM_BYTES = 65_536;
/** Headers stand within so many bytes. */
const HEADER_BYTES = 4_096;
const HEADER_LINES = 6;
/** How sure (0–100) the detector has to be of anything but a Western or Central European text. */
const MIN_CONFIDENCE = 40;
/** Fewer foreign characters than this do not tell one single-byte encoding from another. */
const MIN_FOREIGN = 12;
const WESTERN = 'windows-1252';

/** What spreadsheets write, the likelier first. */
const ENCODINGS = [
  ...[
    WESTERN,
    'windows-1254',
    'windows-1250',
    'windows-1251',
    'windows-1253',
    'windows-1255',
    'windows-1256',
    'windows-1257',
  ],
  ...['shift_jis', 'gb18030', 'big5', 'euc-kr', 'euc-jp', 'windows-874', 'koi8-r', 'ibm866', 'macintosh'],
];

/**
 * The encoding of a text that is no UTF-8: the one in which most of its headers are words; else the one that a detector
 * finds with confidence; else the one of Europe's in which its foreign characters are letters.
 */
export function legacyEncodingOf(buffer: Buffer): string {
  const start = buffer.subarray(0, HEADER_BYTES);
  let best = { encoding: '', known: 0 };
  for (const encoding of ENCODINGS) {
    const known = headersKnown(new TextDecoder(encoding).decode(start));
    // What is written rarely takes more than one word that may be there by chance.
    if (known < (encoding.startsWith('windows') ? 1 : 2)) continue;
    if (known > best.known && canDecode(encoding, buffer.subarray(0, GUESSED_FROM_BYTES))) best = { encoding, known };
  }
  if (best.known > 0) return best.encoding;

  const first = buffer.findIndex((byte) => byte >= 0x80);
  const sample = buffer.subarray(Math.max(0, first - 1_000), first + GUESSED_FROM_BYTES);
  const foreign = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  if (foreign < MIN_FOREIGN) return WESTERN;
  for (const { name, confidence } of chardet.analyse(sample)) {
    if (confidence < MIN_CONFIDENCE) break;
    // Those of Europe it hardly tells apart.
    if (/^(ISO-8859-(1|2|15|9)|windows-125[024]|UTF-|ASCII)/i.test(name)) break;
    if (canDecode(name, sample)) return name.toLowerCase();
  }
  return europeanOf(sample);
}

/** Cells with foreign letters that mean something, in the line that is most of such. */
function headersKnown(text: string): number {
  const lines = text.split(/\r\n|\n|\r/).slice(0, HEADER_LINES);
  return Math.max(
    0,
    ...lines.map((line) => {
      const foreign = line.split(/[,;\t|"]/).filter((cell) => cell.length <= 80 && /[^\p{ASCII}]/u.test(cell));
      const known = foreign.filter(isUnderstood).length;
      return known >= 0.5 * foreign.length ? known : 0;
    }),
  );
}

function isUnderstood(header: string): boolean {
  // Two letters are a word by chance.
  if (!/\p{L}{4}|[^\p{ASCII}\p{Script=Latin}]{2}/u.test(header)) return false;
  const { fields, unknown } = readHeader(header);
  return unknown === 0 && Math.max(0, ...fields.values()) > 0.5;
}

/** A sign within a word, or a letter that hardly any language has, says that the encoding is another one. */
function europeanOf(sample: Buffer): string {
  const strangers = (encoding: string) =>
    new TextDecoder(encoding).decode(sample).match(/\p{L}(?:[^\p{ASCII}\p{L}\p{M}\s’‘“”–—…]|[ðþýÐÞÝ])(?=\p{L})/gu)
      ?.length ?? 0;
  const candidates = [WESTERN, 'windows-1254', 'windows-1250'].map((encoding) => ({
    encoding,
    strange: strangers(encoding),
  }));
  return candidates.reduce((best, each) => (each.strange < best.strange ? each : best)).encoding;
}

function canDecode(encoding: string, sample: Uint8Array): boolean {
  try {
    return !new TextDecoder(encoding).decode(sample).slice(0, -8).includes('\ufffd');
  } catch {
    return false;
  }
}
