import type { CommandCall } from '../answers/answer.js';
import { findCommand } from './commands.js';
import { readArguments } from './parse-command.js';

interface Reading {
  pattern: RegExp;
  call: (sentence: string, match: RegExpExecArray) => CommandCall;
}

const VERB = /^(are|is|was|were|do|does|can|should|have|has)$/i;
/** A condition on the list, which no command takes yet: leaving it out would answer another question. */
const CONDITION =
  /\b(in|from|speaking|under|over|above|below|between|less than|more than|fewer than|without)\b(?! (the|this|our|my|that) (file|list|csv|data|sheet)\b)|\bverified\b|\bonly\b/i;
const HANDLE = /(?:^|\s)(@[\w.-]{2,}|https?:\/\/\S+)/;

/** In the order they are tried: the more particular first. */
const READINGS: Reading[] = [
  {
    pattern: /^(hi|hello|hey|help|thanks?|thank you)\b|what can (you|i)|how do(es)? (i|this|you) (use|work|start)/i,
    call: () => ({ name: 'help', args: {} }),
  },
  { pattern: HANDLE, call: (_, match) => ({ name: 'profile', args: { handle: match[1]!.replace(/[?!.,;:]+$/, '') } }) },
  {
    pattern:
      /(?:tell me about|who is|profile of|look up|show me the profile of)\s+(?!the\b|our\b|my\b)([\w.-]{3,})\s*\??$/i,
    call: (_, match) => ({ name: 'profile', args: { handle: match[1]! } }),
  },
  {
    pattern:
      /how (was|were|is|are|did|do) .*(found|find|comput|calculat|scor|rank|work|chosen|choose|know)|method|silhouette|confusion|accura|reliab|trust|baseline/i,
    call: () => ({ name: 'about', args: {} }),
  },
  {
    pattern: /emerging|rising|up.and.coming|next big|breaking out|growing|about to/i,
    call: () => ({ name: 'emerging', args: {} }),
  },
  {
    pattern: /chart|plot|graph|picture|diagram|visuali/i,
    call: (sentence) => ({ name: 'charts', args: { name: chartWord(sentence) } }),
  },
  { pattern: /segment|cluster|groups?\b/i, call: () => ({ name: 'segments', args: {} }) },
  {
    pattern:
      /what (should|shall|can|do) (we|i) do|recommend|advice|advise|action|next steps?|strateg|campaign|budget|suggest/i,
    call: () => ({ name: 'actions', args: {} }),
  },
  {
    pattern:
      /\btop\b|best|biggest|largest|most (followed|followers|liked|engag\w*|likely)|highest|influencers?\b|creators?\b|shortlist|who (should|are|is|has|do)/i,
    call: (sentence) => ({ name: 'top', args: { count: countIn(sentence), by: rankingIn(sentence), skip: 0 } }),
  },
];

/**
 * A sentence as a call of the same commands as the slash text. What cannot be placed is never guessed at: it becomes
 * `unclear`, which asks back.
 */
export function understandQuestion(sentence: string): CommandCall {
  const plain = sentence.trim().replace(/\s+/g, ' ');
  if (plain === '') return { name: 'help', args: {} };
  const [first = '', ...words] = plain.replace(/[?!.]+$/, '').split(' ');
  const command = findCommand(first);
  if (command) {
    const { call, rest } = readArguments(command, words);
    // "top 10 by score?" is a command with a question mark; "how many are verified" is a sentence.
    if (rest.length === 0 && !VERB.test(words[0] ?? '')) return call;
  }
  for (const { pattern, call } of READINGS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const reading = call(plain, match);
    const narrowed = (reading.name === 'top' || reading.name === 'emerging') && CONDITION.test(plain);
    return narrowed ? { name: 'unclear', args: { sentence: plain } } : reading;
  }
  return { name: 'unclear', args: { sentence: plain } };
}

function countIn(sentence: string): number {
  const words: Record<string, number> = { three: 3, five: 5, ten: 10, twenty: 20, fifty: 50 };
  const digits = /\b(\d{1,3})\b(?!\s*[k%])/i.exec(sentence)?.[1];
  const word = Object.keys(words).find((name) => new RegExp(`\\b${name}\\b`, 'i').test(sentence));
  const count = digits === undefined ? (word === undefined ? 10 : words[word]!) : Number(digits);
  return Math.min(100, Math.max(1, count));
}

function rankingIn(sentence: string): string {
  if (/engag|react/i.test(sentence)) return 'engagement';
  if (/follow|biggest|largest|audience|reach/i.test(sentence)) return 'followers';
  if (/likel|behav|probab|model/i.test(sentence)) return 'likelihood';
  return 'score';
}

function chartWord(sentence: string): string {
  return (
    /correlation|followers|following|likes|segment map|map|segments?|silhouette|confusion|importance|engagement|top/i
      .exec(sentence)?.[0]
      .toLowerCase() ?? 'all'
  );
}
