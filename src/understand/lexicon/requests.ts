import type { Lexicon } from './lexicon.js';

/** What is asked about the file's own cells, and in which words an answer is wanted: phrases that say so by themselves. */
export const REQUESTS: Lexicon = {
  /** Who stands in the file more than once. */
  twice: {
    en: 'duplicate|duplicates|duplicated|dupes|dupe|dups|double counted|double counting|counting double|in there double|listed double|more than once|same person|same people|two rows|two lines|repeated rows|repeats|doubled up|doubles',
    de: 'duplikate|duplikat|doppelte zeilen|doppelt gezahlt|mehrfach drin',
    es: 'duplicados|duplicado|duplicada|repetidos|repetido',
    pt: 'duplicados|duplicado|duplicada|repetidos|repetido',
    fr: 'doublons|doublon|en double',
  },
  /** Which cells are empty. */
  blank: {
    en: 'incomplete|how complete|completeness|half empty|half filled|patchy|gaps|gap|holes|blanks|blank cells|empty cells|cells are blank|cells are empty|what is blank|whats blank|what is empty|whats empty|empty fields|missing data|data missing|missing values|missing cells|data is missing|still missing|left blank|not filled in|unfilled|fill rate|how full|how well filled|data quality|quality of the data|quality of this data|filled in properly|how much is missing|whats missing|what is missing|anything missing|missing info|missing information',
    de: 'unvollstandig|wie vollstandig|lucken|leere zellen|leere felder|datenqualitat|fehlende werte|fehlende daten',
    es: 'incompleto|incompleta|huecos|celdas vacias|datos que faltan|calidad de los datos|vacias',
    pt: 'incompleto|incompleta|lacunas|celulas vazias|dados em falta|qualidade dos dados|vazias',
    fr: 'incomplet|incomplete|trous|cellules vides|donnees manquantes|qualite des donnees|vides',
  },
  /** Which of them to ask for first. */
  chase: {
    en: 'chase|chase up|chase first|chasing|fill first|fill in first|sort first|get first|ask for first|worth filling|follow up on first|plug first|to plug|fix first',
    de: 'zuerst nachfragen|nachfragen|zuerst klaren',
    es: 'pedir primero|completar primero',
    pt: 'pedir primeiro|completar primeiro',
    fr: 'relancer|demander en premier|completer en premier',
  },
  /** What averages are worth where cells are empty. */
  averages: {
    en: 'trust averages|trust the average|trust the averages|trust any average|trust an average|averages built on|average built on|averages based on|averages hold|average hold|averages reliable|average reliable|rely on averages|rely on the average|rely on the averages|averages worth|averages mean anything|averages be trusted|skew the average|skew the averages|skew averages|distort the average|distort the averages|averages off|averages safe|safe to average',
    de: 'durchschnitten trauen|durchschnitt verlassen',
    es: 'fiarme de las medias|fiarnos de las medias',
    pt: 'confiar nas medias',
    fr: 'fier aux moyennes',
  },
  /** Where a column is from. */
  source: {
    en: 'come from|comes from|came from|coming from|who filled|who filled in|who put|who entered|who typed|source of|where did you get|where do you get|where d you get|whats the source|what is the source|where is the|measured by|who measured|who counted|pulled from|taken from|based on what source|whose number|whose numbers',
    de: 'woher kommt|woher kommen|woher stammt|woher stammen|wer hat|quelle',
    es: 'de donde sale|de donde salen|de donde viene|de donde vienen|fuente',
    pt: 'de onde vem|de onde veio|fonte',
    fr: 'd ou vient|d ou viennent|de ou vient|qui a rempli|source',
  },
  /** An answer in other, fewer words. */
  short: {
    en: 'word that|word it|word this|reword|rephrase|put that simply|put it simply|put simply|in plain english|plain english|in plain words|in simple terms|simple terms|in simple words|simpler words|in normal words|in one sentence|in a sentence|one sentence|one line|one liner|in one line|two lines|three lines|2 lines|3 lines|couple of lines|few lines|two sentences|three sentences|2 sentences|3 sentences|in a nutshell|nutshell|short version|shorter version|dumb it down|dumbed down|explain it simply|sum that up|sum it up|sum this up|summarise that|summarize that|summarise it|summarize it|summarise this|boil it down|boil that down|layman|laymans terms|for dummies|elevator pitch|chart shows|chart show|chart say|chart says|chart mean|chart tell|chart telling|graph shows|graph show|graph say|graph mean|graph tell|graph telling|picture show|picture tell|what am i looking at|eli5|paste into an email|put in an email|so my boss understands|so finance understands|say in the meeting|bullet points',
    de: 'in einfachen worten|in einem satz|kurz zusammengefasst|einfach gesagt|kurzfassung|in drei satzen|fasse das zusammen',
    es: 'en palabras sencillas|en una frase|resumelo|en resumen|en dos lineas|en tres lineas',
    pt: 'em palavras simples|em uma frase|numa frase|resuma isso|em resumo|em tres linhas',
    fr: 'en mots simples|en une phrase|en deux mots|resume ca|en bref|en trois lignes',
  },
  /** Whether there is a cell, or why none shows. */
  there: {
    en: 'do we have|have we got|do you have|have you got|we got|is there a|is there any|did we get|isnt showing|not showing|isnt there|showing|not there|is blank|blank|empty|missing|nothing for|no figure|why dont i see|why do i not see|dont see|where is|where are|wheres|not filled',
    de: 'haben wir|gibt es|fehlt|leer',
    es: 'tenemos|hay|falta|vacio|vacia',
    pt: 'temos|ha|falta|vazio|vazia',
    fr: 'avons nous|on a|manque|vide',
  },
};
