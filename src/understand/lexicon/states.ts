import type { Lexicon } from './lexicon.js';

/** Where a booking stands, as files say it and as people do: each word of a row may stand for any other. */
export const STATES: Lexicon = {
  signed: {
    en: 'signed|sign|signed up|under contract|contracted|signed already|already signed|on board',
    de: 'unterschrieben|unter vertrag|signed|unterzeichnet',
    es: 'firmado|firmados|firmada|firmadas|firmaron|contratados|signed',
    pt: 'assinado|assinados|assinada|fechado|fechados|contratados|signed|assinaram',
    fr: 'signe|signes|signee|signees|sous contrat|ont signe|signed',
  },
  contacted: {
    en: 'contacted|reached out|reached out to|approached|messaged|written to|been contacted|touched by us|touched|pitched',
    de: 'kontaktiert|angeschrieben|kontaktierte|kontaktierten|contacted',
    es: 'contactado|contactados|contactada|contactadas|contacted',
    pt: 'contatado|contatados|contactados|contatadas|abordados|contacted',
    fr: 'contacte|contactes|contactee|contactees|approches|contacted',
  },
  negotiating: {
    en: 'negotiating|in negotiation|in negotiations|negotiation|in talks|talking terms|being negotiated|negotiated',
    de: 'in verhandlung|verhandlung|verhandeln|in verhandlungen|negotiating',
    es: 'en negociacion|negociando|negociacion|negotiating',
    pt: 'em negociacao|negociando|negociacao|negotiating',
    fr: 'en negociation|negociation|negotiating|en cours de negociation|en pourparlers',
  },
  declined: {
    en: 'declined|rejected|refused|turned us down|said no|passed on us|turned down|decline|declined us|rejections|refusals|decliners',
    de: 'abgelehnt|abgesagt|abgelehnte|abgelehnten|absage|absagen|declined',
    es: 'rechazado|rechazados|rechazaron|rechazada|declinaron|dijeron que no|declined',
    pt: 'recusado|recusados|recusaram|recusou|rejeitados|disseram nao|declined',
    fr: 'refuse|refuses|decline|declines|ont refuse|ont decline|declined',
  },
  confirmed: {
    en: 'confirmed|agreed|accepted',
    de: 'bestatigt|zugesagt',
    es: 'confirmado|confirmados',
    pt: 'confirmado|confirmados',
    fr: 'confirme|confirmes',
  },
  paid: { en: 'paid|settled', de: 'bezahlt', es: 'pagado|pagados', pt: 'pago|pagos', fr: 'paye|payes|regle' },
  active: { en: 'active', de: 'aktiv', es: 'activo|activos', pt: 'ativo|ativos', fr: 'actif|actifs' },
};

/** Cells that say nothing. */
export const EMPTY: Lexicon = {
  empty: {
    en: 'blank|empty|missing|lack|lacks|lacking|not filled|not filled in|unfilled|not set|unset|no value|n a|not given|unknown|not known|not there|blanks',
    de: 'leer|leeren|leerer|fehlt|fehlend|fehlenden|nicht ausgefullt|unbekannt|nicht bekannt',
    es: 'vacio|vacia|vacios|falta|faltan|en blanco|sin rellenar|desconocido',
    pt: 'vazio|vazia|vazios|falta|faltando|em branco|nao preenchido|desconhecido',
    fr: 'vide|vides|manque|manquant|manquante|non renseigne|pas renseigne|inconnu',
  },
};
