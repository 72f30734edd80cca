import { phrasesIn, tokens } from './tokens.js';

const LOCALES =
  'en es pt fr de it nl da sv nb fi et lv lt pl cs sk sl hr sr bg hu ro el ru uk tr ar fa ur he hi bn id ms fil vi th ja ko zh zh-Hant'.split(
    ' ',
  );
/** What countries are also called in headers; what begins as one of their names does needs no line of its own. */
const ALSO =
  'السعودي سعودي السعوديين سعوديين السعوديه سعوديه الاماراتي اماراتي الكويتي المصري مصري المغربي العراقي saudi emirati kuwaiti egyptian american british german french spanish polish turkish dutch swedish danish finnish greek swiss welsh uk usa us uae ksa korea turkey czechia holland england dach gcc mena latam nordics benelux eu europe europa рф снг cr domestic local national inland inlandisch inlandischer national nationale locale 国内 국내 本国 本土';
/** How words begin that name the people of a country, or what is theirs, in its own language. */
const BEGINNINGS =
  'dansk norsk svensk finsk suomala suome islandsk deutsch osterreich schweiz francais fransk espan italian italien nederland neerland polsk polsc cesk slovensk slovensc hrvatsk magyar roman ελλην ελλαδ росси українськ україн русск турецк turk israel ישראל בישראל מישראל'.split(
    ' ',
  );
/** So much of a longer name tells which it is: "России", "Polsce", "italiana". */
const STEM = 5;
/** Codes of countries that are more often something else in a header. */
const NO_CODES = new Set('AD AI AM CC CM CV ER ID IO IS ME MS NO PM PR QA TV VA'.split(' '));

interface Names {
  names: ReadonlySet<string>;
  whole: ReadonlySet<string>;
  begin: ReadonlySet<string>;
  codes: ReadonlySet<string>;
}

let known: Names | undefined;

/** Whether some words of a header are a country's name in any of these languages, or of its people; as `tokens` gives them. */
export function isPlace(words: string): boolean {
  known ??= namesOfCountries();
  const { whole, begin } = known;
  if (whole.has(words) || BEGINNINGS.some((beginning) => words.startsWith(beginning))) return true;
  if (/^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]+$/u.test(words)) return whole.has(words.slice(0, -1));
  return words.length >= STEM && begin.has(words.slice(0, STEM));
}

/** Whether a cell is a country's name in any of these languages, its flag or its code, and nothing else. */
export function isCountry(cell: string): boolean {
  known ??= namesOfCountries();
  const text = cell.trim();
  if (/^[\u{1f1e6}-\u{1f1ff}]{2}$/u.test(text) || /^(?:USA|UK|UAE)$/i.test(text)) return true;
  if (/^[A-Z]{2}$/.test(text)) return known.codes.has(text) && !NO_CODES.has(text);
  return text.length > 3 && known.names.has(tokens(text).join(' '));
}

/** The codes of countries that stand in capitals in a header which is not all in capitals, as `tokens` gives them. */
export function placeCodesIn(header: string): ReadonlySet<string> {
  if (!/\p{Ll}/u.test(header)) return NONE;
  const found = header.match(/(?<![\p{L}\d_])[A-Z]{2}(?![\p{L}\d_])/gu);
  if (!found) return NONE;
  known ??= namesOfCountries();
  const { codes } = known;
  return new Set(found.filter((code) => codes.has(code) && !NO_CODES.has(code)).flatMap((code) => tokens(code)));
}

const NONE: ReadonlySet<string> = new Set();

function namesOfCountries(): Names {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const named = LOCALES.map((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));
  // What has no name in English has none in the others.
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => named[0]!.of(code) !== undefined);
  const said = named.flatMap((one) => codes.map((code) => one.of(code)?.replaceAll(',', ' ') ?? ''));
  const names = new Set(phrasesIn(said.join(',')).filter((name) => name !== ''));
  const whole = new Set([...ALSO.split(' '), ...names]);
  const begin = [...whole]
    .filter((name) => name.length >= STEM && !name.includes(' '))
    .map((name) => name.slice(0, STEM));
  return { names, whole, begin: new Set(begin), codes: new Set([...codes, 'UK']) };
}
