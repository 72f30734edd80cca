import type { CommandCall } from '../../answers/answer.js';
import { wordsOf } from '../arguments/argument.js';
import { parseCondition } from '../arguments/conditions.js';
import { FILTER_NAMES, filters } from '../arguments/filters.js';
import { handles } from '../arguments/handles.js';
import { wholeNumber } from '../arguments/numbers.js';
import { ranking } from '../arguments/ranking.js';
import { withoutUndefined } from '../page-steps.js';
import { unexplained } from './fillers.js';
import type { Vocabulary } from './vocabulary.js';

type Args = CommandCall['args'];

/** Lists that can be narrowed, turned over, ordered anew. */
const LISTS = new Set(['top', 'emerging']);
const POLITE =
  /\b(please|pls|plz|thanks|thx|show|me|us|the|of|them|those|these|that|list|results?|ones?|page|give|see|lets|let's|can|could|you|we|i|have|now|ok|okay|and|then|want|to|some|names|creators|people|too|more|get|load)\b|[?!.,]/gi;

/**
 * A question that is one only after the one before it: "next 10", "only verified ones", "and in Mexico?", "why?".
 *
 * @returns undefined where it stands by itself
 */
export function followUp(said: string, last: CommandCall, known: Vocabulary): CommandCall | undefined {
  return (
    turnedPage(said, last) ??
    withoutFilter(said, last) ??
    aboutTheSame(said, last, known) ??
    narrowedBy(said, last, known)
  );
}

function turnedPage(said: string, last: CommandCall): CommandCall | undefined {
  if (!LISTS.has(last.name)) return undefined;
  const words = said.toLowerCase().replace(/[?!.,]/g, ' ');
  const next = /\b(next|more|another|following|continue|further|rest|keep going|go on)\b/.exec(words);
  const back = /\b(previous|prev|back|before that|earlier ones|last page)\b/.exec(words);
  const turn = next ?? back;
  if (!turn) return undefined;
  const { value: said_, rest } = wholeNumber('n', { min: 1, max: 100 }, 0).take(words.replace(turn[0], ' '), {
    isHandle: () => false,
    categories: [],
    segments: [],
  });
  if (wordsOf(rest.replace(POLITE, ' ')).length > 0) return undefined;
  const count = Number(last.args.count ?? 10);
  const skip = Number(last.args.skip ?? 0);
  const step = said_ || count;
  return {
    name: last.name,
    args: { ...last.args, count: step, skip: next ? skip + count : Math.max(0, skip - step) },
  };
}

const FILTER_WORDS: Record<string, RegExp> = {
  country: /\b(countr(y|ies)|region|location|place)\b/i,
  language: /\blanguages?\b/i,
  category: /\b(categor(y|ies)|niche|topic)\b/i,
  tier: /\b(tiers?|size)\b/i,
  segment: /\b(segments?|clusters?)\b/i,
  verified: /\b(verified|verification)\b/i,
};
const DROP =
  /\b(drop|remove|without|forget|ignore|clear|lose|reset|no|any|all|every|regardless of|never ?mind|take off|whatever|get rid of)\b/i;

/** "drop the country filter", "any country", "without filters". */
function withoutFilter(said: string, last: CommandCall): CommandCall | undefined {
  if (!LISTS.has(last.name) || !DROP.test(said)) return undefined;
  const args: Args = { ...last.args, skip: 0 };
  const named = Object.entries(FILTER_WORDS).filter(([, pattern]) => pattern.test(said));
  const conditions = /\b(followers?|engagement|price|likes|views|conditions?)\b/i.test(said);
  const all = /\bfilters\b|\b(all|any|every) filters?\b/i.test(said) && named.length === 0 && !conditions;
  if (!all && named.length === 0 && !(conditions && last.args.with)) return undefined;
  const rest = [
    DROP,
    ...Object.values(FILTER_WORDS),
    /\b(filters?|conditions?|followers?|engagement|price|likes|views|limits?|restriction|minimum|maximum)\b/i,
  ].reduce((text, pattern) => text.replace(new RegExp(pattern.source, 'gi'), ' '), said);
  if (unexplained(rest).length > 0) return undefined;
  const dropped = all ? [...FILTER_NAMES] : named.map(([name]) => name);
  for (const name of dropped) delete args[name];
  if (conditions) delete args.with;
  return { name: last.name, args };
}

/** Whom the last question was about; undefined where it was about several, or about nobody. */
function subjectOf({ name, args }: CommandCall): string | undefined {
  if (typeof args.handle === 'string' && args.handle !== '' && name !== 'forget') return args.handle;
  const named = args.handles;
  return Array.isArray(named) && named.length === 1 ? named[0] : undefined;
}

const PRONOUN =
  '(?:her|him|them|it|she|he|they|that one|this one|that|this|that creator|this creator|this person|that person|this account|this profile)';

/** What is asked about the same creator: "why?", "anyone similar", "add her to the shortlist", "and @y?". */
function aboutTheSame(said: string, last: CommandCall, known: Vocabulary): CommandCall | undefined {
  const { value: named, rest } = handles('', { min: 0, max: 50 }).take(said, known);
  const plain = rest
    .replace(/¦/g, ' ')
    .replace(/[?!.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const about = subjectOf(last);
  const is = (pattern: string) =>
    new RegExp(
      `^(?:and |ok |okay |so |now |then |please |pls |can you |could you |also )*(?:${pattern})(?: please| pls| then| too| as well| now| instead| for me)*$`,
      'i',
    ).test(plain);

  if (named.length === 1 && ['profile', 'why', 'similar'].includes(last.name)) {
    if (
      is(`and|and what about|what about|how about|and how about|what of|same for|the same for|how is|and how is|or`)
    ) {
      return last.name === 'why'
        ? { name: 'why', args: { handles: named } }
        : { name: last.name, args: { ...last.args, handle: named[0]! } };
    }
  }
  if (
    named.length > 0 &&
    about !== undefined &&
    is(
      `compare(?: ${PRONOUN})?(?: with| to| against| and)?|how (?:does|do) ${PRONOUN} compare(?: with| to| against)?|versus|vs|against|(?:is )?${PRONOUN}? ?(?:better|worse) than|side by side with|put ${PRONOUN} next to|next to`,
    )
  ) {
    return { name: 'compare', args: { handles: [about, ...named] } };
  }
  if (
    named.length > 0 &&
    last.name === 'compare' &&
    is('add|plus|and|with|include|what about|how about|throw in|and also')
  ) {
    return { name: 'compare', args: { handles: [...new Set([...(last.args.handles as string[]), ...named])] } };
  }
  if (named.length > 0) return undefined;

  const several =
    last.name === 'compare' && Array.isArray(last.args.handles) ? (last.args.handles as string[]) : undefined;
  if (
    is(
      `(?:but )?why(?: is that| so| that| is ${PRONOUN} (?:so )?(?:high|low|good|bad|there|ranked(?: there| so (?:high|low))?|that (?:high|low)|scored? ?(?:like that|so (?:high|low))?)| that score| this score| the score| is the score (?:so )?(?:high|low))?|explain(?: ${PRONOUN}| that| why| the score| (?:her|his|their|its) score)?|how come|how so|what would change (?:it|that|${PRONOUN})|what makes ${PRONOUN} (?:so )?(?:good|special)`,
    )
  ) {
    if (about !== undefined) return { name: 'why', args: { handles: [about] } };
    if (several?.length === 2) return { name: 'why', args: { handles: several } };
    return undefined;
  }
  const added = `(?:add|put|save|include|short-?list|keep|stick|throw) ?(?:${PRONOUN}|both|both of them|all of them|them both|all)?(?: (?:on|to|onto|in|into))?(?: (?:the|our|my))?(?: short-?list| list)?`;
  if (is(added) && /short|add|put|save|keep/i.test(plain)) {
    const whom = about !== undefined ? [about] : several;
    return whom && { name: 'shortlist', args: { do: 'add', handles: whom } };
  }
  if (about === undefined) return undefined;
  if (is(`(?:remove|take|drop|delete) ?${PRONOUN}? (?:off|from|out of) (?:the |our |my )?(?:short-?list|list)`))
    return { name: 'shortlist', args: { do: 'remove', handles: [about] } };
  if (
    is(
      `(?:is |are )?(?:there )?(?:any(?:one|body)?|some(?:one|body)|who(?: else)?(?: is)?|others?|more|show me|find me|find|creators|similar)? ?(?:else )?(?:others? )?(?:are |is )?(?:similar|like ${PRONOUN}|alike|look-?alikes?|comparable|resembles? ${PRONOUN}|similar (?:creators?|ones?|people|influencers?|to ${PRONOUN}|profiles|accounts))(?: there)?`,
    )
  ) {
    return { name: 'similar', args: { handle: about } };
  }
  if (
    /\b(cheaper|less expensive|more affordable)\b/i.test(plain) &&
    is(
      `(?:any(?:one|body|thing)?|some(?:one|body)|who is|but|find|similar|like ${PRONOUN}|is there|there|options?|alternatives?|but|ones?|a|\\s)*(?:cheaper|less expensive|more affordable)(?: ones?| options?| alternatives?| but similar| like ${PRONOUN})?`,
    )
  ) {
    return { name: 'similar', args: { handle: about, cheaper: true } };
  }
  if (
    is(
      `(?:never|do not|don'?t) show (?:me |us )?${PRONOUN}(?: again| any ?more)?|exclude ${PRONOUN}|hide ${PRONOUN}|block ${PRONOUN}`,
    )
  )
    return { name: 'exclude', args: { handles: [about] } };
  if (
    is(
      `(?:show |give |tell |see |open )?(?:me |us )?(?:more )?(?:about )?(?:(?:her|his|their|its|the) )?(?:profile|details|stats|numbers|figures|more details|full profile)(?: of ${PRONOUN})?|(?:tell me )?more(?: about ${PRONOUN})?|who is ${PRONOUN}`,
    )
  )
    return { name: 'profile', args: { handle: about } };
  return undefined;
}

/** Where a question leans on the one before: it says so, or it says nothing but a filter. */
const LEANS =
  /^(?:and|but|now|only|just|also|or|then|ok|okay|what about|how about|same|instead|what if|can you (?:filter|narrow|sort|rank|order)|filter|narrow|limit|restrict|sort|rank|order|keep|make (?:it|that|them)|show (?:me |us )?(?:only|just)|those|these|them|the ones|which (?:of|ones)|who of|any(?: of (?:them|those|these))?|are any|by)\b|\b(?:only|instead|of (?:them|those|these)|(?:them|those|these) (?:by|in|from|with)|as well|the same)\b/i;
const LEANING =
  /\b(only|just|and|but|now|also|or|then|what about|how about|same|instead|what if|filter(ed)?|narrow(ed)?( it)?( down)?|limit(ed)?|restrict(ed)?|sort(ed)?|rank(ed)?|order(ed)?|keep|make|those|these|them|which|who|any|are|as well|too|them|it|down|switch|change|show|please|list|again|by|ones|do|with|for|in|from|to|the|same|thing|question|results?|top|best|replace|else|there|right|actually|reverse)\b/gi;
/** A question that names what it is about says all of it by itself. */
const WHOLE = /\b(influencers?|creators?|tiktokers?|youtubers?|accounts|people|top|best)\b/i;

/** The same list with another filter, or in another order: what is said replaces what was said before of the same kind. */
function narrowedBy(said: string, last: CommandCall, known: Vocabulary): CommandCall | undefined {
  if (!LISTS.has(last.name)) return undefined;
  let rest = said;
  const found: Record<string, unknown> = {};
  for (const name of FILTER_NAMES) {
    const taken = filters[name].take(rest, known);
    if (taken.value !== undefined) found[name] = taken.value;
    rest = taken.rest;
  }
  const by = ranking('score');
  try {
    const ordered = by.take(rest, known);
    if (ordered.rest !== rest && last.name === 'top') {
      found.by = ordered.value;
      rest = ordered.rest;
    }
  } catch {
    return undefined;
  }
  if (Object.keys(found).length === 0) return undefined;
  const left = unexplained(rest.replace(LEANING, ' '));
  if (left.length > 0) return undefined;
  const leans = LEANS.test(said.trim());
  if (!leans && WHOLE.test(said)) return undefined;
  const conditions = found.with as string[] | undefined;
  return {
    name: last.name,
    args: withoutUndefined({
      ...last.args,
      ...found,
      ...(conditions && { with: mergedConditions((last.args.with as string[] | undefined) ?? [], conditions) }),
      skip: 0,
    }) as Args,
  };
}

/** A new bound of the same figure in the same direction takes the place of the old one. */
function mergedConditions(before: readonly string[], now: readonly string[]): string[] {
  const kind = (text: string) => {
    const { field, operator } = parseCondition(text);
    return `${field} ${operator[0]}`;
  };
  const replaced = new Set(now.map(kind));
  return [...before.filter((text) => !replaced.has(kind(text))), ...now];
}
