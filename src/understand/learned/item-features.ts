import type { Item } from '../tag/item.js';
import { hash } from './hash.js';
import { isPlain, symbolOf, tagNames } from './symbols.js';

const SEPARATOR = /^[,.;:!?()–—-]+$/;
/** What a question turns on: a word beside one of them may say who is meant. */
const ANCHORS = ['head', 'measure', 'question', 'best', 'deed'];
const FARTHEST = 3;

export interface PieceFeatures {
  /** The word itself. */
  own: number;
  all: Uint32Array;
  /** What is added where the model has not seen the word: the same, of unseen words alone. */
  ifUnseen: Uint32Array;
}

/** What the part of each piece of a sentence is told by: itself, its neighbours, its clause, and what it stands near. */
export function itemFeatures(items: readonly Item[]): PieceFeatures[] {
  const symbols = items.map(symbolOf);
  const names = items.map((item, i) => namesOf(item, symbols[i]!));
  const clauses = clausesOf(items);
  return items.map(({ tags }, at) => {
    const features = new Set<number>();
    const add = (feature: string) => features.add(hash(feature));
    addWord(add, symbols[at]!, names[at]!, items[at]!);
    addNeighbours(add, symbols, names, at);
    addClause(add, symbols, names, clauses, at);
    addAnchors(add, names, at);
    const all = Uint32Array.from(features);
    const isOpen = tags.length === 0 && isPlain(symbols[at]!);
    return { own: hash(`w ${symbols[at]}`), all, ifUnseen: isOpen ? all.map(ofUnseen) : NONE };
  });
}

const NONE = new Uint32Array(0);

function ofUnseen(feature: number): number {
  return Math.imul(feature ^ 0x9e3779b9, 0x01000193) >>> 0;
}

/** What speaks for two neighbours being of one kind, for each pair: clauses end at signs, and begin with words of their own. */
export function pairFeatures(items: readonly Item[]): Uint32Array[] {
  const symbols = items.map(symbolOf);
  return items.slice(1).map((next, i) => {
    const isEnd = SEPARATOR.test(items[i]!.word) || SEPARATOR.test(next.word);
    const pair = [`stay ${isEnd}`, `stay < ${symbols[i]}`, `stay > ${symbols[i + 1]}`];
    return Uint32Array.from(pair, hash);
  });
}

type Add = (feature: string) => void;

function namesOf(item: Item, symbol: string): string[] {
  const names = tagNames(item);
  if (names.length > 0) return names;
  return [isPlain(symbol) ? '?' : symbol];
}

function addWord(add: Add, symbol: string, names: readonly string[], { text }: Item): void {
  add(`w ${symbol}`);
  for (const name of names) add(`t ${name}`);
  add(`t ${names.filter((name) => !name.includes('=')).join('+')}`);
  if (!isPlain(symbol)) return;
  for (const size of [2, 3, 4]) add(`suffix ${symbol.slice(-size)}`);
  add(`prefix ${symbol.slice(0, 3)}`);
  if (/^\p{Lu}/u.test(text)) add(/^\p{Lu}{2,}$/u.test(text) ? 'capitals' : 'capital');
  add(`size ${Math.min(symbol.length, 12) >> 1}`);
}

function addNeighbours(add: Add, symbols: readonly string[], names: readonly string[][], at: number): void {
  const symbol = (i: number) => symbols[i] ?? (i < 0 ? '^' : '$');
  const kind = (i: number) => names[i]?.[0] ?? symbol(i);
  for (const offset of [-2, -1, 1, 2]) {
    add(`w${offset} ${symbol(at + offset)}`);
    for (const name of names[at + offset] ?? []) add(`t${offset} ${name}`);
  }
  add(`2 ${symbol(at - 1)} ${symbol(at)}`);
  add(`2+ ${symbol(at)} ${symbol(at + 1)}`);
  add(`around ${kind(at - 1)} ${kind(at)} ${kind(at + 1)}`);
  add(`behind ${kind(at - 2)} ${kind(at - 1)} ${kind(at)}`);
  add(`ahead ${kind(at)} ${kind(at + 1)} ${kind(at + 2)}`);
  add(`start ${bucket(at)}`);
  add(`end ${bucket(symbols.length - 1 - at)}`);
}

interface Clause {
  from: number;
  to: number;
  before: number;
  after: number;
}

/** The clause each piece stands in; a sign belongs to the one it ends. */
function clausesOf(items: readonly Item[]): Clause[] {
  const isEnd = (at: number) => SEPARATOR.test(items[at]!.word) || at === items.length - 1;
  const ends = items.flatMap((_, at) => (isEnd(at) ? [at] : []));
  return ends.flatMap((end, i) => {
    const from = i === 0 ? 0 : ends[i - 1]! + 1;
    return Array<Clause>(end + 1 - from).fill({ from, to: end + 1, before: i, after: ends.length - 1 - i });
  });
}

function addClause(
  add: Add,
  symbols: readonly string[],
  names: readonly string[][],
  clauses: readonly Clause[],
  at: number,
): void {
  const { from, to, before, after } = clauses[at]!;
  add(`clause ${Math.min(before, 2)} ${Math.min(after, 2)}`);
  add(`opens ${symbols[from]}`);
  add(`opens ${symbols[from]} ${symbols[from + 1]}`);
  for (let i = from; i < to; i++) {
    if (i === at) continue;
    add(`${i < at ? '<' : '>'} ${symbols[i]}`);
    add(`${i < at ? '<t' : '>t'} ${names[i]![0]}`);
  }
}

/** How far the nearest word of each kind is, to either side. */
function addAnchors(add: Add, names: readonly string[][], at: number): void {
  for (const anchor of ANCHORS) {
    const is = (i: number) => names[i]?.includes(anchor) === true;
    for (let far = 1; far <= names.length; far++) {
      if (is(at - far)) add(`${anchor} -${Math.min(far, FARTHEST)}`);
      if (is(at + far)) add(`${anchor} +${Math.min(far, FARTHEST)}`);
      if (is(at - far) || is(at + far)) break;
    }
  }
}

function bucket(distance: number): number {
  return distance <= 2 ? distance : distance <= 5 ? 3 : 6;
}
