import { commandTyped } from '../../../commands/parse-command.js';
import { unreadTables } from '../../../commands/unread-tables.js';
import { analyzeModal } from '../../blocks/analyze-modal.js';
import { openBrief } from '../../open-brief.js';
import { openForm } from '../../open-form.js';
import type { Services } from '../../services.js';
import { typedText } from '../../typed-text.js';
import type { CommandArgs, WaysIn } from '../../ways-in.js';
import { typedBy } from '../../who-asked.js';

const NOTICE_AFTER_MS = 1_000;

/** `brief edit` opens the form. */
const EDITS = /^\W*(?:edit|change|update|write)\W*$/i;

/** What concerns nobody but the one who asks. */
const PRIVATE = new Set(['help', 'analyze', 'settings', 'datasets']);

/**
 * `/influencer top 10`. Answers are for everyone in the conversation, who choose together; help and errors only for the
 * one who typed.
 */
export function registerInfluencer(ways: WaysIn, services: Services): void {
  const { questions, queue, answering } = services;
  ways.command('/influencer', {
    guard: 'person',
    tells: typedBy,
    run: async (args, work) => {
      const { command, context, respond } = args;
      const text = typedText(command.text ?? '', context.botUserId);
      const { command: asked, rest } = commandTyped(text);
      const to = typedBy(args);
      const where = { teamId: to.teamId, channelId: to.place.channelId, userId: to.userId };
      const hasUnread = async () => (await unreadTables(services.store, where.teamId, where.channelId)).length > 0;
      if (asked.name === 'analyze' && !(await hasUnread())) {
        const about = { kind: 'analyze', ...where } as const;
        await openForm(services, work, { triggerId: command.trigger_id, about, view: analyzeModal });
        return;
      }
      if (asked.name === 'brief' && EDITS.test(rest)) return openBrief(services, work, command.trigger_id, where);
      const mayWait = asked.about !== 'nothing' && queue.underWay(where.teamId, where.channelId) !== undefined;
      const ask = async () => (await questions.ask(where, text, 'slash')).answer;
      const answer =
        work.answer ?? (await withNotice(mayWait ? work.receivedAt + NOTICE_AFTER_MS : undefined, respond, ask));
      await answering.respond(work, to, answer, PRIVATE.has(asked.name) ? 'ephemeral' : 'in_channel');
    },
  });
}

/** Where the answer has to wait for an analysis, the person is told at that time, Unix ms; not for a moment's wait. */
async function withNotice<T>(
  noticeAt: number | undefined,
  respond: CommandArgs['respond'],
  work: () => Promise<T>,
): Promise<T> {
  if (noticeAt === undefined) return work();
  const notice = setTimeout(() => {
    respond('The analysis is under way: I answer this as soon as it is done.').catch(() => undefined);
  }, noticeAt - Date.now());
  try {
    return await work();
  } finally {
    clearTimeout(notice);
  }
}
