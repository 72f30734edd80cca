import { tokens } from '../headers/tokens.js';

/** How words begin that say how it stands with a creator, in the languages that lists are kept in. */
const BEGINNINGS =
  'active inactive prospect paused former aktiv inaktiv activo inactiv contacted negotiat declin confirm reject approv booked shortlist replied repl signed pending interested outreach invit onboard kontaktiert angefragt zugesagt abgesagt abgelehnt bestatigt gebucht verhandl angeschrieben contact contacte relance valide refus signe accept confirme negoci contrat contactad confirmad rechazad descartad cerrad respond recusad fechad aguardand contattat confermat rifiutat trattativ firmat conclus skontaktowan potwierdzon odrzucon negocjac podpisan benaderd bevestigd afgewezen onderhandel getekend kontaktad bekraft avbojd tackat forhandl bekreft avslatt bekraeft afvist afslag iletisim onayland reddedil gorus anlasild dihubung ditolak disetuj nego deal konfirmas lien_he tu_choi dong_y xac_nhan osloven potvrzen odmitn podepsan jednan megkeres visszaigazol elutasit targyal περιμεν επιβεβαι απερριψ επικοινων связал подтвержд отказ перегов согласован ожида договор контакт відмов підтвердж узгоджен נוצר אושר סירב ממתין במשא تواصل تأكيد مؤكد رفض تفاوض انتظار موافق'.split(
    ' ',
  );
/** Scripts without spaces: a word among others. */
const WITHIN = [
  '已联系',
  '已确认',
  '已拒绝',
  '洽谈',
  '待联系',
  '沟通',
  '签约',
  '拒绝',
  '确认',
  '連絡済',
  '交渉',
  '確定',
  '辞退',
  '未連絡',
  '返信',
  '契約',
  '연락',
  '협의',
  '확정',
  '거절',
  '계약',
  '대기',
  'ติดต่อ',
  'ยืนยัน',
  'ปฏิเสธ',
  'เจรจา',
];
/** More states than these nobody keeps. */
const MOST = 15;
const SEVERAL = 2;

/** Whether nearly all of a column's different cells say how a conversation stands: "Angefragt", "Zugesagt", "Abgelehnt". */
export function areStates(cells: readonly string[]): boolean {
  const texts = cells.filter((text) => text.trim() !== '');
  if (texts.length < SEVERAL || texts.length > MOST) return false;
  const says = (text: string) =>
    text.length < 40 &&
    (WITHIN.some((word) => text.includes(word)) ||
      tokens(text).some((word) => BEGINNINGS.some((beginning) => word.startsWith(beginning))));
  const states = texts.filter(says).length;
  return states >= SEVERAL && states > 0.6 * texts.length;
}
