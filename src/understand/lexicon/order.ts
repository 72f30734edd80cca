import type { Lexicon } from './lexicon.js';

/** Most or least of a measure that is named beside it. */
export const EXTREMES: Lexicon = {
  high: {
    en: 'most|highest|maximum|max|greatest|largest|biggest|strongest|higher|high|more|bigger|lots of|a lot of|good|great|strong|huge|massive|big|large|insane|crazy|super high|highest first|descending|high to low|largest first',
    de: 'meisten|meiste|hochste|hochsten|hochstes|hochster|grosste|grossten|grosstes|am meisten|viele|hohe|hohem|hoher|hohes|starkes|starkste|starksten',
    es: 'mas|mayor|mayores|mas alto|mas alta|mas altos|mas altas|maximo|maxima|alto|alta',
    pt: 'mais|maior|maiores|mais alto|mais alta|maximo|maxima|alto|alta',
    fr: 'le plus|plus|plus grand|plus grande|plus haut|plus eleve|plus elevee|le plus de|plus de|meilleur taux|le meilleur|eleve|maximum|plus fort',
  },
  low: {
    en: 'least|lowest|fewest|minimum|min|smallest|smaller|lower|low|little|poorest|weakest|worst|less|lowest first|smallest first|ascending|low to high',
    de: 'wenigsten|wenigste|niedrigste|niedrigsten|geringste|geringsten|am wenigsten|kleinste|kleinsten|schlechteste|schlechtesten|niedrige|niedrigem',
    es: 'menos|menor|menores|mas bajo|mas baja|mas bajos|minimo|peor|peores|bajo|baja',
    pt: 'menos|menor|menores|mais baixo|mais baixa|minimo|pior|piores|baixo|baixa',
    fr: 'le moins|moins|plus bas|plus faible|plus petit|moins eleve|pire|pires|minimum|le moins de|faible',
  },
};

/** Best or worst with nothing said of what. */
export const BEST: Lexicon = {
  best: {
    en: 'best|top|strongest|leading|finest|greatest|top notch|number one|no 1|goat|best performing|top performing|top performers|best performers|best performing ones|highest scoring|highest rated|best rated|top rated|best ranked|top ranked|performing best|perform best|performs best|tp|best fit|ideal|cream of the crop|most promising|decent|solid|good ones|ranking|rankings|leaderboard|rank list|ranked list|ranked|worth booking|worth working with|should we start with|should i start with|start with|work with|to work with|should we book|should i book|should we hire|should i hire|should we work with|should we pick|should we choose|should i pick|should we contact|should we contact first|should we partner with|should we go with|on my radar|on our radar|worth it|our first pick|book first|recommended|who leads|leads|work with first',
    de: 'beste|besten|bester|bestes|top|starksten|fuhrenden|am besten|bestbewerteten',
    es: 'mejor|mejores|top|principales|destacados',
    pt: 'melhor|melhores|top|principais|destaques',
    fr: 'meilleur|meilleurs|meilleure|meilleures|top|les mieux classes',
  },
  worst: {
    en: 'worst|bottom|weakest|poorest|lowest scoring|lowest ranked|lowest rated|worst performing|worst performers|bottom performers|least good|performing worst',
    de: 'schlechteste|schlechtesten|schwachsten|am schlechtesten|letzten',
    es: 'peor|peores',
    pt: 'pior|piores',
    fr: 'pire|pires|moins bons|les moins bien classes',
  },
};

/** An order that names its measure: `measure` or `measure lowest`. */
export const ORDERS: Lexicon = {
  followers: {
    en: 'biggest|largest|most followed|most popular|biggest name|biggest names|most famous|best known|well known|famous|big names|biggest following|largest following|big following|huge following|large following|most following|biggest accounts|followed the most|widest reach|heavy hitters',
    de: 'grosste|grossten|bekanntesten|bekannteste|beliebtesten|beliebteste|meistgefolgten',
    es: 'mas grandes|mas grande|mas seguidos|mas seguido|mas famosos|mas populares|mas popular',
    pt: 'maiores|maior|mais seguidos|mais famosos|mais populares|mais popular|mais conhecidos',
    fr: 'plus grands|plus gros|plus suivis|plus connus|plus populaires|plus celebres',
  },
  'followers lowest': {
    en: 'smallest|tiniest|least followed|least popular',
    de: 'kleinste|kleinsten|unbekanntesten',
    es: 'mas pequenos|mas pequeno|mas chicos',
    pt: 'menores|menor',
    fr: 'plus petits|plus petit',
  },
  engagement: {
    en: 'most engaged|most engaging|highly engaged|most engaged audience|most engaged audiences|engaged audience|engaged audiences|best engaged|most interactive|highly engaging|engaging',
    de: 'engagiertesten|engagierteste',
    es: 'mas comprometidos',
    pt: 'mais engajados|mais engajado',
    fr: 'plus engages|plus engageants',
  },
  'engagement lowest': { en: 'least engaged|least engaging' },
  likes: {
    en: 'most liked|liked the most|liked most',
    de: 'beliebt nach likes',
    pt: 'mais curtidos',
    fr: 'plus aimes',
  },
  views: {
    en: 'most viewed|most watched|viewed the most|watched the most',
    de: 'meistgesehenen|meistgesehene',
    es: 'mas vistos|mas visto',
    pt: 'mais vistos|mais assistidos',
    fr: 'plus vus|plus regardes',
  },
  videos: {
    en: 'posts the most|post the most|posts most|most active|posting the most|most prolific|publishes the most|uploads the most|posts most often|upload the most',
    de: 'am aktivsten|aktivsten|postet am meisten|posten am meisten|aktivste',
    es: 'mas activos|mas activo|publica mas|publican mas',
    pt: 'mais ativos|mais ativo|posta mais|postam mais',
    fr: 'plus actifs|plus actif|publie le plus|publient le plus',
  },
  'videos lowest': { en: 'posts the least|post the least|least active|posts least' },
  price: {
    en: 'cheapest|least expensive|most affordable|cheapest first|lowest priced|inexpensive|cheap|affordable|cheap ones|cheaper|less expensive|less pricey|more affordable|for less|cheaper ones|does not cost that much|low cost|budget friendly|best value|best deal|costs the least|charge the least',
    de: 'gunstigsten|gunstigste|billigsten|billigste|preiswertesten|am gunstigsten|gunstig|gunstige',
    es: 'mas baratos|mas barato|mas economicos|baratos|economicos',
    pt: 'mais baratos|mais barato|baratos|mais em conta',
    fr: 'moins chers|moins cher|pas cher|pas chers|abordables',
  },
  'price highest': {
    en: 'most expensive|the most expensive|priciest|costliest|dearest|highest priced|expensive|charge the most|charges the most|cost the most|costs the most',
    de: 'teuersten|teuerste',
    es: 'mas caros|mas caro',
    pt: 'mais caros|mais caro',
    fr: 'plus chers|plus cher',
  },
  growth: {
    en: 'fastest growing|growing the fastest|growing fastest|grow the fastest|grow fastest|grows fastest|growing most|growing the most|grew the most',
    de: 'am schnellsten wachsen|am starksten wachsen',
    es: 'crecen mas rapido|crece mas rapido',
    pt: 'crescem mais rapido|cresce mais rapido',
    fr: 'progressent le plus vite',
  },
  'growth lowest': {
    en: 'losing followers|loosing followers|losing followers the fastest|loosing followers the fastest|losing followers fastest|losing the most followers|shrinking|shrinking the fastest',
    de: 'verlieren follower|verlieren am meisten',
    es: 'pierden seguidores',
    pt: 'perdem seguidores|perdendo seguidores',
    fr: 'perdent des abonnes',
  },
  likelihood: {
    en: 'most likely to be top|most likely to behave like a top account|most likely to behave like top accounts|most likely to become a top account|behaves like a top account|most likely to be a top account|most likely|likeliest|highest likelihood',
  },
};

export const BY: Lexicon = {
  by: {
    en: 'by|sorted by|sort by|ranked by|rank by|rank|order by|ordered by|sort|in terms of|based on|according to|when it comes to|in order of|measured by|ranked on|on|regarding|organized by|arrange by|in',
    de: 'nach|sortiert nach|sortiere nach|geordnet nach|gemessen an|bei|beim',
    es: 'por|segun|ordenados por|ordena por|en cuanto a|en terminos de|ordenado por',
    pt: 'por|segundo|ordenados por|ordena por|ordene por|em termos de|ordenado por|de acordo com',
    fr: 'par|selon|tries par|trie par|classes par|en termes de|classe par',
  },
};
