import type { Lexicon } from './lexicon.js';

/** Most or least of a measure that is named beside it. */
export const EXTREMES: Lexicon = {
  high: {
    en: 'most|highest|maximum|max|greatest|largest|biggest|strongest|higher|high|more|bigger|lots of|a lot of|good|great|strong|huge|massive|big|large|insane|crazy|super high|highest first|descending|high to low|largest first|loads of|plenty of|tons of|heaps of|as many|the most|faster|desc|descending order|high low|highest to lowest|largest to smallest|biggest to smallest|from high to low|decreasing|from largest to smallest|from biggest to smallest|proper high|highest number of|more of|way more|stronger|steepest|healthy|as many as possible|as high as possible|as much as possible|big to small|large to small|many to few|most to least|most to fewest',
    de: 'meisten|meiste|hochste|hochsten|hochstes|hochster|grosste|grossten|grosstes|am meisten|viele|hohe|hohem|hoher|hohes|starkes|starkste|starksten|viel|hoch|mehr|hohen|hoheren|hohere|starke|starken|absteigend|grosse|grossen|am hochsten|massig|moglichst viel|moglichst viele|moglichst hoch|schnell|am starksten|der hochsten|grosster|bessere|besseres|von gross nach klein|von hoch nach niedrig|vom grossten zum kleinsten|hochste zuerst|grosste zuerst',
    es: 'mas|mayor|mayores|mas alto|mas alta|mas altos|mas altas|maximo|maxima|alto|alta|mucho|mucha|muchos|muchas|de mayor a menor|descendente|buen|buena|buenas|altas|altos|la mayor|el mayor|gran|muchisimos|superior|de mas a menos|de alto a bajo|mayor primero',
    pt: 'mais|maior|maiores|mais alto|mais alta|maximo|maxima|alto|alta|muito|muita|muitos|muitas|do maior pro menor|do maior para o menor|decrescente|bom|boa|bons|boas|altas|altos|grande|numero maior|o maior|a maior|altissimo|de mais para menos|maior primeiro',
    fr: 'le plus|plus|plus grand|plus grande|plus haut|plus eleve|plus elevee|le plus de|plus de|meilleur taux|le meilleur|eleve|maximum|plus fort|beaucoup de|gros|grosse|grosses|bon|bonne|bons|bonnes|forte|fort|forts|elevee|eleves|decroissant|du plus grand au plus petit|la plus grosse|le plus gros|grand|grande|haut|haute|la plus grande|la plus forte|le plus grand|le plus fort|la plus elevee|hors norme|superieur',
  },
  low: {
    en: 'least|lowest|fewest|minimum|min|smallest|smaller|lower|low|little|poorest|weakest|worst|less|lowest first|smallest first|ascending|low to high|fewer|asc|ascending order|low high|lowest to highest|smallest to largest|smallest to biggest|from low to high|from smallest to largest|from smallest to biggest|increasing|barely any|hardly any|very few|tiny|the fewest|the least|minimal|poor|weak|weaker|bad|hardly|as few as possible|as little as possible|small to big|small to large|smallest to greatest|little to much|few to many|least to most|fewest to most|low to highest|up from the lowest|cheap to expensive',
    de: 'wenigsten|wenigste|niedrigste|niedrigsten|geringste|geringsten|am wenigsten|kleinste|kleinsten|schlechteste|schlechtesten|niedrige|niedrigem|wenig|niedrig|weniger|geringe|geringer|geringem|aufsteigend|kaum|wenige|wenigen|schwache|niedrigen|am niedrigsten|moglichst wenig|moglichst niedrig|am geringsten|kleinster|niedrigster|geringster|klein nach gross|von klein nach gross|von niedrig nach hoch|vom kleinsten zum grossten|niedrigste zuerst|kleinste zuerst',
    es: 'menos|menor|menores|mas bajo|mas baja|mas bajos|minimo|peor|peores|bajo|baja|poco|poca|pocos|pocas|de menor a mayor|ascendente|la menor|el menor|bajos|bajas|lo menos posible|los menos posibles|minimos|de menos a mas|de bajo a alto|de peor a mejor|menor primero',
    pt: 'menos|menor|menores|mais baixo|mais baixa|minimo|pior|piores|baixo|baixa|pouco|pouca|poucos|poucas|do menor pro maior|do menor para o maior|crescente|baixos|baixas|o menos possivel|o menor|a menor|minimos|de menos para mais|menor primeiro',
    fr: 'le moins|moins|plus bas|plus faible|plus petit|moins eleve|pire|pires|minimum|le moins de|faible|peu de|peu|croissant|du plus petit au plus grand|basse|faibles|petit|petite|le plus bas|la plus faible|bas|le moins possible de|la plus petite|la plus basse|plancher|le plus petit',
  },
};

/** Best or worst with nothing said of what. */
export const BEST: Lexicon = {
  best: {
    en: 'best|top|strongest|leading|finest|greatest|top notch|number one|no 1|goat|best performing|top performing|top performers|best performers|best performing ones|highest scoring|highest rated|best rated|top rated|best ranked|top ranked|performing best|perform best|performs best|tp|best fit|ideal|cream of the crop|most promising|decent|solid|good ones|ranking|rankings|leaderboard|rank list|ranked list|ranked|worth booking|worth working with|should we start with|should i start with|start with|work with|to work with|should we book|should i book|should we hire|should i hire|should we work with|should we pick|should we choose|should i pick|should we contact|should we contact first|should we partner with|should we go with|on my radar|on our radar|worth it|our first pick|book first|recommended|who leads|leads|work with first|best first|best ones first|top first|punching above their weight|over deliver|over delivers|good here|any good|strongest people',
    de: 'beste|besten|bester|bestes|top|starksten|fuhrenden|am besten|bestbewerteten|die guten|die starksten|oberen|die oberen|bestplatzierten|erstklassige',
    es: 'mejor|mejores|top|principales|destacados|los buenos|mas fuertes|destacadas|los mas fuertes|ranking|los primeros',
    pt: 'melhor|melhores|top|principais|destaques|os bons|mais fortes|ranking|os destaques|campeoes|que se destacam',
    fr: 'meilleur|meilleurs|meilleure|meilleures|top|les mieux classes|les plus forts|plus forts|les bons|ranking|classement|le top|leaders',
  },
  worst: {
    en: 'worst|bottom|weakest|poorest|lowest scoring|lowest ranked|lowest rated|worst performing|worst performers|bottom performers|least good|performing worst|worst first|dead weight|weakest ones|the worst ones|duds|underperformers|flops|from the bottom up',
    de: 'schlechteste|schlechtesten|schwachsten|am schlechtesten|letzten|flops|die schlechtesten',
    es: 'peor|peores|los peores|mas flojos',
    pt: 'pior|piores|os piores|mais fracos',
    fr: 'pire|pires|moins bons|les moins bien classes|flops|les pires|bas du classement|fond du classement',
  },
};

/** An order that names its measure: `measure` or `measure lowest`. */
export const ORDERS: Lexicon = {
  followers: {
    en: 'biggest|largest|most followed|most popular|biggest name|biggest names|most famous|best known|well known|famous|big names|biggest following|largest following|big following|huge following|large following|most following|biggest accounts|followed the most|widest reach|heavy hitters|biggest ones|large ones|big ones|bigger|huge|massive|giants|big hitters|the giants|biggest to smallest|largest to smallest|biggest first|largest first|big to small',
    de: 'grosste|grossten|bekanntesten|bekannteste|beliebtesten|beliebteste|meistgefolgten|grosseren|riesigen|grossen accounts|die grossten zuerst|grosste zuerst',
    es: 'mas grandes|mas grande|mas seguidos|mas seguido|mas famosos|mas populares|mas popular|mas grandes primero|gigantes|los grandes|grandes|de mas grande a mas pequeno',
    pt: 'maiores|maior|mais seguidos|mais famosos|mais populares|mais popular|mais conhecidos|gigantes|os grandes|grandes|maiores primeiro|do maior ao menor',
    fr: 'plus grands|plus gros|plus suivis|plus connus|plus populaires|plus celebres|plus grosses|plus gros comptes|costauds|geants|les gros|du plus gros au plus petit|les plus gros d abord',
  },
  'followers lowest': {
    en: 'smallest|tiniest|least followed|least popular|small|small ones|smaller ones|small accounts|small fish|small size|the small ones|little ones|smallest to largest|smallest to biggest|smallest first|small to big',
    de: 'kleinste|kleinsten|unbekanntesten|kleine|kleinen|kleinere|kleineren|kleinste zuerst',
    es: 'mas pequenos|mas pequeno|mas chicos|pequenos|pequenas|chicos|chiquitos|de mas pequeno a mas grande',
    pt: 'menores|menor|pequenos|pequenas|menorzinhos|do menor ao maior',
    fr: 'plus petits|plus petit|petits|petites|petits comptes|plus petites|du plus petit au plus gros',
  },
  engagement: {
    en: 'most engaged|most engaging|highly engaged|most engaged audience|most engaged audiences|engaged audience|engaged audiences|best engaged|most interactive|highly engaging|engaging|more engaged|better engaged|liveliest|engaged|highly interactive|most responsive audience|most active audience|loyal audience|most loyal',
    de: 'engagiertesten|engagierteste|engagierter|engagierte|engagierten|am engagiertesten',
    es: 'mas comprometidos|mas comprometida|mas interactivos|mas interaccion',
    pt: 'mais engajados|mais engajado|mais engajada|mais engajadas|que mais engajam|engajados',
    fr: 'plus engages|plus engageants|plus engagees|plus engagee|engagent le plus|qui engagent',
  },
  'engagement lowest': { en: 'least engaged|least engaging' },
  likes: {
    en: 'most liked|liked the most|liked most',
    de: 'beliebt nach likes',
    pt: 'mais curtidos',
    fr: 'plus aimes',
  },
  views: {
    en: 'most viewed|most watched|viewed the most|watched the most|more views|get the most views|getting the most views|most seen',
    de: 'meistgesehenen|meistgesehene|meisten gesehen',
    es: 'mas vistos|mas visto|con mas vistas|mas visualizados',
    pt: 'mais vistos|mais assistidos|mais visualizados|mais vistas',
    fr: 'plus vus|plus regardes|plus vues|font le plus de vues',
  },
  videos: {
    en: 'posts the most|post the most|posts most|most active|posting the most|most prolific|publishes the most|uploads the most|posts most often|upload the most|more active|busiest|most posts',
    de: 'am aktivsten|aktivsten|postet am meisten|posten am meisten|aktivste|fleissigsten',
    es: 'mas activos|mas activo|publica mas|publican mas|publican con mas frecuencia',
    pt: 'mais ativos|mais ativo|posta mais|postam mais|postam com mais frequencia',
    fr: 'plus actifs|plus actif|publie le plus|publient le plus|publient le plus souvent',
  },
  'videos lowest': { en: 'posts the least|post the least|least active|posts least' },
  price: {
    en: 'cheapest|least expensive|most affordable|cheapest first|lowest priced|inexpensive|cheap|affordable|cheap ones|cheaper|less expensive|less pricey|more affordable|for less|cheaper ones|does not cost that much|low cost|budget friendly|costs the least|charge the least|cheapest ones|cheapest of|lower cost|lowest cost|more budget friendly|lowest fee|affordable ones|reasonably priced|kind on the wallet|smallest fee|within reach|least costly',
    de: 'gunstigsten|gunstigste|billigsten|billigste|preiswertesten|am gunstigsten|gunstig|gunstige|bezahlbar|bezahlbare|billig|billige|billiger|gunstiger|gunstigere|preiswert|preiswerte|am billigsten|fur wenig geld|nicht zu teuer|kostengunstig|kostengunstige|am preiswertesten',
    es: 'mas baratos|mas barato|mas economicos|baratos|economicos|mas barata|mas baratas|barato|barata|economico|asequibles|baratitos|mas asequibles|menos caros|mas economico|que no sean caros|no muy caros|a buen precio|menos caro|la mas barata|mas baratito',
    pt: 'mais baratos|mais barato|baratos|mais em conta|baratinhos|barato|barata|mais barata|mais baratas|acessiveis|mais acessiveis|em conta|economicos|que nao sejam caros|nao muito caros|baratinho|a mais barata|precinho',
    fr: 'moins chers|moins cher|pas cher|pas chers|abordables|le moins cher|les moins chers|moins cheres|abordable|plus abordables|pas trop cher|pas chere|moins gourmands|raisonnable|bon marche|pas hors de prix|les plus abordables|tarif raisonnable|prix doux|moins couteux',
  },
  'price highest': {
    en: 'most expensive|the most expensive|priciest|costliest|dearest|highest priced|expensive|charge the most|charges the most|cost the most|costs the most|pricier|costlier|dearer|more expensive|pricey|pricey ones|expensive ones|the pricey ones|dear|overpriced|the expensive ones',
    de: 'teuersten|teuerste|teuer|teure|teuren|teurer|am teuersten',
    es: 'mas caros|mas caro|caros|caras|mas cara|mas caras|los caros',
    pt: 'mais caros|mais caro|caros|caras|mais cara|mais caras',
    fr: 'plus chers|plus cher|cher|chers|cheres|plus chere|plus cheres|le plus cher',
  },
  growth: {
    en: 'fastest growing|growing the fastest|growing fastest|grow the fastest|grow fastest|grows fastest|growing most|growing the most|grew the most|faster growing|growing faster|grow faster|grew faster|grew fastest|quickest growing|growing quickest|climbing fastest|highest growth|growing like crazy|grow the quickest|gained the most|growers|fastest risers|fastest climbers',
    de: 'am schnellsten wachsen|am starksten wachsen|am schnellsten gewachsen|wachsen am schnellsten|schnellsten wachsen|starkstes wachstum|schneller wachsen|am starksten gewachsen|wachsen am starksten|im plus|schnellsten|die wachsenden|mit hohem wachstum',
    es: 'crecen mas rapido|crece mas rapido|que mas crecen|mas crecen|crecen mas|crece mas|mas crecimiento|que crecen mas rapido|mas estan creciendo|creciendo mas|al alza|que suben|subiendo mas|suben mas',
    pt: 'crescem mais rapido|cresce mais rapido|que mais crescem|mais crescem|cresce mais|crescem mais|mais crescimento|crescendo mais|mais estao crescendo|cresceram mais|que mais sobem|subindo mais|cresce muito|crescem muito',
    fr: 'progressent le plus vite|qui montent le plus|montent le plus|plus de croissance|croissent le plus|progressent le plus|grandissent le plus|plus forte croissance|grimpent le plus|en progression|qui progressent|en hausse|qui grimpent',
  },
  'growth lowest': {
    en: 'losing followers|loosing followers|losing followers the fastest|loosing followers the fastest|losing followers fastest|losing the most followers|shrinking|shrinking the fastest|dying off|dropping the most|dropped the most|falling the most|declining|declining the most|losing ground|losing the most|slowest growing|growing slowest|shrinkers|shrinking ones|lost the most followers|lost followers|losing followers most|dropped followers|lose followers|fell the most',
    de: 'verlieren follower|verlieren am meisten|schrumpfen|schrumpfenden|schrumpfende|verlieren am meisten follower|am meisten verloren|im minus|die verlieren|fallen',
    es: 'pierden seguidores|pierden mas seguidores|caen mas|perdiendo seguidores|van a la baja|pierden|bajando|van cayendo|que bajan|cayeron|mas cae',
    pt: 'perdem seguidores|perdendo seguidores|caindo|caindo mais|perdem mais seguidores|encolhendo|em queda|cairam|que mais cai|mais cai|que caem|que estao caindo',
    fr: 'perdent des abonnes|perdent le plus|en baisse|baissent le plus|en chute|reculent|qui reculent|recule|qui baissent|perd des abonnes|en recul',
  },
  likelihood: {
    en: 'most likely to be top|most likely to behave like a top account|most likely to behave like top accounts|most likely to become a top account|behaves like a top account|most likely to be a top account|most likely|likeliest|highest likelihood',
  },
  'price per engagement': {
    en: 'best value|good value|great value|better value|best value for money|best bang for the buck|bang for your buck|most cost effective|cost effective|most efficient|best value creators|best deal',
    de: 'preis leistung|bestes preis leistungs verhaltnis|bester wert|am meisten furs geld|preis leistungs verhaltnis',
    es: 'mejor relacion calidad precio|calidad precio|relacion calidad precio|mas rentables|rentables',
    pt: 'melhor custo beneficio|custo beneficio|mais rentaveis',
    fr: 'meilleur rapport qualite prix|rapport qualite prix|plus rentables|rentables',
  },
};

export const BY: Lexicon = {
  by: {
    en: 'by|sorted by|sort by|ranked by|rank by|rank|order by|ordered by|sort|in terms of|based on|according to|when it comes to|in order of|measured by|ranked on|on|regarding|organized by|arrange by|in|as per|rank on|rank from|arrange as per|arranged by|sorted on|sort on|ordered on|order on|reorder by|organised by|on the basis of|prioritise|prioritize|prioritising|going by|judged by|weighted by|focus on|with focus on|with a focus on|looking at|rank them by|sort them by|sort those by|list by|ordered as per|ordered according to|sorted according to|sort these by|rank these by|in the order of|arranged as per|listed by|sort it by|sort it on|rank it by|prioritised by|sort descending on|sort ascending on|sorted descending by|sort descending by',
    de: 'nach|sortiert nach|sortiere nach|geordnet nach|gemessen an|bei|beim|sortier nach|sortiere die nach|sortier die nach|sortiert|geordnet|in der reihenfolge|anhand|nach der|gereiht nach|ich meinte nach|nach dem|absteigend nach|aufsteigend nach|sortieren nach|sortieren sie nach',
    es: 'por|segun|ordenados por|ordena por|en cuanto a|en terminos de|ordenado por|ordenalos por|ordename por|ordenadas por|ordenados segun|en orden de|con foco en|clasificados por|ordenar por|rankea por|por orden de|ordenelos por|ordenar segun|ordenados de mayor a menor por|rankealos por',
    pt: 'por|segundo|ordenados por|ordena por|ordene por|em termos de|ordenado por|de acordo com|ranqueia por|ranqueados por|ordenadas por|em ordem de|na ordem de|classifica por|ordena eles por|ordenar por|com foco em|classificados por|por ordem de|na ordem|rankeia por|do maior pro menor em|ranking por',
    fr: 'par|selon|tries par|trie par|classes par|en termes de|classe par|classe les par|trie les par|range par|ranges par|tries selon|classees par|triees par|en fonction de|par ordre de|dans l ordre|cote|niveau|question|classement par|tri par|trie selon|par nombre de|au sens|du cote',
  },
};
