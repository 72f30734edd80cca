import { isSkipped } from '../../analysis/analysis.js';
import type { Field } from '../../analysis/profiles.js';
import { capitalised } from '../../answers/format.js';
import { listInWords } from '../../query/list-in-words.js';
import { headerIn } from '../../query/measure-names.js';
import { pricesOf } from '../../query/price.js';
import type { Subject } from '../command.js';
import { scoreOfFile } from '../score-lines.js';
import type { Basis } from './basis.js';

/** A figure that stands in the file under a header, or one that is computed, in a sentence. */
type Source = { header: string } | { computed: string };

/** Measures that a column of the file is, where it has one. */
const OWN: Record<string, readonly Field[]> = {
  followers: ['followers'],
  following: ['following'],
  videos: ['videos'],
  likes: ['likesTotal'],
  views: ['avgViews', 'viewsTotal'],
  growth: ['growth'],
  'likes per video': ['avgLikes'],
};

const FORMULAS: Record<string, { parts: readonly Field[]; formula: string }> = {
  'engagement by views': { parts: ['avgLikes', 'avgViews'], formula: 'average likes / average views' },
  'likes per video': { parts: ['likesTotal', 'videos'], formula: 'likes / videos' },
  'views per follower': { parts: ['avgViews', 'followers'], formula: 'average views / followers' },
};

/** Where a measure is from. */
export function sourceOf(subject: Subject, measure: string): Source {
  const { headers } = subject.profiles;
  const { dataset, classification } = subject.analysis;
  const header = headerIn(measure);
  if (header !== undefined) return { header };
  if (measure === 'growth' && dataset.growthWindow !== undefined)
    return { computed: `Growth is computed from the file's figures of ${dataset.growthWindow}.` };
  const own = OWN[measure]?.find((field) => headers[field] !== undefined);
  if (own) return { header: headers[own]! };
  const computed = FORMULAS[measure];
  if (computed)
    return {
      computed: `${capitalised(measure)} is computed: ${computed.formula} (${columns(subject, computed.parts)}).`,
    };
  switch (measure) {
    case 'engagement':
      return engagementSource(subject);
    case 'score':
      return { computed: `The score is computed here, 0 to 100. ${scoreOfFile(subject)[0]}` };
    case 'likelihood':
      return {
        computed: isSkipped(classification.behaviour)
          ? 'There are no likelihoods for this file.'
          : 'The likelihood is computed: it is what a model that never sees followers says of a profile it was not trained on.',
      };
    case 'price':
    case 'price per engagement':
      return {
        computed: `${measure === 'price' ? '' : 'Price per engagement is computed: the price of a post / the engagements to expect of it. '}${pricesOf(subject)?.basis ?? 'This file has no prices.'}`,
      };
    default:
      return { computed: `${capitalised(measure)} is not in this file.` };
  }
}

function engagementSource(subject: Subject): Source {
  const { headers, numeric } = subject.profiles;
  const { engagementFormula } = subject.analysis.dataset;
  if (engagementFormula === undefined)
    return { computed: 'This file has no engagement, and no columns to compute it from.' };
  const isSum = numeric.likeRate && numeric.commentRate;
  if (numeric.engagementRate && !isSum && headers.engagementRate !== undefined)
    return { header: headers.engagementRate };
  const used: readonly Field[] = isSum
    ? ['likeRate', 'commentRate']
    : numeric.avgEngagements
      ? ['avgEngagements', 'followers']
      : numeric.avgLikes
        ? ['avgLikes', 'avgComments', 'followers']
        : ['likesTotal', 'videos', 'followers'];
  return { computed: `Engagement is computed: ${engagementFormula} (${columns(subject, used)}).` };
}

function columns({ profiles: { headers } }: Subject, fields: readonly Field[]): string {
  return listInWords(fields.flatMap((field) => (headers[field] === undefined ? [] : [`\`${headers[field]}\``])));
}

/** Where the figures of an answer are from: what the file says itself first. */
export function sourceLines({ subject, measures, filters, figures }: Basis): string[] {
  const quotes = figures && pricesOf(subject)?.quotes;
  const sources = measures.map((measure) => ({
    measure,
    // Figures are of quotes alone where there are any.
    source: measure === 'price' && quotes ? { header: quotes.header } : sourceOf(subject, measure),
  }));
  const own = sources.flatMap(({ measure, source }) =>
    'header' in source ? [{ measure, header: source.header }] : [],
  );
  const perVideo = subject.analysis.dataset.grain === 'video' ? ', averaged over the videos of each creator' : '';
  const [only, ...more] = own;
  const ofFile =
    only === undefined
      ? []
      : more.length === 0
        ? [`${nameOf(only.measure)} is the file's own column \`${only.header}\`${perVideo || ', not computed by me'}.`]
        : [
            `From columns of the file: ${own.map(({ measure, header }) => (headerIn(measure) ? `\`${header}\`` : `${measure} from \`${header}\``)).join(', ')}${perVideo}.`,
          ];
  const computed = sources.flatMap(({ source }) => ('computed' in source ? [source.computed] : []));
  const counts = figures?.of.some(({ figure }) => figure === 'count' || figure === 'share') ?? false;
  return [
    ...(counts && measures.length === 0 ? ['It is a count of the rows of the file, each creator once.'] : []),
    // What decides first is told first.
    ...(sources[0] && 'computed' in sources[0].source ? [...computed, ...ofFile] : [...ofFile, ...computed]),
    ...groupLines(subject, [...(figures?.per ?? []), ...filters.map(({ name }) => name)]),
  ];
}

function nameOf(measure: string): string {
  return headerIn(measure) === undefined ? capitalised(measure) : 'That';
}

/** Which column groups and filters look at. */
function groupLines({ profiles: { headers } }: Subject, names: readonly string[]): string[] {
  const told = [...new Set(names)].flatMap((name) => {
    const header = headerIn(name) ?? headers[name as Field];
    return header === undefined ? [] : [`\`${header}\``];
  });
  return told.length === 0 ? [] : [`Who is in which group is told by ${listInWords(told)}.`];
}
