import { FLAG, type FlagField } from '../../profiles.js';
import type { Column } from '../table/column.js';
import { isMissing } from './parse-number.js';

/** Yes and no in the languages that headers are read in; compared after `plain`. */
const YES =
  words(`yes y true t 1 1.0 on si s sim oui o ja j da да д evet e ya iya tak igen ano taip jah так kylla joo vai 是 有 对 真
  はい 有り 예 네 نعم ναι כן بله ใช่ có हाँ हां`);
const NO =
  words(`no n false f 0 0.0 off nao non nein nej nee net нет н hayir h tidak tdk nie nem ne не ні ei nu 否 无 無 没有 不是 假
  いいえ 無し 아니오 아니요 لا οχι לא خیر ไม่ ไม่ใช่ không नहीं`);
/** Signs that stand for it. */
const MARKS = words('✓ ✔ ☑ ✅ ● • ◉ ⚫ ⬤ 🔵 🟢 👍 √ +');
const CROSSES = words('✗ ✘ ✕ ✖ ☒ ❌ ❎ ☐ ○ ◯ ⚪ 🔴 👎 ×');
/** What a column about this says in its own words: "verified" and "not verified". */
const OWN: Record<FlagField, { yes: ReadonlySet<string>; no: ReadonlySet<string> }> = {
  verified: {
    yes: words(`verified verificado verificada verificato verificata verifie verifiee verifiziert geverifieerd verifierad
      verificeret bekreftet zweryfikowany zweryfikowane dogrulanmis dogrulandi onayli onaylandi terverifikasi
      подтвержден подтверждена верифицирован верифицирована 已认证 认证 已驗證 認証済み 認証済 인증됨 موثق`),
    no: words('unverified nonverified dogrulanmamis dogrulanmadi onaysiz неподтвержден 未认证 未驗證 未認証 미인증'),
  },
  isPrivate: {
    yes: words('private privado privada privato privata prive privee privat gizli pribadi prywatne приватный закрытый'),
    no: words('public publico publica pubblico pubblica publique offentlich acik publik publiczne публичный открытый'),
  },
  isUnderAge: { yes: words('minor underage'), no: words('adult') },
  hasEmail: { yes: words('available'), no: words('unavailable') },
};
const NO_OWN = { yes: new Set<string>(), no: new Set<string>() };
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const NOT = /^(?:not|non|no|nao|nicht|kein|niet|nie|ne|не|ikke|inte|belum|tidak|is not|isn't) ?-? ?(?=\S{3})/;

/** What a word says that is a plain yes or no: one of FLAG. */
export function plainFlag(word: string): number {
  return said(plain(word), undefined);
}

/** Whether a cell says yes or no about anything. */
export function isFlagWord(cell: string): boolean {
  const text = plain(cell);
  return text === 'x' || (Object.keys(OWN) as FlagField[]).some((field) => said(text, field) !== FLAG.unknown);
}

/**
 * Reads the cells of a column of yes and no. An `x` is a mark if nothing else in the column says yes, and a cross if
 * something does; an empty cell is a no if all that is filled are marks.
 *
 * @param field what the column is about; undefined for anything else
 * @returns one of FLAG per cell; unknown for an empty one, and for what says neither
 */
export function flagReader(field: FlagField | undefined, column: Column): (cell: string) => number {
  // Whether there is an address: the address itself is not kept.
  if (field === 'hasEmail' && column.texts().some((text) => ADDRESS.test(text)))
    return (cell) => (ADDRESS.test(cell) ? FLAG.yes : isMissing(cell) ? FLAG.no : said(plain(cell), field));
  const texts = new Set(column.texts().map(plain));
  const isYes = (text: string) => said(text, field) === FLAG.yes;
  const cross = [...texts].some(isYes) ? FLAG.no : FLAG.yes;
  const hasOnlyMarks =
    texts.size > 0 &&
    column.textCells === column.filled &&
    [...texts].every(
      (text) => (text === 'x' && cross === FLAG.yes) || MARKS.has(text) || (field && OWN[field].yes.has(text)),
    );
  const known = new Map<string, number>();
  return (cell) => {
    let flag = known.get(cell);
    if (flag === undefined) {
      const text = plain(cell);
      if (text === '' || isMissing(cell)) flag = hasOnlyMarks ? FLAG.no : FLAG.unknown;
      else flag = text === 'x' ? cross : said(text, field);
      if (known.size < 1_000) known.set(cell, flag);
    }
    return flag;
  };
}

function said(text: string, field: FlagField | undefined): number {
  const { yes, no } = field ? OWN[field] : NO_OWN;
  if (YES.has(text) || MARKS.has(text) || yes.has(text)) return FLAG.yes;
  if (NO.has(text) || CROSSES.has(text) || no.has(text)) return FLAG.no;
  return yes.has(text.replace(NOT, '')) ? FLAG.no : FLAG.unknown;
}

/** Lower case without accents, variation selectors, quotes and full stops. */
function plain(cell: string): string {
  return cell
    .trim()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\ufe0e\ufe0f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i')
    .replace(/^["'“”]+|["'“”.!]+$/g, '');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(plain));
}
