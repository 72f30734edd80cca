import { unitOfHeader } from '../headers/header-unit.js';
import { PLATFORM_PHRASES, platformNamed } from '../headers/platforms.js';
import { tokens } from '../headers/tokens.js';

/** All that platforms are called, in lower case. */
export const PLATFORM_WORDS: readonly string[] = [...PLATFORM_PHRASES.keys()];

/** Words that stand beside a platform's name and say no more than it. */
const OF_NO_MEANING = new Set(['account', 'accounts', 'profile', 'page']);

/** Whether a whole cell is a platform's name, and nothing else. */
export function isPlatformName(cell: string): boolean {
  return cell.length <= 40 && PLATFORM_PHRASES.has(tokens(cell).join(' '));
}

/** Whether a header is a platform's name and nothing else, but for a unit: `Instagram`, `TikTok account`, `IG (k)`. */
export function isBarePlatform(header: string): boolean {
  const name = unitOfHeader(header) === 1 ? header : header.replace(/[([（].*$/u, '');
  return PLATFORM_PHRASES.has(
    tokens(name)
      .filter((word) => !OF_NO_MEANING.has(word))
      .join(' '),
  );
}

/**
 * The platforms of a cell as they are shown, in its order; several where it names several: `IG / TikTok`. What is no
 * platform's name stays as it is.
 */
export function platformsIn(cell: string): string[] {
  const whole = platformNamed(cell);
  if (whole !== undefined) return [whole];
  const parts = cell
    .split(/[,;/&+|]|\band\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [...new Set(parts.map((part) => platformNamed(part) ?? part.slice(0, 40)))];
}
