import type { Tag } from '../lexicon/lexicon.js';

/** A piece of the sentence with all that it can be; rules of the frame take it, or the guard asks about it. */
export interface Item {
  text: string;
  word: string;
  /** Characters of the sentence: from, and up to. */
  start: number;
  end: number;
  tags: Tag[];
  taken: boolean;
  /** What it may be by cells of the file that hold other words, too. */
  cell?: readonly Tag[];
}

export function tagOf(item: Item | undefined, name: string, value?: string): Tag | undefined {
  return item?.tags.find((tag) => tag.class === name && (value === undefined || tag.value === value));
}

export function isOnly(item: Item, names: readonly string[]): boolean {
  return item.tags.length > 0 && item.tags.every((tag) => names.includes(tag.class));
}
