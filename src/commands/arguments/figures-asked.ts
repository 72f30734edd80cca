import { UserError } from '../../errors.js';
import { FIGURE_NAMES, type Figure, type FigureName } from '../../query/figures.js';
import { headerIn, MEASURES, type MeasureName } from '../../query/measure-names.js';
import { type ArgumentSpec, cut } from './argument.js';
import { LAST_FIRST, MEASURE_SAID, MEASURE_WORDS } from './ranking.js';
import { objectSchema, textSchema } from './schema.js';

const COUNT =
  '(?:how many|number of|counts?(?: of)?)(?: (?:creators?|influencers?|accounts?|people|profiles))?(?: (?:are|there|in|the|do|we|have))*?';
const SHARE =
  '(?:(?:what |which )?(?:shares?|percentages?|proportions?|fractions?|how many percent)(?: of)?)(?: (?:all|the|creators?|influencers?|accounts?|people|profiles))*?';
const STATISTICS: [FigureName, string][] = [
  ['mean', 'average|avg\\.?|mean'],
  ['median', 'median|typical|usual'],
  ['sum', 'totals?|sums?(?: of)?|combined|overall'],
  ['min', 'lowest|minimum|min\\.?|smallest|least|fewest'],
  ['max', 'highest|maximum|max\\.?|largest|biggest|most'],
];
const QUANTILE = String.raw`(?<q>\d{1,2}(?:\.\d+)?) ?(?:%|th|st|nd|rd|percent)?[ -]?(?:quantile|percentile)(?: of)?`;
export const ONE_MEASURE = `(?:${LAST_FIRST.map((name) => `(?:${MEASURE_WORDS[name]})`).join('|')}|["“”„«»][^"“”„«»]{1,200}["“”«»])`;
const START = String.raw`(?<![\w@.-])`;
const END = String.raw`(?![\w@-])`;
const OF_MEASURE = new RegExp(
  `${START}(?:${STATISTICS.map(([name, words]) => `(?<${name}>${words})`).join('|')}|${QUANTILE}) (?:of |number of |the )*(?<measures>${ONE_MEASURE}(?:(?:,| and|, and) ${ONE_MEASURE})*)${END}`,
  'i',
);
/** "share of total views": of a sum. */
const OF_SUM = new RegExp(
  `${START}(?:(?:what |which )?(?:shares?|percentages?|proportions?|fractions?)) of (?:(?:all|the|our|total|combined) )*(?<measure>${ONE_MEASURE})${END}(?!\\s*[<>=])`,
  'i',
);
const OF_CREATORS = new RegExp(`${START}(?:(?<share>${SHARE})|(?<count>${COUNT}))${END}`, 'i');
const BETWEEN = /\s*(?:and|,|¦|\s)+$/i;

const MOST = 5;
const FIGURE_SCHEMA = objectSchema({
  figure: textSchema('count has no measure; share needs none; quantile needs q.', FIGURE_NAMES),
  measure: textSchema(MEASURE_SAID),
  q: { type: 'number', minimum: 0, maximum: 1 },
});

/** `median engagement`, "average followers and likes", "count", "90% quantile of views": one or several. */
export function figuresAsked(): ArgumentSpec<Figure[]> {
  const read = (said: string) => {
    const found: Figure[] = [];
    let rest = said;
    for (let match = OF_SUM.exec(rest); match; match = OF_SUM.exec(rest)) {
      found.push({ figure: 'share', measure: measureSaid(match.groups!.measure!) });
      rest = cut(rest, match);
    }
    for (let match = OF_MEASURE.exec(rest); match; match = OF_MEASURE.exec(rest)) {
      found.push(...figuresIn(match.groups!));
      rest = cut(rest, match);
    }
    for (let match = OF_CREATORS.exec(rest); match; match = OF_CREATORS.exec(rest)) {
      found.unshift({ figure: match.groups!.share === undefined ? 'count' : 'share' });
      rest = cut(rest, match);
    }
    return { value: found, rest: rest.replace(/¦\s*(?:and|,)\s*¦/g, '¦').replace(BETWEEN, ' ') };
  };
  return {
    schema: { type: 'array', maxItems: MOST, items: FIGURE_SCHEMA },
    usage: '<count|share|average …|median …|total …|lowest …|highest …>',
    takeFirst: (said) => (OF_MEASURE.exec(said)?.[0].match(/["“”„«»]/) ? read(said) : { value: [], rest: said }),
    join: (first, then) => (first && first.length > 0 ? [...first, ...then] : then),
    take: read,
    check: (value) =>
      (Array.isArray(value) ? value : value === undefined ? [] : [value]).slice(0, MOST).map(checkedFigure),
  };
}

function figuresIn(groups: Record<string, string | undefined>): Figure[] {
  const figure = groups.q === undefined ? STATISTICS.find(([name]) => groups[name] !== undefined)![0] : 'quantile';
  const q = groups.q === undefined ? {} : { q: Number(groups.q) / 100 };
  const measures = groups.measures!.match(new RegExp(ONE_MEASURE, 'gi')) ?? [];
  return measures.map((word) => ({ figure, measure: measureSaid(word), ...q }));
}

export function measureSaid(word: string): string {
  const header = /^["“”„«»](.+)["“”«»]$/.exec(word)?.[1];
  if (header !== undefined) return `"${header.trim()}"`;
  return LAST_FIRST.find((name) => new RegExp(`^(?:${MEASURE_WORDS[name]})$`, 'i').test(word))!;
}

/** @throws {UserError} for what no button of ours carries */
function checkedFigure(value: unknown): Figure {
  const { figure, measure, q } = (typeof value === 'string' ? { figure: value } : (value ?? {})) as Record<
    string,
    unknown
  >;
  const name = FIGURE_NAMES.find((one) => one === figure);
  const needsNone = name === 'count' || (name === 'share' && measure === undefined);
  const isMeasure = MEASURES.includes(measure as MeasureName) || headerIn(String(measure)) !== undefined;
  const isQuantile = name !== 'quantile' || (Number(q) >= 0 && Number(q) <= 1);
  if (name && isQuantile && (needsNone || isMeasure))
    return {
      figure: name,
      ...(!needsNone && { measure: String(measure) }),
      ...(name === 'quantile' && { q: Number(q) }),
    };
  throw new UserError(
    'bad-choice',
    `I can't compute "${String(figure)} ${String(measure ?? '')}" here.`,
    `Say one of ${FIGURE_NAMES.join(', ')}, and of what: \`median engagement\`.`,
  );
}
