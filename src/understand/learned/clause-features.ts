import { type Clause, isStopped } from '../clauses.js';
import type { Item } from '../tag/item.js';
import { hash } from './hash.js';
import { isPlain, symbolOf, tagNames } from './symbols.js';

type Add = (feature: string) => void;

/** What may be asked about: where another clause has it, this one needs not ask. */
const ASKED = ['head', 'measure', 'question', 'ask', 'best', 'deed', 'figure', 'follow'];

/** What the part of each clause of a sentence is told by: its words and classes, its ends, its neighbours, and what the others have. */
export function clauseFeatures(
  items: readonly Item[],
  clauses: readonly Clause[],
  stops: readonly number[],
): Uint32Array[] {
  const symbols = items.map(symbolOf);
  const names = items.map((item, i) => {
    const own = tagNames(item);
    return own.length > 0 ? own : [isPlain(symbols[i]!) ? '?' : symbols[i]!];
  });
  const ends = clauses.map(({ to }) => endOf(items, to, stops));
  return clauses.map((clause, at) => {
    const features = new Set<number>();
    const add: Add = (feature) => features.add(hash(feature));
    addWords(add, symbols, names, clause);
    add(`end ${ends[at]}`);
    add(`end before ${ends[at - 1] ?? '^'}`);
    add(`place ${Math.min(at, 2)} ${Math.min(clauses.length - 1 - at, 2)}`);
    add(`place ${at === 0} ${at === clauses.length - 1} ${ends[at]}`);
    for (const [offset, other] of [
      [-1, clauses[at - 1]],
      [1, clauses[at + 1]],
    ] as const)
      addNeighbour(add, symbols, names, other, offset);
    addOthers(add, names, ends, clause, at);
    return Uint32Array.from(features);
  });
}

/** What speaks for two clauses in a row being of one kind, for each pair. */
export function clausePairFeatures(
  items: readonly Item[],
  clauses: readonly Clause[],
  stops: readonly number[],
): Uint32Array[] {
  return clauses.slice(1).map(({ from }) => {
    const pair = [`stay ${endOf(items, from, stops)}`, `stay > ${symbolOf(items[from]!)}`];
    return Uint32Array.from(pair, hash);
  });
}

function addWords(add: Add, symbols: readonly string[], names: readonly string[][], { from, to }: Clause): void {
  const words = symbols.slice(from, to).filter((symbol) => /[\p{L}<]/u.test(symbol));
  for (let i = from; i < to; i++) {
    add(`w ${symbols[i]}`);
    for (const name of names[i]!) add(`t ${name}`);
    add(`2 ${i === from ? '^' : symbols[i - 1]} ${symbols[i]}`);
    add(`c ${i === from ? '^' : names[i - 1]![0]} ${names[i]![0]}`);
    add(`3 ${i < from + 2 ? '^' : names[i - 2]![0]} ${i === from ? '^' : names[i - 1]![0]} ${names[i]![0]}`);
  }
  add(`first ${words[0]}`);
  add(`first ${words[0]} ${words[1]}`);
  add(`first ${names[from]![0]} ${names[from + 1]?.[0]} ${names[from + 2]?.[0]}`);
  add(`last ${words.at(-1)}`);
  add(`length ${words.length <= 4 ? words.length : words.length <= 7 ? 5 : words.length <= 12 ? 8 : 13}`);
}

function addNeighbour(
  add: Add,
  symbols: readonly string[],
  names: readonly string[][],
  clause: Clause | undefined,
  offset: number,
): void {
  if (!clause) {
    add(`${offset} none`);
    return;
  }
  add(`${offset} ${symbols[clause.from]}`);
  add(`${offset} ${symbols[clause.from]} ${symbols[clause.from + 1]}`);
  add(`${offset} t ${names[clause.from]![0]} ${names[clause.from + 1]?.[0]}`);
  for (const name of new Set(names.slice(clause.from, clause.to).map(([first]) => first))) add(`${offset} has ${name}`);
}

/** What could be asked stands elsewhere: "who is best" beside a clause without anything of the kind. */
function addOthers(
  add: Add,
  names: readonly string[][],
  ends: readonly string[],
  { from, to }: Clause,
  at: number,
): void {
  for (const asked of ASKED) {
    const own = names.slice(from, to).some((of) => of.includes(asked));
    const before = names.slice(0, from).some((of) => of.includes(asked));
    const after = names.slice(to).some((of) => of.includes(asked));
    add(`${asked} ${own} ${before} ${after}`);
  }
  add(`asks ${ends[at] === '?'} ${ends.slice(0, at).includes('?')} ${ends.slice(at + 1).includes('?')}`);
}

/** The sign that ends a clause; nothing, where a word begins the next. */
function endOf(items: readonly Item[], to: number, stops: readonly number[]): string {
  const [last, next] = [items[to - 1]!, items[to]];
  if (/^[,;:!?()–—-]+$/.test(last.word)) return last.word.at(-1)!;
  if (!next) return '$';
  return isStopped(last, next, stops) ? '.' : '';
}
