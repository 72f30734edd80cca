import type { Context } from '../call.js';
import { tagOf } from '../tag/item.js';
import type { Draft } from './draft.js';
import { findAll, type Match, take } from './pattern.js';

const THAN = "deed=versus|'als'|'que'|'do_que'|'wie'";
const SOMEBODY = "handle|follow=one|follow=them|position|'hers'|'his'";
/** What somebody's figure is a bound of, the more particular pattern first. */
const THAN_PATTERNS = [
  `measure be* prep* comparator prep* ${SOMEBODY}`,
  `extreme|comparator measure ${THAN} ${SOMEBODY}`,
  `order ${THAN} prep* ${SOMEBODY}`,
  `comparator prep* ${SOMEBODY}`,
];

/** What is bigger where nothing says of what. */
const COMPARED: readonly [RegExp, string][] = [
  [/cheap|pric|expens|teur|gunstig|carus|baratos?|cher/, 'price'],
  [/big|larg|small|gross|klein|grand|petit|pequen|maior|menor/, 'followers'],
];

/** "more followers than him", "cheaper than @ada", "growing faster than the second one": bounds by somebody's own figure. */
export function readThan(draft: Draft, { rows = [], last }: Context, one: string | undefined): void {
  // "why is @a ranked above @b", "is @a bigger than @b": two who are compared.
  const named = draft.items.filter((item) => tagOf(item, 'handle'));
  if (named.length > 1 || draft.items.some((item) => tagOf(item, 'deed', 'why'))) return;
  for (const pattern of THAN_PATTERNS) {
    for (const match of findAll(draft.items, pattern)) {
      const whom = whomIn(draft, match, rows, one);
      const middle = whom === undefined ? middleOf(last) : undefined;
      const bound = boundIn(draft, match, middle?.measure ?? last?.args.by);
      if ((whom === undefined && !middle) || !bound) continue;
      const value = `${bound.measure} ${bound.operator} ${middle ? middle.figure : `@${whom}`}`;
      draft.atoms.push({ from: match.from, to: match.to, name: 'with', value, isNegated: false });
      take(draft.items, match);
    }
  }
}

/** "who is above it": above the average of everybody that was told last. */
function middleOf(last: Context['last']): { figure: string; measure: string } | undefined {
  const { of, ...others } = last?.name === 'figures' ? last.args : {};
  const [asked, more] = (of as { figure: string; measure?: string }[] | undefined) ?? [];
  if (asked?.measure === undefined || more || Object.values(others).some((value) => value !== undefined))
    return undefined;
  const figure = { mean: 'average', median: 'median' }[asked.figure];
  return figure === undefined ? undefined : { figure, measure: asked.measure };
}

function whomIn({ items }: Draft, { tags, to }: Match, rows: readonly string[], one: string | undefined) {
  if (tags.handle)
    return items[to - 1]!.tags.filter((tag) => tag.class === 'handle').length === 1 ? tags.handle[0]!.value : undefined;
  const place = Number(tags.position?.[0]?.value ?? Number.NaN);
  return Number.isNaN(place) ? (one ?? rows[0]) : rows.at(place > 0 ? place - 1 : place);
}

function boundIn({ items }: Draft, { from, tags }: Match, ordered: unknown) {
  const [, by, end] = /^(.*?)(?: (lowest|highest))?$/.exec(tags.order?.[0]?.value ?? '')!;
  const sign = tags.comparator?.[0]?.value ?? (tags.extreme?.[0]?.value === 'low' ? '<' : '>');
  if (sign === 'about') return undefined;
  if (tags.order)
    return { measure: by!, operator: end === 'lowest' || (by === 'price' && end === undefined) ? '<' : '>' };
  const measure =
    tags.measure?.[0]?.value ??
    COMPARED.find(([pattern]) => pattern.test(items[from]!.word))?.[1] ??
    (typeof ordered === 'string' ? ordered : undefined);
  return measure === undefined ? undefined : { measure, operator: sign };
}

const MIDDLE = 'figure=mean|figure=median';
const TIMES =
  "'twice'|'double'|'doppelt'|'doppelte'|'doppelten'|'doble'|'dobro'|'triple'|'thrice'|'dreifache'|'x'|'times'|'mal'|'veces'|'vezes'|'fois'";
const MIDDLE_PATTERNS = [
  `measure be* prep* comparator prep* number? ${TIMES}? prep* ${MIDDLE}`,
  `comparator prep* number? ${TIMES}? prep* ${MIDDLE} prep* measure`,
  `number ${TIMES} prep* ${MIDDLE} prep* measure`,
  `${TIMES} prep* ${MIDDLE} prep* measure`,
  `measure be* prep* ${TIMES} prep* ${MIDDLE}`,
  `comparator prep* number? ${TIMES}? prep* ${MIDDLE}`,
];
const OF_WORDS: Record<string, number> = { triple: 3, thrice: 3, dreifache: 3 };

/** "above average engagement", "twice the median price": bounds by what is usual in the file. */
export function readMiddle(draft: Draft): void {
  for (const pattern of MIDDLE_PATTERNS) {
    for (const match of findAll(draft.items, pattern)) {
      const { tags } = match;
      const measure = tags.measure?.[0]?.value ?? draft.share ?? 'engagement';
      if (!tags.measure) draft.assumed.push(`the average of ${measure}`);
      const operator = tags.comparator?.[0]?.value ?? '>=';
      if (operator === 'about') continue;
      const times = tags.word ? (tags.number?.[0]?.number ?? OF_WORDS[tags.word[0]!.value] ?? 2) : 1;
      const middle = tags.figure![0]!.value === 'mean' ? 'average' : 'median';
      const value = `${measure} ${operator} ${times === 1 ? '' : `${times} x `}${middle}`;
      draft.atoms.push({ from: match.from, to: match.to, name: 'with', value, isNegated: false });
      take(draft.items, match);
    }
  }
}
