import { type Item, isOnly, tagOf } from './tag/item.js';

/** May be left over anywhere: it says nothing of who or what. */
const ANYWHERE = ['article', 'polite', 'ask', 'asker', 'be', 'question', 'head', 'focus', 'aim'];
/** May be left over only beside something that was taken: it says how that belongs. */
const BESIDE = ['prep', 'link', 'conj', 'follow', 'filled'];
/** Never left over, whatever else they can be. */
const NEVER = [
  'not',
  'cannot',
  'number',
  'place',
  'language',
  'region',
  'tier',
  'category',
  'topic',
  'segment',
  'niche',
  'handle',
  'platform',
  'verified',
];

const VALUES = [...NEVER.slice(NEVER.indexOf('place')), 'value'];

/** Words that nothing accounts for. A class decides, never a list of words: what stands next to the head says who is meant. */
export function leftOver(items: readonly Item[]): Item[] {
  return items.filter((item, at) => !item.taken && !isExplained(items, at));
}

function isExplained(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  if (item.tags.length === 0) return /^[^\p{L}\p{N}@#%$€£<>]+$/u.test(item.word);
  if (tagOf(item, 'measure') && isNamedAgain(items, item)) return true;
  if (NEVER.some((name) => tagOf(item, name))) return false;
  if (ANYWHERE.some((name) => tagOf(item, name))) return true;
  if (isOnly(item, ['talk', 'polite']) || tagOf(item, 'position', '1'))
    return isOnly(item, ['talk', 'polite']) || isBesideTaken(items, at);
  if (tagOf(item, 'dimension')) return nameValue(items[at - 1]) || nameValue(items[at + 1]) || nameValue(items[at + 2]);
  // "o preço médio por post"
  if (tagOf(item, 'apiece')) return items.some((one) => one.taken && tagOf(one, 'measure', 'price'));
  return BESIDE.some((name) => tagOf(item, name) && tagOf(item, name)!.value !== 'or') && isBesideTaken(items, at);
}

/** A measure that was bound, ordered or summed up by already: "avoid fakes, so under 8% fake". */
function isNamedAgain(items: readonly Item[], { tags }: Item): boolean {
  const names = tags.flatMap((tag) => (tag.class === 'measure' ? [tag.value] : []));
  return items.some((one) => one.taken && names.some((name) => tagOf(one, 'measure', name)));
}

/** What a dimension's name may stand beside: "the Food category", "country: Brazil". */
function nameValue(item: Item | undefined): boolean {
  return item?.taken === true && VALUES.some((name) => tagOf(item, name));
}

function isBesideTaken(items: readonly Item[], at: number): boolean {
  const passes = (item: Item | undefined) => item !== undefined && !item.taken && item.tags.length > 0;
  let next = at + 1;
  while (passes(items[next])) next++;
  let before = at - 1;
  while (passes(items[before])) before--;
  return items[next]?.taken === true || items[before]?.taken === true;
}

/** Grammar and politeness: it turns nothing round, and names nothing. */
export function saysNothing(item: Item): boolean {
  return (
    !NEVER.some((name) => tagOf(item, name)) &&
    [...ANYWHERE, ...BESIDE, 'talk', 'speaker'].some((name) => tagOf(item, name) && tagOf(item, name)!.value !== 'or')
  );
}
