import type { Lexicon } from './lexicon.js';

/** The figures that every file may have; columns of the file come with the vocabulary. */
export const MEASURES: Lexicon = {
  followers: {
    en: 'followers|follower|follower count|follower counts|followers count|number of followers|amount of followers|foll|subs|subscribers|subscriber|subscriber count|reach|audience|audience size|audiences|fans|fan base|fanbase|following size|follower base|fan count|follower number|follower numbers',
    de: 'follower|followern|followerzahl|followerzahlen|abonnenten|reichweite|anhanger|anzahl follower|fans|anzahl der follower',
    es: 'seguidores|seguidor|numero de seguidores|suscriptores|alcance|audiencia|fans|cantidad de seguidores',
    pt: 'seguidores|seguidor|numero de seguidores|inscritos|alcance|audiencia|fas|quantidade de seguidores',
    fr: 'abonnes|abonne|followers|nombre d abonnes|nombre de abonnes|audience|portee|suiveurs',
  },
  following: { en: 'following|followings|follows|accounts followed|following count' },
  videos: {
    en: 'videos|video|posts|number of posts|number of videos|post count|video count|uploads|content pieces|vids|pieces of content',
    de: 'videos|beitrage|posts|anzahl videos',
    es: 'videos|publicaciones|posts',
    pt: 'videos|publicacoes|posts|postagens',
    fr: 'videos|publications|posts',
  },
  likes: {
    en: 'likes|total likes|like count|number of likes|hearts',
    de: 'likes|gefallt mir|herzen',
    es: 'likes|me gusta|me gustas',
    pt: 'likes|curtidas',
    fr: 'likes|j aime|je aime|mentions j aime',
  },
  views: {
    en: 'views|view|view count|avg views|average views|plays|impressions|viewership|video views|view counts|views per video|views per post|watch count',
    de: 'aufrufe|views|aufrufzahlen',
    es: 'vistas|visualizaciones|reproducciones|views',
    pt: 'visualizacoes|views|visualizacao|reproducoes',
    fr: 'vues|vue|nombre de vues',
  },
  engagement: {
    en: 'engagement|engagements|engagement rate|engagement rates|engagement percentage|engagement level|engagement levels|er|eng|eng rate|engagment|engagement %|interaction|interaction rate|interactions|interaction rates|rate of engagement|engagement numbers',
    de: 'engagement|engagementrate|engagement rate|engagementraten|interaktionsrate|interaktion|interaktionen',
    es: 'engagement|tasa de engagement|interaccion|tasa de interaccion|compromiso|engagement rate|participacion',
    pt: 'engajamento|taxa de engajamento|engagement|interacao',
    fr: 'engagement|taux d engagement|taux de engagement|interaction|taux d interaction|interactions',
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
    en: 'pay|offer|cpm|price|prices|pricing|cost|costs|fee|fees|price tag|rate card|price per post|cost per post|charge|charges|charging|asking price|asking|rates',
    de: 'preis|preise|preisen|kosten|honorar|kostet|gage|verlangen',
    es: 'cobraria|cobrarian|precio|precios|costo|coste|tarifa|tarifas|cuesta|cuestan|cobran|cobra',
    pt: 'cobraria|cobrariam|preco|precos|custo|valor|cache|custa|custam|cobram|cobra',
    fr: 'prix|cout|couts|tarif|tarifs|coute|coutent|facturent',
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
    en: 'growth|growth rate|follower growth',
    de: 'wachstum',
    es: 'crecimiento',
    pt: 'crescimento',
    fr: 'croissance',
  },
};
