import { isSkipped } from '../analysis/analysis.js';
import { costOfPosts } from '../analysis/money/cost-of-posts.js';
import { rankedProfile } from '../analysis/score/ranked-profile.js';
import { costOf } from '../answers/analysis-answer.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { shortlistChart } from '../answers/charts/shortlist.js';
import { creatorMenu } from '../answers/creator-menu.js';
import { asEstimate, creatorName, formatCell } from '../answers/format.js';
import { profileTable } from '../answers/profile-table.js';
import { whyUnmeasured } from '../answers/unmeasured-words.js';
import { UserError } from '../errors.js';
import { type Prices, pricesOf } from '../query/price.js';
import type { ShortlistEntry } from '../store/ports.js';
import { GAP } from './arguments/argument.js';
import { handles } from './arguments/handles.js';
import { text } from './arguments/words.js';
import type { ConversationCommand, Subject } from './command.js';
import type { Conversation } from './conversation.js';
import { dateOf } from './dates.js';
import { creators } from './figure-words.js';
import { findAnyCreators } from './find-creator.js';
import { shortlistedRows } from './shortlisted-rows.js';

const DOINGS = ['show', 'add', 'remove', 'note', 'clear'] as const;
type Doing = (typeof DOINGS)[number];

interface ShortlistArgs {
  do: Doing;
  handles: string[];
  note: string;
}

const MAX_NOTE = 1_000;
const MAX_ENTRIES = 500;

/** Whom the team considers: a list of the conversation, which every member edits. */
export const shortlist: ConversationCommand<ShortlistArgs> = {
  about: 'conversation',
  name: 'shortlist',
  aliases: ['shortlisted'],
  summary: 'Creators you are considering: show it, `add @a @b`, `remove @a`, `note @a text`, `clear`.',
  examples: ['shortlist', 'shortlist add @a @b', 'shortlist note @a asked for rates', 'add @a to the shortlist'],
  args: {
    do: doing(),
    note: noteText(),
    handles: handles('[@a @b …]', { min: 0, max: 100 }),
  },
  isComplete: ({ do: what, handles: named }) => (what === 'show') === (named.length === 0) || what === 'clear',

  async run(conversation, { do: what, handles: named, note }) {
    const { store, teamId, channelId } = conversation;
    if (what === 'show') return show(conversation);
    if (what === 'clear') {
      const all = await store.shortlists.list(teamId, channelId);
      await store.shortlists.remove(
        teamId,
        channelId,
        all.map(({ handle }) => handle),
      );
      return sayOnly(
        all.length === 0
          ? 'The shortlist is empty already.'
          : `The shortlist is empty now: ${creators(all.length)} taken off.`,
        [
          ...(all.length > 0 && all.length <= 60
            ? [
                {
                  label: 'Undo',
                  command: { name: 'shortlist', args: { do: 'add', handles: all.map(({ handle }) => handle) } },
                },
              ]
            : []),
        ],
      );
    }
    if (named.length === 0)
      throw new UserError(
        'no-handle',
        `Which creators should I ${what === 'add' ? 'add to' : what === 'remove' ? 'take off' : 'note something about on'} the shortlist?`,
        `Say it with handles: \`shortlist ${what} @a\`.`,
      );
    if (what === 'remove') {
      const removed = await store.shortlists.remove(teamId, channelId, named);
      const missing = named.filter((handle) => !removed.includes(handle));
      return sayOnly(
        [
          removed.length > 0 ? `Taken off the shortlist: ${namesOf(removed)}.` : '',
          missing.length > 0 ? `Not on it: ${namesOf(missing)}.` : '',
        ]
          .join(' ')
          .trim(),
        [
          ...(removed.length > 0
            ? [{ label: 'Undo', command: { name: 'shortlist', args: { do: 'add', handles: removed } } }]
            : []),
          SHOW,
        ],
      );
    }

    const subject = await conversation.subject();
    const found = findAnyCreators(
      subject,
      { name: 'shortlist', args: { do: what, ...(what === 'note' ? { note } : {}) } },
      named,
    );
    if ('answer' in found) return found.answer;
    const added = await addAll(conversation, found.handles);
    if (what === 'note') {
      if (note === '')
        throw new UserError(
          'no-note',
          'What should I note?',
          `Say it after the handle: \`shortlist note @${named[0]} asked for rates\`.`,
        );
      for (const handle of found.handles)
        await store.shortlists.note(teamId, channelId, handle, note.slice(0, MAX_NOTE));
      return sayOnly(
        `Noted about ${namesOf(found.handles, subject)}: "${note.slice(0, 200)}"${added.length > 0 ? `, who ${added.length === 1 ? 'is' : 'are'} on the shortlist now` : ''}.`,
        [SHOW],
      );
    }
    const count = (await store.shortlists.list(teamId, channelId)).length;
    const before = found.handles.filter((handle) => !added.includes(handle));
    return sayOnly(
      [
        added.length > 0 ? `On the shortlist now: ${namesOf(added, subject)}.` : '',
        before.length > 0 ? `Already on it: ${namesOf(before, subject)}.` : '',
        `${creators(count)} in all.`,
      ]
        .join(' ')
        .trim(),
      [
        SHOW,
        ...(added.length > 0
          ? [{ label: 'Undo', command: { name: 'shortlist', args: { do: 'remove', handles: added } } }]
          : []),
        { label: 'Export as CSV', command: { name: 'export', args: { what: 'shortlist' } } },
      ],
    );
  },
};

const SHOW = { label: 'Show the shortlist', command: { name: 'shortlist', args: { do: 'show' } } };

async function addAll({ store, teamId, channelId, userId }: Conversation, named: readonly string[]): Promise<string[]> {
  const before = await store.shortlists.list(teamId, channelId);
  const fresh = named.filter((handle) => !before.some((entry) => entry.handle === handle));
  if (before.length + fresh.length > MAX_ENTRIES) {
    throw new UserError(
      'too-many',
      `A shortlist holds up to ${MAX_ENTRIES} creators, and there are ${before.length} on it.`,
      'Take some off first, or export the whole file.',
    );
  }
  return store.shortlists.add(teamId, channelId, fresh, userId ?? '');
}

async function show(conversation: Conversation): Promise<Answer> {
  const { store, teamId, channelId } = conversation;
  const entries = await store.shortlists.list(teamId, channelId);
  if (entries.length === 0) {
    return sayOnly(
      'The shortlist of this conversation is empty. Add creators from any list, or with `shortlist add @handle`.',
      [{ label: 'Top 10', command: { name: 'top', args: {} } }],
    );
  }
  const dataset = await conversation.current();
  if (!dataset) {
    return {
      ...sayOnly(`${creators(entries.length)} on the shortlist; the file they are from is no longer kept`),
      facts: [{ lines: entries.map((entry) => `@${entry.handle}${entry.note === '' ? '' : `: ${entry.note}`}`) }],
    };
  }
  return showWith(await conversation.subject(dataset), entries);
}

function showWith(subject: Subject, entries: readonly ShortlistEntry[]): Answer {
  const { analysis } = subject;
  const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
  const { listed, unmeasured, gone } = shortlistedRows(subject, entries);
  const ranked = listed.map(({ entry, row }, i) => ({
    entry,
    row,
    profile: rankedProfile(subject, segments, row, i + 1),
  }));
  const table = profileTable(
    ranked.map(({ profile }) => profile),
    { dataset: analysis.dataset },
  );
  const prices = pricesOf(subject);
  const hasNotes = ranked.some(({ entry }) => entry.note !== '');
  const cost = costOfPosts(
    subject,
    ranked.map(({ row }) => row),
  );
  const followers = ranked.reduce((sum, { profile }) => sum + profile.followers, 0);
  const charted = ranked.length > 1 ? ranked.map(({ row }) => row) : [];
  const first = ranked.slice(0, 10).map(({ profile }) => profile.handle);
  return {
    headline: `${creators(entries.length)} on the shortlist${ranked.length > 0 ? `: ${formatCell(followers, 'count')} followers together` : ''}`,
    context: `Of this conversation, figures from ${subject.fileName}`,
    tables:
      ranked.length === 0
        ? []
        : [
            {
              ...table,
              columns: [
                ...table.columns,
                ...(prices ? [{ key: 'price', label: prices.label, format: 'text' as const }] : []),
                ...(hasNotes ? [{ key: 'note', label: 'Note', format: 'text' as const }] : []),
              ],
              rows: table.rows.map((row, i) => ({
                ...row,
                price: prices ? priceInWords(prices, ranked[i]!.row) : null,
                note: ranked[i]!.entry.note || null,
              })),
            },
          ],
    facts: [
      ...(cost ? [{ title: 'Cost', lines: [costOf(cost)] }] : []),
      ...(unmeasured.length > 0
        ? [
            {
              title: 'Without a follower count, and so without a score',
              lines: unmeasured.map(
                ({ entry: { handle, note }, row }) =>
                  `${creatorName(handle, analysis.dataset.names)}: ${whyUnmeasured(subject, row)}${note === '' ? '' : `; ${note}`}`,
              ),
            },
          ]
        : []),
      ...(gone.length > 0
        ? [
            {
              title: `Not in ${subject.fileName}`,
              lines: gone.map(
                ({ handle, note, addedAt }) => `@${handle}, added ${dateOf(addedAt)}${note === '' ? '' : `: ${note}`}`,
              ),
            },
          ]
        : []),
    ],
    charts:
      charted.length > 0
        ? [shortlistChart(subject, charted, `The shortlist of ${charted.length}`)].flatMap((chart) => chart ?? [])
        : [],
    howFound: [],
    caveats:
      followers > 0 && ranked.length > 1 ? ['Followers of several creators overlap: reach in people is smaller.'] : [],
    next: [
      ...(first.length > 1
        ? [
            {
              label: first.length === ranked.length ? 'Compare them' : `Compare the first ${first.length}`,
              command: { name: 'compare', args: { handles: first } },
            },
          ]
        : []),
      { label: 'Report as PDF', command: { name: 'report', args: { what: 'shortlist' } } },
      { label: 'Export as CSV', command: { name: 'export', args: { what: 'shortlist' } } },
    ],
    more: [{ label: 'Clear the shortlist', command: { name: 'shortlist', args: { do: 'clear' } } }],
    menu:
      ranked.length > 0
        ? menuOf(
            ranked.map(({ profile }) => profile),
            subject,
          )
        : undefined,
  };
}

/** As of every list, but whoever is on it is taken off it. */
function menuOf(ranked: readonly { rank: number; handle: string }[], subject: Subject) {
  const menu = creatorMenu(ranked, subject.analysis.dataset.names);
  return {
    ...menu,
    groups: menu.groups.map((group, i) => ({
      ...group,
      steps: group.steps.map((step) =>
        step.command.name === 'shortlist'
          ? {
              label: 'Take off the shortlist',
              command: { name: 'shortlist', args: { do: 'remove', handles: [ranked[i]!.handle.toLowerCase()] } },
            }
          : step,
      ),
    })),
  };
}

function namesOf(named: readonly string[], subject?: Subject): string {
  const names = named.slice(0, 12).map((handle) => creatorName(handle, subject?.analysis.dataset.names ?? 'handle'));
  return named.length > 12 ? `${names.join(', ')} and ${named.length - 12} more` : names.join(', ');
}

/** What is to be done, from the verb that is said. */
function doing(): { usage: string; take(said: string): { value: Doing; rest: string }; check(value: unknown): Doing } {
  const VERBS: [Doing, RegExp][] = [
    ['note', /\b(?:note|comment|remark|annotate|write)\b/i],
    [
      'clear',
      /\b(?:clear|empty|reset|wipe|start over)\b|\b(?:delete|remove|drop) (?:the |our |my )?(?:whole |entire )?short ?-?list\b|\bremove everyone\b/i,
    ],
    [
      'remove',
      /\b(?:remove|take|drop|delete|kick|strike|unlist|pull)\b(?=.*\b(?:off|from|out|short\w*|@|remove|drop|delete|kick)\b|\s*@|\s*$)/i,
    ],
    [
      'add',
      /\b(?:add|put|save|include|keep|stick|throw|move|place|bookmark)\b|\bshort-?list (?=@|https?:|[\w.-]+\b(?: and|,|\s*$))(?!\s*$)/i,
    ],
  ];
  return {
    usage: '[add|remove|note|clear]',
    take(said) {
      for (const [value, pattern] of VERBS) {
        const match = pattern.exec(said);
        if (match)
          return {
            value,
            rest:
              value === 'note' || /short/i.test(match[0])
                ? said
                : `${said.slice(0, match.index)} ${GAP} ${said.slice(match.index + match[0].length)}`,
          };
      }
      // "shortlist @a" names somebody: that is to add them. Decided once the handles are known.
      return {
        value: /short-?list\s+(?:@|https?:)|^\s*@|^\s*(?:please )?short-?list [a-z0-9._]+[._ ]/i.test(said)
          ? 'add'
          : 'show',
        rest: said,
      };
    },
    check(value) {
      const found = DOINGS.find((one) => one === value);
      return found ?? 'show';
    },
  };
}

/** What follows the handle, word for word. */
function noteText(): typeof plainText {
  return {
    usage: '',
    take(said) {
      if (!/\b(?:note|comment|remark|annotate|write)\b/i.test(said)) return { value: '', rest: said };
      const quoted = /["“](.+?)["”]/.exec(said);
      if (quoted)
        return {
          value: quoted[1]!.trim(),
          rest: `${said.slice(0, quoted.index)} ${GAP} ${said.slice(quoted.index + quoted[0].length)}`,
        };
      const named = String.raw`(?:about |on |for |to |against |next to )*(?:@[\w.-]*\w|(?:${PLAIN_HANDLE})(?=[\s:,]))`;
      const after = new RegExp(
        `(?:@[\\w.-]*\\w|\\b(?:note|comment|remark|annotate)s?:? ${named})(?:'s)?\\s*(?:[:,–-]|\\bthat\\b|\\bsaying\\b)?\\s*(?<note>\\S.*)$`,
        'i',
      ).exec(said);
      const note = after?.groups?.note?.trim();
      if (!after || !note) return { value: '', rest: said };
      const at = said.length - note.length;
      return {
        value: note.replace(/^(?:that|saying|says?)\s+/i, ''),
        rest: `${said.slice(0, at).replace(/\b(?:note|comment|remark|annotate|write)s?\b:?/i, GAP)} ${GAP}`,
      };
    },
    check: (value) => (value === undefined ? '' : String(value)),
  };
}

const plainText = text('note');
/** Of what follows "note", what can only be a handle. */
const PLAIN_HANDLE = '[a-z0-9]+(?:[._][a-z0-9]+)+';

function priceInWords(prices: Prices, row: number): string | null {
  const range = prices.rangeInWords(row);
  if (range === undefined) return null;
  return prices.isQuote(row) ? range : asEstimate(range);
}
