/** ISO 3166 alpha-2 codes of the United Nations' continents (M49). */
const CONTINENTS: Record<string, string> = {
  Africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW',
  Asia: 'AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE',
  Europe:
    'AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK',
  'North America':
    'AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV SX TC TT US VC VG VI',
  'South America': 'AR BO BR CL CO EC FK GF GY PE PY SR UY VE',
  Oceania: 'AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
};

/** What marketing teams call groups of countries. */
const MARKETS: Record<string, string> = {
  DACH: 'DE AT CH',
  Nordics: 'DK FI IS NO SE',
  Scandinavia: 'DK NO SE',
  Benelux: 'BE NL LU',
  Baltics: 'EE LV LT',
  Balkans: 'AL BA BG GR HR ME MK RO RS SI XK',
  Iberia: 'ES PT',
  'British Isles': 'GB IE',
  EU: 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK',
  CEE: 'AL BA BG CZ EE HR HU LT LV ME MK PL RO RS SI SK',
  'Western Europe': 'AT BE CH DE FR GB IE LI LU MC NL',
  'Southern Europe': 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM',
  'Eastern Europe': 'BG BY CZ HU MD PL RO RU SK UA',
  LATAM: 'AR BO BR BZ CL CO CR CU DO EC GT GY HN HT MX NI PA PE PR PY SR SV UY VE',
  'Central America': 'BZ CR GT HN NI PA SV',
  Caribbean: 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  MENA: 'AE BH DZ EG IL IQ IR JO KW LB LY MA OM PS QA SA SY TN YE',
  'Middle East': 'AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE',
  GCC: 'AE BH KW OM QA SA',
  'Southeast Asia': 'BN ID KH LA MM MY PH SG TH TL VN',
  'South Asia': 'AF BD BT IN LK MV NP PK',
  'East Asia': 'CN HK JP KP KR MN MO TW',
  'Central Asia': 'KG KZ TJ TM UZ',
  CIS: 'AM AZ BY KG KZ MD RU TJ UZ',
  ANZ: 'AU NZ',
  'West Africa': 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG',
  'East Africa': 'BI DJ ER ET KE KM MG MU MW MZ RW SC SO SS TZ UG ZM ZW',
  'Sub-Saharan Africa':
    'AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TZ UG ZA ZM ZW',
  'North Africa': 'DZ EG LY MA SD TN',
  'Southern Africa': 'BW LS NA SZ ZA',
};
const UNIONS: Record<string, readonly string[]> = {
  APAC: ['East Asia', 'Southeast Asia', 'South Asia', 'Oceania'],
  EMEA: ['Europe', 'Middle East', 'Africa'],
  Americas: ['North America', 'South America'],
};

/** Other names of regions, in English and the languages that people ask in. */
const ALSO: Record<string, string> = {
  Europe: 'europa|european|europäisch|européen|europeo',
  Africa: 'african|afrika|afrique|áfrica',
  Asia: 'asian|asien|asie|ásia',
  Oceania: 'australasia|ozeanien|océanie|oceanía',
  'North America': 'north american|nordamerika|amérique du nord|norteamérica|américa do norte|northern america',
  'South America': 'south american|südamerika|amérique du sud|sudamérica|américa do sul|suramérica',
  LATAM: 'latin america|latin american|latam|lateinamerika|amérique latine|latinoamérica|américa latina|latinamerica',
  DACH: 'd-a-ch|german-speaking countries|german speaking countries',
  Nordics: 'nordic|nordic countries|the nordics|nordische länder|pays nordiques|países nórdicos',
  Scandinavia: 'scandinavian|skandinavien|scandinavie|escandinavia|escandinávia',
  Baltics: 'baltic|baltic states|baltikum',
  Balkans: 'balkan|the balkans',
  Iberia: 'iberian|iberian peninsula',
  EU: 'european union|the eu|ue|europäische union|union européenne|unión europea|união europeia',
  CEE: 'central and eastern europe|central europe',
  'Western Europe': 'west europe|westeuropa',
  'Southern Europe': 'south europe|südeuropa|the mediterranean|mediterranean',
  'Eastern Europe': 'east europe|eastern european|osteuropa|europe de l’est|europa del este',
  MENA: 'middle east and north africa',
  'Middle East': 'middle eastern|the middle east|naher osten|moyen-orient|medio oriente|oriente médio|arab world',
  GCC: 'the gulf|gulf countries|gulf states|gulf',
  'Southeast Asia': 'sea|south east asia|south-east asia|asean|südostasien|sudeste asiático|asie du sud-est',
  'South Asia': 'indian subcontinent|südasien',
  'East Asia': 'ostasien|far east',
  APAC: 'asia pacific|asia-pacific|asia/pacific',
  ANZ: 'australia and new zealand|down under',
  'Sub-Saharan Africa': 'subsaharan africa|sub saharan africa|ssa',
  'North Africa': 'northern africa|nordafrika|maghreb',
  Americas: 'the americas|amerika|américas',
};

export const REGIONS: readonly string[] = [...Object.keys(CONTINENTS), ...Object.keys(MARKETS), ...Object.keys(UNIONS)];

/** In lower case, what each region is called → its name. */
export const REGION_WORDS: ReadonlyMap<string, string> = new Map(
  REGIONS.flatMap((name) => [name.toLowerCase(), ...(ALSO[name]?.split('|') ?? [])].map((word) => [word, name])),
);

/** The name of a region however it is called; undefined for anything else. */
export function regionNamed(said: string): string | undefined {
  return (
    REGION_WORDS.get(said.trim().toLowerCase()) ?? REGION_WORDS.get(said.trim().toLowerCase().replace(/^the /, ''))
  );
}

/** ISO codes of a region's countries. */
export function countriesOf(region: string): ReadonlySet<string> {
  const codes = UNIONS[region]?.map((part) => [...countriesOf(part)].join(' ')).join(' ');
  return new Set((codes ?? CONTINENTS[region] ?? MARKETS[region] ?? '').split(' ').filter(Boolean));
}

const continentOfCountry = new Map(
  Object.entries(CONTINENTS).flatMap(([name, codes]) => codes.split(' ').map((code) => [code, name] as const)),
);

/** The continent of a country by its ISO code. */
export function continentOf(code: string): string | undefined {
  return continentOfCountry.get(code);
}
