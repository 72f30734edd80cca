import type { Answer, CommandCall } from '../answers/answer.js';
import { UserError } from '../errors.js';
import type { Analyses, Datasets, Settings } from '../store/ports.js';
import type { Subject } from './command.js';
import { checkedArguments, commandNamed } from './commands.js';
import { parseCommand } from './parse-command.js';
import { understandQuestion } from './understand-question.js';

/** Where something was asked. */
export interface Where {
  teamId: string;
  channelId: string;
  threadTs?: string | undefined;
}

/** How it was said: after the slash command, or as a sentence in a mention or a direct message. */
export type Phrasing = 'slash' | 'sentence';

export interface Questions {
  /** @throws {UserError} where there is nothing to answer from, or the question cannot be answered */
  ask(where: Where, text: string, phrasing: Phrasing): Promise<Answer>;
  /** The same for a button, which carries the call itself. */
  run(where: Where, call: CommandCall): Promise<Answer>;
}

interface Dependencies {
  datasets: Datasets;
  analyses: Analyses;
  settings: Settings;
  /** The analysis under way in a conversation, if any: a question asked meanwhile is answered when it is done. */
  underWay: (where: Where) => Promise<void> | undefined;
}

/** Answers questions from what is cached for the conversation they are asked in, and from nothing else. */
export function createQuestions({ datasets, analyses, settings, underWay }: Dependencies): Questions {
  const subjectOf = async (where: Where): Promise<Subject> => {
    await underWay(where);
    const dataset = await datasets.current(where.teamId, where.channelId, where.threadTs);
    if (!dataset) {
      throw new UserError(
        'no-dataset',
        'There is no creator list in this conversation yet.',
        'Drop a CSV of creator profiles here (with a mention of me in a channel), then ask again.',
      );
    }
    const analysed = await analyses.get(where.teamId, dataset.analysisKey);
    if (!analysed) {
      throw new UserError(
        'dataset-expired',
        `The analysis of ${dataset.fileName} is no longer kept.`,
        'Drop the file here again and I will analyse it anew.',
      );
    }
    return { ...analysed, fileName: dataset.fileName };
  };

  const run = async (where: Where, call: CommandCall): Promise<Answer> => {
    const command = commandNamed(call.name);
    const args = checkedArguments(command, call.args);
    switch (command.about) {
      case 'nothing':
        return command.run(args);
      case 'channel':
        return command.run({ teamId: where.teamId, channelId: where.channelId, settings }, args);
      case 'dataset':
        return command.run(await subjectOf(where), args);
    }
  };

  return {
    run,
    ask: (where, text, phrasing) => run(where, phrasing === 'slash' ? parseCommand(text) : understandQuestion(text)),
  };
}
