import type { Phrasings } from './lexicon.js';

/** What people call a column beside its header, and what they call those who have most or least of it. */
export interface ColumnWords {
  names: Phrasings;
  most?: Phrasings;
  least?: Phrasings;
  /** Of a share of something: the word alone, which is the column only beside a share or a bound. */
  parts?: Phrasings;
}

/** By the field that a column was read as, or by a word of its header. */
export const COLUMN_WORDS: Record<string, ColumnWords> = {
  avgComments: {
    names: {
      en: 'comments|comment|comment count|comment counts|comments per post|comments a post|comments per video|number of comments|replies',
      de: 'kommentare|kommentaren|kommentar|kommentare pro post|anzahl kommentare',
      es: 'comentarios|comentario|comentarios por publicacion|comentarios por post',
      pt: 'comentarios|comentario|comentarios por post',
      fr: 'commentaires|commentaire|coms|commentaires par post',
    },
    most: {
      en: 'most commented|most commented on|commented on the most|commented most|most comments|chattiest|most talked about|most chatty|chattier',
      de: 'meistkommentiert|meistkommentierte|meistkommentierten',
      es: 'mas comentados|mas comentado|mas comentadas',
      pt: 'mais comentados|mais comentado',
      fr: 'plus commentes|plus commente',
    },
    least: { en: 'least commented|least commented on|quietest' },
  },
  avgLikes: {
    names: {
      en: 'likes|like|like count|likes per post|likes a post|likes per video|hearts',
      de: 'likes|herzen|gefallt mir|likes pro post',
      es: 'me gusta|me gustas|likes',
      pt: 'curtidas|likes',
      fr: 'mentions j aime|j aime|je aime|likes',
    },
  },
  avgShares: {
    names: {
      en: 'shares|shares per post|reposts|number of shares|share count',
      de: 'geteilte beitrage|shares',
      es: 'compartidos|veces compartido',
      pt: 'compartilhamentos',
      fr: 'partages',
    },
    most: { en: 'most shared', es: 'mas compartidos', pt: 'mais compartilhados', fr: 'plus partages' },
  },
  saves: {
    names: {
      en: 'saves|bookmarks|number of saves',
      de: 'gespeicherte|speicherungen',
      es: 'guardados',
      pt: 'salvamentos',
      fr: 'enregistrements|sauvegardes',
    },
    most: { en: 'most saved', es: 'mas guardados', pt: 'mais salvos', fr: 'plus enregistres' },
  },
  fakeFollowers: {
    names: {
      en: 'fake followers|fake follower share|fake follower rate|bots|bot share|fake|fakes|fake %|fake percentage|percentage of fakes|share of fakes|fake rate|fake share|fakeness|bot followers',
      de: 'fake follower|fake followern|falschen followern|falsche followern|falsche follower|fakes|fake anteil|bots|fake quote',
      es: 'seguidores falsos|falsos|falsas|bots|fakes|seguidores fake',
      pt: 'seguidores falsos|falsos|bots|fakes|seguidores fake',
      fr: 'faux abonnes|faux followers|faux|bots|fakes|faux comptes',
    },
    most: {
      en: 'fakest|most fake|dirtiest|dodgiest|suspicious|most suspicious|look suspicious|looks suspicious|suspicious looking|dodgy|fishy|sketchy|shady|look fake|looks fake',
    },
    least: {
      en: 'cleanest|least fake|cleaner|most authentic|more authentic|most genuine|most real|realest',
      de: 'saubersten|sauberste|echtesten',
      es: 'mas limpios|mas limpias|mas autenticos',
      pt: 'mais limpos|mais limpas|mais autenticos',
      fr: 'plus propres|plus authentiques',
    },
  },
  owner: {
    names: {
      en: 'owner|owns|owned by|handled by|manages|managed by|looks after|looked after by|looking after|in charge of|responsible for|belongs to|belong to|account manager|owners|assignee|assigned|assigned to|responsible|responsible person|in charge|point person|point of contact|taking care of',
      de: 'betreut|betreut von|verantwortlich|verantwortlich fur|zustandig|zustandig fur|betreuer|gehort|gehoren|zugewiesen',
      es: 'responsable|lleva|gestiona|gestionados por|a cargo de|encargado|encargada|asignado|asignados|asignado a',
      pt: 'responsavel|cuida de|gerencia|gerenciados por|encarregado|encarregada|atribuido|atribuidos',
      fr: 'responsable|s occupe de|gere|geres par|suivi par|suivis par|en charge de|attribue|attribues|charge de',
    },
  },
  hasEmail: {
    names: {
      en: 'email|emails|e mail|e mails|email address|email addresses|e mail address|mail address|email on file|contact email',
      de: 'e mail|email|mailadresse|e mail adresse',
      es: 'correo|email|correo electronico',
      pt: 'email|e mail|endereco de email',
      fr: 'email|e mail|mail|adresse mail|adresse email',
    },
  },
  status: {
    names: {
      en: 'status|stage|phase|pipeline|where we are|where they stand',
      de: 'status|stand|phase',
      es: 'estado|etapa|fase',
      pt: 'estado|etapa|fase',
      fr: 'statut|etape|phase',
    },
  },
  lastPost: {
    names: {
      en: 'last post|last posted|latest post|last posting date|last post date|date of last post|last active|last activity|last posting|posting date|most recent post|recency',
      de: 'letzter post|letzter beitrag|letzten post|letzten beitrag|letzte aktivitat',
      es: 'ultima publicacion|ultimo post|fecha de la ultima publicacion',
      pt: 'ultima publicacao|ultimo post|ultima postagem',
      fr: 'dernier post|derniere publication|date du dernier post',
    },
    most: {
      en: 'most recent|most recently active|most recent posters|newest post|latest first|newest first|posted most recently|posted last|most recent first',
      de: 'zuletzt gepostet|zuletzt aktiv|neueste zuerst',
      es: 'publicaron mas recientemente|mas recientes',
      pt: 'postaram mais recentemente|mais recentes',
      fr: 'plus recents|publie le plus recemment',
    },
    least: {
      en: 'oldest post|oldest first|inactive the longest|longest inactive|most inactive|not posted for the longest|longest since they posted|least recent',
      de: 'am langsten inaktiv|alteste zuerst',
      es: 'mas inactivos',
      pt: 'mais inativos',
      fr: 'plus inactifs',
    },
  },
  postsPerWeek: {
    names: {
      en: 'posts per week|posts a week|posting frequency|post frequency|frequency|posts weekly',
      de: 'posts pro woche|beitrage pro woche|frequenz',
      es: 'publicaciones por semana|posts por semana|frecuencia',
      pt: 'posts por semana|publicacoes por semana|frequencia',
      fr: 'posts par semaine|publications par semaine|frequence',
    },
    most: { en: 'most frequent posters|post most often|posting most often' },
  },
  women: {
    names: {
      en: 'women audience|audience women|female audience|female followers|women followers|women share|female share|share of women|women %|female %|percentage of women|women percentage|female percentage|women in the audience|women watching|share of women watching|female viewers|women viewers|female audience share|women in their audience|audience of women|women following|women following them|female following|womens share|women ratio|female ratio|women in audience',
      de: 'frauenanteil|weibliche follower|weibliches publikum|anteil frauen|frauen im publikum|frauenquote|anteil der frauen|weiblicher anteil|frauen in der zielgruppe|frauen als follower',
      es: 'audiencia femenina|publico femenino|porcentaje de mujeres|mujeres en la audiencia|seguidoras|seguidoras mujeres|proporcion de mujeres|audiencia de mujeres',
      pt: 'audiencia feminina|publico feminino|porcentagem de mulheres|mulheres na audiencia|seguidoras|proporcao de mulheres',
      fr: 'audience feminine|public feminin|part de femmes|pourcentage de femmes|femmes dans l audience|femmes dans le audience|abonnees|proportion de femmes|part des femmes',
    },
    parts: {
      en: 'women|female|females|woman|womens|ladies|girls',
      de: 'frauen|weiblich|weibliche|weiblichen',
      es: 'mujeres|femenino|femenina|femeninas',
      pt: 'mulheres|feminino|feminina|femininas',
      fr: 'femmes|feminin|feminine|feminins',
    },
    most: {
      en: 'most female|most feminine|most women|most women watching|most female audience|most female followers|more feminine|most women heavy|women heaviest',
      de: 'weiblichsten|meisten frauen',
      es: 'mas femenino|mas femenina|mas mujeres',
      pt: 'mais feminino|mais feminina|mais mulheres',
      fr: 'plus feminin|plus feminine|plus de femmes',
    },
    least: {
      en: 'most male|most men|fewest women|most male audience|least female|male heaviest',
      de: 'mannlichsten|wenigsten frauen',
    },
  },
};

/** What may be said beside the name of any column of sums: "the agreed amount". */
export const MONEY_NOUNS: Phrasings = {
  en: 'price|prices|fee|fees|cost|costs|rate|rates|amount|amounts|sum|sums|money|budget|value',
  de: 'preis|preise|honorar|honorare|kosten|betrag|betrage|summe',
  es: 'precio|precios|tarifa|tarifas|coste|costo|importe|importes',
  pt: 'preco|precos|valor|valores|custo|custos|montante',
  fr: 'prix|tarif|tarifs|cout|couts|montant|montants',
};

/** Words of headers that name one of these, where no field does. */
export const WORD_OF_HEADER: readonly [RegExp, string][] = [
  [/\b(?:women|female|frauen|weiblich|mujeres|femenin\w*|mulheres|feminin\w*|femmes)\b/, 'women'],
  [/\b(?:saves|saved|bookmarks|guardados|salvos|enregistrements)\b/, 'saves'],
  [/\b(?:comments?|kommentare|comentarios|commentaires)\b/, 'avgComments'],
  [/\b(?:shares|reposts|compartidos|compartilhamentos|partages)\b/, 'avgShares'],
  [/\b(?:last|latest) (?:post|active|upload)\w*/, 'lastPost'],
  [/\b(?:posts|videos|uploads) (?:per|a|\/) week\b/, 'postsPerWeek'],
  [/\b(?:fake|bot|suspicious)\b/, 'fakeFollowers'],
];
