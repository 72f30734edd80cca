import type { Lexicon } from './lexicon.js';

/** What a list of profiles does not tell, unless a column of it does. */
export const CANNOT_TELL: Lexicon = {
  gender: {
    en: 'girl|girls|woman|women|female|females|ladies|lady|boy|boys|men|male|males|gender|dudes|gals|guys only|non binary|nonbinary|male or female|queens|womens',
    de: 'frauen|frau|madchen|manner|mannlich|weiblich|weibliche|mannliche|geschlecht|influencerin',
    es: 'mujeres|mujer|chicas|hombres|chicos|genero|femenino|masculino|femeninas',
    pt: 'mulheres|mulher|meninas|homens|rapazes|genero|femininas|garotas',
    fr: 'femmes|femme|filles|hommes|garcons|genre|feminins|masculins',
  },
  age: {
    en: 'age|ages|years old|yrs old|year old|year olds|how old|aged|older|younger|youngest|oldest|old|young|gen z|genz|millennial|millennials|boomers|teen|teens|teenagers|teenager|seniors|twenties|thirties|generation z',
    de: 'alter|jahre alt|wie alt|alte|junge|jungste|jahrige|jugendliche|teenager',
    es: 'edad|anos|jovenes|adolescentes|cuantos anos',
    pt: 'idade|anos|jovens|adolescentes',
    fr: 'age|ans|jeunes|adolescents|quel age',
  },
  family: {
    en: 'kids|children|kid|child|married|single|pregnant|baby|babies|family|families|husband|wife|boyfriend|girlfriend|newlyweds',
    de: 'kinder|verheiratet|familie',
    es: 'hijos|casados|familia|ninos',
    pt: 'filhos|casados|familia|criancas',
    fr: 'enfants|maries|famille',
  },
  identity: {
    en: 'black|asian|white|latino|latina|latinx|hispanic|christian|muslim|jewish|hindu|gay|lgbt|lgbtq|queer|ethnicity|race|religion|religious|disabled|minority|minorities|diverse|diversity|bipoc|immigrant|immigrants|vegan|vegans|vegetarian|political|liberal|conservative',
    de: 'schwarze|muslimisch|christlich|schwul|religion|vegan|vegane',
    es: 'negros|religion|veganos|veganas|gays',
    pt: 'negros|religiao|veganos|gays',
    fr: 'noirs|religion|vegans|musulmans',
  },
  contact: {
    en: 'email|emails|e mail|e mails|mail|email address|email addresses|phone|phone number|phone numbers|whatsapp|contact|contacts|contact details|contact info|contact information|manager|managers|agent|agents|agency contact|mailing address|address|addresses|dm|dms|how do i reach|how can i reach|how to reach|how do i contact|how to contact',
    de: 'email|e mail|e mails|emails|mailadressen|mail|telefonnummer|kontakt|kontaktdaten|manager|adresse|telefon',
    es: 'correo|correos|email|emails|telefono|contacto|contactar|direccion|datos de contacto',
    pt: 'email|emails|e mail|e mails|telefone|contato|contatos|endereco',
    fr: 'email|emails|e mail|e mails|mail|mails|telephone|contact|adresse|coordonnees|numero de telephone',
  },
  audience: {
    en: 'audience age|audience gender|audience location|audience demographics|audience country|demographics|demographic|their audience|her audience|his audience|audience quality|female audience|male audience|audience mostly|their followers from|followers from|where are their followers|followers live|audience breakdown|audience data|followers come from|audience interests|audience split|followers are from|audience is|whose audience|whose followers|young audience|younger audience|older audience|mostly female audience|gen z audience|target audience|their fans|audience overlap|overlap|student audience|local audience',
    de: 'zielgruppe|publikum|altersgruppe|demografie|demographie',
    es: 'publico|demografia|edad de la audiencia|audiencia joven|audiencia femenina',
    pt: 'publico|demografia|idade da audiencia|publico feminino',
    fr: 'public|demographie|age de l audience|audience feminine',
  },
  'posting times': {
    en: 'when do they post|posting time|posting times|best time to post|what time|time of day|post daily|posts daily|every day|weekends|on weekends|how often|posting frequency|post frequency|post frequently|posts frequently|last post|last posted|last time|recently active|posted recently|posted this week|posted last|per week|a week|per day|weekly|daily|inactive|recent posts|latest post|when did|best day|most recent|recently|yesterday|consistency|consistently|consistent',
    de: 'wann posten|wann postet|wie oft|uhrzeit|taglich|wochentlich|zuletzt|letzter post',
    es: 'cuando publican|a que hora|con que frecuencia|ultima publicacion|diariamente|a diario',
    pt: 'quando postam|que horas|com que frequencia|ultimo post|diariamente',
    fr: 'quand publient|a quelle heure|a quelle frequence|dernier post|quotidiennement|quand poste',
  },
  brands: {
    en: 'last campaign|our last campaign|previous campaign|our previous campaign|campaign results|brand|brands|brand deals|sponsors|sponsored|sponsorship|sponsorships|worked with|work with competitors|competitor|competitors|nike|adidas|zara|collabs|collaborations|collaborated|partnerships|partnered with|sponsored posts|ads|campaigns|past campaigns|previous campaigns|paid partnerships|worked before|worked for|promoted|promote|promotes|exclusivity|exclusive|under contract|endorsed|endorse|brand safe|brand safety|ambassador|ambassadors',
    de: 'marken|marke|sponsoren|gesponsert|werbepartner|kooperationen|zusammengearbeitet|konkurrenz|wettbewerber',
    es: 'marca|marcas|patrocinadores|patrocinados|colaboraciones|trabajado con|competencia',
    pt: 'marca|marcas|patrocinadores|patrocinados|parcerias|trabalharam com|trabalhou com|concorrentes',
    fr: 'marque|marques|sponsors|sponsorises|partenariats|travaille avec|concurrents|collaborations',
  },
  sales: {
    en: 'revenue|turnover|orders|units sold|how much did they sell|conversion|conversions|conversion rate|roi|roas|sales|sell|sells|ctr|click|clicks|click through rate|coupon',
    de: 'umsatz|verkaufe',
    es: 'ventas',
    pt: 'vendas',
    fr: 'ventes',
  },
  content: {
    en: 'hashtag|hashtags|captions|caption|what do they post|what kind of content|content style|aesthetic|aesthetics|sentiment|tone|comments say|authentic|authenticity|funniest|cutest|prettiest|hottest|attractive|good looking|beautiful|best looking|handsome|video length|production quality|trustworthy|credible|personality|podcast|newsletter|reels|stories|shorts|live streams|language of the comments|plus size|plus sized|curvy|curly haired|tattooed',
    de: 'hashtags|hashtag|stimmung|hubscheste|schonste|authentisch',
    es: 'hashtags|hashtag|tono|guapas|guapos|autenticos',
    pt: 'hashtags|hashtag|tom|bonitas|bonitos|autenticos',
    fr: 'hashtags|hashtag|ton|belles|beaux|authentiques',
  },
  'fake followers': {
    en: 'fake followers|bots|bot followers|fake accounts|fake|real followers|bought followers|buy followers|buying followers|fake engagement|suspicious|inauthentic|purchased followers|engagement pods|fraud|fraudulent|fakes|bought likes|fake likes|sketchy|legit',
    de: 'fake follower|falsche follower|gekaufte follower|bots|fakes|verdachtig|gekaufte',
    es: 'seguidores falsos|bots|falsos|sospechosos|seguidores comprados',
    pt: 'seguidores falsos|bots|falsos|suspeitos|seguidores comprados',
    fr: 'faux abonnes|faux followers|bots|suspects|abonnes achetes|faux',
  },
  availability: {
    en: 'available|availability|free next|next week|booked|calendar|replied|responded|response rate|answer our|answered our|response time|reply|reply rate|respond|responsive|reliable|professional|easy to work with|open to|willing to|schedule|deadline|invoice|contract signed|signed',
    de: 'verfugbar|verfugbarkeit|antworten',
    es: 'disponibles|disponibilidad|responden',
    pt: 'disponiveis|disponibilidade|respondem',
    fr: 'disponibles|disponibilite|repondent',
  },
  history: {
    en: 'start posting|started posting|began posting|start on|since when|last month|last year|last week|this year|this month|since last|over time|trend|trending|trends|started this year|new creators|newest|grew|growing|grown|gained|losing followers|lost followers|joined|account age|viral|went viral|going viral|six months|past year|years ago|forecast|predict|next year',
    de: 'letzten monat|letztes jahr|wachsen|viral|neueste',
    es: 'el mes pasado|el ano pasado|crecen|viral|virales',
    pt: 'mes passado|ano passado|crescem|viral',
    fr: 'le mois dernier|l annee derniere|croissance rapide|viral|progressent',
  },
  city: {
    en: 'city|cities|town|state|berlin|london|paris|new york|nyc|los angeles|la based|miami|chicago|madrid|barcelona|lisbon|sao paulo|rio|munich|hamburg|milan|rome|mumbai|delhi|lagos|tokyo|sydney|melbourne|dubai|toronto|texas|california|florida|midwest|bay area|san francisco|austin|amsterdam|vienna|zurich|warsaw|istanbul|bangkok|jakarta|manila|local|nearby|near me|near us|neighborhood|zip code',
    de: 'stadt|stadte|berlin|munchen|hamburg|koln|wien|zurich|bundesland|in der nahe',
    es: 'ciudad|ciudades|madrid|barcelona|buenos aires|bogota|ciudad de mexico',
    pt: 'cidade|cidades|sao paulo|rio de janeiro|rio|lisboa|porto|belo horizonte',
    fr: 'ville|villes|paris|lyon|marseille|bruxelles|geneve',
  },
};

export const PRIVACY: Lexicon = {
  privacy: {
    en: 'gdpr|privacy|data protection|personal data|is my data safe|what did you do with my data|what do you do with my data|what happens to my data|where is my data|who can see this|who can see it|do you send this to anybody|do you send this to anyone|do you share this|do you store this|confidential|train on this|train on our data',
    de: 'dsgvo|datenschutz|was passiert mit meinen daten',
    es: 'rgpd|privacidad|proteccion de datos|que haces con mis datos',
    pt: 'lgpd|privacidade|protecao de dados|o que voce faz com meus dados',
    fr: 'rgpd|confidentialite|protection des donnees|que fais tu de mes donnees',
  },
};

export const SMALL_TALK: Lexicon = {
  thanks: {
    en: 'thanks|thank you|thx|ty|cheers|thanks a lot|many thanks|thanks so much|thank you so much|thanks a bunch|much appreciated|appreciate it|tysm|thank u|great thanks|ok thanks|thanks bot|perfect thanks',
    de: 'danke|vielen dank|danke dir|danke schon|dankeschon',
    es: 'gracias|muchas gracias|mil gracias',
    pt: 'obrigado|obrigada|muito obrigado|valeu|muito obrigada',
    fr: 'merci|merci beaucoup|merci bien',
  },
  hello: {
    en: 'hi|hello|hey|good morning|good afternoon|good evening|hi there|hey there|hello there|morning|yo|howdy|hiya|hey bot|hi bot',
    de: 'hallo|guten morgen|guten tag|moin|servus|guten abend',
    es: 'hola|buenos dias|buenas tardes|buenas',
    pt: 'oi|ola|bom dia|boa tarde',
    fr: 'bonjour|salut|bonsoir|coucou',
  },
  fine: {
    en: 'ok|okay|k|cool|great|nice|perfect|awesome|got it|good|sounds good|alright|lol|haha|wow|love it|amazing|makes sense|noted|understood|good job|well done|nice one|good bot|brilliant|excellent|interesting|fair enough|will do|good to know|nvm|never mind|nevermind|forget it|no thanks|that is all|thats all|all good|no problem|np|no worries',
    de: 'ok|gut|super|alles klar|prima|toll|verstanden|egal',
    es: 'ok|vale|perfecto|genial|bien|entendido|de acuerdo|listo',
    pt: 'ok|perfeito|otimo|legal|entendi|beleza|show',
    fr: 'ok|parfait|super|genial|d accord|compris|top|tres bien',
  },
  bye: {
    en: 'bye|goodbye|see you|good night|later|see ya|bye bye|cya',
    de: 'tschuss|bis spater|auf wiedersehen',
    es: 'adios|hasta luego|chao',
    pt: 'tchau|ate logo|ate mais',
    fr: 'au revoir|a bientot|bonne journee',
  },
  'who are you': {
    en: 'who are you|are you a bot|are you human|are you real|are you an ai|what are you|how are you|are you chatgpt|are you a robot|how is it going',
    de: 'wer bist du|bist du ein bot',
    es: 'quien eres|eres un bot',
    pt: 'quem e voce|voce e um bot',
    fr: 'qui es tu|tu es un bot',
  },
};
