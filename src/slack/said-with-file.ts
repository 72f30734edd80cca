import { briefOfPost } from '../commands/brief/read-brief.js';
import type { SaidWithFile } from './uploads.js';

/** What the text of a post says beside its files: a brief, or what may be a question. */
export function saidWithFile(text: string): SaidWithFile {
  const brief = briefOfPost(text);
  return {
    ...(brief && { brief }),
    ...(!brief?.isSure && /\p{L}/u.test(text) && { question: { text } }),
  };
}
