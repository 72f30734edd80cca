import type { Lexicon } from './lexicon.js';

export const TIERS: Lexicon = {
  nano: { en: 'nano|nanos|nano tier', de: 'nano', es: 'nano|nanos', pt: 'nano|nanos', fr: 'nano|nanos' },
  micro: {
    en: 'micro|micros|micro tier|microinfluencers|microinfluencer',
    de: 'micro|mikro|microinfluencer|mikroinfluencer',
    es: 'micro|micros|microinfluencers',
    pt: 'micro|micros|microinfluenciadores',
    fr: 'micro|micros|microinfluenceurs',
  },
  mid: {
    en: 'mid|mids|mid tier|middle tier|mid sized|mid size|midsize|midsized|medium sized|middle',
    de: 'mid|mittlere|mittelgrosse',
    es: 'mid|medianos',
    pt: 'mid|medios',
    fr: 'mid|moyens',
  },
  macro: {
    en: 'macro|macros|macro tier',
    de: 'macro|makro',
    es: 'macro|macros',
    pt: 'macro|macros',
    fr: 'macro|macros',
  },
  mega: {
    en: 'mega|megas|mega tier|megastars|celebrities',
    de: 'mega',
    es: 'mega|megas',
    pt: 'mega|megas',
    fr: 'mega|megas',
  },
  'under 1k': { en: 'under 1k|sub 1k' },
};

export const VERIFIED: Lexicon = {
  yes: {
    en: 'verified|verfied|verifed|verify|blue tick|blue ticks|blue check|blue checks|blue checkmark|blue checkmarks|bluecheck|verification badge|verified badge|checkmark|with a blue tick',
    de: 'verifiziert|verifizierte|verifizierten|verifizierter|blauer haken|blauen haken',
    es: 'verificado|verificados|verificada|verificadas',
    pt: 'verificado|verificados|verificada|verificadas',
    fr: 'verifie|verifies|verifiee|verifiees|certifie|certifies',
  },
  no: { en: 'unverified|non verified|nonverified', de: 'unverifiziert|unverifizierte' },
};

/** Groups of countries; the query knows which. */
export const REGIONS: Lexicon = {
  Europe: {
    en: 'europe|european|europeans|europa',
    de: 'europa|europaische|europaischen',
    es: 'europa|europeos',
    pt: 'europa|europeus',
    fr: 'europe|europeens',
  },
  EU: { en: 'eu|european union|the eu', de: 'eu', es: 'ue|union europea', pt: 'ue', fr: 'ue|union europeenne' },
  LATAM: {
    en: 'latam|latin america|latin american|latinamerica',
    de: 'lateinamerika|latam',
    es: 'latinoamerica|america latina|latam',
    pt: 'america latina|latam',
    fr: 'amerique latine|latam',
  },
  DACH: { en: 'dach|dach region', de: 'dach|dach region|dach raum', es: 'dach', pt: 'dach', fr: 'dach' },
  Asia: { en: 'asia|asian countries', de: 'asien', es: 'asia', pt: 'asia', fr: 'asie' },
  'Southeast Asia': { en: 'southeast asia|south east asia|sea region', de: 'sudostasien' },
  Africa: { en: 'africa|african|african countries', de: 'afrika', es: 'africa', pt: 'africa', fr: 'afrique' },
  'North America': {
    en: 'north america|north american',
    de: 'nordamerika',
    es: 'norteamerica|america del norte',
    pt: 'america do norte',
    fr: 'amerique du nord',
  },
  'South America': {
    en: 'south america|south american',
    de: 'sudamerika',
    es: 'sudamerica|america del sur',
    pt: 'america do sul',
    fr: 'amerique du sud',
  },
  Oceania: { en: 'oceania|australasia|anz', de: 'ozeanien', es: 'oceania', pt: 'oceania', fr: 'oceanie' },
  'Middle East': {
    en: 'middle east|the middle east|middle eastern',
    de: 'naher osten',
    es: 'medio oriente',
    pt: 'oriente medio',
    fr: 'moyen orient',
  },
  MENA: { en: 'mena' },
  GCC: { en: 'gcc|the gulf|gulf countries' },
  APAC: { en: 'apac|asia pacific' },
  EMEA: { en: 'emea' },
  Nordics: { en: 'nordics|the nordics|nordic|nordic countries' },
  Scandinavia: { en: 'scandinavia|scandinavian', de: 'skandinavien', es: 'escandinavia', fr: 'scandinavie' },
  Benelux: { en: 'benelux', de: 'benelux', es: 'benelux', pt: 'benelux', fr: 'benelux' },
};

export const PLATFORMS: Lexicon = {
  Instagram: {
    en: 'instagram|insta|ig|instagrammers|instagrammer',
    de: 'instagram|insta',
    es: 'instagram|insta',
    pt: 'instagram|insta',
    fr: 'instagram|insta',
  },
  TikTok: { en: 'tiktok|tik tok|tiktokers|tiktoker', de: 'tiktok', es: 'tiktok', pt: 'tiktok', fr: 'tiktok' },
  YouTube: { en: 'youtube|yt|youtubers|youtuber', de: 'youtube', es: 'youtube', pt: 'youtube', fr: 'youtube' },
  Twitter: { en: 'twitter' },
  Facebook: { en: 'facebook', de: 'facebook', es: 'facebook', pt: 'facebook', fr: 'facebook' },
  Twitch: { en: 'twitch|twitch streamers' },
};

/** What the people of a field are called, and the field in other languages: a category or a topic of the file, if it has it. */
export const NICHES: Lexicon = {
  food: {
    en: 'food|foods|foodie|foodies|cooking|cook|cooks|chef|chefs|recipes|food bloggers|food and drink|culinary',
    de: 'essen|food|kochen|kochs',
    es: 'comida|cocina|gastronomia',
    pt: 'comida|culinaria|gastronomia',
    fr: 'cuisine|nourriture|gastronomie|food',
  },
  gaming: {
    en: 'gaming|gamer|gamers|games|game|video games',
    de: 'gaming|gamer|spiele',
    es: 'videojuegos|gaming|gamers',
    pt: 'games|jogos|gamers|gaming',
    fr: 'jeux video|gaming|gamers',
  },
  travel: {
    en: 'travel|traveler|traveller|travelers|travellers|traveling|travelling',
    de: 'reisen|reise|travel',
    es: 'viajes|viajeros',
    pt: 'viagem|viagens',
    fr: 'voyage|voyages',
  },
  music: {
    en: 'music|musician|musicians|musical|singers',
    de: 'musik|musiker',
    es: 'musica|musicos',
    pt: 'musica|musicos',
    fr: 'musique|musiciens',
  },
  comedy: {
    en: 'comedy|comedian|comedians|comedic|funny|humor|humour',
    de: 'comedy|humor|komiker',
    es: 'comedia|humor',
    pt: 'comedia|humor',
    fr: 'comedie|humour|humoristes',
  },
  fitness: {
    en: 'fitness|fit|gym|workout|fitfluencers|fitness freaks',
    de: 'fitness',
    es: 'fitness',
    pt: 'fitness|academia',
    fr: 'fitness',
  },
  fashion: { en: 'fashion|fashionista|fashionistas', de: 'mode|fashion', es: 'moda|fashion', pt: 'moda', fr: 'mode' },
  beauty: {
    en: 'beauty|beauty guru|beauty gurus|skincare|skin care|cosmetics|makeup|make up',
    de: 'beauty|schonheit|kosmetik',
    es: 'belleza|maquillaje',
    pt: 'beleza|maquiagem',
    fr: 'beaute|maquillage',
  },
  tech: {
    en: 'tech|technology|techies|techie|techy',
    de: 'technik|tech|technologie',
    es: 'tecnologia|tech',
    pt: 'tecnologia|tech',
    fr: 'tech|technologie|high tech',
  },
  parenting: {
    en: 'parenting|parents|parent|mom|moms|mum|mums|mommy|dads|mommies',
    de: 'eltern|mamas',
    es: 'maternidad|crianza',
    pt: 'maternidade',
    fr: 'parentalite|mamans',
  },
  pets: { en: 'pets|pet|pet lovers|animals', de: 'haustiere', es: 'mascotas', pt: 'pets|animais', fr: 'animaux' },
  education: {
    en: 'education|educational|teachers|edu|educators',
    de: 'bildung',
    es: 'educacion',
    pt: 'educacao',
    fr: 'education',
  },
  sports: {
    en: 'sports|sport|athletes|athlete',
    de: 'sport|sportler',
    es: 'deporte|deportes',
    pt: 'esporte|esportes',
    fr: 'sport|sports',
  },
  dance: { en: 'dance|dancer|dancers|dancing', de: 'tanz|tanzer', es: 'baile', pt: 'danca', fr: 'danse' },
  lifestyle: {
    en: 'lifestyle',
    de: 'lifestyle',
    es: 'estilo de vida|lifestyle',
    pt: 'estilo de vida|lifestyle',
    fr: 'lifestyle',
  },
  art: { en: 'art|artists|artist', de: 'kunst', es: 'arte', pt: 'arte', fr: 'art' },
  diy: { en: 'diy|crafts', de: 'basteln|diy', es: 'manualidades|diy', pt: 'diy', fr: 'bricolage|diy' },
};
