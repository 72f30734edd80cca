import type { Lexicon } from './lexicon.js';

export const FIGURES: Lexicon = {
  count: {
    en: 'how many|how many of|number of|count|count of|total number of|the number of|amount of|quantity of|headcount|how much people|hm|headcount of|how many creators|how many ppl|what number of|nr of|no of|nb of|qty of|how many different',
    de: 'wie viele|wieviele|wie viel|anzahl|anzahl der|zahl der|wievielen|wie vielen|wie viele sind',
    es: 'cuantos|cuantas|numero de|cantidad de|cuantos hay|cuantos son|cuanta gente|cuantas personas|q cantidad de',
    pt: 'quantos|quantas|numero de|quantidade de|qts|qtos|qtas|quanta gente|quantas pessoas',
    fr: 'combien|combien de|combien y a t il|nombre de|le nombre de|nb de|nb|combien d|ca fait combien|combien de personnes|nombre d',
  },
  mean: {
    en: 'average|avg|mean|on average|typical|averages|the average|average number of|averaged|typically|avg number of|average count of|mean number of|the avg|averages of|in average|avarage|averge',
    de: 'durchschnittlich|durchschnittliche|durchschnittlicher|durchschnittlichen|durchschnitt|im durchschnitt|im schnitt|schnitt|mittelwert|mittlere|schnitt von|durchschnitt von|im mittel|durchschnittswert|durchschnitt bei|durchschn|schnittlich',
    es: 'promedio|media|en promedio|promedio de|medio|de media|promedio del|media de|la media|media del|en media|el promedio|promedios|en promedio de|medias|de promedio',
    pt: 'media|medio|em media|media de|media do|media da|a media|media dos|media das|em media de|medias|na media',
    fr: 'moyenne|moyen|moyens|en moyenne|moyenne de|la moyenne|moyenne des|moyenne du|la moyenne des|en moyenne de|moyennes',
  },
  median: {
    en: 'median|medians|middle|the middle value|midpoint',
    de: 'median|mediane',
    es: 'mediana',
    pt: 'mediana',
    fr: 'mediane|median',
  },
  sum: {
    en: 'total|combined|sum|sum of|total number of|in total|altogether|overall total|cumulative|aggregate|added up|together|sum total|totals|total of|grand total|total combined|summed|all together|combined total|added together|all in all|add up|adds up to|add up to|sum up|summed up|tally|tally up|taken together|put together|in sum|in aggregate',
    de: 'gesamt|gesamte|insgesamt|summe|zusammen|gesamtzahl der|in summe|gesamtsumme|gesamtzahl|aufsummiert|summe der|summe aller|addiert|addiere|zusammengerechnet|zusammengezahlt|alles zusammen|in der summe|gesamten',
    es: 'total|suma|en total|sumados|suma de|total de|juntos|combinado|total del|sumando|suma total|en conjunto|sumando todo|juntas|sumadas|sumar|todo junto|combinada|combinados|totales',
    pt: 'total|soma|somados|no total|soma de|total de|juntos|combinado|somando|soma total|ao todo|somando tudo|total do|juntas|somadas|somar|tudo junto|combinada|combinados|totais',
    fr: 'total|somme|au total|cumule|somme des|totale|ensemble|cumulee|somme totale|en tout|cumul|additionnes|au cumul|additionne|additionner|tous ensemble|totaux|cumules|combine',
  },
  share: {
    en: 'share of|percentage|percentage of|proportion|proportion of|percent of|what percent|what %|what % of|% of|what percentage|fraction|fraction of|what share|what proportion|what part|how big a share|what % are|what proportion of|what portion of|portion of|the share of|as a percentage of|in percentage of|what share of|pct of|how much of|how many percent|in %|as %',
    de: 'anteil|anteil der|prozentsatz|wie viel prozent|welcher anteil|prozent der|wieviel prozent|welcher prozentsatz|prozentual|quote|wie gross ist der anteil|wieviel % der|anteil an',
    es: 'porcentaje|porcentaje de|proporcion|que porcentaje|parte|que % de|que tanto por ciento|cuanto porcentaje|que parte de|proporcion de',
    pt: 'porcentagem|percentual|proporcao|qual a porcentagem|que porcentagem|porcentagem de|qual % de|quantos por cento|qts % de|qual a proporcao|que parte de',
    fr: 'pourcentage|part|proportion|quel pourcentage|quelle part|pourcentage de|quel % de|quelle proportion|part des|combien de pour cent|la part de',
  },
};

export const PER: Lexicon = {
  per: {
    en: 'per|by|for each|for every|in each|in every|of each|of every|from each|from every|each|every|across|broken down by|break down by|breakdown by|grouped by|split by|by each|group by|within each|split across|across the|divided by|segmented by|across all|for all the|in the different|between the different|category by|country by|split per|divide by|sorted into|for every single|spread over|spread across|spread out over|spread out across|distributed over|distributed across|distributed among|spread among|divided over|split over|split into|split between|over the different|within every',
    de: 'pro|je|nach|in jedem|in jeder|fur jedes|fur jede|fur jeden|aus jedem|jedes|jede|jedem|aufgeteilt nach|gruppiert nach|aufgeschlusselt nach|unterteilt nach|getrennt nach|fur alle|runtergebrochen auf|heruntergebrochen auf|aufgeteilt auf|jeweils pro|je nach|verteilt auf|verteilt uber|verteilen sich auf',
    es: 'por|por cada|de cada|en cada|cada|para cada|agrupados por|desglosado por|separado por|dividido por|segun|desglosa por|por tipo de|desglosado|por cada uno de los|divididos por|segmentado por|repartidos por|repartidos entre|distribuidos por',
    pt: 'por|por cada|de cada|em cada|cada|para cada|agrupado por|separado por|dividido por|quebrado por|segundo|separados por|por cada um dos|quebra por|distribuidos por|espalhados por|divididos por',
    fr: 'par|par chaque|de chaque|dans chaque|chaque|pour chaque|groupe par|de chacun|ventile par|reparti par|regroupe par|groupe les par|selon|decoupe par|decline par|par type de|selon le|repartis par|repartis sur|distribues par',
  },
};

export const DIMENSIONS: Lexicon = {
  country: {
    en: 'country|countries|nation|nations|market|markets|nationality|nationalities|location|locations|ctry|mkt|geo|geos|geography',
    de: 'land|lander|landern|markt|markte',
    es: 'pais|paises|mercado|mercados|territorio',
    pt: 'pais|paises|mercado|mercados|territorio',
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
    en: 'language|languages|lang|langs|tongue|tongues',
    de: 'sprache|sprachen',
    es: 'idioma|idiomas|lengua',
    pt: 'idioma|idiomas|lingua',
    fr: 'langue|langues',
  },
  category: {
    en: 'category|categories|niche|niches|vertical|verticals|industry|industries|field|fields|genre|genres|topic area|content type|content category|cat|cats|categorys|content types|sector|sectors',
    de: 'kategorie|kategorien|nische|nischen|bereich|branche|branchen',
    es: 'categoria|categorias|nicho|nichos|sector|sectores',
    pt: 'categoria|categorias|nicho|nichos|setor|setores|area',
    fr: 'categorie|categories|niche|niches|secteur|secteurs|thematique|thematiques',
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
    es: 'nivel|niveles|tamano|tamanos|por tamano',
    pt: 'nivel|niveis|tamanho|tamanhos|faixa|porte',
    fr: 'niveau|niveaux|taille|tailles|palier|taille de compte',
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
    en: 'platform|platforms|network|networks|social network|channel type|channel|app|apps|site',
    de: 'plattform|plattformen|netzwerk',
    es: 'plataforma|plataformas|red|redes',
    pt: 'plataforma|plataformas|rede|redes',
    fr: 'plateforme|plateformes|reseau|reseaux',
  },
};

export const RELATIONS: Lexicon = {
  relation: {
    en: 'correlation|correlated|correlate|correlates|correlation between|relationship|relation|related|relationship between|link|linked|connection|depend on|depends on|affect|affects|influence|influences|connected|go up with|goes with|go with|matter for|matters for|go together|tied to|drop with|scatter|track|track each other|relate with|relate to|lead to|leads to|anything to do with|have anything to do with|tied|hang together|go hand in hand|dependency|dependency of|make a difference|drive|drives|correlate with|mean more|related to|linked with|linked to|play a role|independent of|irrelevant for|go up w|goes up with|rise with|rises with|grow with|follows|basically follows|go up with more|come with|comes with|predict|predicts|relationship of|effect on|effect of',
    de: 'korrelation|korreliert|korrelieren|zusammenhang|zusammenhang zwischen|hangt|hangen|zusammenhangen|hangt zusammen|abhangig|hat einfluss auf|einfluss|bringt mehr|bringen mehr|fuhrt zu|geht einher mit|beeinflusst|wirkt sich aus|fuhrt das zu|auch mehr',
    es: 'correlacion|correlacion entre|relacion|relacion entre|correlacionan|influye|influye en|afecta|relacionado|relacionados|tiene que ver|depende|ayuda a|van de la mano|se relaciona|sube con|van con|va con|hace que|algo que ver con|tiene algo que ver|hace que tengas',
    pt: 'correlacao|correlacao entre|relacao|relacao entre|influencia|afeta|relacionado|tem a ver|depende|ajuda no|anda junto|tem relacao|se relaciona|sobe com|vai com|vao com|gera mais|leva a|geram mais',
    fr: 'correlation|correlation entre|lien|lien entre|relation|relation entre|rapport entre|influe|influe sur|lie a|lies|depend|rien a voir|va avec|vont avec|jouent sur|joue sur|correlees|correles|montent avec|monte avec|influence|suit|va avec plus d|va avec plus de',
  },
};
