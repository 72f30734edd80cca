import { countries, languages } from '../../answers/place-names.js';
import { LANGUAGES, type Language } from '../language.js';
import { addPhrase, type Phrases } from './lexicon.js';

/** What is from a country, where its name does not say: stems with their endings, by language. */
const FROM_THERE: Partial<Record<Language, string>> = {
  de: 'DE:deutsch FR:franzosisch ES:spanisch IT:italienisch BR:brasilianisch US:amerikanisch GB:britisch AT:osterreichisch MX:mexikanisch PL:polnisch IN:indisch PT:portugiesisch NL:niederlandisch TR:turkisch JP:japanisch CH:schweizer CA:kanadisch AU:australisch CL:chilenisch CO:kolumbianisch NG:nigerianisch SE:schwedisch NO:norwegisch DK:danisch AR:argentinisch MX:mexikaner ES:spanier SE:schwed NL:niederlander CO:kolumbianer NG:nigerianer CL:chilen CA:kanadier IN:inder PT:portugies',
  es: 'DE:aleman FR:frances ES:espanol IT:italian BR:brasilen US:estadounidense US:american GB:britanic MX:mexican PL:polac IN:indi PT:portugues AR:argentin CO:colombian CL:chilen JP:japones CA:canadiense AU:australian PE:peruan NG:nigerian SE:suec CH:suiz NL:neerlandes NO:norueg',
  pt: 'DE:alem FR:frances ES:espanho IT:italian BR:brasileir US:american GB:britanic MX:mexican PL:polones IN:indian PT:portugues AR:argentin CO:colombian JP:japones CA:canadense AU:australian CL:chilen NG:nigerian SE:suec CH:suic NL:neerland NO:norueg PE:peruan',
  fr: 'DE:allemand FR:francais ES:espagnol IT:italien BR:bresilien US:americain GB:britannique MX:mexicain PL:polonais IN:indien PT:portugais BE:belge CH:suisse JP:japonais CA:canadien AU:australien NL:neerlandais MA:marocain CL:chilien CO:colombien NG:nigerian SE:suedois NO:norvegien AR:argentin',
};
const ENDINGS: Partial<Record<Language, string>> = {
  de: ',e,en,er,es',
  es: ',o,a,os,as,es,eses,eno,ena,enos,enas,oles,a,esa,esas,s',
  pt: ',o,a,os,as,es,esa,eses,esas,ao,aes,a,l,is,la,las,s',
  fr: ',e,s,es,ne,nes',
};

/** Who speaks it, as one word. */
const SPEAKING: Record<string, string> = {
  de: 'deutschsprachig germanophone alemanoparlante',
  fr: 'franzosischsprachig frankophon francophone francofono francoparlante',
  es: 'spanischsprachig hispanophone hispanohablante hispanofono hispanoparlante',
  pt: 'portugiesischsprachig lusophone lusofono',
  en: 'englischsprachig anglophone angloparlante anglofono',
  it: 'italienischsprachig italophone',
  nl: 'niederlandischsprachig neerlandophone',
  sv: 'schwedischsprachig',
};
const SPEAKERS = ['', 'e', 'en', 'er', 's', 'a', 'as', 'os', 'o'];

/** What people write in any of the languages. */
const EVERYWHERE = {
  ...{ estadounidenses: 'US', 'ee uu': 'US', usa: 'US', uk: 'GB', holanda: 'NL', holland: 'NL', hollande: 'NL' },
  ...{ inglaterra: 'GB', angleterre: 'GB', england: 'GB', ksa: 'SA', uae: 'AE', neerlandeses: 'NL', holandeses: 'NL' },
};
/** Short names that are no words of English. */
const SHORT = {
  nl: 'NL',
  ger: 'DE',
  esp: 'ES',
  mex: 'MX',
  bra: 'BR',
  swe: 'SE',

  dutchies: 'NL',
  brits: 'GB',
};

/** Words and codes that are something else first: "it", "no", "us", "me", "Turkey" is one, "Jordan" stays a country. */
const NOT_ALONE = /^(?:chad|man|guam|mali|cuba libre)$/;

/** Countries and languages, as the runtime's own tables (CLDR) name them in five languages. */
export function addPlaces(phrases: Record<Language, Phrases>): void {
  const codes = [...new Set(countries().codes.values())];
  for (const language of LANGUAGES) {
    for (const [name, code] of countries().codes) {
      if (!NOT_ALONE.test(name)) addPhrase(phrases[language], name, { class: 'place', value: code });
    }
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) addPhrase(phrases[language], names.of(code) ?? '', { class: 'place', value: code });
    for (const [name, code] of languages().codes)
      addPhrase(phrases[language], name, { class: 'language', value: code });
    const tongues = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    for (const code of new Set(languages().codes.values())) {
      addPhrase(phrases[language], tongues.of(code) ?? '', { class: 'language', value: code });
    }
    for (const pair of FROM_THERE[language]?.split(' ') ?? []) {
      const [code, stem] = pair.split(':');
      for (const ending of ENDINGS[language]!.split(',')) {
        addPhrase(phrases[language], `${stem}${ending}`, { class: 'place', value: code! });
      }
    }
  }
  for (const [name, code] of Object.entries(EVERYWHERE)) {
    for (const language of LANGUAGES) addPhrase(phrases[language], name, { class: 'place', value: code });
  }
  for (const [code, stems] of Object.entries(SPEAKING)) {
    for (const language of LANGUAGES)
      for (const stem of stems.split(' '))
        for (const ending of SPEAKERS)
          addPhrase(phrases[language], `${stem.replace(/o$/, '')}${ending}`, { class: 'language', value: code });
  }
  for (const [name, code] of Object.entries(SHORT)) addPhrase(phrases.en, name, { class: 'place', value: code });
}

/** Laos and Canada, but more often Los Angeles and California. */
const STATES = new Set(['LA', 'CA']);

/** Two letters that stand for a country only in capitals: "in US", "AU vs NZ". */
export function countryOfCapitals(text: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(text) || STATES.has(text)) return undefined;
  const code = text === 'UK' ? 'GB' : text;
  return countries().nameOf(code) === code || !known().has(code) ? undefined : code;
}

function known(): ReadonlySet<string> {
  return new Set(countries().codes.values());
}
