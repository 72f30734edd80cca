import { remembered } from '../headers/remembered.js';

/**
 * Currencies by their signs, codes and words: ISO 4217, or the sign itself where it is of several ("kr", "¥", "Rs"). The
 * codes that nothing else is written for stand in the last line.
 */
const CURRENCIES: Readonly<Record<string, string>> = {
  USD: '$, us$, $us, usd, dollar, dollars, usdt, dólares, dolares, dólar, dolar, доллар, долларов, دولار, بالدولار, الدولار, 美元, 美金, ドル, 달러',
  EUR: '€, 💶, eur, euro, euros, евро, євро, ευρώ, يورو, یورو, 欧元, ユーロ, 유로',
  GBP: '£, 💷, gbp, pound, pounds, quid, 英镑',
  BRL: 'r$, brl, reais, real',
  CAD: 'c$, cad, canadian dollars, dollars canadiens, dólares canadienses',
  AUD: 'a$, aud, australian dollars, dollars australiens, dólares australianos',
  NZD: 'nzd, new zealand dollars',
  SGD: 's$, sgd, singapore dollars',
  HKD: 'hkd, hong kong dollars, 港币, 港幣',
  TWD: 'nt, ntd, twd, 台幣, 新台幣, 新台币',
  MXN: 'mxn, pesos mexicanos, peso mexicano, mexican pesos',
  COP: 'cop, pesos colombianos, peso colombiano, colombian pesos',
  ARS: 'ars, pesos argentinos, peso argentino, argentine pesos',
  CLP: 'clp, pesos chilenos, peso chileno, chilean pesos',
  INR: '₹, inr, रुपये, रुपए, रु',
  Rs: 'rs, rupee, rupees',
  peso: 'pesos, peso',
  IDR: 'rp, idr, rupiah',
  PLN: 'zł, zl, pln, złotych, złote, złoty, zloty',
  CZK: 'kč, kc, czk, korun',
  HUF: 'ft, huf, forint',
  RON: 'lei, ron',
  BGN: 'лв, bgn',
  TRY: '₺, tl, try, lira',
  RUB: '₽, rub, руб, р, рублей, рубля',
  UAH: '₴, uah, грн, гривень, гривні',
  KZT: '₸, kzt, тенге, тнг, тг',
  kr: 'kr, kronor, kroner, kronen',
  CHF: 'chf, sfr, fr, franken, francs suisses, swiss francs, franchi svizzeri',
  JPY: '円, 日元, jpy, yen',
  CNY: '元, cny, rmb, 人民币, 块, 块钱',
  '¥': '¥',
  KRW: '₩, 원, krw, won',
  BDT: '৳, টাকা, bdt, taka',
  PKR: 'pkr, روپے, روپیہ',
  THB: '฿, บาท, thb, baht',
  VND: '₫, đ, vnd, vnđ, đồng',
  PHP: '₱, php, piso',
  MYR: 'rm, myr, ringgit',
  PEN: 's/, s/., pen, soles',
  NGN: '₦, ngn, naira',
  GHS: '₵, gh₵, ghs, cedis',
  KES: 'ksh, kes, kshs',
  ZAR: 'zar, rand',
  ILS: '₪, ils, nis, ש"ח, ש״ח, שח, שקל, שקלים',
  AED: 'aed, dh, dhs, درهم, بالدرهم, د.إ',
  SAR: 'sar, ريال, ريال سعودي, بالريال, الريال, ر.س, sr',
  EGP: 'egp, جنيه, جنيه مصري, بالجنيه, الجنيه, ج.م, le',
  toman: 'تومان, تومن, toman',
  IRR: '﷼, irr, rial',
  ...Object.fromEntries(
    'SEK NOK DKK ISK UYU DOP LKR NPR KWD QAR BHD OMR JOD LBP MAD TND DZD TZS UGX RSD GEL AMD AZN UZS BYN'
      .split(' ')
      .map((code) => [code, code.toLowerCase()]),
  ),
};

/** What stands before or behind the sign of a dollar: "CA$", "$ CA", "US $". */
const DOLLARS_OF: Readonly<Record<string, string>> = {
  USD: 'us',
  CAD: 'ca can cdn',
  AUD: 'au aus',
  NZD: 'nz',
  SGD: 'sg',
  HKD: 'hk',
  TWD: 'nt tw',
  MXN: 'mx',
};

/** The currency that each of its signs and words stands for, in lower case. */
export const CURRENCY_OF: ReadonlyMap<string, string> = new Map([
  ...Object.entries(CURRENCIES).flatMap(([code, words]) =>
    words.split(', ').map((word): [string, string] => [word.normalize('NFKC').toLowerCase(), code]),
  ),
  ...Object.entries(DOLLARS_OF).flatMap(([code, places]) =>
    places
      .split(' ')
      .flatMap((place) =>
        [`${place}$`, `${place} $`, `$${place}`, `$ ${place}`].map((sign): [string, string] => [sign, code]),
      ),
  ),
]);

/** Signs that several currencies share, and which. */
const SHARED: Readonly<Record<string, RegExp>> = {
  USD: /^(?:AUD|CAD|NZD|SGD|HKD|TWD|MXN|COP|ARS|CLP)$/,
  kr: /^(?:SEK|NOK|DKK|ISK)$/,
  peso: /^(?:MXN|ARS|COP|CLP|UYU|DOP|PHP)$/,
  Rs: /^(?:INR|PKR|LKR|NPR)$/,
  '¥': /^(?:JPY|CNY)$/,
};

/** Whether a sign is one of several currencies, this one among them: "$" beside "CAD"; without it, whether it is of several. */
export function isSharedBy(sign: string, code?: string): boolean {
  return code === undefined ? SHARED[sign] !== undefined : SHARED[sign]?.test(code) === true;
}

/** Those that can be chosen: ISO 4217, the most common first. */
export const CURRENCY_CODES: readonly string[] = Object.keys(CURRENCIES).filter((code) => /^[A-Z]{3}$/.test(code));

/** Codes that are words of their own: in a header they are a currency's only in capitals or brackets. */
const WORDS_OF_THEIR_OWN = new Set('try ron won real rand le nt php cop pen gel fr р đ lei mad kc ft dh'.split(' '));
/**
 * Any of them in a text, the longer first; what is written in letters is no part of a longer word. Its bounds stand
 * around all of them once: with bounds of its own for each, the pattern takes 0.3 s to compile.
 */
const IN_TEXT = new RegExp(
  String.raw`(?<!\p{L})(?:${oneOf(isSpelled)})(?![\p{L}\p{M}])|${oneOf((word) => !isSpelled(word))}`,
  'giu',
);

/** The currency that a header names, by the longest of its signs and words; undefined where it names none. */
export const currencyIn = remembered((header): string | undefined => {
  const text = header
    .normalize('NFKC')
    .replaceAll('_', ' ')
    // Thousands of them, in Sweden.
    .replace(/(?<!\p{L})tkr(?!\p{L})/giu, 'kr')
    // `rateCardUsd`
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2');
  const found = [...text.matchAll(IN_TEXT)].map(([said]) => said).sort((a, b) => b.length - a.length);
  // "Pesos mexicanos (MXN)" says which pesos.
  const isPeso = (said: string) => CURRENCY_OF.get(said.toLowerCase()) === 'peso';
  const exact = found.filter((said) => /\p{L}/u.test(said) && !isPeso(said));
  for (const said of [...exact, ...found]) {
    const word = said.toLowerCase();
    // `aud_female` is of an audience.
    const isAudience = word === 'aud' && /^[Aa]ud(?:\.| )/.test(text);
    const isName =
      isAudience || (WORDS_OF_THEIR_OWN.has(word) && said !== said.toUpperCase() && !text.includes(`(${said}`));
    if (!isName) return CURRENCY_OF.get(word);
  }
  return undefined;
});

/** `¥` is the yen beside kana, and the yuan beside Chinese. */
export function yenOrYuan(around: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]|円/u.test(around)) return 'JPY';
  return /\p{Script=Han}/u.test(around) ? 'CNY' : '¥';
}

function oneOf(holds: (word: string) => boolean): string {
  return [...CURRENCY_OF.keys()]
    .filter(holds)
    .sort((a, b) => b.length - a.length)
    .map(
      (word) =>
        word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) + (/^\W.*[a-z]$/.test(word) ? String.raw`(?!\p{L})` : ''),
    )
    .join('|');
}

function isSpelled(word: string): boolean {
  return /^\p{L}/u.test(word) && !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u.test(word);
}

/** Languages of one country, or whose words tell which of several crowns and rupees is meant; the first that fits. */
const OF_LANGUAGES: readonly [sign: string | undefined, words: RegExp, code: string][] = [
  ['kr', /följare|visningar|inlägg|kostnad|genomsnitt|räckvidd/i, 'SEK'],
  ['kr', /innlegg|gjennomsnitt|gj\.? ?snitt|rekkevidde|engasjement/i, 'NOK'],
  ['kr', /opslag|gennemsnit|gns\.|rækkevidde|engagementgrad|honorar pr/i, 'DKK'],
  ['Rs', /[\u0900-\u097f]|\blakh|\bcrore|₹|\b\d{1,2},\d\d,\d{3}\b/i, 'INR'],
  ['Rs', /[ٹڈڑےں]/, 'PKR'],
  [undefined, /[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'JPY'],
  [undefined, /\p{Script=Hangul}/u, 'KRW'],
  // Simplified characters; what is written in others may be of Taiwan or Hong Kong.
  [undefined, /[报价单费刊](?:价|用)|粉丝|账号|点赞|达人报价/u, 'CNY'],
  [undefined, /\p{Script=Thai}/u, 'THB'],
  [undefined, /\p{Script=Hebrew}/u, 'ILS'],
  [undefined, /\p{Script=Devanagari}/u, 'INR'],
  [undefined, /[ăơưđ]\p{L}*.*(?:giá|lượt|người|chi phí)|(?:giá|lượt|người|chi phí).*[ăơưđạếộượ]/iu, 'VND'],
];

/**
 * The currency that prices are in by the language of the headers, where nothing names it but `kr` or `Rs`, or nothing at
 * all.
 */
export function currencyOfLanguage(sign: string | undefined, around: string): string | undefined {
  return OF_LANGUAGES.find(([its, words]) => its === sign && words.test(around))?.[2];
}

/** Taxes on sales that only countries of one currency call so. */
const CURRENCY_OF_TAX: Readonly<Record<string, string>> = {
  btw: 'EUR',
  alv: 'EUR',
  φπα: 'EUR',
  kdv: 'TRY',
  áfa: 'HUF',
  пдв: 'UAH',
  ddv: 'EUR',
  ppn: 'IDR',
  mva: 'NOK',
};
const TAX = new RegExp(String.raw`(?<!\p{L})(?:${Object.keys(CURRENCY_OF_TAX).join('|')})(?!\p{L})`, 'iu');

/** The currency of prices that name none, by the tax that headers speak of: "excl. btw" is Dutch or Belgian. */
export function currencyOfTax(around: string): string | undefined {
  const tax = TAX.exec(around)?.[0].toLowerCase();
  return tax === undefined ? undefined : CURRENCY_OF_TAX[tax];
}
