import { analysisAnswer } from '../answers/analysis-answer.js';
import { sayOnly } from '../answers/answer.js';
import type { ReportRequest } from '../answers/report/build-report.js';
import { rowsOfFile } from '../answers/report/rows-of-file.js';
import { UserError } from '../errors.js';
import { takeShortlist } from './arguments/shortlist-named.js';
import { oneOf } from './arguments/words.js';
import type { ConversationCommand, Subject } from './command.js';
import type { Conversation } from './conversation.js';
import { excludedRows } from './select/filter-rows.js';
import { shortlistedRows } from './shortlisted-rows.js';

type What = 'file' | 'shortlist' | '';

/** A PDF for somebody who was not in the conversation and has to decide. */
export const report: ConversationCommand<{ what: What }> = {
  about: 'conversation',
  name: 'report',
  aliases: ['pdf'],
  summary:
    'A PDF for your boss or client: who to start with or the shortlist, with a reason, prices, checks and how it was found.',
  examples: ['report', 'report shortlist', 'a PDF of the shortlist for my boss'],
  args: {
    what: { ...oneOf('file|shortlist', ['file', 'shortlist'], ''), usage: '[shortlist]', take: takeWhat },
  },
  cues: [
    /\b(reports?|pdfs?|one[- ]?pager|hand-?out|print[- ]?out|printable|(page|document|something) (for|to (send|show|give)( to)?) (my|our|the) (boss|client|manager|team|cmo|director))\b/i,
  ],
  also: [
    /\b(reports?|pdfs?|one[- ]?pager|hand-?out|print[- ]?out|printable|print|document|doc|page|pages|form|format|version|as|make|create|generate|send|resend|re-?send|re-?post|repost|again|full|whole|complete|entire|short|quick|executive|it|this|that|them|something|of|on|about|in|with|for|to|me|us|my|our|the|boss|client|manager|team|cmo|director|share|forward|show|give|file|list|results?|analysis|findings|creators?|top|best|download(able)?|nice|clean)\b/i,
  ],

  async run(conversation, { what }) {
    const dataset = await conversation.current();
    const subject = await conversation.subject(dataset);
    const chosen = what === 'shortlist' ? await ofShortlist(conversation, subject) : ofFile(subject);
    const file = await conversation.writeReport({
      ...chosen,
      dataset: subject,
      answer: analysisAnswer(subject),
      contentHash: dataset?.contentHash,
    });
    const { length } = chosen.rows;
    const listed = `${length.toLocaleString('en-US')} ${length === 1 ? 'creator' : 'creators'}`;
    return {
      ...sayOnly(
        what === 'shortlist'
          ? `The shortlist as a PDF: ${listed}, with the figures of ${subject.fileName}`
          : `A report on ${subject.fileName} as a PDF: ${listed}, each with a reason`,
        what === 'shortlist'
          ? [{ label: 'Show the shortlist', command: { name: 'shortlist', args: { do: 'show' } } }]
          : [{ label: 'Report on the shortlist', command: { name: 'report', args: { what: 'shortlist' } } }],
      ),
      files: [{ ...file, again: { name: 'report', args: { what: what || 'file' } } }],
    };
  },
};

function ofFile(subject: Subject): Pick<ReportRequest, 'of' | 'rows'> {
  const hidden = excludedRows(subject);
  const rows = rowsOfFile(subject, (row) => hidden.has(row));
  if (rows.length > 0) return { of: 'file', rows };
  throw new UserError(
    'nobody',
    `Nobody in ${subject.fileName} can be recommended, so there is nothing to report.`,
    'Say `caveats` to see why, or shortlist creators and say `report shortlist`.',
  );
}

async function ofShortlist(
  { store, teamId, channelId }: Conversation,
  subject: Subject,
): Promise<Pick<ReportRequest, 'of' | 'rows' | 'notes' | 'absent'>> {
  const entries = await store.shortlists.list(teamId, channelId);
  if (entries.length === 0)
    throw new UserError(
      'empty',
      'The shortlist of this conversation is empty.',
      'Add creators first: `shortlist add @handle`.',
    );
  const { listed, gone } = shortlistedRows(subject, entries);
  if (listed.length === 0)
    throw new UserError(
      'empty',
      `Nobody on the shortlist is in ${subject.fileName}.`,
      'Say `use <n>` to answer from another file.',
    );
  return {
    of: 'shortlist',
    rows: listed.map(({ row }) => row),
    notes: new Map(listed.map(({ row, entry }) => [row, entry.note])),
    absent: gone.map(({ handle }) => `@${handle}`),
  };
}

function takeWhat(said: string): { value: What; rest: string } {
  const rest = takeShortlist(said);
  return rest === undefined ? { value: '', rest: said } : { value: 'shortlist', rest };
}
