/** Names of countries and languages, with their codes: from the runtime's own tables (CLDR), and what people also say. */

export interface Names {
  /** ISO code by what it is called, in lower case. */
  codes: ReadonlyMap<string, string>;
  /** In English; the code itself where it has no name. */
  nameOf(code: string): string;
}

/** What countries are also called, and what is from there. */
const OTHER_COUNTRY_NAMES: Record<string, string> = {
  AE: 'uae emirates emirati',
  AR: 'argentinian argentine argentinean',
  AT: 'austrian',
  AU: 'australian aussie aussies oz',
  BD: 'bangladeshi',
  BE: 'belgian',
  BR: 'brazilian brazilians brasil brasilian brazillian',
  CA: 'canadian canadians',
  CH: 'swiss',
  CL: 'chilean',
  CN: 'chinese',
  CO: 'colombian columbian',
  CZ: 'czech_republic czech',
  DE: 'german germans deutschland',
  DK: 'danish',
  EG: 'egyptian',
  ES: 'spanish spaniards españa',
  FI: 'finnish',
  FR: 'french',
  GB: 'uk u.k. u.k britain great_britain england british brits scotland wales the_uk',
  GH: 'ghanaian',
  GR: 'greek',
  HK: 'hong_kong',
  HU: 'hungarian',
  ID: 'indonesian indonesians',
  IE: 'irish',
  IL: 'israeli',
  IN: 'indian indians',
  IQ: 'iraqi',
  IR: 'iranian persian',
  IT: 'italian italians',
  JP: 'japanese',
  KE: 'kenyan',
  KR: 'south_korea korea korean koreans',
  MA: 'moroccan',
  MX: 'mexican mexicans méxico',
  MY: 'malaysian',
  NG: 'nigerian nigerians naija',
  NL: 'dutch holland the_netherlands',
  NO: 'norwegian',
  NZ: 'kiwi kiwis',
  PE: 'peruvian',
  PH: 'filipino filipinos philippine the_philippines',
  PK: 'pakistani pakistanis',
  PL: 'polish',
  PT: 'portuguese',
  RO: 'romanian',
  RU: 'russian',
  SA: 'saudi saudis ksa 沙特',
  SE: 'swedish',
  SG: 'singaporean',
  TH: 'thai',
  TR: 'turkish turkey',
  TW: 'taiwanese',
  UA: 'ukrainian',
  US: 'usa u.s. u.s u.s.a. america american americans states united_states_of_america the_us the_states the_usa ee_uu eeuu eua',
  VE: 'venezuelan',
  VN: 'vietnamese viet_nam vietnam',
  ZA: 'south_african',
};

const LANGUAGES =
  'en es pt fr de it nl pl ru uk tr ar he fa hi ur bn ta te ml mr gu pa id ms vi th tl fil ja ko zh sv no da fi cs sk hu ro bg el sr hr sw am yo ig ha zu af ca eu gl'.split(
    ' ',
  );
const OTHER_LANGUAGE_NAMES: Record<string, string> = {
  pt: 'brazilian_portuguese portugese',
  zh: 'mandarin cantonese',
  id: 'bahasa bahasa_indonesia',
  tl: 'tagalog',
  fa: 'farsi',
  es: 'castilian español',
  de: 'deutsch',
};

export const countries = once((): Names => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const all = [...letters].flatMap((a) => [...letters].map((b) => a + b));
  // Codes that stand for no country of today would take the name of one that does.
  const current = all.filter((code) => names.of(code) !== undefined && isCanonical(code));
  const nameOf = (code: string) => (/^[A-Z]{2}$/.test(code) ? names.of(code) : undefined) ?? code;
  return { codes: codesOf(current, nameOf, OTHER_COUNTRY_NAMES), nameOf };
});

export const languages = once((): Names => {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const nameOf = (code: string) => (/^[a-z]{2,3}$/.test(code) ? names.of(code) : undefined) ?? code;
  return { codes: codesOf(LANGUAGES, nameOf, OTHER_LANGUAGE_NAMES), nameOf };
});

/** The languages that people write countries and languages in. */
const LOCALES =
  'en es pt fr de it nl da sv nb fi et lv lt pl cs sk sl hr sr bg hu ro el ru uk tr ar fa ur he hi bn id ms fil vi th ja ko zh zh-Hant'.split(
    ' ',
  );

/** ISO code by a country's English names, without accents and full stops, and by its three letters. */
const codesInEnglish = once(() => codesByPlainName([...countries().codes, ...THREE_LETTERS]));

/** The same by its name in any of these languages: it takes a while, and most files write English or codes. */
const codesAnywhere = once(() => {
  const current = [...new Set(countries().codes.values())];
  return codesByPlainName(
    LOCALES.flatMap((locale) => {
      const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
      return current.map((code): [string, string] => [names.of(code) ?? '', code]);
    }),
  );
});

/** Of countries of the same name the first. */
function codesByPlainName(named: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [name, code] of named) {
    const key = plain(name);
    if (key !== '' && !codes.has(key)) codes.set(key, code);
  }
  return codes;
}

/** ISO 3166 alpha-3 of the countries that lists of creators name most. */
const THREE_LETTERS =
  'usa:US gbr:GB deu:DE ger:DE fra:FR esp:ES ita:IT nld:NL bel:BE che:CH aut:AT pol:PL prt:PT bra:BR mex:MX arg:AR col:CO chl:CL per:PE can:CA aus:AU nzl:NZ ind:IN pak:PK bgd:BD idn:ID mys:MY sgp:SG tha:TH vnm:VN phl:PH jpn:JP kor:KR chn:CN twn:TW hkg:HK are:AE uae:AE sau:SA egy:EG mar:MA nga:NG ken:KE gha:GH zaf:ZA tur:TR rus:RU ukr:UA swe:SE nor:NO dnk:DK fin:FI irl:IE cze:CZ svk:SK hun:HU rou:RO grc:GR isr:IL'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]);

/**
 * A cell of a country column as an ISO code: a name in any language, two or three letters, a flag, or a place with its
 * country behind it (`Austin, TX, US`); what is none of them in lower case, as it is.
 */
export function countryOf(cell: string): string {
  const said = cell.trim().toLowerCase();
  return (
    countryNamed(said) ??
    said
      .split(/[,/(|;]/)
      .reverse()
      .map((part) => countryNamed(part))
      .find((code) => code !== undefined) ??
    said
  );
}

/** The code of a country by its name alone; undefined for anything else. */
export function countryNamed(name: string): string | undefined {
  const flag = /[\u{1f1e6}-\u{1f1ff}]{2}/u.exec(name)?.[0];
  const letters = flag && [...flag].map((sign) => String.fromCodePoint(sign.codePointAt(0)! - 0x1f1e6 + 65)).join('');
  const key = plain(name);
  const inEnglish = codesInEnglish().get(key);
  if (inEnglish !== undefined) return inEnglish;
  // A code before the name that it is in another language: AO is Angola, "Áo" is Vietnamese for Austria.
  if (/^[a-z]{2}$/i.test(name.trim())) return key.toUpperCase();
  return codesAnywhere().get(key) ?? (/^[a-z]{2}$/.test(key) ? key.toUpperCase() : letters);
}

/** Lower case without accents, full stops, flags and what stands around. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u{1f1e6}-\u{1f1ff}.'’]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/^(?:the|la|el|les?|die|der|das) (?=\S)/, '')
    .replace(/[^\p{L}\p{M} ]/gu, '')
    .trim();
}

/** ISO code by a language's name in any of these languages, its own among them: "Türkçe", "Niemiecki". */
const languagesAnywhere = once(() =>
  codesByPlainName(
    LOCALES.flatMap((locale) => {
      const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
      return LANGUAGES.map((code): [string, string] => [names.of(code) ?? '', code]);
    }),
  ),
);

/** A cell of a language column as an ISO code: `pt-BR`, `Portuguese` and `português` are `pt`. */
export function languageOf(cell: string): string {
  const said = cell.trim().toLowerCase();
  const code = /^([a-z]{2,3})(?:[-_].*)?$/.exec(said)?.[1];
  return languages().codes.get(said) ?? code ?? languagesAnywhere().get(plain(said)) ?? said;
}

function codesOf(codes: readonly string[], nameOf: (code: string) => string, others: Record<string, string>) {
  const found = new Map<string, string>();
  for (const code of codes) {
    found.set(nameOf(code).toLowerCase(), code);
    for (const other of others[code]?.split(' ') ?? []) found.set(other.replaceAll('_', ' '), code);
  }
  return found;
}

function isCanonical(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code && !/^(EU|EZ|UN|QO|X[ABK]|ZZ|UK)$/.test(code);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
