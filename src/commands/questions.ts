import { type Answer, type AnswerFile, type CommandCall, sayOnly } from '../answers/answer.js';
import { firstCharts } from '../answers/charts/draw-charts.js';
import { inShort } from '../answers/in-short.js';
import type { ReportRequest } from '../answers/report/build-report.js';
import { PLATFORM_UNKNOWN, UserError } from '../errors.js';
import type { Brief, Dataset, LastQuestion } from '../store/ports.js';
import { firstAnswer } from './brief/first-answer.js';
import { runForBrief } from './brief/run-for-brief.js';
import { changesSinceLatest } from './changes.js';
import type { Command, Subject } from './command.js';
import { checkedArguments, commandNamed } from './commands.js';
import type { Admins, Conversation, ExportRequest, Reminders, Where } from './conversation.js';
import { callInShort } from './in-short.js';
import { answerWithModel } from './interpret/answer-with-model.js';
import type { Interpreter } from './interpret/interpreter.js';
import { aboutTheLast, asRead, lastQuestion, together } from './last-question.js';
import { isAskedInThread, isAskedOfFile } from './overheard.js';
import { withoutUndefined } from './page-steps.js';
import { commandTyped, NOT_UNDERSTOOD, parseCommand } from './parse-command.js';
import { askPlatform } from './platform.js';
import { isOpen, type ReadSentence, readSentence } from './read-sentence.js';
import { twoRequests } from './two-requests.js';
import { tableSteps, unreadTables } from './unread-tables.js';
import { NO_VOCABULARY, vocabularyOf } from './vocabulary.js';

export type { Where } from './conversation.js';

/** How it was said: after the slash command, or as a sentence in a mention or a direct message. */
export type Phrasing = 'slash' | 'sentence';

/** An answer, with what the question was understood as. */
export interface Answered {
  call: CommandCall;
  answer: Answer;
}

export interface Questions {
  /**
   * @param where.replyThreadTs the thread that the answer goes to, where questions that lean on this one will come from
   * @throws {UserError} where there is nothing to answer from, or the question cannot be answered
   */
  ask(where: Where & { replyThreadTs?: string | undefined }, text: string, phrasing: Phrasing): Promise<Answered>;
  /** The first answer to a file that has just been analysed. @param offered what its post may have meant as a brief */
  firstAnswer(where: Where, analysed: Omit<Subject, 'excluded'>, offered?: Brief): Promise<Answer>;
  /**
   * What was said beside a file, or in a thread of the bot's own with nobody named: never that it was not understood.
   *
   * @param beside the file's dataset, where it came with one; `isOfOthers`: nothing is to be changed
   * @returns undefined where it asks nothing that is surely understood; else what answers it
   */
  overheard(
    where: Where,
    text: string,
    beside?: { datasetId: string; isOfOthers: boolean },
  ): Promise<(() => Promise<Answer>) | undefined>;
  /** What a file that has just been analysed changes, where an earlier one of its conversation shares creators with it. */
  whatChanged(where: Where, datasetId: string): Promise<Answer | undefined>;
  /** The same for a button, which carries the call itself, and the dataset that it is about. */
  run(where: Where, call: CommandCall, datasetId?: string): Promise<Answered>;
}

export interface QuestionsDependencies {
  store: Conversation['store'];
  /** The analysis under way in a conversation, if any: a question asked meanwhile is answered when it is done. */
  underWay: (where: Where) => Promise<void> | undefined;
  writeExport: (request: ExportRequest, where: Where) => Promise<AnswerFile>;
  writeReport: (request: Omit<ReportRequest, 'now'>, where: Where) => Promise<AnswerFile>;
  reminders: Reminders;
  forgetting: Conversation['forgetting'];
  admins: Admins;
  /** A model of one's own, asked what the built-in reading is unsure of. */
  interpreter?: Interpreter | undefined;
}

/** Characters: a hundred handles take some 2,000. */
const MAX_TEXT = 4_000;

/** "brief market: US" is typed word for word wherever it is said: what cannot be used of it is told. */
const NAMES_FIELDS = /^\W*brief\b[^:=]*[:=]/i;

/** Arguments that are told by what is in the file: its creators, categories, segments. */
const NEED_FILE = ['country', 'handle', 'handles', 'name'];

/** Answers questions from what is kept of the conversation they are asked in, and from nothing else. */
export function createQuestions(dependencies: QuestionsDependencies): Questions {
  const { store, underWay, writeExport, writeReport, reminders, forgetting, admins, interpreter } = dependencies;

  /** @param datasetId where a button asks about a certain one */
  function conversationAt(where: Where, datasetId?: string): Conversation {
    const { teamId, channelId, threadTs } = where;
    const current = async () => {
      if (datasetId !== undefined) return store.datasets.get(teamId, channelId, datasetId);
      await underWay(where);
      return store.datasets.current(teamId, channelId, threadTs);
    };
    return {
      ...where,
      store,
      current,
      subject: async (dataset) => subjectOf(teamId, dataset ?? (await current()), datasetId !== undefined),
      writeExport: (request) => writeExport(request, where),
      writeReport: (request) => writeReport(request, where),
      reminders,
      admins,
      forgetting,
    };
  }

  async function subjectOf(teamId: string, dataset: Dataset | undefined, wasNamed: boolean): Promise<Subject> {
    if (!dataset) {
      throw wasNamed
        ? new UserError('dataset-gone', 'The list that this was about is no longer kept.', 'Drop the file here again.')
        : new UserError(
            'no-dataset',
            'There is no creator list in this conversation yet.',
            'Drop a CSV of creator profiles here (with a mention of me in a channel), then ask again.',
          );
    }
    const [analysed, excluded, brief, shortlist] = await Promise.all([
      store.analyses.get(teamId, dataset.analysisKey),
      store.exclusions.all(teamId, dataset.channelId),
      store.briefs.get(teamId, dataset.channelId),
      store.shortlists.list(teamId, dataset.channelId),
    ]);
    if (!analysed) {
      throw new UserError(
        'dataset-expired',
        `The analysis of ${dataset.fileName} is no longer kept.`,
        'Drop the file here again and I’ll analyze it again.',
      );
    }
    const shortlisted = shortlist.map(({ handle }) => handle);
    return { ...analysed, fileName: dataset.fileName, excluded, brief, shortlisted };
  }

  async function answer(conversation: Conversation, command: Command, call: CommandCall): Promise<Answered> {
    const within = callInShort(call);
    if (within) {
      const { answer: whole, ...answered } = await answer(conversation, commandNamed(within.name), within);
      return { ...answered, answer: inShort(whole) };
    }
    const args = checkedArguments(command, call.args);
    const checked = { name: command.name, args: withoutUndefined(args) };
    switch (command.about) {
      case 'nothing':
        return { call: checked, answer: command.run(args) };
      case 'conversation': {
        const said = await command.run(conversation, args);
        // Not `current()`, which waits for an analysis under way: that is for those who ask about data.
        const { teamId, channelId, threadTs } = conversation;
        const about = await store.datasets.current(teamId, channelId, threadTs);
        if (said.leadsTo) return answerAfter(conversation, said.leadsTo, said.headline);
        return { call: checked, answer: { ...said, datasetId: about?.id } };
      }
      case 'dataset': {
        const dataset = await conversation.current();
        if (!dataset && command.withoutFile) return { call: checked, answer: command.withoutFile(args) };
        const subject = await subjectOrTables(conversation, dataset);
        if ('headline' in subject) return { call: checked, answer: subject };
        return {
          call: checked,
          answer: { ...orAskPlatform(() => runForBrief(command, subject, args), checked), datasetId: dataset?.id },
        };
      }
    }
  }

  /** Where nothing was read yet, the tables that may be: whoever did not post one has a way to have it read, too. */
  async function subjectOrTables(conversation: Conversation, dataset: Dataset | undefined): Promise<Subject | Answer> {
    try {
      return await conversation.subject(dataset);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'no-dataset') throw error;
      const tables = await unreadTables(store, conversation.teamId, conversation.channelId);
      if (tables.length === 0) throw error;
      return sayOnly(`${error.message} I haven’t read what was posted: should I?`, tableSteps(tables));
    }
  }

  /** What was asked before something had to be said first; that was said, and is noted above it. */
  async function answerAfter(conversation: Conversation, asked: CommandCall, noted: string): Promise<Answered> {
    const { call, answer: own } = await answer(conversation, commandNamed(asked.name), asked);
    return { call, answer: { ...own, context: [noted, own.context].filter(Boolean).join(' ') } };
  }

  /** What words mean here: those of the file, where there is one that can be asked. */
  async function vocabularyFor(conversation: Conversation) {
    try {
      return vocabularyOf(await conversation.subject());
    } catch (error) {
      if (error instanceof UserError) return NO_VOCABULARY;
      throw error;
    }
  }

  async function remember(
    { teamId, channelId }: Where,
    threadTs: string | undefined,
    answered: Answered,
    isCounted?: boolean,
  ) {
    const before = await store.lastQuestions.get(teamId, channelId, threadTs);
    const last = lastQuestion(answered, before, isCounted);
    if (last !== before && last) await store.lastQuestions.save(teamId, channelId, threadTs, last);
  }

  /** What a model makes of a sentence that is unclear; undefined where there is none, or no file. */
  async function byModel(conversation: Conversation, unclear: CommandCall): Promise<Answered | undefined> {
    if (!interpreter || unclear.name !== 'unclear') return undefined;
    const dataset = await conversation.current();
    if (!dataset) return undefined;
    const { teamId, channelId, threadTs } = conversation;
    const last = await store.lastQuestions.get(teamId, channelId, threadTs);
    const subject = await conversation.subject(dataset);
    const answered = await answerWithModel(interpreter, { subject, unclear, last });
    return answered && { ...answered, answer: { ...answered.answer, datasetId: dataset.id } };
  }

  /** A sentence, which may lean on what its thread was asked last. */
  async function heard(
    conversation: Conversation,
    text: string,
    last: LastQuestion | undefined,
  ): Promise<ReadSentence> {
    const read = readSentence(text, { last });
    // Who asks for help does not wait for an analysis.
    const isOfNothing = commandNamed(read.call.name).about === 'nothing' && !isOpen(read);
    const known = isOfNothing ? read : readSentence(text, { known: await vocabularyFor(conversation), last });
    return { ...known, call: aboutTheLast(known.call, last) };
  }

  /**
   * What was typed after the slash command: a command with its arguments, or a sentence.
   *
   * @throws {UserError} where it is neither
   */
  async function readTyped(
    conversation: Conversation,
    text: string,
    last: LastQuestion | undefined,
  ): Promise<{ call: CommandCall } | { read: ReadSentence }> {
    const { command, rest } = commandTyped(text);
    const needsFile = rest !== '' && NEED_FILE.some((argument) => argument in command.args);
    try {
      const call = parseCommand(text, needsFile ? await vocabularyFor(conversation) : NO_VOCABULARY);
      return { call: aboutTheLast(call, last) };
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== NOT_UNDERSTOOD) throw error;
      const read = await heard(conversation, text, last);
      if (isOpen(read)) throw error;
      return { read };
    }
  }

  function twoRequestsIn(conversation: Conversation, text: string, last: LastQuestion | undefined) {
    return twoRequests(text, last, {
      read: (part, before) => heard(conversation, part, before),
      answer: (call) => answer(conversation, commandNamed(call.name), call),
    });
  }

  /** Its answers in one, the first one's question remembered. */
  async function answerSentence(conversation: Conversation, threadTs: string | undefined, read: ReadSentence) {
    const modelled = await byModel(conversation, read.call);
    const answered = modelled ?? (await answer(conversation, commandNamed(read.call.name), read.call));
    await remember(conversation, threadTs, answered, read.isCounted);
    const others: Answer[] = [];
    for (const call of read.also) others.push((await answer(conversation, commandNamed(call.name), call)).answer);
    return { call: answered.call, answer: asRead(answered.answer, others, read) };
  }

  return {
    async ask({ replyThreadTs, ...where }, text, phrasing) {
      if (text.length > MAX_TEXT) {
        throw new UserError(
          'too-long',
          'That is too long for a question.',
          'Say it in fewer words, or name fewer creators at once.',
        );
      }
      const conversation = conversationAt(where);
      const thread = replyThreadTs ?? where.threadTs;
      const last = await store.lastQuestions.get(where.teamId, where.channelId, where.threadTs);
      const isTyped = phrasing === 'slash' || NAMES_FIELDS.test(text);
      const typed = isTyped ? await readTyped(conversation, text, last) : undefined;
      if (!typed || 'read' in typed) {
        const read = typed?.read ?? (await heard(conversation, text, last));
        const two = isOpen(read) ? await twoRequestsIn(conversation, text, last) : undefined;
        if (!two) return answerSentence(conversation, thread, read);
        const first = await answerSentence(conversation, thread, two[0]);
        const second = await answerSentence(conversation, thread, two[1]);
        return { call: first.call, answer: together(first.answer, second.answer) };
      }
      const command = commandNamed(typed.call.name);
      const answered = await answer(conversation, command, typed.call);
      await remember(where, thread, answered, /\d/.test(text));
      return phrasing === 'slash' ? marked(answered, command) : answered;
    },

    async overheard(where, text, beside) {
      if (text.length > MAX_TEXT) return undefined;
      const conversation = conversationAt(where, beside?.datasetId);
      const known = await vocabularyFor(conversation);
      if (known === NO_VOCABULARY) return undefined;
      const last = beside ? undefined : await store.lastQuestions.get(where.teamId, where.channelId, where.threadTs);
      const read = readSentence(text, { known, last });
      const isAsked = beside ? isAskedOfFile(text, read, beside.isOfOthers) : isAskedInThread(text, read, known, last);
      if (!isAsked) return undefined;
      const call = aboutTheLast(read.call, last);
      return () => orWhyNot(async () => (await answerSentence(conversation, where.threadTs, { ...read, call })).answer);
    },

    async firstAnswer({ teamId, channelId }, analysed, offered) {
      const [excluded, brief] = await Promise.all([
        store.exclusions.all(teamId, channelId),
        store.briefs.get(teamId, channelId),
      ]);
      return firstAnswer({ ...analysed, excluded, brief }, { offered, chartsOf: firstCharts });
    },

    async whatChanged(where, datasetId) {
      const answer = await changesSinceLatest(conversationAt(where, datasetId));
      return answer && { ...answer, datasetId };
    },

    async run(where, call, datasetId) {
      const command = commandNamed(call.name);
      const answered = await answer(conversationAt(where, datasetId), command, call);
      await remember(where, where.threadTs, answered);
      return marked(answered, command);
    },
  };
}

function marked({ call, answer }: Answered, { about }: Command): Answered {
  return { call, answer: { ...answer, isRepeatable: about !== 'conversation' } };
}

/** Why a question cannot be answered is what it is answered with. */
async function orWhyNot(answer: () => Promise<Answer>): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof UserError) return sayOnly(`${error.message} ${error.next}`);
    throw error;
  }
}

/** Where prices depend on a platform that the file does not tell, it is asked for. */
function orAskPlatform(answer: () => Answer, call: CommandCall): Answer {
  try {
    return answer();
  } catch (error) {
    if (error instanceof UserError && error.code === PLATFORM_UNKNOWN) return askPlatform(call);
    throw error;
  }
}
