import chardet from 'chardet';
import { isWordOfHeaders } from '../headers/header-words.js';
import { foreignWords, isWestern, languagesOf, plausibility } from './alphabets.js';
import { decodeLegacy } from './decode-legacy.js';

/** Telling an encoding needs some text, not all of it. */
const SAMPLE_BYTES = 65_536;
/** Headers stand within so many bytes. */
const HEADER_BYTES = 4_096;
const HEADER_LINES = 6;
/** How sure (0–100) the detector has to be to be heard. */
const MIN_CONFIDENCE = 40;
/** Fewer foreign bytes than this tell nothing of their own. */
const MIN_FOREIGN = 12;
/** What a plausible body is worth in known words of the header, and what the detector's voice is. */
const OF_LETTERS = 3;
const OF_DETECTOR = 0.75;

const WESTERN = 'windows-1252';
/** So many foreign words are no evidence against what is written most. */
const PRIOR_WORDS = { headerKnown: 0.25, headerUnknown: 1 };

/** What spreadsheets write, the likelier first. */
const ENCODINGS = [
  ...[WESTERN, 'windows-1254', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1255', 'windows-1256'],
  ...['windows-1257', 'windows-874', 'shift_jis', 'gb18030', 'big5', 'euc-kr', 'euc-jp'],
  ...['macintosh', 'iso-8859-2', 'iso-8859-7', 'koi8-u', 'ibm866'],
];
/** What the detector calls them. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  'iso-8859-5': 'windows-1251',
  'iso-8859-6': 'windows-1256',
  'iso-8859-8': 'windows-1255',
  'koi8-r': 'koi8-u',
};

/**
 * The encoding of a text that is no UTF-8: the one in which most words of its header are known and most foreign words
 * of its body can be written by some language, with a detector as one voice among them.
 */
export function legacyEncodingOf(buffer: Buffer): string {
  const first = Math.max(0, buffer.findIndex((byte) => byte >= 0x80) - 1_000);
  const sample = withoutRemnants(buffer.subarray(first, first + SAMPLE_BYTES));
  const foreign = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const heard = foreign < MIN_FOREIGN ? undefined : detected(sample);
  const readings = ENCODINGS.flatMap((encoding) => {
    const text = decodeLegacy(sample, encoding);
    // The last character of the sample may be cut.
    if (text.slice(0, -8).includes('\ufffd')) return [];
    const known = wordsKnown(decodeLegacy(buffer.subarray(0, HEADER_BYTES), encoding));
    return [{ encoding, known, words: foreignWords(text) }];
  });
  const isKnownAnywhere = readings.some(({ known }) => known > 0);
  const western = readings.find(({ encoding }) => encoding === WESTERN);
  if (!isKnownAnywhere && foreign < MIN_FOREIGN && western?.words.every(isWestern)) return WESTERN;
  const prior = isKnownAnywhere ? PRIOR_WORDS.headerKnown : PRIOR_WORDS.headerUnknown;
  let best = { encoding: WESTERN, score: 0 };
  for (const { encoding, known, words } of readings) {
    const score =
      known +
      OF_LETTERS * plausibility(words, encoding === WESTERN ? prior : 0, prior) +
      (encoding === heard ? OF_DETECTOR : 0);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** Without what is left of letters that an earlier export had lost already: U+FFFD in UTF-8, whole or cut. */
function withoutRemnants(sample: Buffer): Buffer {
  if (!sample.includes('\ufffd')) return sample;
  return Buffer.from(sample.toString('latin1').replace(/\xef(?:\xbf\xbd?)?/g, ''), 'latin1');
}

function detected(sample: Buffer): string | undefined {
  const [best] = chardet.analyse(sample);
  if (!best || best.confidence < MIN_CONFIDENCE) return undefined;
  const name = best.name.toLowerCase();
  // Those of Latin letters it hardly tells apart.
  if (/^(?:iso-8859-(?:1|2|9|15)|windows-125[024]|utf-|ascii)/.test(name)) return undefined;
  return ALSO_CALLED[name] ?? name;
}

/** Words with foreign letters that headers are made of, in the line that has most of them. */
function wordsKnown(text: string): number {
  const lines = text.split(/\r\n|\n|\r/).slice(0, HEADER_LINES);
  return Math.max(0, ...lines.map((line) => foreignWords(line).filter(isKnown).length));
}

/** One letter, or two, are a word by chance. */
const LONG_ENOUGH = /^(?:[\p{L}\p{M}’]{4,}|[\p{L}\p{M}]{3}(?<!\p{Script=Latin}{3})|[\p{Lo}\p{M}]{2})$/u;

function isKnown(word: string): boolean {
  // "Pa’s" is "País" misread; "d’abonnés" has a word in it.
  const isByChance = word.includes('’') && word.split('’').every((part) => part.length <= 2);
  return LONG_ENOUGH.test(word) && !isByChance && languagesOf(word).length > 0 && isWordOfHeaders(word.toLowerCase());
}
