import { packTexts, type TextColumn, textReader } from '../../text-column.js';
import { handleFromUrl, normaliseHandle } from '../values/handle.js';

/** What programs write in a link where they had no handle. */
const NOBODY = new Set(['undefined', 'null', 'nan', 'none', 'na', 'n']);
/** From this share on, links are held against the handles: elsewhere the two are of different kinds. */
const MOSTLY = 0.5;
/** What a link to one of somebody's posts has behind their handle. */
const OF_A_POST = /(\/@[^/?#\s]+)\/(?:video|photo|live|shorts|status)\b.*$/i;

/** The links that lead to their row's creator: where most do, one that names somebody else is not shown. */
export function ownLinks(urls: TextColumn, handles: TextColumn): TextColumn {
  const [urlAt, handleAt] = [textReader(urls), textReader(handles)];
  const count = handles.ends.length;
  const matches = new Uint8Array(count);
  let links = 0;
  let own = 0;
  for (let row = 0; row < count; row++) {
    const inUrl = handleFromUrl(urlAt(row))?.toLowerCase();
    if (inUrl === undefined) {
      matches[row] = 1; // of a site that says nothing
      continue;
    }
    if (NOBODY.has(inUrl)) continue;
    links++;
    if (inUrl !== normaliseHandle(handleAt(row))) continue;
    matches[row] = 1;
    own++;
  }
  const isHeldAgainst = own > MOSTLY * links;
  return packTexts(count, (row) => {
    const url = urlAt(row).replace(OF_A_POST, '$1');
    const isNobody = NOBODY.has(handleFromUrl(url)?.toLowerCase() ?? '');
    return isNobody || (isHeldAgainst && matches[row] === 0) ? '' : url;
  });
}
