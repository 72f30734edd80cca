import { cleanHandle, handleFromUrl } from './handle.js';
import { isMissing } from './parse-number.js';

/** What one cell says of who it is about. */
export interface CreatorCell {
  /** Without @; undefined where the cell holds none. */
  handle?: string | undefined;
  /** What else it calls them. */
  name?: string | undefined;
  /** The count beside it, as it is written: `412k` in `@lumen.oto (412k)`. */
  count?: string | undefined;
  url?: string | undefined;
}

/** What people put where they do not know a handle yet. */
const PLACEHOLDER =
  /^(?:tb[cda]|to be (?:confirmed|announced|determined)|pending|unknown|none|n\/?a|no|not found|missing|private|hidden|x{2,}|\?+|-+|deleted|user not found|à confirmer|a confirmar|offen|folgt|kein(?:e[rs]?|s)?|ningun[oa]|nenhum|nessuno|aucun|geen|ingen|nincs|yok|nema|tidak ada|ei ole|brak|нету?|無し?|无|なし|없음)$/i;
const HYPERLINK = /^=\s*hyperlink\(\s*"([^"]*)"\s*[,;]\s*"([^"]*)"\s*\)$/i;
const MARKDOWN_LINK = /^\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)$/;
/** As most handles are: nothing else can be in such a cell. */
const BARE = /^[\w.]+$/;
const WITH_AT = /(?:^|[\s(|/,;:–-])@([\p{L}\p{N}_][\p{L}\p{N}_.-]{0,60})/u;
/** `(412k)`, `- 412K followers`, `| 1.2M`. */
const COUNT =
  /(?:^|[^\s])\s*(?:[([|–—]|\s-|-(?=\s)|\s:)\s*((?:\d[\d.,\s]*\s*(?:k|m|mio\.?|mln\.?|tsd\.?|b|万|w|тыс\.?)|\d{4,}|\d{1,3}(?:[.,\s]\d{3})+)\+?)\s*(?:followers?|fans|subs(?:cribers)?|abonn[ée]s|seguidores)?\s*[)\]]?\s*$/iu;
/** Signs that decorate, apart from the name: emoji with their joiners, bullets and marks. */
const SIGN = String.raw`(?:\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]|\u200d|\ufe0f|[•·▪►*])`;
const AROUND = new RegExp(`^${SIGN}+\\s+|\\s+${SIGN}+$`, 'gu');
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/** Whether a cell holds a handle among other words: `Ada L. @ada`, `@ada (412k)`. */
export function holdsHandle(cell: string): boolean {
  return cell.includes('@') && cell.length < 200 && !/\S@\S+\.\S/.test(cell) && WITH_AT.test(cell);
}

/** Whether a cell ends in a count, as in `@ada (412k)`. */
export function endsInCount(cell: string): boolean {
  return cell.length < 200 && COUNT.test(cell.trim());
}

/** Whether a cell stands for a handle or a name that is not known. */
export function isPlaceholder(cell: string): boolean {
  return isMissing(cell) || PLACEHOLDER.test(cell.trim());
}

/**
 * Takes a cell apart that names a creator, as people write it: `@ada`, a link, `Ada L. @ada`, `@ada (412k)`,
 * `=HYPERLINK("https://…","Ada")`, `✨ ada`.
 *
 * @param withCount whether a number at its end is a count of followers, and no part of the name
 */
export function readCreatorCell(cell: string, withCount = false): CreatorCell {
  if (BARE.test(cell)) return isPlaceholder(cell) ? {} : { handle: cell, count: undefined };
  const text = cell.replace(INVISIBLE, '').trim();
  const link = HYPERLINK.exec(text);
  if (link) return overLink(link[2]!, link[1]!, withCount);
  const markdown = MARKDOWN_LINK.exec(text);
  if (markdown) return overLink(markdown[1]!, markdown[2]!, withCount);
  if (isPlaceholder(text)) return {};
  const fromUrl = handleFromUrl(text);
  if (fromUrl !== undefined) return { handle: fromUrl, url: text };
  const plain = undecorated(text);
  const counted = withCount ? COUNT.exec(plain) : null;
  const count = counted?.[1]?.trim();
  const who = counted ? plain.slice(0, counted.index + 1).trim() : plain;
  const at = WITH_AT.exec(who);
  if (at) {
    const handle = at[1]!.replace(/[.-]+$/, '');
    const rest = undecorated(
      `${who.slice(0, at.index)} ${who.slice(at.index + at[0].length)}`
        .replace(/[()[\]|/,;]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    return { handle, name: rest === '' || rest === '-' ? undefined : rest.replace(/^[–-]\s*|\s*[–-]$/g, ''), count };
  }
  return { handle: cleanHandle(who), count };
}

/** A text over a link: a handle, or a name of whose handle the link tells. */
function overLink(text: string, url: string, withCount: boolean): CreatorCell {
  const handle = handleFromUrl(url);
  const isName = handle !== undefined && /\s/.test(text.trim()) && !WITH_AT.test(text);
  return isName ? { handle, name: text.trim(), url } : { ...readCreatorCell(text, withCount), url };
}

/** Without what decorates it; itself where it is nothing else. */
function undecorated(text: string): string {
  return text.replace(AROUND, '').trim() || text;
}
