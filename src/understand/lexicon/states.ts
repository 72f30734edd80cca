import type { Lexicon, Phrasings } from './lexicon.js';

/** Where a booking stands, as files say it and as people do. */
export interface State {
  /** What only cells say: in a sentence it may be about anything. */
  cells?: string;
  /** Each may stand for any other. */
  said: Phrasings;
  /** What is a state only of what somebody did: "did we book anyone", not "who should we book". */
  done?: Phrasings;
  /** The states that it may be called by where a file has none of it, the nearest first. */
  else?: readonly string[];
}

export const STATES: Readonly<Record<string, State>> = {
  untouched: {
    cells: 'prospect|longlist|lead|leads|idea|ideas|cold|new|open|to do|todo',
    said: {
      en: 'not contacted|not yet contacted|uncontacted|to contact|to be contacted|to reach out|not approached|not started|prospects|longlisted',
      de: 'nicht kontaktiert|noch nicht kontaktiert|offen',
      es: 'sin contactar|no contactado|no contactados|por contactar',
      pt: 'nao contatado|nao contatados|a contatar|sem contato',
      fr: 'non contacte|pas contacte|pas contactes|a contacter',
    },
  },
  contacted: {
    said: {
      en: 'contacted|reached out|reached out to|approached|messaged|written to|emailed|dmed|been contacted|touched by us|touched|pitched|outreach sent|outreach done|mail sent|email sent|pinged',
      de: 'kontaktiert|angeschrieben|kontaktierte|kontaktierten|contacted',
      es: 'contactado|contactados|contactada|contactadas|contacted',
      pt: 'contatado|contatados|contactados|contatadas|abordados|contacted',
      fr: 'contacte|contactes|contactee|contactees|approches|contacted',
    },
    done: { en: 'contact|reach out|reach out to|approach|message|write to|email|dm|pitch|ping' },
  },
  waiting: {
    said: {
      en: 'waiting|waiting on|waiting for|still waiting on|still waiting for|waiting to hear back|waiting to hear back from|waiting to hear from|waiting on a reply|waiting for a reply|waiting on an answer|waiting for an answer|waiting on a response|awaiting|awaiting reply|awaiting response|awaiting answer|no reply|no reply yet|no replies|no answer|no answer yet|no response|no response yet|not replied|not replied yet|nobody replied|nobody has replied|nobody replied to|nobody is replied|no one replied|no one has replied|never replied|never answered|not answered|not responded|no news|no news from|not heard back|not heard back from|not heard from|yet to hear back|yet to reply|ghosted|ghosted us|ghosting us|left us on read|pending|pending reply|unanswered|chasing|follow up sent|followed up',
      de: 'wartet auf antwort|warten auf antwort|keine antwort|noch keine antwort|unbeantwortet',
      es: 'esperando respuesta|sin respuesta|no han respondido|no respondieron',
      pt: 'aguardando resposta|sem resposta|nao responderam',
      fr: 'en attente|en attente de reponse|sans reponse|pas repondu',
    },
    done: { en: 'not reply|not answer|not respond|never reply|not hear back from|not get back to us' },
    else: ['contacted'],
  },
  spoken: {
    cells: 'met',
    said: {
      en: 'first call|call done|first call done|intro call|had a call|had a call with|had a first call with|a first call with|first call with|call booked|call scheduled|spoken to|spoken with|spoke to|spoke with|on a call with|met with|in conversation|in contact with',
      de: 'gesprochen|telefoniert|erstgesprach',
    },
    done: { en: 'speak to|speak with|talk to|talk with|have a call with|meet' },
    else: ['negotiating'],
  },
  negotiating: {
    said: {
      en: 'negotiating|in negotiation|in negotiations|negotiation|in talks|talking terms|talking to|talking with|being negotiated|negotiated|discussing terms|in discussion|under discussion|haggling|haggling with',
      de: 'in verhandlung|verhandlung|verhandeln|in verhandlungen|negotiating',
      es: 'en negociacion|negociando|negociacion|negotiating',
      pt: 'em negociacao|negociando|negociacao|negotiating',
      fr: 'en negociation|negociation|negotiating|en cours de negociation|en pourparlers',
    },
    done: { en: 'negotiate|negotiate with' },
  },
  declined: {
    cells: 'passed|lost|dead|no|no thanks|out',
    said: {
      en: 'declined|rejected|refused|turned us down|turned it down|said no|said no to us|passed on us|turned down|rejected our offer|declined our offer|refused our offer|turned down our offer|said no to our offer|decline|declined us|rejections|refusals|decliners|not interested|pulled out|dropped out|backed out',
      de: 'abgelehnt|abgesagt|abgelehnte|abgelehnten|absage|absagen|declined',
      es: 'rechazado|rechazados|rechazaron|rechazada|declinaron|dijeron que no|declined',
      pt: 'recusado|recusados|recusaram|recusou|rejeitados|disseram nao|declined',
      fr: 'refuse|refuses|decline|declines|ont refuse|ont decline|declined',
    },
    done: {
      en: 'decline|refuse|reject|reject us|turn us down|turn down|say no|say no to us|pass on us|drop out|pull out',
    },
  },
  confirmed: {
    said: {
      en: 'confirmed|agreed|accepted|said yes|said yes to us|accepted our offer|committed|secured|locked in|on for it',
      de: 'bestatigt|zugesagt',
      es: 'confirmado|confirmados',
      pt: 'confirmado|confirmados',
      fr: 'confirme|confirmes',
    },
    done: { en: 'confirm|agree|accept|say yes|say yes to us|commit' },
    else: ['booked', 'signed'],
  },
  booked: {
    said: {
      en: 'booked|booked in|hired|bookings|booking confirmed',
      de: 'gebucht',
      es: 'reservado|reservados|contratado',
      pt: 'reservado|reservados|contratado',
      fr: 'reserve|reserves|booke|bookes',
    },
    done: { en: 'book|hire' },
    else: ['confirmed', 'signed'],
  },
  signed: {
    said: {
      en: 'signed|signed up|under contract|contracted|contract signed|signed already|already signed|on board|onboarded|signed with us|signed a contract|signed the contract',
      de: 'unterschrieben|unter vertrag|signed|unterzeichnet',
      es: 'firmado|firmados|firmada|firmadas|firmaron|contratados|signed',
      pt: 'assinado|assinados|assinada|fechado|fechados|contratados|signed|assinaram',
      fr: 'signe|signes|signee|signees|sous contrat|ont signe|signed',
    },
    done: { en: 'sign|sign up|contract|onboard' },
    else: ['booked', 'confirmed'],
  },
  live: {
    said: {
      en: 'live|posted already|already posted|gone live|went live|published|content live|is live|are live',
      de: 'live|online',
      fr: 'en ligne',
    },
    done: { en: 'go live' },
  },
  done: {
    cells: 'done',
    said: {
      en: 'completed|complete|finished|wrapped|wrapped up|delivered',
      de: 'abgeschlossen|fertig',
      fr: 'termine|termines',
    },
  },
  paid: {
    said: {
      en: 'paid|settled|invoice paid',
      de: 'bezahlt',
      es: 'pagado|pagados',
      pt: 'pago|pagos',
      fr: 'paye|payes|regle',
    },
    done: { en: 'pay' },
  },
  paused: { said: { en: 'on hold|paused|parked|put on ice', de: 'pausiert', fr: 'en pause' } },
  active: { said: { en: 'active', de: 'aktiv', es: 'activo|activos', pt: 'ativo|ativos', fr: 'actif|actifs' } },
};

/** Cells that say something. */
export const FILLED: Lexicon = {
  filled: {
    en: 'filled|filled in|entered|next to it|next to them|next to their name|next to their names|next to the name|against their name|against them|assigned to them|on file|on record|recorded|listed|noted down|attached|written down|put in',
    de: 'ausgefullt|eingetragen|hinterlegt|angegeben',
    es: 'rellenado|indicado|anotado',
    pt: 'preenchido|indicado|anotado',
    fr: 'renseigne|rempli|indique',
  },
};

/** Cells that say nothing. */
export const EMPTY: Lexicon = {
  empty: {
    en: 'blank|empty|missing|gap|gaps|hole|holes|lack|lacks|lacking|not filled|not filled in|unfilled|not set|unset|no value|n a|not given|unknown|not known|not there|blanks',
    de: 'leer|leeren|leerer|fehlt|fehlend|fehlenden|nicht ausgefullt|unbekannt|nicht bekannt',
    es: 'vacio|vacia|vacios|falta|faltan|en blanco|sin rellenar|desconocido',
    pt: 'vazio|vazia|vazios|falta|faltando|em branco|nao preenchido|desconhecido',
    fr: 'vide|vides|manque|manquant|manquante|non renseigne|pas renseigne|inconnu',
  },
};
