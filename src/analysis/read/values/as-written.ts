/** Before a number, what says that it is not exact, or where prices begin. */
const BEFORE =
  /^(?:[~≈≃∼]|c\.|ca\.?|circa|cca\.?|approx(?:imately|\.)?|about|around|roughly|nearly|almost|over|more than|at least|from|starting (?:at|from)|start(?:s|ing)?|ab|rund|etwa|ungef[äa]hr|[üu]ber|env(?:iron|\.)?|plus de|à partir de|dès|desde|aprox(?:imadamente|\.)?|casi|m[áa]s de|mais de|cerca de|a partir de|circa|oltre|da|od|około|ok\.?|ponad|от|около|примерно|более|свыше|约|約|大约|약|yaklaşık|en az|dari|mulai|khoảng|từ|من|حوالي|حدود|از)\s*/iu;
/** After it. */
const AFTER =
  /\s*(?:approx(?:imately|\.)?|ca\.?|ish|or so|plus|[+]|\+\s*(?:vat|tax|iva|mwst\.?|ust\.?|tva|kdv|btw|moms|ндс|gst|ppn)|(?:plus|excl(?:\.|uding)?|incl(?:\.|uding)?|zzgl\.?|inkl\.?|hors|più|más|mais)\s*(?:vat|tax|taxes|iva|mwst\.?|ust\.?|tva|kdv|btw|moms|gst|ppn)|net(?:to)?|brutto|gross|ht|ttc|(?:\/|per|pro|por|par|за|per each|a|\/\s*per)\s*(?:post|video|reel|story|tiktok|clip|beitrag|publicación|publicaci[oó]n|publication|пост|видео|each|piece)s?|each)\s*$/iu;
/** A word for what is counted. */
const COUNTED =
  /\s*(?:followers?|fans?|subs(?:cribers?)?|abonn[ée]s?|abonnenten|abonnent:innen|seguidores|suscriptores|inscritos|iscritti|volgers|takipçi|obserwujących|подписчик(?:а|ов)?|pengikut|người theo dõi|粉丝|粉絲|フォロワー|人|名|명|متابع|עוקבים|ผู้ติดตาม|views?|aufrufe|vues|plays?|likes?|comments?|posts?|videos?)\s*$/iu;
/** In brackets at its end: `(1342)`, `(Nov 26)`, `(=)`. */
const ASIDE = /\s*[([（][^()[\]]{0,40}[)\]）]\s*$/u;
const SIGNS = /(?:\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\ufe0f\u200d])/gu;
const BELOW =
  /^(?:<|≤|<=|under|below|less than|fewer than|up to|bis zu|bis|unter|weniger als|moins de|jusqu'à|menos de|hasta|até|meno di|fino a|poniżej|do|менее|до|меньше|以下|不到|أقل من|kurang dari|dưới|altında)\s*(?=[\d$€£])/iu;
const RANGE =
  /^(\D{0,4}\d[\d.,\s]*\s*\p{L}{0,4}\.?)\s*(?:[-–—~～至]|to|bis|à|a|al|hasta|до|do|fino a|से|から)\s*(\D{0,4}\d[\d.,\s]*\s*[\p{L}\p{M}]{0,6}\.?(?:\s*[$€£¥₹₽₺₩฿₫]|\s*(?:usd|eur|gbp|pln|zł))?)$/iu;

/** No number is written longer. */
const LONGEST = 60;
const NUMBER_AHEAD = /^(?:[^\p{L}\p{Nd}]|[a-z]{1,3}[$.]?\s?|\p{L}{3}\s)?[^\p{L}]{0,3}\p{Nd}/iu;

/** Whether it is worth a look: most texts with a digit in them are handles and links. */
export function mayBeWritten(cell: string): boolean {
  return (
    cell.length <= LONGEST &&
    (NUMBER_AHEAD.test(cell) || ((BEFORE.test(cell) || BELOW.test(cell)) && /\p{Nd}/u.test(cell)))
  );
}

/** What is left of a cell that people wrote a number in: more than one where it is a range. */
export type AsWritten =
  | { kind: 'number'; text: string }
  | { kind: 'range'; from: string; to: string }
  | { kind: 'below' };

/**
 * Takes away what stands around a number as people type it: `="125000"`, `125k+`, `67k approx`, `11.9k followers`,
 * `2.62% (1342)`, `$3200 💸`, `from 410`, `1500 + VAT`. A bound from above (`<1M`) is no number.
 */
export function asWritten(cell: string): AsWritten {
  let text = cell
    .replace(SIGNS, '')
    .replace(/^['‘’]/, '')
    .trim();
  if (BELOW.test(text)) return { kind: 'below' };
  // What is around stands in any order: taken away until nothing more is.
  for (let before = ''; before !== text; ) {
    before = text;
    for (const part of [ASIDE, AFTER, COUNTED, BEFORE]) {
      const shorter = text.replace(part, '').trim();
      if (/\p{Nd}/u.test(shorter)) text = shorter;
    }
  }
  const range = RANGE.exec(text);
  if (range && !/^\d{1,4}\s*[-–]\s*\d{1,2}$/.test(text))
    return { kind: 'range', ...ends(range[1]!.trim(), range[2]!.trim()) };
  const short = /^(\d{1,3})\s*[-–]\s*(\d{1,3})$/.exec(text);
  if (short && Number(short[1]) < Number(short[2])) return { kind: 'range', from: short[1]!, to: short[2]! };
  return { kind: 'number', text };
}

/** In `10-50k` and `500–800 USD` the first number is written without what both have. */
function ends(from: string, to: string): { from: string; to: string } {
  const magnitude = /\d\s*([\p{L}\p{M}万億亿]{1,6})\.?$/u.exec(to)?.[1];
  return {
    from:
      /\p{L}/u.test(from) || magnitude === undefined || /^(?:usd|eur|gbp|pln|zł)$/i.test(magnitude)
        ? from
        : `${from} ${magnitude}`,
    to,
  };
}

/** Without the formula that keeps Excel from changing a text: `="0125"` is `0125`. */
export function withoutFormula(cell: string): string {
  const inner = /^=\s*"((?:[^"]|"")*)"$/.exec(cell)?.[1];
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}
