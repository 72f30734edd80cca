import type { Doubt } from '../../analysis.js';
import { withAt } from '../../creator-name.js';
import type { Profiles } from '../../profiles.js';
import { packTexts, textReader } from '../../text-column.js';
import type { NameKind } from '../columns/map-columns.js';
import { fieldsOfHeader } from '../headers/header-meaning.js';
import { handleFromUrl, isProfileId, normaliseHandle } from '../values/handle.js';

/** What programs write in a link where they had no handle. */
const NOBODY = new Set(['undefined', 'null', 'nan', 'none', 'na', 'n']);
/** What a link to one of somebody's posts has behind their handle. */
const OF_A_POST = /(\/@[^/?#\s]+)\/(?:video|photo|live|shorts|status)\b.*$/i;

/** From this share on, handles are of the same kind as those in the links. */
const MOSTLY = 0.5;
/** Every header of handles may be one of names, "Channel" and "Creator" more than others. */
const LIKELY_NAMES = 0.5;

/**
 * Leaves the links that lead to their row's creator: one that names somebody else than the row's handle is not shown, and
 * that is said. Names and numbers of profiles cannot be held against a link.
 */
export function onlyOwnLinks({ text, headers, count }: Profiles, names: NameKind): Doubt[] {
  if (!text.url) return [];
  const [urlAt, handleAt] = [textReader(text.url), textReader(text.handle!)];
  const linkAt = (row: number) => urlAt(row).replace(OF_A_POST, '$1');
  const named = new Set<string>();
  const isOther = new Uint8Array(count);
  let links = 0;
  let others = 0;
  for (let row = 0; names === 'handle' && row < count; row++) {
    const inUrl = handleFromUrl(linkAt(row))?.toLowerCase();
    const own = handleAt(row);
    if (inUrl === undefined || NOBODY.has(inUrl) || own.includes(' ') || isProfileId(inUrl) || isProfileId(own))
      continue;
    links++;
    named.add(inUrl);
    if (inUrl === normaliseHandle(own)) continue;
    isOther[row] = 1;
    others++;
  }
  // Under "Channel" stand names of one word, whose links are called otherwise.
  const mayBeNames = (fieldsOfHeader(headers.handle ?? '').get('displayName') ?? 0) > LIKELY_NAMES;
  if (mayBeNames && others > MOSTLY * links && named.size > MOSTLY * links) {
    isOther.fill(0);
    others = 0;
  }
  text.url = packTexts(count, (row) => {
    const link = linkAt(row);
    return isOther[row] === 1 || NOBODY.has(handleFromUrl(link)?.toLowerCase() ?? '') ? '' : link;
  });
  if (others === 0) return [];
  const row = isOther.indexOf(1);
  const are = others === 1 ? '1 link' : `${others.toLocaleString('en-US')} of ${links.toLocaleString('en-US')} links`;
  const example = `${withAt(handleAt(row))} has ${urlAt(row).slice(0, 80)}`;
  const sentence = `${are} in \`${headers.url}\` ${others === 1 ? 'names' : 'name'} somebody else than \`${headers.handle}\` (${example}): not shown.`;
  return [{ sentence, field: 'url', header: headers.url }];
}
