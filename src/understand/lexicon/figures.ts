import type { Lexicon } from './lexicon.js';

export const FIGURES: Lexicon = {
  count: {
    en: 'how many|how many of|number of|count|count of|total number of|the number of|amount of|quantity of|headcount|how much people|hm',
    de: 'wie viele|wieviele|wie viel|anzahl|anzahl der|zahl der',
    es: 'cuantos|cuantas|numero de|cantidad de|cuantos hay',
    pt: 'quantos|quantas|numero de|quantidade de',
    fr: 'combien|combien de|combien y a t il|nombre de|le nombre de',
  },
  mean: {
    en: 'average|avg|mean|on average|typical|averages|the average|average number of|averaged|typically',
    de: 'durchschnittlich|durchschnittliche|durchschnittlicher|durchschnittlichen|durchschnitt|im durchschnitt|im schnitt|schnitt|mittelwert|mittlere',
    es: 'promedio|media|en promedio|promedio de|medio|de media',
    pt: 'media|medio|em media|media de',
    fr: 'moyenne|moyen|moyens|en moyenne|moyenne de|la moyenne',
  },
  median: { en: 'median|medians', de: 'median|mediane', es: 'mediana', pt: 'mediana', fr: 'mediane|median' },
  sum: {
    en: 'total|combined|sum|sum of|total number of|in total|altogether|overall total|cumulative|aggregate|added up|together',
    de: 'gesamt|gesamte|insgesamt|summe|zusammen|gesamtzahl der|in summe',
    es: 'total|suma|en total|sumados|suma de|total de|juntos|combinado',
    pt: 'total|soma|somados|no total|soma de|total de|juntos|combinado',
    fr: 'total|somme|au total|cumule|somme des|totale|ensemble|cumulee',
  },
  share: {
    en: 'share of|percentage|percentage of|proportion|proportion of|percent of|what percent|what %|what % of|% of|what percentage|fraction|fraction of|what share|what proportion|what part|how big a share',
    de: 'anteil|anteil der|prozentsatz|wie viel prozent|welcher anteil|prozent der|wieviel prozent',
    es: 'porcentaje|porcentaje de|proporcion|que porcentaje|parte',
    pt: 'porcentagem|percentual|proporcao|qual a porcentagem|que porcentagem|porcentagem de',
    fr: 'pourcentage|part|proportion|quel pourcentage|quelle part|pourcentage de',
  },
};

export const PER: Lexicon = {
  per: {
    en: 'per|by|for each|for every|in each|in every|of each|of every|from each|from every|each|every|across|broken down by|break down by|breakdown by|grouped by|split by|by each|group by|within each|split across|across the|divided by|segmented by|across all|for all the|in the different|between the different',
    de: 'pro|je|nach|in jedem|in jeder|fur jedes|fur jede|fur jeden|aus jedem|jedes|jede|jedem|aufgeteilt nach|gruppiert nach',
    es: 'por|por cada|de cada|en cada|cada|para cada|agrupados por|desglosado por',
    pt: 'por|por cada|de cada|em cada|cada|para cada|agrupado por',
    fr: 'par|par chaque|de chaque|dans chaque|chaque|pour chaque|groupe par|de chacun',
  },
};

export const DIMENSIONS: Lexicon = {
  country: {
    en: 'country|countries|nation|nations|market|markets|nationality|nationalities|location|locations',
    de: 'land|lander|landern|markt|markte',
    es: 'pais|paises|mercado|mercados',
    pt: 'pais|paises|mercado|mercados',
    fr: 'pays|marche|marches',
  },
  region: {
    en: 'region|regions|continent|continents',
    de: 'region|regionen|kontinent',
    es: 'region|regiones|continente',
    pt: 'regiao|regioes|continente',
    fr: 'region|regions|continent',
  },
  language: {
    en: 'language|languages',
    de: 'sprache|sprachen',
    es: 'idioma|idiomas|lengua',
    pt: 'idioma|idiomas|lingua',
    fr: 'langue|langues',
  },
  category: {
    en: 'category|categories|niche|niches|vertical|verticals|industry|industries|field|fields|genre|genres|topic area|content type|content category',
    de: 'kategorie|kategorien|nische|nischen|bereich|branche|branchen',
    es: 'categoria|categorias|nicho|nichos|sector|sectores',
    pt: 'categoria|categorias|nicho|nichos|setor|setores|area',
    fr: 'categorie|categories|niche|niches|secteur|secteurs',
  },
  topic: {
    en: 'topic|topics|theme|themes|interest|interests',
    de: 'thema|themen',
    es: 'tema|temas',
    pt: 'tema|temas',
    fr: 'sujet|sujets|theme|themes',
  },
  tier: {
    en: 'tier|tiers|size class|size tier|size group|size|size bracket|follower tier|sizes|size classes|bracket|brackets|creator size|account size',
    de: 'stufe|stufen|grossenklasse|grossenklassen|tier|tiers|grosse',
    es: 'nivel|niveles|tamano|tamanos',
    pt: 'nivel|niveis|tamanho|tamanhos|faixa',
    fr: 'niveau|niveaux|taille|tailles|palier',
  },
  segment: {
    en: 'segment|segments|cluster|clusters|group|groups',
    de: 'segment|segmente|segmenten|gruppe|gruppen|cluster',
    es: 'segmento|segmentos|grupo|grupos',
    pt: 'segmento|segmentos|grupo|grupos',
    fr: 'segment|segments|groupe|groupes',
  },
  verified: {
    en: 'verification|verified status|verified or not|verification status|verified vs not|verified vs unverified',
  },
  platform: {
    en: 'platform|platforms|network|networks|social network|channel type',
    de: 'plattform|plattformen|netzwerk',
    es: 'plataforma|plataformas|red|redes',
    pt: 'plataforma|plataformas|rede|redes',
    fr: 'plateforme|plateformes|reseau|reseaux',
  },
};

export const RELATIONS: Lexicon = {
  relation: {
    en: 'correlation|correlated|correlate|correlates|correlation between|relationship|relation|related|relationship between|link|linked|connection|depend on|depends on|affect|affects|influence|influences|connected|go up with|goes with|go with|matter for|matters for|go together|tied to|drop with|scatter',
    de: 'korrelation|korreliert|korrelieren|zusammenhang|zusammenhang zwischen|hangt|hangen',
    es: 'correlacion|correlacion entre|relacion|relacion entre|correlacionan',
    pt: 'correlacao|correlacao entre|relacao|relacao entre',
    fr: 'correlation|correlation entre|lien|lien entre|relation|relation entre|rapport entre',
  },
};
