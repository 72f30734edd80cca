// Sentences with labels and marks, by file: scripts/training/README.md says what they mean.
import { readdirSync, readFileSync } from 'node:fs';
import { LABELS } from '../../dist/understand/learned/labels.js';
import { tagsOf } from '../../dist/understand/tag/items-of.js';
import { tokensOf } from '../../dist/understand/tokens.js';

export const FOLDER = new URL('sentences/', import.meta.url);

export function sentenceFiles() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.tsv'))
    .sort();
}

/**
 * Every line of a file, with its pieces, what each of them does, and the label of the line before it in its thread.
 *
 * @param vocabularies by the name of the example file that a thread is about
 */
export function readSentences(name, vocabularies) {
  const sentences = [];
  const malformed = [];
  let vocabulary = vocabularies['agency.csv'];
  let before;
  for (const line of readFileSync(new URL(name, FOLDER), 'utf8').split('\n')) {
    const about = /^#\s*(\S+)/.exec(line)?.[1];
    if (about !== undefined) vocabulary = vocabularies[about] ?? vocabulary;
    if (about !== undefined || line.trim() === '') {
      before = undefined;
      continue;
    }
    const [label, lean, ...rest] = line.split('\t');
    const marked = markedPieces(rest.join(' '));
    if (!LABELS.includes(label) || !/^[01]$/.test(lean ?? '') || !marked) {
      malformed.push(line);
      continue;
    }
    const pieces = itemsOf(marked, vocabulary);
    sentences.push({ writer: name, text: textOf(marked), label, leans: lean === '1', before, ...pieces });
    before = label;
  }
  return { sentences, malformed };
}

const textOf = (marked) => marked.map(({ text }) => text).join('');

/** "{hey} top 10 in [Berlin]" as stretches of text with their marks; nothing where brackets do not pair. */
function markedPieces(sentence) {
  const pieces = [];
  let mark = '';
  for (const part of sentence
    .trim()
    .replace(/\s+/g, ' ')
    .split(/([{}[\]])/)) {
    if (part === '{' || part === '[') {
      if (mark !== '') return undefined;
      mark = part;
    } else if (part === '}' || part === ']') {
      if (mark !== (part === '}' ? '{' : '[')) return undefined;
      mark = '';
    } else if (part !== '') pieces.push({ text: part, mark });
  }
  return mark === '' && pieces.length > 0 ? pieces : undefined;
}

/** Pieces as the runtime sees them. Contractions are written out before, so marks are found by counting tokens. */
function itemsOf(marked, vocabulary) {
  const text = textOf(marked);
  const tokens = tokensOf(text, vocabulary.isHandle);
  const { items, stops } = tagsOf(tokens, vocabulary);
  let [said, from] = ['', 0];
  const stretches = marked.map(({ text: part, mark }) => {
    said += part;
    const to = Math.min(tokensOf(said, vocabulary.isHandle).length, tokens.length);
    const stretch = { mark, start: tokens[from]?.start ?? Infinity, end: tokens[to - 1]?.end ?? -1 };
    from = to;
    return stretch;
  });
  const kindOf = ({ start, end, tags }) => {
    const mark = stretches.find((one) => one.start <= start && end <= one.end)?.mark ?? '';
    return mark === '[' && tags.some((tag) => TOLD.includes(tag.class)) ? 'asks' : KIND_OF_MARK[mark];
  };
  return { items, stops, kinds: items.map(kindOf) };
}

const KIND_OF_MARK = { '{': 'harmless', '[': 'narrows', '': 'asks' };
/** What the file's own columns answer: marked as what no column answers, it is a slip. */
const TOLD = ['category', 'place', 'region', 'language', 'platform', 'value', 'topic', 'tier', 'verified', 'segment'];
