import { isSkipped } from '../analysis/analysis.js';
import { accountsOfPerson, eachPersonOnce } from '../analysis/persons.js';
import { rankedProfile } from '../analysis/score/ranked-profile.js';
import { likenessMeasures, nearestProfiles } from '../analysis/similar/nearest-profiles.js';
import { textAt, textReader } from '../analysis/text-column.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { creatorMenu } from '../answers/creator-menu.js';
import { creatorName, ESTIMATES_NOTE, formatCell } from '../answers/format.js';
import { profileTable } from '../answers/profile-table.js';
import { UserError } from '../errors.js';
import { allAccounts, narrowedAccounts } from '../query/order.js';
import { requirePrices } from '../query/price.js';
import { creatorsWords, filterCaveats, rowFilters } from '../query/row-filters.js';
import type { Who } from '../query/who.js';
import { filters } from './arguments/filters.js';
import { handle } from './arguments/handles.js';
import { wholeNumber } from './arguments/numbers.js';
import { withoutBrief } from './arguments/without-brief.js';
import { flag } from './arguments/words.js';
import type { DatasetCommand, Subject } from './command.js';
import { findCreators } from './find-creator.js';
import { withoutUndefined } from './page-steps.js';

interface SimilarArgs extends Who {
  handle: string;
  count: number;
  cheaper: boolean | undefined;
  /** Of the brief: what it does without. */
  loosened?: string[] | undefined;
}

/** The ranked creators most like one, and what they have in common. */
export const similar: DatasetCommand<SimilarArgs> = {
  about: 'dataset',
  answersBrief: 'list',
  name: 'similar',
  aliases: ['like', 'lookalikes'],
  summary: 'Who is most like a creator, and why; add `cheaper` for those that cost less.',
  examples: ['similar @a', 'similar @a 5 cheaper', 'anyone like @a but cheaper?'],
  args: {
    loosened: withoutBrief(),
    handle: handle('<@a>'),
    cheaper: flag(
      '[cheaper]',
      /\b(?:but |and |that (?:is|are|costs?) |who (?:is|are|costs?) |which (?:is|are) |at (?:a )?)?(?:not (?:as|so) (?:expensive|pricey|costly)|less (?:expensive|pricey|costly|money)|cheaper|more affordable|(?:at )?(?:a )?lower (?:price|cost|fee|rate)s?|costs? less|budget version|(?:doesn'?t|does not) cost (?:that |so |as )?much|charg\w+ less|for less|budget[- ]friendly|on a budget|affordable)(?: than (?:her|him|them|it))?\b/i,
    ),
    ...filters,
    count: wholeNumber('n', { min: 1, max: 50 }, 10),
  },
  isComplete: ({ handle: asked }) => asked !== '',

  run(subject, args): Answer {
    const { handle: asked, count, cheaper } = args;
    if (asked === '')
      throw new UserError('no-handle', 'Who should they be like?', 'Say it with a handle: `similar @a`.');
    const found = findCreators(subject, { name: 'similar', args: withoutUndefined(args) }, [asked], 'handle');
    if ('answer' in found) return found.answer;
    const row = found.rows[0]!;
    const { analysis, profiles } = subject;
    const name = creatorName(textReader(profiles.text.handle!)(row), analysis.dataset.names);
    const prices = cheaper ? requirePrices(subject) : undefined;
    const wanted = rowFilters(subject, args);
    const own = prices?.of(row) ?? Number.NaN;
    if (prices && Number.isNaN(own))
      throw new UserError(
        'no-price',
        `I don't know what ${name} costs.`,
        `Ask for \`similar ${name}\` without the price.`,
      );
    const self = new Set(accountsOfPerson(profiles, row));
    const among = narrowedAccounts(subject, allAccounts(subject), wanted).filter(
      (other) => !self.has(other) && (!prices || prices.of(other) < own),
    );
    const near = nearestPeople(subject, row, among, count);
    const kind = [creatorsWords(wanted), prices ? `for less than ${prices.inWords(own)} a post` : '']
      .filter(Boolean)
      .join(' ');
    const estimated = near.filter((one) => prices && !prices.isQuote(one.row)).length;
    if (near.length === 0) {
      return sayOnly(
        `No ranked creator here is like ${name}${prices || wanted.length > 0 ? ` among ${kind}` : ''}${subject.isForBrief ? ' and fits your brief' : ''}.`,
        [
          ...(prices || wanted.length > 0
            ? [{ label: `Anyone like ${name}`, command: { name: 'similar', args: { handle: asked } } }]
            : []),
        ],
      );
    }
    const segments = isSkipped(analysis.clustering) ? [] : analysis.clustering.segments;
    const ranked = near.map((one, i) => rankedProfile(subject, segments, one.row, i + 1));
    const table = profileTable(ranked, { dataset: analysis.dataset, brief: true });
    const first = creatorName(ranked[0]!.handle, analysis.dataset.names);
    return {
      headline: `Most like ${name}: ${first}${near.length > 1 ? `, and ${near.length - 1} more ${kind}` : ''}${byEstimate(estimated, near.length)}`,
      context: `${name}: ${figuresOf(subject, row)}`,
      tables: [
        {
          ...table,
          note: estimated > 0 ? [table.note, ESTIMATES_NOTE].filter(Boolean).join(' ') : table.note,
          columns: [
            ...table.columns,
            ...(prices ? [{ key: 'price', label: prices.label, format: prices.format, estimates: 'isEstimate' }] : []),
            { key: 'alike', label: 'Alike in', format: 'text' },
          ],
          rows: table.rows.map((cells, i) => ({
            ...cells,
            distance: near[i]!.distance,
            price: prices ? prices.of(near[i]!.row) : null,
            isEstimate: prices !== undefined && !prices.isQuote(near[i]!.row),
            alike: alikeIn(subject, row, near[i]!.row),
          })),
        },
      ],
      facts: [],
      charts: [],
      howFound: [],
      caveats: [
        ...filterCaveats(wanted),
        `Nearest first, by ${likenessMeasures(subject)
          .map(({ field }) => LABELS[field])
          .join(', ')}: each on a log scale, in standard deviations over the whole file. Only ranked creators.`,
        ...(prices ? [prices.basis] : []),
      ],
      next: [
        {
          label: `Compare ${name} with the first ${Math.min(3, near.length)}`,
          command: {
            name: 'compare',
            args: { handles: [asked, ...ranked.slice(0, 3).map(({ handle: other }) => other)] },
          },
        },
        ...(cheaper
          ? []
          : [
              {
                label: 'Only cheaper ones',
                command: { name: 'similar', args: withoutUndefined({ ...args, cheaper: true }) },
              },
            ]),
        {
          label: `Shortlist these ${Math.min(10, near.length)}`,
          command: {
            name: 'shortlist',
            args: { do: 'add', handles: ranked.slice(0, 10).map(({ handle: other }) => other) },
          },
        },
      ],
      menu: creatorMenu(ranked, analysis.dataset.names),
    };
  },
};

/** Each person by the account that is nearest. */
function nearestPeople(subject: Subject, row: number, among: Int32Array, count: number) {
  const { person } = subject.profiles;
  if (!person) return nearestProfiles(subject, row, among, count);
  for (let most = 2 * count; ; most *= 2) {
    const near = nearestProfiles(subject, row, among, most);
    const once = new Set(
      eachPersonOnce(
        subject.profiles,
        Int32Array.from(near, (one) => one.row),
      ),
    );
    if (once.size >= count || near.length < most) return near.filter((one) => once.has(one.row)).slice(0, count);
  }
}

type LikenessField = ReturnType<typeof likenessMeasures>[number]['field'];

const LABELS: Record<LikenessField, string> = {
  followers: 'followers',
  likesTotal: 'likes',
  videos: 'posts',
  following: 'accounts followed',
  avgViews: 'average views',
  viewsTotal: 'views',
  avgLikes: 'average likes',
  avgComments: 'average comments',
  avgShares: 'average shares',
  engagement: 'engagement',
};

/** The measures in which two are closest, with the other's figures, and what else they share. */
function alikeIn(subject: Subject, row: number, other: number): string {
  const closest = likenessMeasures(subject)
    .map(({ field, values, standardised }) => ({
      field,
      value: values[other]!,
      difference: Math.abs(standardised[other]! - standardised[row]!),
    }))
    .filter(({ difference }) => !Number.isNaN(difference))
    .sort((a, b) => a.difference - b.difference)
    .slice(0, 2)
    .map(({ field, value }) => `${LABELS[field]} ${formatCell(value, field === 'engagement' ? 'percent' : 'count')}`);
  const { country, category, language } = subject.profiles.text;
  const shared = [category, country, language].flatMap((column) => {
    const text = column ? textAt(column, row) : '';
    return column && text !== '' && textAt(column, other).toLowerCase() === text.toLowerCase() ? [text] : [];
  });
  return [...closest, ...shared].join(', ');
}

function figuresOf(subject: Subject, row: number): string {
  return likenessMeasures(subject)
    .filter(({ values }) => !Number.isNaN(values[row]!))
    .slice(0, 6)
    .map(
      ({ field, values }) =>
        `${LABELS[field]} ${formatCell(values[row]!, field === 'engagement' ? 'percent' : 'count')}`,
    )
    .join(', ');
}

/** Who is cheaper by an estimate alone may not be. */
function byEstimate(estimated: number, listed: number): string {
  if (estimated === 0) return '';
  return estimated === listed ? ', by our estimate' : `, ${estimated} of them by our estimate`;
}
