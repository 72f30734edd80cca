import { differenceName, ratioName } from '../computed-names.js';
import { tagOf } from '../tag/item.js';
import type { FileColumn } from '../vocabulary.js';
import type { Draft } from './draft.js';
import { findAll, type Match, take } from './pattern.js';

/** What may stand between two figures that are compared: "than they have". */
const BESIDE = 'be|prep|link|speaker|head|focus|ask|question|asker*';
const THAN = "deed=versus|'als'|'que'|'do_que'|'wie'";
const TIMES = "'twice'|'double'|'doppelt'|'doble'|'dobro'|'triple'|'thrice'|'x'|'times'|'mal'|'veces'|'vezes'|'fois'";
const HOW_MANY: Record<string, number> = { triple: 3, thrice: 3 };

/** The more particular first. */
const PATTERNS = [
  `measure ${BESIDE} comparator? ${BESIDE} number? ${TIMES} ${BESIDE} measure`,
  `measure ${BESIDE} comparator|extreme deed=versus? ${BESIDE} measure`,
  `comparator|extreme measure ${THAN} ${BESIDE} measure`,
  // "more views" is an order by itself.
  `order ${THAN} ${BESIDE} measure`,
];

/** "who follow more than they have followers", "agreed above the quote", "views twice their followers". */
export function readColumnComparisons(draft: Draft, columns: readonly FileColumn[]): void {
  for (const pattern of PATTERNS) {
    for (const match of findAll(draft.items, pattern)) {
      const value = boundOf(draft, match, pattern, columns);
      if (value === undefined) continue;
      draft.atoms.push({ from: match.from, to: match.to, name: 'with', value, isNegated: false });
      take(draft.items, match);
    }
  }
  readThanNumber(draft);
}

/** "more followers than 50k": as "followers over 50k". */
function readThanNumber(draft: Draft): void {
  for (const match of [`extreme measure ${THAN} number`, `order ${THAN} number`].flatMap((one) =>
    findAll(draft.items, one),
  )) {
    const [, by, end] = /^(.*?)( lowest| highest)?$/.exec(
      match.tags.order?.[0]?.value ?? match.tags.measure![0]!.value,
    )!;
    const isLow = match.tags.extreme?.[0]?.value === 'low' || end === ' lowest';
    const { number = 0, unit } = match.tags.number![0]!;
    const bound = unit === 'percent' ? Number((number / 100).toPrecision(12)) : number;
    draft.atoms.push({
      from: match.from,
      to: match.to,
      name: 'with',
      value: `${by} ${isLow ? '<' : '>'} ${bound}`,
      isNegated: false,
    });
    take(draft.items, match);
  }
}

function boundOf({ items }: Draft, { from, to, tags }: Match, pattern: string, columns: readonly FileColumn[]) {
  const [, by, end] = /^(.*?)( lowest| highest)?$/.exec(tags.order?.[0]?.value ?? '')!;
  const [first, second] = [...(tags.order ? [by!] : []), ...tags.measure!.map(({ value }) => value)];
  const isLow = tags.extreme?.[0]?.value === 'low' || end === ' lowest';
  const sign = tags.comparator?.[0]?.value ?? (isLow ? '<' : '>');
  // "cheaper than last year" compares no two figures.
  // "overall who has the most followers" says of whom, and no score.
  if (sign === 'about' || by === 'price' || tagOf(items[from], 'focus')) return undefined;
  if (pattern.includes(TIMES)) {
    const times = tags.number?.[0]?.number ?? HOW_MANY[tags.word![0]!.value] ?? 2;
    const name = ratioName(first!, second!, columns);
    return name && `${name} ${tags.comparator ? sign : '>='} ${times}`;
  }
  // "followers over 10k and likes" compares nothing.
  const isCut = items.slice(from, to).some((item) => tagOf(item, 'conj') ?? tagOf(item, 'number'));
  const name = isCut || second === undefined ? undefined : differenceName(first!, second, columns);
  return name && `${name} ${sign} 0`;
}
