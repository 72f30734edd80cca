import { endsInCount, holdsHandle, isPlaceholder } from './creator-cell.js';
import { timesAWeek } from './frequencies.js';
import { handleFromUrl, isProfileId, looksLikeHandle } from './handle.js';
import { parseNumber } from './parse-number.js';
import { readAmount } from './read-amount.js';

const POST_URL = /^https?:\/\/\S+\/(?:video|photo|p|reel|status|shorts)\/[\w-]+/i;

/** What the text of a cell can look like by itself, as `ColumnValues` counts it. */
export const TEXT_TRAITS = {
  percentSigns: (text: string) => text.length < 40 && /[%٪％]/.test(text),
  ranges: (text: string) => readAmount(text)?.figures.length === 2,
  timesAWeek: (text: string) => !Number.isNaN(timesAWeek(text)),
  exact: (text: string) => !/\p{L}\.?\s*$/u.test(text),
  handles: looksLikeHandle,
  masked: (text: string) => /[\u2588*•]{2,}/.test(text),
  atSigns: (text: string) => /^@\S+$/.test(text),
  embedded: holdsHandle,
  counted: (text: string) => Number.isNaN(parseNumber(text)) && endsInCount(text),
  placeholders: isPlaceholder,
  emails: (text: string) => /^[^\s@/"]+@[^\s@/]+\.[^\s@/]+$/.test(text),
  postUrls: (text: string) => text.length < 200 && text.includes('/') && POST_URL.test(text),
  channelIds: (text: string) => /^UC[\w-]{22}$/.test(text),
  latinLower: (text: string) => /^[a-z0-9._-]+$/.test(text),
  ascii: (text: string) => /^[\x20-\x7e]*$/.test(text),
  spaces: (text: string) => /\S\s+\S/.test(text),
  profileIds: (text: string) => isProfileId(handleFromUrl(text) ?? ''),
  urls: (text: string) => /^https?:\/\/\S+$/i.test(text),
  profileUrls: (text: string) => handleFromUrl(text) !== undefined,
};

export type TextTrait = keyof typeof TEXT_TRAITS;

const OF_NUMBERS: ReadonlySet<TextTrait> = new Set(['exact', 'handles', 'latinLower', 'ascii']);

/** Whether plain numbers, such as `12` and `-0.5`, have a trait: no other text needs to be looked at for that. */
export function areTrueOfNumbers(trait: TextTrait): boolean {
  return OF_NUMBERS.has(trait);
}
