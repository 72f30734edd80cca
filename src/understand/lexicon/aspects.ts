import type { Lexicon } from './lexicon.js';

/** What of an answer is asked about. */
export const ASPECTS: Lexicon = {
  count: {
    en: 'out of how many|of how many|how many creators|how many people|sample|sample size|what is n|n here|based on how many|over how many|out of what|of what|of whom',
    de: 'von wie vielen|aus wie vielen|wie viele|stichprobe|wie viele leute',
    es: 'de cuantos|sobre cuantos|cuantos|muestra',
    pt: 'de quantos|de quantas|quantos|amostra',
    fr: 'sur combien|de combien|combien|echantillon',
  },
  sure: {
    en: 'sure|certain|real|really|true|reliable|significant|statistically|chance|luck|coincidence|error margin|margin of error|trust|proof|believe|cant be right|suspicious|suspiciously|enough|strong|accurate|legit|confident|confidence|right|meh|rounded|noise|random|exact|exactly',
    de: 'sicher|echt|zufall|signifikant|zuverlassig|belastbar|stimmt|wirklich|genau|kann nicht sein',
    es: 'seguro|segura|real|fiable|casualidad|significativo|cierto|de verdad|exacto',
    pt: 'certeza|real|confiavel|acaso|significativo|verdade|mesmo|exato',
    fr: 'sur|certain|reel|fiable|hasard|significatif|vrai|vraiment|exact',
  },
  'left-out': {
    en: 'left out|excluded|missing|without a price|no price|skipped|ignored|dropped|not in it|where is|where are|all of them|everyone|everybody|whole list|whole file|only|just',
    de: 'weggelassen|ausgeschlossen|fehlen|fehlt|ohne preis|alle',
    es: 'fuera|excluidos|faltan|falta|sin precio|todos',
    pt: 'de fora|excluidos|faltam|falta|sem preco|todos',
    fr: 'exclus|manquent|manque|sans prix|tous|ecartes',
  },
  order: {
    en: 'sorted|ranked by|order|ordered|in what order|by what|based on what|good based on what|worst by what|best by what|cutoff|threshold|in what sense|definition|criteria|criterion',
    de: 'sortiert|reihenfolge|nach was|wonach|kriterium|kriterien',
    es: 'ordenado|ordenados|orden|segun que|en que sentido|criterio',
    pt: 'ordenado|ordem|com base em que|baseado em que|criterio',
    fr: 'trie|tries|ordre|selon quoi|sur quelle base|critere',
  },
  fakes: {
    en: 'fakes|fake|bots|bot|fake followers|clean|cleaned|fake accounts',
    de: 'fakes|bots|gekaufte|bereinigt',
    es: 'falsos|bots|falsas',
    pt: 'falsos|bots|fakes',
    fr: 'faux|bots|nettoye',
  },
  source: {
    en: 'where|from where|come from|coming from|source|calculated|calc|computed|measured|estimated|which column|what column|how do you know|how d you know|get that|got that|made up|which row|vat|tax|paid',
    de: 'woher|quelle|berechnet|geschatzt|gemessen|spalte|mwst',
    es: 'de donde|fuente|calculado|calcula|estimado|columna|iva',
    pt: 'de onde|fonte|calculado|calcula|estimado|coluna|imposto',
    fr: 'd ou|de ou|source|calcule|estime|mesure|colonne|tva',
  },
  meaning: {
    en: 'mean or median|average or median|avg or median|average or total|avg or total|median|per post|per month|what is that|what are|what does|unit|since when|which currency|currency|or total|that is per post|is that per',
    de: 'median|mittelwert|pro post|pro monat|was heisst|was bedeutet|seit wann|wahrung',
    es: 'media o mediana|mediana|por post|al mes|que es|desde cuando|moneda',
    pt: 'media ou mediana|mediana|por post|por mes|o que e|desde quando|moeda',
    fr: 'moyenne ou mediane|mediane|par post|par mois|c est quoi|depuis quand|monnaie',
  },
};
