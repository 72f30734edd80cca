import type { Lexicon } from './lexicon.js';

/** Words that say how other words belong together. What class stands where is in guard.ts. */

export const ARTICLES: Lexicon = {
  the: {
    en: 'the|a|an|some|any|this file|our|my|their|his|his|your|s|its|ur|every single|such',
    de: 'der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|unsere|unseren|meine|ihre|es|dieser|deren|ihren|ihrem|unserer|unserem|aller|allen',
    es: 'el|la|los|las|un|una|unos|unas|lo|al|nuestros|mis|sus|su|nuestra|nuestro|este|esta',
    pt: 'o|a|os|as|um|uma|uns|umas|ao|aos|nossos|meus|seus|nossa|nosso|nossas|deste|desta|num|numa',
    fr: 'le|la|les|un|une|des|nos|mes|leurs|leur|notre|cette|ces|cet|vos|votre',
  },
};

export const PREPOSITIONS: Lexicon = {
  in: {
    en: 'in|from|of|at|with|w|wt|w/|within|on|for|to|among|amongst|across|inside|about|using|as|having|via|into|out of|across all|across all of|across the whole|towards|thru|through',
    de: 'in|im|aus|von|vom|mit|bei|auf|fur|unter den|zu|zum|am|an|von den|ins|zur|beim|unter|mit den',
    es: 'en|de|del|con|para|a|entre los|desde|entre|sobre|por',
    pt: 'em|de|do|da|dos|das|no|na|nos|nas|com|para|pra|entre os|pro|pros|pras|pelo|pela|entre|desse|dessa|nesse|nessa',
    fr: 'en|de|du|dans|au|aux|avec|pour|chez|a|parmi|sur|cote|niveau|au niveau de|entre|d',
  },
};

export const CONJUNCTIONS: Lexicon = {
  and: { en: 'and|n|plus|as well as', de: 'und|sowie', es: 'y|e', pt: 'e', fr: 'et' },
  or: { en: 'or|and or|nor', de: 'oder', es: 'o|u', pt: 'ou', fr: 'ou' },
  but: { en: 'but|though|tho|however', de: 'aber|sondern', es: 'pero|sino', pt: 'mas', fr: 'mais' },
};

export const BEING: Lexicon = {
  be: {
    en: 'is|are|was|were|be|been|am|s|there is|there are|is there|are there|do|does|did|have|has|had|got|gets|get|getting|having|can|could|should|would|will|we have|do we have|have we got|you have|that|who|which|whose|it|they|he|she|we|i|you|each|own|u|r|ur|y all|costing|charging|doing|scoring|sitting|covered|paying|spending|giving|hitting|pulling|holding|gives|brings|delivers|generates|earns|yields|yield',
    de: 'ham|kriegen|ist|sind|war|waren|hat|haben|habe|gibt es|gibt|es gibt|kann|konnen|soll|sollten|wird|werden|wir|ich|die|sie|er|man|so|denn|du|hast|habt|seid|hatten|hatte|gibts|geht|sei|kommen|liegt|liegen|machen|macht|schauts|schaut|gilt|sieht|blieben|bleiben|wachsen|nehmen|bekommen',
    es: 'tengan|tenga|es|son|hay|tiene|tienen|esta|estan|ha|han|tenemos|que|se|puede|pueden|nosotros|sea|sean|ellos|estar|usted|ustedes|tu|te|esten|haya|cuestan|llegan|traen|trae|sacan|lleguen|andan|llevan|lleva|caen|piden|pide|quedan|salen|superen|mueve|hayan|posean|sigan|cobren',
    pt: 'e|sao|ha|tem|temos|esta|estao|que|se|pode|podem|nos|eu|sejam|eles|vc|voce|vcs|ta|tao|ser|estar|ter|seja|estejam|tenha|tenham|tinha|fazem|cobram|chegam|trazem|tiram|dao|ficam|fica|tiverem|ficaram|sobram|pedem|pede|cobrem|geram|geralmente|foi|foram',
    fr: 'as|ai|te en as|je ai|en as|est|sont|a|ont|il y a|y a t il|avons|nous|on|qui|que|se|peut|peuvent|ils|elles|a t il|ont ils|quil|ce|il|elle|tu|vous|te|soit|soient|ait|aient|etre|avoir|etait|y a|est il|font|fait|coutent|atteignent|tournent|demandent|demande|restent|reste|auraient|gagnent|generent|disposent|se trouvent|sont ils',
  },
};

export const QUESTIONS: Lexicon = {
  which: {
    en: 'how big|how large|how much|how high|how popular|who|who is|who are|what is|what are|whos|which|wich|what|whats|which one|which ones|who all|whom|anyone|anybody|any1|someone|somebody|where|how|hows|whoever|whichever|whatever country|which of them|which of those|which creators|wots|wat',
    de: 'wer ist|was ist|wer|welche|welcher|welches|welchen|welchem|was|wen|wem|wo|wie|jemand|wieso|wie gross|wie hoch|wer da',
    es: 'q|quien es|cual es|quien|quienes|cual|cuales|que|donde|como|alguien|cuales de|q tal|alguno|algunos',
    pt: 'oq|q|quem e|qual e|quem|qual|quais|o que|que|onde|como|alguem|quais sao|qual o|quem sao',
    fr: 'qui est|quel est|quelle est|qui|quel|quelle|quels|quelles|que|quoi|ou sont|lequel|lesquels|est ce que|qu est ce que|quest ce que|comment|queest ce que|laquelle|lesquelles|quels sont|quelles sont|qqn|quelqu un|quelque un|c est qui|ce est qui|combien vaut',
  },
};

export const NEGATIONS: Lexicon = {
  not: {
    en: 'not|no|non|never|neither|without|except|except for|excluding|exclude|other than|apart from|minus|nobody|no one|noone|none|but not|but no|but without|everyone but|everybody but|everyone except|all but|anyone but|anything but|leave out|leaving out|not counting|skip|skipping|outside|outside of|ignore|ignoring|w o|sans|nothing|drop|remove|cut|no more|ditch|w out|wo|skip the|leave out the|get rid of|take out',
    de: 'nicht|nie|niemals|weder|ohne|kein|keine|keinen|ausser|bis auf|aber nicht|nichts|ausgenommen|nix|ausser den|weg mit|raus|ohne die|rauswerfen|bloss keine',
    es: 'no|nunca|jamas|sin|excepto|menos|salvo|pero no|que no|ni|excluye|excluyendo|fuera de|quita|nada de|fuera|sacando|quitando|tampoco',
    pt: 'nao|nunca|jamais|sem|exceto|menos|fora|mas nao|que nao|nem|excluindo|tirando|nada de|exceto os|fora os|tira|sem os',
    fr: 'pas|jamais|sans|sauf|hors|ne|mais pas|excepte|hormis|aucun|non|en excluant|vire|enleve|rien|exclus|exclure|oublie|sauf les|retire',
  },
};

export const FOCUS: Lexicon = {
  only: {
    en: 'at the moment|at this point|at this stage|at present|as things stand|as it stands|as of now|as of today|for the time being|to date|up to now|these days|redo|redo it|redo that|do it again|once again|only|just|really|very|exactly|all|overall|in total|altogether|currently|also|too|as well|actually|right now|here|there|most importantly|both|then|now|else|still|again|yet|already|rn|so far|ballpark|even|enough|is enough|insted|for now|before|at all|whole|entire|once more|themselves|instead|in general|overall|simply|purely|merely|strictly|specifically|rly|proper|kinda|preferably|please only|as a table|in a table|in one table|as table|all in one table|in a list|wherever they live|wherever they are|whoever they are|atm|in our sheet|on the sheet|in the whole file|by now|as well please|additionally|in addition|pure|sharp|tops please|only please',
    de: 'zuerst|nur|alle|insgesamt|auch|jetzt|hier|da|davon|noch|mal|bitte nur|halt|schon|trotzdem|nochmal|generell|bisher|etwa|uberhaupt|lediglich|einfach|grad|gerade|derzeit|eher|am ehesten|dann eben|dann|eben|eigentlich|hauptsache|dafur|von dort|draus|bitte alle|im plus|dazu|zum beispiel',
    es: 'solo|solamente|todos|todas|tambien|ahora|aqui|en total|ya|unicamente|entonces|ahi|todo|actualmente|simplemente|en general|ahora mismo|nomas|asi|venga|bueno|realmente|de momento|todavia|aun|por ahora',
    pt: 'so|somente|apenas|todos|todas|tambem|agora|aqui|no total|ai|la|ainda|mesmo|ja|atualmente|no geral|simplesmente|unicamente|entao|beleza|de novo|realmente|por enquanto|agora mesmo|favor|por gentileza|se faz favor|so mesmo',
    fr: 'd abord|de abord|seulement|uniquement|tous|toutes|aussi|maintenant|ici|au total|juste|deja|du coup|donc|quand meme|en ce moment|actuellement|en general|la dedans|simplement|rien que|bon|quoi|la|vraiment|pour le moment|seulement les|encore|apres tout|sinon',
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
