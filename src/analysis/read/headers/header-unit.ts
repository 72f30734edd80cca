import { magnitudeOf } from '../values/amount-words.js';
import { CURRENCY_OF } from '../values/currencies.js';

/** Where a header says its unit: in brackets, behind a comma, an apostrophe or "in", or at its end: "Followers 万". */
const PLACES = [
  /[([（]([^()[\]（）]*)[)\]）]/gu,
  /[,，]\s*([^,，()[\]]+)$/gu,
  /(?:^|\s)(?:in|en|em|w|v|i|в|у|σε|dalam|به)\s+([^()[\]]+)$/giu,
  /['’](\S+)$/gu,
  /(?:^|\s)([x×*✕/÷]\s*1[.,'’ ]?0{3})$/giu,
];
/** "x1000", "× 1.000", "/1000", "1000s": a thousand in figures. */
const IN_FIGURES = /(?:(?<!\p{L})x|[×*✕÷])?\s*(?<!\d)1[.,'’ ]?(?=0{3}(?!\d))/giu;
/** The same where it can be no figure of its own, for readers of words. */
export const FACTOR = /(?<![\p{L}\d])[x×*✕÷]\s*1[.,'’ ]?0{3}(?!\d)/giu;
/** Written at the end of a word, without a space. */
const AT_THE_END = /(?<![\d.])([万萬만亿億억])\s*([人명円元원]?)\s*[)）]?\s*$/u;
/** Signs of currencies stand at a unit without a space: "k€", "万円". */
const SIGNS = /(?<=[$€£¥₹₽₺₩฿₫₴₸₦])|(?=[$€£¥₹₽₺₩฿₫₴₸₦円元원])/u;
const ZEROS = /^['’]?0{3}(?:['’]?s)?$/;
/** What stands beside a unit and changes nothing: whose, of what. */
const BESIDE = new Set(
  'in en em v i в у σε of de di dalam به as the net netto neto brutto gross people users followers fő osób чел نفر vat excl incl ex inc plus ндс пдв без с з без bez dph áfa afa moms inkl exkl ekskl exl kdv hariç dahil iva ht ttc 人 名 명 税抜 税込 税別 税抜き 税込み 税別き 不含税 含税'.split(
    ' ',
  ),
);
/** Units of an amount, and something else in a header: "(N)" is a number of, "(B)" anything. */
const NO_UNITS = new Set('n c t p l h b m. ק מ ty md mi bi mm grand'.split(' '));
/** Beside these the Hungarian "e" is "ezer", a thousand; elsewhere it is the euro. */
const OF_EZER = /(?<!\p{L})(?:fő|ft|huf|db)(?!\p{L})/iu;
/** "In thousands" as Arabic and Hebrew write it, as one word. */
const PREFIX = /^(?:بال|ב)/u;

/** What plain numbers are multiplied with under a header that says so: "Followers (k)", "in Tsd.", "(triệu đồng)", 万; 1 where it says none. */
export function unitOfHeader(header: string): number {
  const text = header.normalize('NFKC').trim();
  for (const place of PLACES)
    for (const [, said] of text.matchAll(place)) {
      // "(triệu đồng/video)": what it is per changes nothing.
      const unit = unitIn(said!) ?? unitIn(said!.replace(/\/[^/]*$/u, ''));
      if (unit !== undefined) return unit;
    }
  const last = AT_THE_END.exec(text)?.[1];
  return (last && magnitudeOf(last)) || 1;
}

/** The unit that a few words are, and nothing else: "k", "Tsd. €", "triệu đồng", "万円". */
function unitIn(said: string): number | undefined {
  let unit: number | undefined;
  const words = said
    .toLowerCase()
    .replace(IN_FIGURES, ' ')
    .split(/[\s.,/・·;+&]+/u)
    .flatMap((word) => (CURRENCY_OF.has(word) ? [] : word.split(SIGNS)))
    .filter((word) => word !== '');
  for (const word of words) {
    // In Polish, "w" is "in"; alone it is 万.
    if (CURRENCY_OF.has(word) || BESIDE.has(word) || (word === 'w' && words.length > 1)) continue;
    const isEzer = word === 'e' && OF_EZER.test(said);
    const by = isEzer ? 1e3 : NO_UNITS.has(word) ? undefined : unitNamed(word);
    if (by === undefined || unit !== undefined) return undefined;
    unit = by;
  }
  return unit;
}

function unitNamed(word: string): number | undefined {
  if (ZEROS.test(word)) return 1e3;
  const [, glued, currency] = /^(\p{L}{1,3})(kr|\p{L}{3})$/u.exec(word) ?? [];
  // "kEUR", "TEUR", "tkr".
  if (currency !== undefined && CURRENCY_OF.has(currency)) return glued === 't' ? 1e3 : magnitudeOf(glued!);
  return magnitudeOf(word) ?? magnitudeOf(word.replace(PREFIX, ''));
}
