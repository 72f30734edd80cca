import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { Answer } from '../answers/answer.js';
import { assertNever } from '../answers/format.js';
import { type AnswerLine, answerLines } from '../answers/plain-text.js';

export interface Terminal {
  color: boolean;
  /** Columns. Sentences are wrapped to it; rows of tables stay whole. */
  width: number;
}

/** The answer for a terminal: the words of every other surface, with emphasis where there are colours. */
export function showAnswer(answer: Answer, { color, width }: Terminal): string {
  const steps = [...answer.next, ...(answer.more ?? [])].filter(({ command }) => !ONLY_IN_SLACK.has(command.name));
  return answerLines({ ...answer, next: steps })
    .flatMap((line) => wrap(line, width).map((text) => (color ? emphasise(line.role, text) : text)))
    .join('\n');
}

/** Commands about a conversation, of which a terminal has none. (Loading them to ask would cost start-up time.) */
export const ONLY_IN_SLACK: ReadonlySet<string> = new Set(
  'analyze shortlist exclude include export report changes remind datasets use platform forget watch settings brief'.split(
    ' ',
  ),
);

function emphasise(role: AnswerLine['role'], text: string): string {
  switch (role) {
    case 'headline':
    case 'title':
      return styled('bold', text);
    case 'tableHead':
      return styled('underline', text);
    case 'context':
    case 'note':
      return styled('dim', text);
    case 'tableRow':
    case 'bullet':
    case 'text':
    case 'blank':
      return text;
    default:
      return assertNever(role);
  }
}

function styled(format: 'bold' | 'underline' | 'dim', text: string): string {
  // From Node 22.13 it asks stdout as well; whether there are colours is the caller's decision.
  return styleText(format, text, { validateStream: false });
}

/** Lines of at most `width` columns, broken at spaces; a word that is longer stays whole, so that it can be copied. */
function wrap({ role, text }: AnswerLine, width: number): string[] {
  if (role === 'tableHead' || role === 'tableRow') return [text];
  const hanging = role === 'bullet' ? '  ' : '';
  const wrapped: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ')) {
    const own = stringWidth(word);
    if (line !== '' && taken + 1 + own > width) {
      wrapped.push(line);
      [line, taken] = [hanging + word, hanging.length + own];
    } else {
      [line, taken] = line === '' ? [word, own] : [`${line} ${word}`, taken + 1 + own];
    }
  }
  return [...wrapped, line];
}
