import type { Lexicon } from './lexicon.js';

/** Numbers in words; the value is the number. */
export const NUMBERS: Lexicon = {
  1: { de: 'eins', es: 'uno', fr: 'un seul' },
  2: {
    en: 'two|couple of|a couple of|a couple|pair of|a pair of',
    de: 'zwei|beiden',
    es: 'dos',
    pt: 'dois|duas',
    fr: 'deux',
  },
  3: { en: 'three|a few|few|trio of', de: 'drei', es: 'tres', pt: 'tres', fr: 'trois' },
  4: { en: 'four', de: 'vier', es: 'cuatro', pt: 'quatro', fr: 'quatre' },
  5: { en: 'five|handful|a handful of|handful of', de: 'funf', es: 'cinco', pt: 'cinco', fr: 'cinq' },
  6: { en: 'six|half a dozen|half dozen', de: 'sechs', es: 'seis', pt: 'seis', fr: 'six' },
  7: { en: 'seven', de: 'sieben', es: 'siete', pt: 'sete', fr: 'sept' },
  8: { en: 'eight', de: 'acht', es: 'ocho', pt: 'oito', fr: 'huit' },
  9: { en: 'nine', de: 'neun', es: 'nueve', pt: 'nove', fr: 'neuf' },
  10: { en: 'ten', de: 'zehn', es: 'diez', pt: 'dez', fr: 'dix' },
  12: { en: 'twelve|dozen|a dozen', de: 'zwolf', es: 'doce', pt: 'doze', fr: 'douze' },
  15: { en: 'fifteen', de: 'funfzehn', es: 'quince', pt: 'quinze', fr: 'quinze' },
  20: { en: 'twenty', de: 'zwanzig', es: 'veinte', pt: 'vinte', fr: 'vingt' },
  25: { en: 'twenty five' },
  30: { en: 'thirty', de: 'dreissig', es: 'treinta', pt: 'trinta', fr: 'trente' },
  40: { en: 'forty', de: 'vierzig', es: 'cuarenta', pt: 'quarenta', fr: 'quarante' },
  50: { en: 'fifty', de: 'funfzig', es: 'cincuenta', pt: 'cinquenta', fr: 'cinquante' },
  100: { en: 'hundred|a hundred|one hundred', de: 'hundert', es: 'cien', pt: 'cem', fr: 'cent' },
  1000: { en: 'a thousand|one thousand|1 thousand', de: 'tausend', es: 'mil', pt: 'mil', fr: 'mille' },
  100000: {
    en: 'a hundred thousand|one hundred thousand|a lakh|one lakh|hundred k',
    de: 'hunderttausend',
    es: 'cien mil',
    pt: 'cem mil',
    fr: 'cent mille',
  },
  250000: { en: 'quarter of a million|a quarter of a million|quarter million' },
  500000: {
    en: 'half a million|half million',
    de: 'halbe million|eine halbe million',
    es: 'medio millon',
    pt: 'meio milhao',
    fr: 'un demi million',
  },
  1000000: { en: 'a million|one million', de: 'eine million', es: 'un millon', pt: 'um milhao', fr: 'un million' },
};

/** What a number is multiplied by. */
export const MAGNITUDES: Lexicon = {
  1000: { en: 'k|thousand|grand|thousands', de: 'tsd|tausend|k', es: 'mil|k', pt: 'mil|k', fr: 'mille|k' },
  100000: { en: 'lakh|lakhs' },
  1000000: {
    en: 'm|mm|mn|mil|mio|million|millions|mill|mln',
    de: 'mio|million|millionen|m',
    es: 'millon|millones|m',
    pt: 'milhao|milhoes|mi|m',
    fr: 'million|millions|m',
  },
  1000000000: { en: 'b|bn|billion', de: 'mrd|milliarde|milliarden', pt: 'bilhao' },
};

export const CURRENCIES: Lexicon = {
  USD: {
    en: '$|usd|us$|dollar|dollars|bucks|buck',
    de: 'dollar',
    es: 'dolares|dolar',
    pt: 'dolares|dolar',
    fr: 'dollars|dollar',
  },
  EUR: { en: '€|eur|euro|euros', de: 'euro|euros|eur', es: 'euros|euro', pt: 'euros|euro', fr: 'euros|euro' },
  GBP: { en: '£|gbp|pound|pounds|quid' },
  INR: { en: '₹|inr|rupee|rupees' },
  BRL: { en: 'brl|reais', pt: 'reais|real' },
};

export const PERCENT: Lexicon = {
  percent: {
    en: '%|percent|per cent|pct',
    de: 'prozent',
    es: 'por ciento|porciento',
    pt: 'por cento',
    fr: 'pour cent|pourcent',
  },
};

/** Which place in the last list; -1 is its end. */
export const POSITIONS: Lexicon = {
  1: {
    en: 'first|1st|first one|top one|the first|number one|no 1|winner|leader|first place',
    de: 'erste|ersten|erster|nummer eins',
    es: 'primero|primer|primera|primeros|el primero',
    pt: 'primeiro|primeira|primeiros',
    fr: 'premier|premiere|premiers|premieres',
  },
  2: {
    en: 'second|2nd|second one|runner up',
    de: 'zweite|zweiten|zweiter',
    es: 'segundo|segunda',
    pt: 'segundo|segunda',
    fr: 'deuxieme|second|seconde',
  },
  3: {
    en: 'third|3rd|third one',
    de: 'dritte|dritten',
    es: 'tercero|tercer|tercera',
    pt: 'terceiro|terceira',
    fr: 'troisieme',
  },
  4: { en: 'fourth|4th|fourth one', de: 'vierte|vierten', es: 'cuarto|cuarta', pt: 'quarto|quarta', fr: 'quatrieme' },
  5: { en: 'fifth|5th|fifth one', de: 'funfte|funften', es: 'quinto|quinta', pt: 'quinto|quinta', fr: 'cinquieme' },
  6: { en: 'sixth|6th' },
  7: { en: 'seventh|7th' },
  8: { en: 'eighth|8th' },
  9: { en: 'ninth|9th' },
  10: { en: 'tenth|10th' },
  '-1': {
    en: 'last|last one|bottom one|the last',
    de: 'letzte|letzten',
    es: 'ultimo|ultima|ultimos',
    pt: 'ultimo|ultima|ultimos',
    fr: 'dernier|derniere|derniers',
  },
};

export const COMPARATORS: Lexicon = {
  '>': {
    en: 'over|above|more than|greater than|larger than|bigger than|higher than|north of|exceeding|exceeds|beyond|better than|more then|higher then|bigger then|upwards of|>|in excess of|past|topping|way above|far above|well above|way over|clear of|upward of|beating|beats|priced above|priced over|charging over|costing over',
    de: 'uber|mehr als|grosser als|hoher als|besser als|mit uber|oberhalb|oberhalb von|jenseits von|uber den|mehr wie|uber dem',
    es: 'mas de|mas del|mas que|superior a|por encima de|sobre|mayor a|mayor que|superan|arriba de|arriba del|por encima del|pasan de|pasan del|mas alla de|que pasen de|superiores a|mayores de|mayores a|encima de|encima del|que superen|superen|llevan mas de',
    pt: 'mais de|mais que|acima de|superior a|maior que|passam de|com mais de|acima|acima do|acima dos|acima da|passando de|que passam de|superiores a|maiores que|maior do que|por cima de|mais do que|mais q|que superem|superando|passou de',
    fr: 'plus de|plus que|au dessus de|superieur a|depasse|superieure a|au dela de|superieurs a|depassant|au dessus|superieures a|plus d|au dessus du|au dessus des|passe les|qui depassent|depassent',
  },
  '>=': {
    en: 'at least|minimum|min|no less than|not less than|minimum of|from|starting at|starting from|>=|not under|a minimum of|no fewer than|not below|starting|not lower than|min of|no lower than|not fewer than|a minimum|≥',
    de: 'mindestens|ab|wenigstens|min|mind|nicht unter|von mindestens|ab mindestens',
    es: 'al menos|minimo|como minimo|por lo menos|desde|minimo de|a partir de|no menos de|al menos unos|que no bajen de|no bajen de|no baje de',
    pt: 'pelo menos|no minimo|ao menos|minimo|no min|minimo de|a partir de|nao menos de|que nao baixem de|de no minimo',
    fr: 'au moins|minimum|a partir de|au minimum|min|mini|minimum de|pas moins de|qui atteignent|d au moins|de au moins',
  },
  '<': {
    en: 'under|below|less than|fewer than|smaller than|lower than|less then|fewer then|lower then|beneath|south of|<|cheaper than|sub|less expensive than|shy of|smaller then|way below|far below|well below|way under|not reaching|lesser than|lesser then|priced under|priced below|charging under|costing under',
    de: 'unter|weniger als|kleiner als|niedriger als|unterhalb|unterhalb von|billiger als|gunstiger als|nicht mal',
    es: 'menos de|menos del|menos que|por debajo de|inferior a|bajo|menor a|menor que|debajo de|abajo de|sin llegar a|por debajo del|inferiores a|menores de|menores a|menor de|debajo del|no lleguen a|que no lleguen a',
    pt: 'menos de|menos que|abaixo de|inferior a|menor que|abaixo|abaixo do|abaixo dos|inferiores a|menores que|menor do que|debaixo de|sem chegar a|menos q',
    fr: 'moins de|moins que|en dessous de|sous|inferieur a|inferieure a|en dessous|inferieurs a|au dessous de|moins d|inferieures a|sous les|plus bas que',
  },
  '<=': {
    en: 'up to|at most|maximum|max|no more than|not more than|not over|not above|within|<=|a maximum of|max of|nothing over|nothing above|no greater than|or less than|until|till|capped at|cap of|cap|no pricier than|not more then|not exceeding|limit of|or below|ceiling of|tops|≤',
    de: 'bis zu|hochstens|maximal|bis|max|nicht mehr als|nicht uber|nicht teurer als|hochstens noch|maximal noch|nicht mehr wie|limit|gedeckelt bei',
    es: 'hasta|como maximo|maximo|no mas de|a lo sumo|sin pasar de|sin pasarse de|que no pasen de|hasta los|tope|tope de|maximo de|no pasar de|que no superen|como mucho|sin superar',
    pt: 'ate|no maximo|maximo|nao mais de|nao mais que|no max|sem passar de|que nao passem de|limite de|teto de|maximo de|ate uns|sem ultrapassar',
    fr: 'jusqu a|au maximum|maximum|au plus|pas plus de|jusque a|pas plus d|maxi|plafond|sans depasser|max|jusqu|qui ne depassent pas',
  },
  about: {
    en: 'about|around|roughly|approximately|approx|circa|near|close to|some|ca|give or take|more or less|~|closest to|nearest to|nearest|close to the|in the region of|around about|bout',
    de: 'etwa|ungefahr|rund|circa|ca|um die|am nachsten an|nahe|nahe an|knapp|so um',
    es: 'alrededor de|unos|aproximadamente|cerca de|casi|mas cercanos a|cercanos a|cerca de los|sobre los|como de|tirando a',
    pt: 'cerca de|aproximadamente|por volta de|uns|em torno de|mais perto de|perto de|proximos de',
    fr: 'environ|autour de|a peu pres|plus proches de|proches de|proche de|dans les|aux alentours de|vers',
  },
};

export const RANGES: Lexicon = {
  between: {
    en: 'between|from|anywhere between|anywhere from|ranging from|in the range of|range of|in the range|between about|somewhere between',
    de: 'zwischen|von|im bereich von',
    es: 'entre|de|desde|de entre|en el rango de',
    pt: 'entre|de|de entre|na faixa de',
    fr: 'entre|de|allant de|compris entre',
  },
};
export const UP_TO: Lexicon = {
  to: { en: 'to|and|until|till|up to', de: 'bis|und', es: 'a|y|hasta', pt: 'a|e|ate', fr: 'a|et' },
};
export const OPEN_ENDED: Lexicon = {
  '>=': {
    en: '+|or more|or above|or higher|plus|and up|or over|and more|minimum|min|at least|upwards|or better|onwards|plus some|or bigger|or greater|& up',
    de: 'oder mehr|und mehr|aufwarts|oder hoher|und aufwarts|und drueber|plus',
    es: 'o mas|en adelante|o superior|para arriba|hacia arriba|minimo|como minimo|o superior',
    pt: 'ou mais|para cima|ou superior|pra cima|ou acima|no minimo|pelo menos',
    fr: 'ou plus|et plus|et au dela|minimum|mini|min|ou au dessus|au moins',
  },
  '<=': {
    en: 'or less|or under|or below|or fewer|or lower|max|tops|maximum|at most|or smaller|or cheaper|limit',
    de: 'oder weniger|maximal|hochstens|oder darunter|max',
    es: 'o menos|maximo|o inferior|para abajo|como maximo|como mucho|tope',
    pt: 'ou menos|no maximo|ou inferior|pra baixo|no max|no teto',
    fr: 'ou moins|maximum|max|ou en dessous|maxi|grand maximum|au plus',
  },
};

/** Behind a sum: it is a price. */
export const APIECE: Lexicon = {
  post: {
    en: 'each|per post|a post|apiece|per video|a video|a piece|per creator|per head|per person|a head|per reel|per story|bucks each|per collab|per one|a time|per go|per publication|pp|per unit|for a post|for one post',
    de: 'pro post|pro video|pro beitrag|pro kopf|jeweils|pro nase|je post|je|fur einen post|pro creator|pro stuck|pro person',
    es: 'por post|por publicacion|por video|cada uno|por cabeza|cada una|por persona|por creador|por pieza|por cada post',
    pt: 'por post|por video|cada um|por publicacao|por cabeca|cada|por pessoa|por criador|por peca',
    fr: 'par post|par video|par publication|chacun|piece|la piece|par personne|par createur|par tete|le post',
  },
};
