import { phrasesIn } from './tokens.js';

const LOCALES =
  'en es pt fr de it nl da sv nb fi pl cs sk hu ro hr el ru uk tr ar fa he hi id ms vi th ja ko zh zh-Hant'.split(' ');
/** What countries are also called in headers. */
const ALSO =
  'السعودي سعودي السعوديين سعوديين السعوديه سعوديه الاماراتي اماراتي الكويتي المصري مصري المغربي العراقي saudi emirati kuwaiti egyptian american british german french italian spanish polish turkish indian pakistani indonesian malaysian filipino thai vietnamese japanese korean chinese brazilian mexican dutch swedish danish norwegian finnish uk usa us uae ksa korea turkey czechia holland england россии україни polski';
let names: ReadonlySet<string> | undefined;

/** Whether some words of a header are a country's name, in any of these languages; as `tokens` gives them. */
export function isCountryName(words: string): boolean {
  names ??= countryNames();
  return names.has(words);
}

function countryNames(): ReadonlySet<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const named = LOCALES.map((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));
  // What has no name in English has none in the others.
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => named[0]!.of(code) !== undefined);
  const names = named.flatMap((names) => codes.map((code) => names.of(code)?.replaceAll(',', ' ') ?? ''));
  return new Set([...ALSO.split(' '), ...phrasesIn(names.join(',')).filter((name) => name !== '')]);
}
