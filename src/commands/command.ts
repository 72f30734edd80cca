import type { Answer } from '../answers/answer.js';
import type { Queried } from '../query/queried.js';
import type { Brief } from '../store/ports.js';
import type { ArgumentSpec } from './arguments/argument.js';
import type { Conversation } from './conversation.js';

/** What a question about data is answered from. */
export interface Subject extends Queried {
  fileName: string;
  /** What the conversation is looking for, if somebody has said it. */
  brief?: Brief | undefined;
  /** Its lists hold only those who fit that: whoever says how many somebody counts says so. */
  isForBrief?: boolean | undefined;
}

interface Grammar<Args> {
  name: string;
  /** Other words for it, as people type them. */
  aliases?: readonly string[];
  /** A slash text that begins so is this command's, whole: `bottom 3` is a list, `median followers` is a figure. */
  opens?: RegExp;
  /** One line for `help`. */
  summary: string;
  /** Slash texts that reach it. */
  examples: readonly string[];
  /** Its arguments, in the order they are taken out of what is said. */
  args: { [Name in keyof Args]: ArgumentSpec<Args[Name]> };
  /** Whether a sentence that said so much has said enough. */
  isComplete?(args: Args): boolean;
  /** Where the command was named, what is left over is this argument: `profile ID 11`. */
  restIs?: keyof Args & string;
}

/** A question about the dataset of the conversation. */
export interface DatasetCommand<Args = Record<string, never>> extends Grammar<Args> {
  about: 'dataset';
  /**
   * It answers the brief of its conversation (brief/run-for-brief.ts): with a list, with groups of the whole file and how
   * many in them fit, with advice, or with a plan.
   */
  answersBrief?: 'list' | 'groups' | 'advice' | 'plan';
  run(subject: Subject, args: Args): Answer;
  /** What it says where there is no file yet. */
  withoutFile?(args: Args): Answer;
}

/** A question that needs no data, such as help. */
export interface PlainCommand<Args = Record<string, never>> extends Grammar<Args> {
  about: 'nothing';
  run(args: Args): Answer;
}

/** Something about the conversation it is typed in: its files, its shortlist, how the bot behaves there. */
export interface ConversationCommand<Args = Record<string, never>> extends Grammar<Args> {
  about: 'conversation';
  run(conversation: Conversation, args: Args): Promise<Answer>;
}

// biome-ignore lint/suspicious/noExplicitAny: a registry holds commands of every argument type
export type Command = DatasetCommand<any> | PlainCommand<any> | ConversationCommand<any>;
