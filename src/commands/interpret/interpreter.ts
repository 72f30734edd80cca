import type { JsonSchema } from '../arguments/schema.js';
import type { WordsOfFile } from '../words-of-file.js';

/** All that a model is sent of a question: words, and never a creator, a row or a figure of the file. */
export interface Unread {
  /** With `@creator1` and so on in place of creators. */
  sentence: string;
  /** The commands that it may answer with. */
  calls: CallSchemas;
  /** What was asked before in the thread, without the creators in it. */
  last?: { name: string; arguments: Record<string, unknown> } | undefined;
  words: WordsOfFile;
}

export interface CallSchemas {
  /** What narrows who is meant, where a command takes it: said once, for it is most of what there is to say. */
  filters: Readonly<Record<string, JsonSchema>>;
  commands: { name: string; does: string; arguments: Readonly<Record<string, JsonSchema>>; takesFilters: boolean }[];
}

/** A model of one's own, which is asked what a sentence means that the built-in reading is unsure of. */
export interface Interpreter {
  /**
   * Asks once, for a few seconds at most.
   *
   * @param use makes something of the model's answer, any JSON at all; undefined where it is not usable
   * @returns undefined where there is no usable answer, whatever the reason: it has been logged
   */
  interpret<T>(unread: Unread, use: (given: unknown) => T | undefined): Promise<T | undefined>;
}
