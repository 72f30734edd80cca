/** In place of a creator who is forgotten. */
export const SOMEBODY = 'somebody forgotten';

/** A creator in a sentence, with or without an @, and not in the name of another one. */
export function names(handle: string): RegExp {
  const literal = handle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_.@-])@?${literal}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}_])`, 'giu');
}
