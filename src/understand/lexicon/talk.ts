import type { Lexicon } from './lexicon.js';

/** May be said anywhere, and changes nothing. */
export const POLITENESS: Lexicon = {
  please: {
    en: 'hence|therefore|thus|ugh|oof|argh|yikes|hm|fine|is fine|please|pls|plz|please to|kindly|hey|hi|hello|hi there|hey there|hey bot|bot|ok|okay|so|well|um|uh|hmm|alright|right|lol|haha|thanks|thank you|thx|ty|cheers|sorry|quick question|one more thing|real quick|quickly|fast|asap|if possible|if you can|if you could|would it be possible to|is it possible to|good morning|good afternoon|morning|cool|great thanks|perfect|nice|awesome|honestly|basically|maybe|perhaps|actually|btw|abeg|mate|dude|yo|oi|would you mind|be so kind|by the way|let us|let is|oh|ah|yes|yeah|yep|nah|nope|sure|first of all|if we would take|if we take|if we took|if we book|if we booked|if we picked|would you call|would you say|let us say|lets say|we loved working with|what do you think|any ideas|any idea|in your opinion',
    de: 'bitte|hallo|hi|hey|danke|ok|okay|also|mal|kurz|moin|guten morgen|guten tag|ja|gerne|doch|eigentlich|gut|super|vielleicht',
    es: 'por favor|porfa|hola|gracias|ok|vale|bueno|oye|buenas|buenos dias|si|pues',
    pt: 'por favor|pfv|oi|ola|obrigado|obrigada|ok|bom dia|valeu|boa tarde|sim|entao|bom',
    fr: 's il vous plait|s il te plait|se il vous plait|se il te plait|svp|stp|bonjour|salut|merci|ok|alors|oui|bon|coucou',
  },
};

/** Asks for something, whatever it is. */
export const ASKING: Lexicon = {
  show: {
    en: 'distribution|the distribution|show|show me|show us|give|give me|give us|gimme|list|list me|list out|find|find me|find us|tell me|tell us|display|get me|let me see|let me know|lemme see|see|know|know about|want|wants|want to|wanna|need|needs|would like|would like to|would love to|looking for|look for|searching for|search for|search|pull|pull up|pull me|bring up|fetch|name|write|write me|sentences|break down|split|group|breakdown|rank|sort|order|share|needing|am needing|send|send me|can you|could you|can u|could u|would you|will you|may i|can i|can i see|can we see|could i|i want|i need|we want|we need|i am looking for|we are looking for|i would like|i would love|please show|hit me with|help me find|help us find|pick|pick me|pick out|choose|recommend|suggest|run|do you have|have you got|do you know|got any|i am after|we are after|interested in|find out|figure out|check|wondering|i was wondering|i wonder|curious|which of|who of|tell|work out|calculate|compute|what about the|get|see the|me|us|to see|to know|to get|to find|to have|provide|propose|identify|please provide|kindly provide|lets see|let us see|select|detect|search me|i require|require|quick pull of|extract|dump|i would also like|do we have any|any|got|what about|need to see|id like|arrange|reorder|resort|make a list of|make a list|list of|a list of|trim|trim to|cut to|cut it to|cut it down to|keep it to|get me down to|limit to the|extend it to|extend to|extend|name the|rank again|rank them|list them|name them|show them|put the',
    de: 'verteilung|die verteilung|aufteilung|brauchen|zeig|zeige|zeig mir|zeige mir|zeig uns|gib|gib mir|gib uns|nenne|nenn mir|nenne mir|liste|such|suche|finde|sag mir|ich suche|ich brauche|wir brauchen|wir suchen|ich mochte|ich will|wir wollen|wir mochten|ich hatte gern|brauche|kannst du|konnen sie|kannst du mir|konnen sie mir|konntest du|konntest du mir|zeigen|sehen|geben|nennen|finden|auflisten|mir|uns|wissen|empfiehl|empfiehlst du|welche von|gibts|gib ma|hast du|haben sie|habt ihr|mach mal|mach|sortier|sortiere|jemand|rechne|zeig ma|schick mir|schick|stell|such mir|suchen wir|suchen|zeigen sie|zeig alle|alle zeigen|mach 20 draus|nehmen wir|ich wollte|verrat mir|liste auf|nenn mal',
    es: 'distribucion|reparto|pasame|pasamelo|mandame|mandamelo|muestra|muestrame|muestranos|mostrar|dame|danos|dime|lista|listame|busca|buscame|busco|buscamos|encuentra|quiero|queremos|necesito|necesitamos|quisiera|me gustaria|puedes|podrias|puedes mostrarme|ver|quiero ver|ensename|saber|recomienda|me|nos|ponme|podria|podria indicar|recomiendame|dale|ensename los|indicame|saca|sacame|filtrame|hay algun|hay alguna|busco a|solo quiero|ensenamelos|muestramelos|ordenelos|muestreme|deme|ponlos|ensena|propuestas|venga|listamelos|dime los|saque|restringe a',
    pt: 'distribuicao|me passa|faz|mostra|mostre|me mostra|me mostre|mostrar|me da|me de|da|liste|lista|listar|busca|busque|encontre|encontra|acha|quero|queremos|preciso|precisamos|preciso de|procuro|gostaria|gostaria de|queria|pode|poderia|voce pode|ver|quero ver|me diga|me fala|diz|saber|me|recomenda|manda|me ve|ve|bora|bora ver|consegue|consegues|poderia me|me indica|indica|me arruma|arruma|filtra|separa|puxa|traz|me traz|joga|indique|indique me|restrinja|restrinja a|limita a|envia me|ve ai|apresente|mostra ai|da me|dar me|liste me|lista ai',
    fr: 'repartition|la repartition|montre|montre moi|montrez|montrez moi|donne|donne moi|donnez|donnez moi|liste|lister|trouve|trouve moi|trouvez|cherche|je cherche|nous cherchons|je veux|je voudrais|nous voulons|on veut|on cherche|il me faut|il nous faut|j ai besoin|je ai besoin de|je ai besoin|peux tu|pouvez vous|peux tu me|pouvez vous me|voir|dis moi|savoir|moi|nous|me|affiche|sors moi|afficher|montrer|pourriez|pourriez vous|pourrais tu|sors|classe|t as|t aurais|tu as|tu aurais|il y a|balance|file moi|propose|propose moi|ressors|tu me ressors|affiche moi|il me faudrait|il nous faudrait|garde|garde que|etends a|etends|mets|montre les|liste les|envoie|envoie moi|sors les|je souhaite|on vise|limite a',
  },
};

/** On whose behalf: "for my boss". */
export const ASKERS: Lexicon = {
  boss: {
    en: 'boss|my boss|our boss|the boss|the client|client|my client|our client|my manager|our manager|for my boss|for my manager|for my team|for our team|for the team|for my client|for the client|for our client|for a client|for me|for us|my boss wants|the client wants|my client wants|my boss asked for|the client asked for|client asked|my boss wants to know|my boss asked|for my colleague|for my ceo|for our ceo|for the ceo|for a presentation|for my presentation|for the meeting|for my meeting|for a meeting|for my report|for the deck|for my deck|for a slide|for my slides|for a deck|for a call|for a report|for a pitch|need it for a slide|need it for a deck|need it for a meeting|need this for a meeting|for an email|boss wants to know|my boss is asking|my client is asking',
    de: 'mein chef|meine chefin|der chef|der kunde|fur eine prasentation|fur die prasentation|fur meinen chef|fur meine chefin|fur das team|fur mein team|fur den kunden|fur unseren kunden|fur mich|fur uns',
    es: 'mi jefe|mi jefa|el cliente|para una presentacion|es para una presentacion|para mi jefe|para mi jefa|para el cliente|para mi equipo|para el equipo|para mi|para nosotros',
    pt: 'meu chefe|minha chefe|o cliente|pra uma apresentacao|para uma apresentacao|e pra uma apresentacao|para o meu chefe|pro meu chefe|pra minha chefe|para o cliente|pro cliente|para a equipe|para mim|pra mim|pra gente',
    fr: 'mon chef|ma cheffe|le client|pour une presentation|pour la presentation|pour mon chef|pour ma cheffe|pour le client|pour mon client|pour l equipe|pour le equipe|pour moi|pour nous|pour mon equipe',
  },
};

export const HEADS: Lexicon = {
  creators: {
    en: 'lot|the lot|bunch|everything|whole file|the whole file|everything in it|creators|creator|influencers|influencer|infl|infuencers|content creators|content creator|people|ppl|persons|person|accounts|account|accs|acc|profiles|profile|guys|guy|folks|ones|one|names|name|talent|talents|options|candidates|kols|kol|channels|channel|members|everyone|everybody|users|user|rows|picks|pick|someone|individuals|peeps|entries|creatives|bloggers|blogger|vloggers|vlogger|list|file|the list|the file|this list|this file|in the list|in the file|in this file|in this list|data|in your data|in my data|on the list|on this list|on file|in my file|in our file|in my list|in our list|in here|in the data|in the dataset|dataset|the data|the spreadsheet|in the spreadsheet|in the sheet|the sheet|database|roster|our roster|in our roster|we have|do we have|that we have|we have got|we got|you have|u have|from the list|off the list|in there|out there|folk|types|bit|lads|the rest of the creators|makers|newbies|handles|creator profiles|posters|entrants|crew|market folk|there|each person|people there',
    de: 'creator|creators|influencer|influencern|influencerinnen|influencers|leute|leuten|personen|person|accounts|account|konten|profile|profilen|kanale|alle|datei|in der datei|liste|in der liste|aus der liste|haben wir|wir haben|davon|namen|einen|eine|creatorn|menschen|creatorinnen|influencerin|typen|kandidaten|kanal|spanier|leutchen|publikum hier',
    es: 'creadores|creador|creadoras|influencers|influencer|influenciadores|personas|persona|gente|cuentas|cuenta|perfiles|perfil|archivo|en el archivo|en la lista|lista|tenemos|uno|una|unos|nombres|los que|las que|de los que|los|creadoras de contenido|creadores de contenido|candidatos|tiktokers|instagramers|nombre|alguien|fichero|en el fichero|del fichero|cuentas que|clones',
    pt: 'criadores|criador|criadoras|influenciadores|influenciador|influencers|influencer|influenciadoras|pessoas|pessoa|gente|contas|conta|perfis|perfil|arquivo|no arquivo|na lista|lista|na planilha|temos|a gente tem|nomes|um|uma|creators|criadores de conteudo|candidatos|nome|galera|pessoal|influenciadora|arquivo todo|da planilha|no arquivo todo',
    fr: 'createurs|createur|creatrices|createurs de contenu|influenceurs|influenceur|influenceuses|influencers|personnes|personne|gens|comptes|compte|profils|profil|fichier|dans le fichier|dans la liste|liste|avons nous|a t on|noms|ceux|celles|celui|candidats|createurs de contenus|talents|monde|tout le monde|influenceuse|nom|tableau|dans le tableau|lignes',
  },
};

/** Before what they belong to: "based in", "speaking", "who make". */
export const LINKS: Lexicon = {
  based: {
    en: 'goes to|go to|goes|went to|sits|sit|sitting in|lies in|based|based out of|located|living|live|lives|resident|come from|comes from|coming from|originally from|speak|speaks|speaking|who speak|talk|talks|talk in|speakers|speaker|language|languages|content|videos in|posting in|post in|post on|active|active on|posting|post|make|makes|made|making|published|produced|put out|do|doing|create|creating|creates|cover|space|niche|niches|category|categories|field|industry|vertical|scene|segment|segments|tier|tiers|tiered|sized|size|group|cluster|country|countries|market|region|platform|only|status|badge|accounts|work in|operate in|nationality|native|native speakers|stuff|topic|topics|about|side|world|kind of|type of|kind',
    de: 'basiert|wohnen|wohnhaft|leben|kommen|kommt|sprechen|spricht|sprachig|sprachige|deutschsprachige|sprechende|auf|thema|bereich|kategorie|land|aus dem bereich|aktiv|stammen|posten|machen|segment|gruppe',
    es: 'vienen|viene|viven|vive|basados|ubicados|hablan|habla|que hablan|de habla|idioma|contenido|categoria|pais|nicho|sector|segmento|grupo|publican|hacen|residen',
    pt: 'vem|moram|mora|vivem|baseados|falam|fala|que falam|idioma|lingua|conteudo|categoria|pais|nicho|area|segmento|grupo|postam|fazem',
    fr: 'viennent|vient|originaires|vivent|vit|bases|basees|situes|parlent|parle|parlant|francophones|langue|contenu|categorie|pays|secteur|niche|segment|groupe|publient|font|habitent|domaine',
  },
};

/** What creators are sought for: the class is ignored, what stands beside it is not. */
export const AIMS: Lexicon = {
  campaign: {
    en: 'campaign|campaigns|collab|launch|project|projects|pitch|activation|promo|promotion|partnership|collaboration|next campaign|upcoming campaign|new campaign',
    de: 'kampagne|kampagnen|projekt|aktion|launch|kooperation',
    es: 'campana|campanas|proyecto|lanzamiento|colaboracion',
    pt: 'campanha|campanhas|projeto|lancamento|parceria',
    fr: 'campagne|campagnes|projet|lancement|partenariat',
  },
};
