import type { Lexicon } from './lexicon.js';

/** The figures that every file may have; columns of the file come with the vocabulary. */
export const MEASURES: Lexicon = {
  followers: {
    en: 'followers|follower|follower count|follower counts|followers count|number of followers|amount of followers|foll|subs|subscribers|subscriber|subscriber count|reach|audience|audience size|audiences|fans|fan base|fanbase|following size|follower base|fan count|follower number|follower numbers|folowers|follwers|account size|number of fans|headcount of followers',
    de: 'follower|followern|followerzahl|followerzahlen|abonnenten|reichweite|anhanger|anzahl follower|fans|anzahl der follower|follow|followerinnen|abos|abonnentenzahl|followeranzahl',
    es: 'seguidores|seguidor|numero de seguidores|suscriptores|alcance|audiencia|fans|cantidad de seguidores|followers|tamano de audiencia|numero de followers|segs',
    pt: 'seguidores|seguidor|numero de seguidores|inscritos|alcance|audiencia|fas|quantidade de seguidores|followers|numero de followers|segs|tamanho da audiencia',
    fr: 'abonnes|abonne|followers|nombre d abonnes|nombre de abonnes|audience|portee|suiveurs|nombre d abonne|nb d abonnes|abos|taille de l audience|nombre de followers',
  },
  following: {
    en: 'follow|accounts they follow|people they follow|following others|following|followings|follows|accounts followed|following count',
  },
  videos: {
    en: 'videos|video|posts|number of posts|number of videos|post count|video count|uploads|content pieces|vids|pieces of content|number of uploads|total posts|content volume|posting more|how often they post|posting more often|how much they post|posting frequency',
    de: 'videos|beitrage|posts|anzahl videos|anzahl posts|anzahl beitrage',
    es: 'videos|publicaciones|posts|numero de publicaciones|numero de posts',
    pt: 'videos|publicacoes|posts|postagens|numero de posts|numero de publicacoes',
    fr: 'videos|publications|posts|nombre de posts|nombre de publications',
  },
  likes: {
    en: 'likes|total likes|like count|number of likes|hearts',
    de: 'likes|gefallt mir|herzen',
    es: 'likes|me gusta|me gustas',
    pt: 'likes|curtidas',
    fr: 'likes|j aime|je aime|mentions j aime',
  },
  views: {
    en: 'views|view|view count|avg views|average views|plays|impressions|viewership|video views|view counts|views per video|views per post|watch count|avg view count|average view count|watch numbers|view numbers|video plays',
    de: 'aufrufe|views|aufrufzahlen|aufruf|views pro video|klicks auf videos|aufrufzahl',
    es: 'vistas|visualizaciones|reproducciones|views|reproduccion|visualizacion|numero de vistas|vistas medias|views medios',
    pt: 'visualizacoes|views|visualizacao|reproducoes|visualizacao media|views medios|numero de visualizacoes|visu|visus',
    fr: 'vues|vue|nombre de vues|visionnages|vues moyennes|nb de vues|visionnage',
  },
  engagement: {
    en: 'engagement|engagements|engagement rate|engagement rates|engagement percentage|engagement level|engagement levels|er|eng|eng rate|engagment|engagement %|interaction|interaction rate|interactions|interaction rates|rate of engagement|engagement numbers|er %|engagement score|eng %|ers|enagement|engagemnt|engagement ratio',
    de: 'engagement|engagementrate|engagement rate|engagementraten|interaktionsrate|interaktion|interaktionen|er|interaktionsraten|engagements|engagement quote|engagementquote',
    es: 'engagement|tasa de engagement|interaccion|tasa de interaccion|compromiso|engagement rate|participacion|er|interacciones|tasa de interacciones|engagements',
    pt: 'engajamento|taxa de engajamento|engagement|interacao|er|interacoes|taxa de interacao|engajamentos|engaj',
    fr: 'engagement|taux d engagement|taux de engagement|interaction|taux d interaction|interactions|er|taux de l engagement|taux d engagements|engagements|tx d engagement',
  },
  score: {
    en: 'score|scores|overall score|influencer score|quality|rating|overall|total score',
    de: 'score|punktzahl|bewertung|punkte',
    es: 'puntuacion|puntaje|score|puntos',
    pt: 'pontuacao|score|nota',
    fr: 'score|note|scores',
  },
  likelihood: {
    en: 'likelihood|probability|the model|model probability|likelihoods|behavior|behaviour',
    de: 'wahrscheinlichkeit',
    es: 'probabilidad',
    pt: 'probabilidade',
    fr: 'probabilite',
  },
  price: {
    en: 'pay|paying|paying more|pay more|spending more|spend more|offer|cpm|price|prices|pricing|cost|costs|fee|fees|price tag|rate card|price per post|cost per post|charge|charges|charging|asking price|asking|rates|budget per post|fee per post|cost per head|rate|day rate|cost of|what they charge|asking fee|quoted|quoted price|they quote|they quoted|asked for|bill|the bill|total bill|how much money|money do we need|money would we need|set us back|would we pay|will we pay|do we pay|have to pay|we pay',
    de: 'preis|preise|preisen|kosten|honorar|kostet|gage|verlangen|kosten pro post|preis pro post|preislich|preislage|honorare|kostenpunkt',
    es: 'costaria|costarian|costara|costaran|cobraria|cobrarian|precio|precios|costo|coste|tarifa|tarifas|cuesta|cuestan|cobran|cobra|tarifa por post|precio por post|precio por publicacion|fee|cache|coste por post|piden|pide',
    pt: 'custaria|custariam|custara|cobraria|cobrariam|preco|precos|custo|valor|cache|custa|custam|cobram|cobra|preco por post|valor por post|custo por post|orcamento por post|cobranca|fee|pedem|pede',
    fr: 'prix|cout|couts|tarif|tarifs|coute|coutent|couterait|couteraient|couteront|facturent|prix par post|cout par post|budget par post|cachet|cachets|prix du post|fee|demandent|tarif demande',
  },
  'engagement by views': {
    en: 'engagement by views|engagement per view|engagement per views|view engagement|views engagement rate|view rate|likes by views|likes per view|likes to views|like to view ratio',
  },
  'likes per video': {
    en: 'likes per video|likes per post|average likes|avg likes|likes a video|likes each video|likes per clip|average likes per video|average likes per post',
    de: 'likes pro video|likes pro post|likes pro beitrag',
    es: 'likes por video|me gusta por video|likes por publicacion',
    pt: 'curtidas por video|likes por video|curtidas por post',
    fr: 'likes par video|j aime par video|likes par publication',
  },
  'views per follower': { en: 'views per follower|views per followers|views by followers|view to follower ratio' },
  'price per engagement': {
    en: 'price per engagement|cost per engagement|cpe|cost per interaction|price per interaction|value for money|bang for the buck|bang for buck|bang for our buck|price per like',
    de: 'preis pro interaktion|kosten pro interaktion|preis leistung',
  },
  growth: {
    en: 'growth|growth rate|follower growth|growth 30 d|30 day growth|monthly growth|increase|rate of growth|follower gain|growth percentage|growth %|growing|grow|grows|grew|how fast they grow|how fast do they grow|pace of growth|growing by|grown by',
    de: 'wachstum|wachstumsrate|followerwachstum|zuwachs|wachstum 30 tage|zuwachse|wachsen|wachst|wachsend|wie schnell wachsen|gewachsen',
    es: 'crecimiento|tasa de crecimiento|crecimiento mensual|crecimiento de seguidores|crecen|crece|creciendo|crecieron',
    pt: 'crescimento|taxa de crescimento|crescimento mensal|crescimento de seguidores|crescem|cresce|crescendo|cresceram',
    fr: 'croissance|taux de croissance|progression|croissance mensuelle|hausse|progressent|grandissent|progresse|croissent',
  },
};
