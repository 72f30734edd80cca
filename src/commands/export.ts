import { largestFirst } from '../analysis/order.js';
import { eachPersonOnce } from '../analysis/persons.js';
import { sayOnly } from '../answers/answer.js';
import { UserError } from '../errors.js';
import { rowOfHandle, unmeasuredRowOf } from '../query/find-handle.js';
import { narrowed, rankedBy } from '../query/order.js';
import type { RowFilter } from '../query/row-filter.js';
import { creatorsWords, filterCaveats, rowFilters } from '../query/row-filters.js';
import type { Who } from '../query/who.js';
import { cut, neverTyped } from './arguments/argument.js';
import { filters } from './arguments/filters.js';
import { orderOf, type Ranking, ranking } from './arguments/ranking.js';
import { takeShortlist } from './arguments/shortlist-named.js';
import { whichEnd } from './arguments/which-end.js';
import { withoutBrief } from './arguments/without-brief.js';
import { flag, oneOf } from './arguments/words.js';
import { fittingBrief } from './brief/run-for-brief.js';
import type { ConversationCommand } from './command.js';
import { orderWords } from './ranked-list.js';
import { unmeasuredMatching } from './unmeasured-matching.js';

interface ExportArgs extends Who {
  what: 'all' | 'shortlist' | '';
  by: Ranking;
  /** From the other end of the order. */
  lowest?: boolean | undefined;
  /** Only the first so many of the order. */
  count?: number | undefined;
  /** Of those who fit the brief of the conversation. */
  brief: boolean | undefined;
  /** Of the brief: what it does without. */
  loosened: string[] | undefined;
}

/** The person's own file as a CSV, in its own columns and order, with what was found out added. */
export const exportCsv: ConversationCommand<ExportArgs> = {
  about: 'conversation',
  name: 'export',
  aliases: ['download', 'csv'],
  summary:
    'A CSV of the whole file, of the shortlist, or of those you describe: your own columns, with the scores added.',
  examples: ['export', 'export shortlist', 'export micro from Brazil'],
  args: {
    what: { ...oneOf('all|shortlist', ['all', 'shortlist'], ''), usage: '[shortlist]', take: takeWhat },
    loosened: withoutBrief(),
    brief: flag(
      '[brief]',
      /(?<!with[a-z]* (?:the |our |my )?)\b(?:(?:who|that) fit |fitting |for )?(?:the |our |my )?brief\b/i,
    ),
    ...filters,
    count: { usage: '[top <n>]', take: takeFirst, check: (value) => Number(value) || undefined },
    lowest: neverTyped(whichEnd().check),
    by: ranking('score'),
  },

  async run(conversation, args) {
    const { store, teamId, channelId } = conversation;
    const dataset = await conversation.current();
    const whole = await conversation.subject(dataset);
    const forBrief = args.brief ? fittingBrief(whole, args) : undefined;
    const subject = forBrief?.subject ?? whole;
    const entries = await store.shortlists.list(teamId, channelId);
    const notes = new Map(entries.map(({ handle, note }) => [handle, note]));
    const wanted = rowFilters(subject, args);
    let rows: Int32Array | undefined;
    let what = 'all creators of the file';
    if (args.what === 'shortlist') {
      const found = entries.map(({ handle }) => rowOfHandle(subject, handle)).filter((row) => row !== undefined);
      const unmeasured = entries.flatMap(({ handle }) =>
        rowOfHandle(subject, handle) === undefined ? (unmeasuredRowOf(subject, handle) ?? []) : [],
      );
      if (entries.length === 0)
        throw new UserError(
          'empty',
          'The shortlist of this conversation is empty.',
          'Add creators first: `shortlist add @handle`.',
        );
      if (found.length + unmeasured.length === 0)
        throw new UserError(
          'empty',
          `Nobody on the shortlist is in ${subject.fileName}.`,
          'Say `use <n>` to answer from another file.',
        );
      rows = Int32Array.of(
        ...eachPersonOnce(subject.profiles, largestFirst(Int32Array.from(found), subject.scores.score)),
        ...unmeasured.map((row) => subject.profiles.count + row),
      );
      what = `the ${rows.length} on the shortlist`;
    } else if (forBrief || wanted.length > 0 || args.by !== 'score' || args.lowest || args.count !== undefined) {
      rows = narrowed(subject, rankedBy(subject, orderOf(args)), wanted);
      const first = args.count === undefined || args.count >= rows.length ? '' : `the first ${args.count} of `;
      what = `${first}${rows.length.toLocaleString('en-US')} ranked ${creatorsWords(wanted)}, by ${orderWords(orderOf(args))}`;
      rows = rows.slice(0, args.count);
      if (rows.length === 0) throw nobodyIn(wanted, forBrief !== undefined);
    }
    const file = await conversation.writeExport({ dataset: dataset!, subject, rows, notes });
    return {
      ...sayOnly(`${subject.fileName} with scores: ${what}`),
      context: forBrief?.line,
      facts: [
        {
          lines: [
            'Your own columns come first, in their order; then rank, score, tier, segment and the rest of what I found.',
          ],
        },
      ],
      caveats:
        rows === undefined
          ? ['Every row of the file is in it, also those that ranked lists leave out.']
          : [
              ...(forBrief?.how ?? []),
              ...filterCaveats(wanted, rows),
              ...(args.what === 'shortlist' || forBrief ? [] : unmeasuredMatching(subject, args)),
            ],
      files: [file],
    };
  },
};

function nobodyIn(wanted: readonly RowFilter[], isForBrief: boolean): UserError {
  if (isForBrief)
    return new UserError(
      'empty',
      `No ranked ${creatorsWords(wanted)} here fit the brief.`,
      '`top` suggests filters to drop.',
    );
  const words = wanted.map((filter) => filter.words).join(', ');
  return new UserError('empty', `No ranked creator here is ${words}.`, 'Leave a filter out.');
}

/** "top 50" */
function takeFirst(said: string): { value: number | undefined; rest: string } {
  const first = /\b(?:the )?(?:top|first|best) (\d{1,6})\b/i.exec(said);
  return first ? { value: Number(first[1]), rest: cut(said, first) } : { value: undefined, rest: said };
}

function takeWhat(said: string): { value: 'all' | 'shortlist' | ''; rest: string } {
  const shortlist = takeShortlist(said);
  if (shortlist !== undefined) return { value: 'shortlist', rest: shortlist };
  const all =
    /\b(?:everything|(?:the )?(?:whole|full|complete|entire) (?:list|file|thing|dataset|data|csv|table|results?)|everyone|all(?: of (?:it|them))?(?= |$)(?! (?:the )?(?:micro|nano|macro|mega|mid|verified)))\b/i.exec(
      said,
    );
  return all ? { value: 'all', rest: said.replace(all[0], ' ') } : { value: '', rest: said };
}
