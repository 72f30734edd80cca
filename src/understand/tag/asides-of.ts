import { type Item, tagOf } from './item.js';

/** Who asks. */
const ROLE =
  /^(?:managers?|boss|client|customer|director|lead|head|ceo|cmo|cfo|vp|colleagues?|team|department|planner|buyer|intern|assistant|supervisor|marketing|sales|finance|procurement|legal)$/;
const WANTS =
  /^(?:wants?|wanted|needs?|needed|asks?|asked|asking|insists?|requests?|requested|requires?|says?|said|is|keeps?|just|like|would|would like|would love|wants to|needs to|would like to)$/;
/** What an answer comes in. */
const FORM =
  /^(?:table|view|overview|glance|grid|page|pager|slide|summary|snapshot|nutshell|go|line|figure|number|matrix|format|screen|sentence|look)$/;
/** What it is for. */
const OCCASION =
  /^(?:deck|meeting|call|report|pitch|review|presentation|slides?|email|memo|paper|stand ?up|briefing|update|catch ?up|wrap ?up|records?|planning|audit|lunch|tomorrow|today|deadline|purposes?|reasons?|sake|use|workshop|board|pager|handover|sync|newsletter)$/;
const BEFORE_ASKER = ['prep', 'conj', 'polite', 'focus'];
const OF_FORM = /^(?:in|as|at|on|into|with)$/;
const OF_OCCASION = /^(?:for|before|ahead of|until|by)$/;
const FARTHEST = 3;

/** "my product manager wants", "in one neat table", "for the quarterly review": who asks, in what form and what for is nobody in the file. */
export function readAsides(items: Item[]): void {
  for (const [at, item] of items.entries()) {
    if (isAsker(items, at)) markAsker(items, at);
    else if (OF_FORM.test(item.word)) mark(items, at, FORM, 'focus');
    else if (OF_OCCASION.test(item.word)) mark(items, at, OCCASION, 'asker');
  }
}

/** "our CEO", and "the purchasing department" before what it wants; "creators our CEO would like" are some of them. */
function isAsker(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const isSubject = !before || /^[,.;:!?–-]$/.test(before.word) || BEFORE_ASKER.some((name) => tagOf(before, name));
  if (!isSubject) return false;
  if (/^(?:my|our)$/.test(items[at]!.word)) return true;
  const role = /^(?:the|a|an|some)$/.test(items[at]!.word) ? endOf(items, at, ROLE) : undefined;
  return role !== undefined && WANTS.test(items[role + 1]?.word ?? '');
}

/** With what they are and do: "our head of growth is asking for". */
function markAsker(items: readonly Item[], at: number): void {
  const role = endOf(items, at, ROLE);
  if (role === undefined) return;
  let to = items[role + 1]?.word === 'of' ? role + 3 : role + 1;
  while (WANTS.test(items[to]?.word ?? '')) to++;
  const from = tagOf(items[at - 1], 'prep') ? at - 1 : at;
  for (const item of items.slice(from, to)) item.tags = [{ class: 'asker', value: 'aside' }];
}

function mark(items: readonly Item[], at: number, end: RegExp, name: string): void {
  const to = endOf(items, at, end);
  for (const item of to === undefined ? [] : items.slice(at, to + 1)) item.tags = [{ class: name, value: 'aside' }];
}

/** Where the noun stands that a phrase ends with; nothing between may be about the file: "in our 5 tables". */
function endOf(items: readonly Item[], at: number, noun: RegExp): number | undefined {
  for (let far = 1; far <= FARTHEST && items[at + far]; far++) {
    const [word, next] = [items[at + far]!.word, items[at + far + 1]?.word];
    // "wrap up" is one.
    if (next === 'up' && noun.test(`${word} up`)) return at + far + 1;
    // "the finance team"
    if (noun.test(word)) return next !== undefined && noun.test(next) ? at + far + 1 : at + far;
    const isOpen =
      items[at + far]!.tags.every(({ class: name, value }) => MAY_STAND.includes(name) || value === '1') ||
      /^(?:one|single)$/.test(items[at + far]!.word);
    if (!isOpen) return undefined;
  }
  return undefined;
}

const MAY_STAND = [
  'dimension',
  'order',
  'extreme',
  'niche',
  'topic',
  'prep',
  'article',
  'polite',
  'speaker',
  'ask',
  'cannot',
  'value',
];
