/** What plain numbers are multiplied with under a header that says so: "Followers (k)", "in Tsd.", "(millions)", 万. */
const UNITS: readonly [RegExp, number][] = [
  [
    /(?:[([]\s*(?:in\s+)?|\bin\s+|['’])(?:k|000s?|['’]000s?|thousands?|tsd\.?|tausend|thsd\.?|tys\.?|tis\.?|miles|mil|milliers|migliaia|ribu|bin|ngh[ìi]n)\s*[)\]]?\s*$/iu,
    1e3,
  ],
  [/[([](?:тыс\.?|тысяч|ألف|هزار|אלף|हज़ार|พัน|千|천)[)\]]|,\s*(?:тыс\.?|tys\.?|tsd\.?)\s*$/iu, 1e3],
  [
    /(?:[([]\s*(?:in\s+)?|\bin\s+)(?:m|mm|mn|mio\.?|mln\.?|millions?|millones|milhões|milioni|millionen|milyon|juta|triệu)\s*[)\]]?\s*$/iu,
    1e6,
  ],
  [/[([](?:млн\.?|مليون|میلیون|ล้าน|百万|백만)[)\]]|,\s*(?:млн\.?|mln\.?|mio\.?)\s*$/iu, 1e6],
  [/(?:万|萬|만)\s*(?:人|명)?\s*[)\]]?\s*$|[([]\s*w\s*[)\]]/u, 1e4],
  [/[([](?:lakhs?|लाख)[)\]]|\bin lakhs?\s*$/iu, 1e5],
  [/[([](?:亿|億|억)[)\]]/u, 1e8],
];

const IN_BRACKETS = /[([][^()[\]]*[)\]]/g;
const CURRENCY =
  /\s*(?:[$€£¥₹₽₺₩฿₫₴₸]|[円元원]|руб\.?|грн\.?|zł|(?<!\p{L})(?:usd|eur|gbp|pln|inr|rub|sek|nok|dkk|czk|idr|vnd|krw|jpy|cny|kr)(?!\p{L}))\s*/giu;

/** @returns 1 where the header says none */
export function unitOfHeader(header: string): number {
  // `Fee ($k)`, `Цена (тыс. руб.)`, `단가(만원)`: the currency beside the unit says nothing of it.
  const text = header
    .normalize('NFKC')
    .trim()
    .replace(IN_BRACKETS, (inner) => inner.replace(CURRENCY, ''));
  return UNITS.find(([pattern]) => pattern.test(text))?.[1] ?? 1;
}
