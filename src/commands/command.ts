import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import type { Answer } from '../answers/answer.js';
import type { Settings } from '../store/ports.js';
import type { ArgumentSpec } from './arguments.js';

/** What a question about data is answered from. */
export interface Subject extends AnalysedDataset {
  fileName: string;
}

/** The channel a question was asked in, for commands that change how the bot behaves there. */
export interface ChannelContext {
  teamId: string;
  channelId: string;
  settings: Settings;
}

interface Grammar<Args> {
  name: string;
  /** Other words for it, as people type them. */
  aliases?: readonly string[];
  /** One line for `help`. */
  summary: string;
  /** Slash texts and sentences that reach it. */
  examples: readonly string[];
  /** Its arguments, in the order they are typed. */
  args: { [Name in keyof Args]: ArgumentSpec<Args[Name]> };
}

/** A question about the dataset of the conversation. */
export interface DatasetCommand<Args = Record<string, never>> extends Grammar<Args> {
  about: 'dataset';
  run(subject: Subject, args: Args): Answer;
}

/** A question that needs no data, such as help. */
export interface PlainCommand<Args = Record<string, never>> extends Grammar<Args> {
  about: 'nothing';
  run(args: Args): Answer;
}

/** A setting of the channel it is typed in. */
export interface ChannelCommand<Args = Record<string, never>> extends Grammar<Args> {
  about: 'channel';
  run(channel: ChannelContext, args: Args): Promise<Answer>;
}

// biome-ignore lint/suspicious/noExplicitAny: a registry holds commands of every argument type
export type Command = DatasetCommand<any> | PlainCommand<any> | ChannelCommand<any>;
