import { tokens } from './tokens.js';

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
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const codes = [...letters].flatMap((a) => [...letters].map((b) => a + b));
  const known = new Set(ALSO.split(' '));
  for (const locale of LOCALES) {
    const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = tokens(countries.of(code) ?? '').join(' ');
      if (name !== '') known.add(name);
    }
  }
  return known;
}
