import { type Lexicon, phrasesByLanguage } from './lexicon.js';

/** Months and seasons by number: a season by the month it begins with. */
export const MONTHS: Lexicon = {
  1: { en: 'january|jan', de: 'januar|janner', es: 'enero', pt: 'janeiro', fr: 'janvier' },
  2: { en: 'february|feb', de: 'februar', es: 'febrero', pt: 'fevereiro', fr: 'fevrier' },
  3: {
    en: 'march|mar|spring',
    de: 'marz|fruhling|fruhjahr',
    es: 'marzo|primavera',
    pt: 'marco|primavera',
    fr: 'mars|printemps',
  },
  4: { en: 'april|apr', de: 'april', es: 'abril', pt: 'abril', fr: 'avril' },
  5: { en: 'may', de: 'mai', es: 'mayo', pt: 'maio', fr: 'mai' },
  6: { en: 'june|jun|summer', de: 'juni|sommer', es: 'junio|verano', pt: 'junho|verao', fr: 'juin|ete' },
  7: { en: 'july|jul', de: 'juli', es: 'julio', pt: 'julho', fr: 'juillet' },
  8: { en: 'august|aug', de: 'august', es: 'agosto', pt: 'agosto', fr: 'aout' },
  9: {
    en: 'september|sept|sep|autumn',
    de: 'september|herbst',
    es: 'septiembre|setiembre|otono',
    pt: 'setembro|outono',
    fr: 'septembre|automne',
  },
  10: { en: 'october|oct', de: 'oktober', es: 'octubre', pt: 'outubro', fr: 'octobre' },
  11: { en: 'november|nov', de: 'november', es: 'noviembre', pt: 'novembro', fr: 'novembre' },
  12: { en: 'december|dec', de: 'dezember', es: 'diciembre', pt: 'dezembro', fr: 'decembre' },
};

/** So many days each. */
export const SPANS: Lexicon = {
  1: { en: 'day|days|d', de: 'tag|tage|tagen', es: 'dia|dias', pt: 'dia|dias', fr: 'jour|jours' },
  7: {
    en: 'week|weeks|wk|wks',
    de: 'woche|wochen',
    es: 'semana|semanas',
    pt: 'semana|semanas',
    fr: 'semaine|semaines',
  },
  30: { en: 'month|months|mth|mths', de: 'monat|monate|monaten', es: 'mes|meses', pt: 'mes|meses', fr: 'mois' },
  365: { en: 'year|years|yr|yrs', de: 'jahr|jahre|jahren', es: 'ano|anos', pt: 'ano|anos', fr: 'an|ans|annee' },
};

/** What begins a span that ends with the newest date. */
export const PAST: Lexicon = {
  past: {
    en: 'last|past|previous|the last|the past|recent',
    de: 'letzten|letzte|letzter|vergangenen|den letzten|der letzten',
    es: 'ultimo|ultimos|ultima|ultimas|los ultimos|las ultimas|el ultimo|la ultima|pasado',
    pt: 'ultimo|ultimos|ultima|ultimas|nos ultimos|nas ultimas|no ultimo|na ultima|passado',
    fr: 'dernier|derniers|derniere|dernieres|les derniers|ces derniers|ces dernieres|passe',
  },
  this: {
    en: 'this',
    de: 'diesen|diese|dieses|diesem|dieser',
    es: 'este|esta',
    pt: 'este|esta|neste|nesta|deste',
    fr: 'ce|cette',
  },
};

/** Spans in so many words, in days. */
export const LATELY: Lexicon = {
  30: {
    en: 'recently|lately|of late|last month|in the last month|the last month|past month|in the past month|within the last month|within a month',
    de: 'kurzlich|zuletzt|in letzter zeit|letzten monat|im letzten monat',
    es: 'recientemente|ultimamente|el mes pasado|en el ultimo mes|ultimo mes',
    pt: 'recentemente|ultimamente|mes passado|no mes passado|no ultimo mes|ultimo mes',
    fr: 'recemment|dernierement|le mois dernier|ces derniers temps|au cours du dernier mois',
  },
  7: {
    en: 'last week|past week|in the last week|the last week',
    de: 'letzte woche',
    es: 'la semana pasada',
    pt: 'semana passada',
    fr: 'la semaine derniere',
  },
  180: {
    en: 'ages|in ages|forever|a long time|for a while|a while',
    de: 'ewig|lange|ewigkeiten',
    es: 'mucho tiempo',
    pt: 'muito tempo',
    fr: 'longtemps',
  },
};

/** What a bound by a date begins with: what follows from there, before it, or within it. */
export const WHEN: Lexicon = {
  '>=': {
    en: 'since|from|after|starting|as of|later than',
    de: 'seit|ab|nach',
    es: 'desde|despues de|a partir de',
    pt: 'desde|depois de|a partir de|apos',
    fr: 'depuis|apres|a partir de|des',
  },
  '<': {
    en: 'before|prior to|earlier than',
    de: 'vor',
    es: 'antes de|antes del',
    pt: 'antes de|antes do',
    fr: 'avant',
  },
  '<=': { en: 'until|till|up to|by', de: 'bis', es: 'hasta', pt: 'ate', fr: 'jusqu a|jusque a' },
  in: {
    en: 'in|during|within|for|over',
    de: 'im|in|wahrend',
    es: 'en|durante',
    pt: 'em|durante|no',
    fr: 'en|pendant|durant',
  },
};

/** Behind a date: it or what comes after it. */
export const ONWARDS: Lexicon = {
  later: {
    en: 'or later|onwards|or after|and later|and after|or newer|on',
    de: 'oder spater|und spater',
    es: 'en adelante|o despues|o mas tarde',
    pt: 'em diante|ou depois',
    fr: 'ou plus tard|et apres',
  },
};

export const POSTED: Lexicon = {
  yes: {
    en: 'posted|post|posts|posting|uploaded|published|been active|active|posters|publishing|shared anything|put anything out',
    de: 'gepostet|posten|postet|aktiv|veroffentlicht|hochgeladen',
    es: 'publicado|publicaron|publico|publican|publicaban|posteado|activos|activo|subido',
    pt: 'postaram|postou|postado|postam|publicaram|publicou|ativos|ativo',
    fr: 'publie|poste|postent|publient|actifs|actif',
  },
  no: {
    en: 'inactive|dormant|quiet|gone quiet|stopped posting|silent|gone silent|dead|asleep',
    de: 'inaktiv|inaktive|inaktiven|stillgelegt|ruhig',
    es: 'inactivos|inactivo|inactivas|parados',
    pt: 'inativos|inativo|inativas|parados',
    fr: 'inactifs|inactif|inactives',
  },
};

export const AGO: Lexicon = {
  ago: { en: 'ago|back', de: 'her', es: 'atras', pt: 'atras', fr: 'auparavant' },
};

let posted: ReadonlyMap<string, string> | undefined;

/** Whether a word says that somebody posted, or that they did not; undefined where it says neither. */
export function saysPosted(word: string): string | undefined {
  posted ??= new Map(
    Object.values(phrasesByLanguage({ posted: POSTED })).flatMap((phrases) =>
      [...phrases].map(([phrase, [tag]]) => [phrase, tag!.value] as const),
    ),
  );
  return posted.get(word);
}
