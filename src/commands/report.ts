import { analysisAnswer } from '../answers/analysis-answer.js';
import { sayOnly } from '../answers/answer.js';
import type { ReportRequest } from '../answers/report/build-report.js';
import { UserError } from '../errors.js';
import { cut } from './arguments/argument.js';
import { takeShortlist } from './arguments/shortlist-named.js';
import { withoutBrief } from './arguments/without-brief.js';
import { oneOf } from './arguments/words.js';
import { saysNothing } from './brief/merge-brief.js';
import type { ConversationCommand, Subject } from './command.js';
import type { Conversation } from './conversation.js';
import { reportOnFile } from './report-on-file.js';
import { shortlistedRows } from './shortlisted-rows.js';

type What = 'file' | 'shortlist' | 'brief' | '';

/** A PDF for somebody who was not in the conversation and has to decide. */
export const report: ConversationCommand<{ what: What; loosened: string[] | undefined }> = {
  about: 'conversation',
  name: 'report',
  aliases: ['pdf'],
  summary:
    'A PDF for your boss or client: who to start with, for your brief if there is one, or the shortlist; with reasons, prices and checks.',
  examples: ['report', 'report shortlist', 'a PDF of the shortlist for my boss'],
  args: {
    loosened: withoutBrief(),
    what: {
      ...oneOf('file|shortlist|brief', ['file', 'shortlist', 'brief'], ''),
      usage: '[shortlist]',
      take: takeWhat,
    },
  },

  async run(conversation, { what, loosened }) {
    const dataset = await conversation.current();
    const subject = await conversation.subject(dataset);
    if (what === 'brief' && saysNothing(subject.brief))
      throw new UserError(
        'no-brief',
        'There is no brief in this conversation yet.',
        'Say what you are looking for: `brief 10 micro creators in the US, $5,000`.',
      );
    const chosen = what === 'shortlist' ? await ofShortlist(conversation, subject) : reportOnFile(subject, loosened);
    const file = await conversation.writeReport({ ...chosen, contentHash: dataset?.contentHash });
    const { length } = chosen.rows;
    const kind = chosen.brief ? ' for your brief' : '';
    const listed = `${length.toLocaleString('en-US')} ${length === 1 ? 'creator' : 'creators'}`;
    return {
      ...sayOnly(
        what === 'shortlist'
          ? `The shortlist as a PDF: ${listed}, with the figures of ${subject.fileName}`
          : `A report on ${subject.fileName} as a PDF: ${listed}${kind}, each with a reason`,
        what === 'shortlist'
          ? [{ label: 'Show the shortlist', command: { name: 'shortlist', args: { do: 'show' } } }]
          : [{ label: 'Report on the shortlist', command: { name: 'report', args: { what: 'shortlist' } } }],
      ),
      files: [{ ...file, again: { name: 'report', args: { what: what || 'file', ...(loosened && { loosened }) } } }],
    };
  },
};

async function ofShortlist(
  { store, teamId, channelId }: Conversation,
  subject: Subject,
): Promise<Omit<ReportRequest, 'now' | 'contentHash'>> {
  const entries = await store.shortlists.list(teamId, channelId);
  if (entries.length === 0)
    throw new UserError(
      'empty',
      'The shortlist of this conversation is empty.',
      'Add creators first: `shortlist add @handle`.',
    );
  const { listed, unmeasured, gone } = shortlistedRows(subject, entries);
  if (listed.length === 0)
    throw new UserError(
      'empty',
      `Nobody on the shortlist is in ${subject.fileName}.`,
      'Say `use <n>` to answer from another file.',
    );
  return {
    dataset: subject,
    answer: analysisAnswer(subject),
    of: 'shortlist',
    rows: listed.map(({ row }) => row),
    notes: new Map(listed.map(({ row, entry }) => [row, entry.note])),
    unmeasured: unmeasured.map(({ entry }) => `@${entry.handle}`),
    absent: gone.map(({ handle }) => `@${handle}`),
  };
}

function takeWhat(said: string): { value: What; rest: string } {
  const rest = takeShortlist(said);
  if (rest !== undefined) return { value: 'shortlist', rest };
  const brief = /\b(?:the |our |my )?brief\b/i.exec(said);
  return brief ? { value: 'brief', rest: cut(said, brief) } : { value: '', rest: said };
}
