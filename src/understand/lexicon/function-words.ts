import type { Lexicon } from './lexicon.js';

/** Words that say how other words belong together. What class stands where is in guard.ts. */

export const ARTICLES: Lexicon = {
  the: {
    en: 'the|a|an|some|any|this file|our|my|their|his|his|your|s',
    de: 'der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|unsere|unseren|meine|ihre|es',
    es: 'el|la|los|las|un|una|unos|unas|lo|al|nuestros|mis|sus|su',
    pt: 'o|a|os|as|um|uma|uns|umas|ao|aos|nossos|meus|seus',
    fr: 'le|la|les|un|une|des|nos|mes|leurs|leur',
  },
};

export const PREPOSITIONS: Lexicon = {
  in: {
    en: 'in|from|of|at|with|w|wt|w/|within|on|for|to|among|amongst|across|inside|about|using|as|having|via|into|out of|across all|across all of|across the whole',
    de: 'in|im|aus|von|vom|mit|bei|auf|fur|unter den|zu|zum|am|an',
    es: 'en|de|del|con|para|a|entre los|desde',
    pt: 'em|de|do|da|dos|das|no|na|nos|nas|com|para|pra|entre os',
    fr: 'en|de|du|dans|au|aux|avec|pour|chez|a|parmi|sur',
  },
};

export const CONJUNCTIONS: Lexicon = {
  and: { en: 'and|n|plus|as well as', de: 'und|sowie', es: 'y|e', pt: 'e', fr: 'et' },
  or: { en: 'or|and or', de: 'oder', es: 'o|u', pt: 'ou', fr: 'ou' },
  but: { en: 'but|though|tho|however', de: 'aber|sondern', es: 'pero|sino', pt: 'mas', fr: 'mais' },
};

export const BEING: Lexicon = {
  be: {
    en: 'is|are|was|were|be|been|am|s|there is|there are|is there|are there|do|does|did|have|has|had|got|gets|get|getting|having|can|could|should|would|will|we have|do we have|have we got|you have|that|who|which|whose|it|they|he|she|we|i|you|each|own',
    de: 'ham|kriegen|ist|sind|war|waren|hat|haben|habe|gibt es|gibt|es gibt|kann|konnen|soll|sollten|wird|werden|wir|ich|die|sie|er|man|so|denn',
    es: 'tengan|tenga|es|son|hay|tiene|tienen|esta|estan|ha|han|tenemos|que|se|puede|pueden|nosotros|sea|sean|ellos',
    pt: 'e|sao|ha|tem|temos|esta|estao|que|se|pode|podem|nos|eu|sejam|eles',
    fr: 'as|ai|te en as|je ai|en as|est|sont|a|ont|il y a|y a t il|avons|nous|on|qui|que|se|peut|peuvent|ils|elles|a t il|ont ils|quil|ce|il|elle',
  },
};

export const QUESTIONS: Lexicon = {
  which: {
    en: 'how big|how large|how much|how high|how popular|who|who is|who are|what is|what are|whos|which|wich|what|whats|which one|which ones|who all|whom|anyone|anybody|any1|someone|somebody|where|how|hows',
    de: 'wer ist|was ist|wer|welche|welcher|welches|welchen|welchem|was|wen|wem|wo|wie',
    es: 'q|quien es|cual es|quien|quienes|cual|cuales|que|donde|como|alguien',
    pt: 'oq|q|quem e|qual e|quem|qual|quais|o que|que|onde|como|alguem',
    fr: 'qui est|quel est|quelle est|qui|quel|quelle|quels|quelles|que|quoi|ou sont|lequel|lesquels|est ce que|qu est ce que|quest ce que|comment|queest ce que',
  },
};

export const NEGATIONS: Lexicon = {
  not: {
    en: 'not|no|non|without|except|except for|excluding|exclude|other than|apart from|minus|nobody|no one|noone|none|but not|but no|but without|everyone but|everybody but|everyone except|all but|anyone but|anything but|leave out|leaving out|not counting|skip|skipping|outside|outside of|ignore|ignoring|w o|sans|nothing|drop|remove|cut|no more',
    de: 'nicht|ohne|kein|keine|keinen|ausser|bis auf|aber nicht|nichts|ausgenommen',
    es: 'no|sin|excepto|menos|salvo|pero no|que no|ni|excluye|excluyendo|fuera de|quita',
    pt: 'nao|sem|exceto|menos|fora|mas nao|que nao|nem|excluindo|tirando',
    fr: 'pas|sans|sauf|hors|ne|mais pas|excepte|hormis|aucun|non|en excluant',
  },
};

export const FOCUS: Lexicon = {
  only: {
    en: 'redo|redo it|redo that|do it again|once again|only|just|really|very|exactly|all|overall|in total|altogether|currently|also|too|as well|actually|right now|here|there|most importantly|both|then|now|else|still|again|yet|already|rn|so far|ballpark|even|enough|is enough|insted|for now|before|at all|whole|entire|once more|themselves|instead|in general|overall',
    de: 'zuerst|nur|alle|insgesamt|auch|jetzt|hier|da|davon|noch|mal|bitte nur',
    es: 'solo|solamente|todos|todas|tambien|ahora|aqui|en total',
    pt: 'so|somente|apenas|todos|todas|tambem|agora|aqui|no total|ai|la',
    fr: 'd abord|de abord|seulement|uniquement|tous|toutes|aussi|maintenant|ici|au total|juste',
  },
};

/** Who asks, and what is theirs. */
export const SPEAKERS: Lexicon = {
  us: {
    en: 'i|we|my|our|me|us',
    de: 'ich|wir|mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem|unserer',
    es: 'yo|nosotros|mi|mis|nuestro|nuestra|nuestros|nuestras',
    pt: 'eu|nos|meu|minha|meus|minhas|nosso|nossa|nossos|nossas',
    fr: 'je|nous|mon|ma|mes|notre|nos',
  },
};
