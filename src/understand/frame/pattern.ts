import type { Tag } from '../lexicon/lexicon.js';
import { type Item, isOnly } from '../tag/item.js';

export interface Match {
  from: number;
  /** Behind the last item. */
  to: number;
  /** What was found, by class, in the order of the sentence. */
  tags: Record<string, Tag[]>;
}

interface Term {
  /** `class` or `class=value`, any of them. */
  names: readonly string[];
  isOptional: boolean;
  isRepeated: boolean;
}

const parsed = new Map<string, Term[]>();

/**
 * The first place where items that nothing has taken follow a pattern: classes with spaces between, `?` optional, `*`
 * any number, `|` either, `class=value` one of a class, `'word'` a word. Articles and politeness may stand between.
 */
export function find(items: readonly Item[], pattern: string, start = 0): Match | undefined {
  const terms = termsOf(pattern);
  for (let from = start; from < items.length; from++) {
    const path = follow(items, from, terms, 0);
    if (path && path.length > 0) return matchOf(path);
  }
  return undefined;
}

/** All places, none of which overlap. */
export function findAll(items: readonly Item[], pattern: string): Match[] {
  const found: Match[] = [];
  for (let match = find(items, pattern); match; match = find(items, pattern, match.to)) found.push(match);
  return found;
}

export function take(items: readonly Item[], { from, to }: { from: number; to: number }): void {
  for (const item of items.slice(from, to)) item.taken = true;
}

type Path = { at: number; tag: Tag }[];

function follow(items: readonly Item[], at: number, terms: readonly Term[], term: number): Path | undefined {
  if (term === terms.length) return [];
  const { names, isOptional, isRepeated } = terms[term]!;
  const here = skipped(items, at, names, term > 0);
  const tag = here < items.length ? tagIn(items[here]!, names) : undefined;
  if (tag) {
    const rest = (isRepeated && follow(items, here + 1, terms, term)) || follow(items, here + 1, terms, term + 1);
    if (rest) return [{ at: here, tag }, ...rest];
  }
  return isOptional ? follow(items, at, terms, term + 1) : undefined;
}

function skipped(items: readonly Item[], at: number, names: readonly string[], mayStandBetween: boolean): number {
  let here = at;
  while (
    mayStandBetween &&
    items[here] &&
    !items[here]!.taken &&
    isSkippable(items[here]!) &&
    !tagIn(items[here]!, names)
  ) {
    here++;
  }
  return here;
}

function isSkippable(item: Item): boolean {
  return isOnly(item, ['article', 'polite', 'asker']) || item.tags.some((tag) => tag.class === 'article');
}

function tagIn(item: Item, names: readonly string[]): Tag | undefined {
  if (item.taken) return undefined;
  for (const name of names) {
    if (name.startsWith("'")) {
      if (item.word === name.slice(1, -1)) return { class: 'word', value: item.word };
      continue;
    }
    const [kind, value] = name.split('=');
    const tag = item.tags.find((one) => one.class === kind && (value === undefined || one.value === value));
    if (tag) return tag;
  }
  return undefined;
}

function matchOf(path: Path): Match {
  const tags: Record<string, Tag[]> = {};
  for (const { tag } of path) tags[tag.class] = [...(tags[tag.class] ?? []), tag];
  return { from: path[0]!.at, to: path.at(-1)!.at + 1, tags };
}

function termsOf(pattern: string): Term[] {
  const before = parsed.get(pattern);
  if (before) return before;
  const terms = pattern.split(' ').map((term) => ({
    names: term
      .replace(/[?*]$/, '')
      .split('|')
      .map((name) => name.replaceAll('_', ' ')),
    isOptional: /[?*]$/.test(term),
    isRepeated: term.endsWith('*'),
  }));
  parsed.set(pattern, terms);
  return terms;
}
