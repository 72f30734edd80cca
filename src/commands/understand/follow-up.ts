import type { CommandCall } from '../../answers/answer.js';
import { parseCondition } from '../../query/conditions.js';
import { wordsOf } from '../arguments/argument.js';
import { FILTER_NAMES, filters } from '../arguments/filters.js';
import { handles } from '../arguments/handles.js';
import { amount, currencyOfSum } from '../arguments/money.js';
import { wholeNumber } from '../arguments/numbers.js';
import { ranking } from '../arguments/ranking.js';
import { withoutUndefined } from '../page-steps.js';
import { unexplained } from './fillers.js';
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.js';

type Args = CommandCall['args'];

/** Lists that can be narrowed, turned over, ordered anew. */
const LISTS = new Set(['top', 'emerging']);
const POLITE =
  /\b(please|pls|plz|thanks|thx|again|yet|once|show|me|us|the|of|them|those|these|that|list|results?|ones?|page|give|see|lets|let's|can|could|you|we|i|have|now|ok|okay|and|then|want|to|some|names|creators|people|too|more|get|load)\b|[?!.,]/gi;

/**
 * A question that is one only after the one before it: "next 10", "only verified ones", "and in Mexico?", "why?".
 *
 * @returns undefined where it stands by itself
 */
export function followUp(said: string, last: CommandCall, known: Vocabulary): CommandCall | undefined {
  return (
    anotherForm(said, last, known) ??
    otherCount(said, last) ??
    otherSum(said, last, known) ??
    turnedPage(said, last) ??
    withoutFilter(said, last) ??
    aboutTheSame(said, last, known) ??
    narrowedBy(said, last, known)
  );
}

/** The same list as a chart, as a file, or of those who are rising; the same change by another figure; another segment. */
function anotherForm(said: string, last: CommandCall, known: Vocabulary): CommandCall | undefined {
  const plain = said
    .replace(/[?!.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const is = (pattern: string) =>
    new RegExp(
      `^(?:(?:and|ok|okay|now|then|please|can you|could you|can i|could i|give|get|show|send|have|make|me|us|it|that|this|them|those|see|the|list|all|as well|also|i|want|need) )*(?:${pattern})(?: (?:please|then|too|instead|now|for me|thanks?|of (?:that|this|it|them)))*$`,
      'i',
    ).test(plain);
  const charted = ['segments', 'segment', 'tiers', 'top'].includes(last.name)
    ? last.name === 'top'
      ? 'top'
      : 'segments'
    : undefined;
  if (charted && is('(?:as |in |on )?(?:a |an )?(?:chart|graph|plot|picture|image|visual(?:ly)?|diagram|bar chart)'))
    return { name: 'charts', args: { name: charted } };
  if (
    LISTS.has(last.name) &&
    is(
      '(?:as |in |to |into )?(?:a |an )?(?:csv|excel|xlsx|spreadsheet|file|export|download)(?: file| sheet)?|export|download',
    )
  ) {
    const { count: _count, skip: _skip, ...args } = last.args;
    return { name: 'export', args };
  }
  if (
    last.name === 'top' &&
    is(
      '(?:only |just )?(?:the )?(?:rising|emerging|up and coming|upcoming)(?: ones| creators| stars)?|who(?: of them)? is (?:rising|emerging)',
    )
  ) {
    const { by: _by, skip: _skip, ...args } = last.args;
    return { name: 'emerging', args };
  }
  const measure =
    /^(?:(?:and|or|now|what about|how about|same)(?: (?:by|in|for|with))?|by|in) (?:their |the )?(followers|engagement|likes|views|rank|percent)$/i.exec(
      plain,
    );
  if (last.name === 'changes' && measure)
    return { name: 'changes', args: { ...last.args, by: measure[1]!.toLowerCase() } };
  if (last.name === 'segment' || last.name === 'segments') {
    const other = known.segments.find((name) =>
      name
        .split(/[\s,·]+/)
        .some(
          (word) =>
            word.length > 2 &&
            new RegExp(
              `^(?:and |or |ok |what about |how about |tell me (?:more )?about |describe |explain |more (?:about|on) |show me )*(?:the )?${word}(?: one| segment| group)?$`,
              'i',
            ).test(plain),
        ),
    );
    if (other) return { name: 'segment', args: { name: other } };
  }
  return undefined;
}

/** "make it just 5", "only the top 3". */
function otherCount(said: string, last: CommandCall): CommandCall | undefined {
  if (!LISTS.has(last.name)) return undefined;
  const count =
    /^(?:and |ok |actually |no )*(?:make (?:it|that) |show (?:me )?|give (?:me )?|only |just |the |top |first |limit (?:it )?to |cut (?:it )?to )+(\d{1,3})(?: (?:of them|instead|then|please|only|ones|names|results))*[?!. ]*$/i.exec(
      said.trim(),
    )?.[1];
  return count === undefined || Number(count) < 1 || Number(count) > 100
    ? undefined
    : { name: last.name, args: { ...last.args, count: Number(count), skip: 0 } };
}

/** Another sum, or a sum for those who were just listed. */
function otherSum(said: string, last: CommandCall, known: Vocabulary): CommandCall | undefined {
  const sum = amount('').take(said, known);
  const { value: named } = currencyOfSum().take(said, known);
  const currency: CommandCall['args'] = named === undefined ? {} : { currency: named };
  if (sum.value === undefined || sum.value < 100) return undefined;
  const left = unexplained(
    sum.rest
      .replace(LEANING, ' ')
      .replace(
        /\b(how|would|you|should|we|divide|split|spend|allocate|distribute|invest|among|between|across|over|on|budget|dollars?|usd|euros?|bucks)\b/gi,
        ' ',
      ),
  );
  if (left.length > 0) return undefined;
  if (last.name === 'budget') return { name: 'budget', args: { ...last.args, ...currency, amount: sum.value } };
  if (
    !LISTS.has(last.name) ||
    !/\b(them|those|these)\b/i.test(said) ||
    !/\b(divide|split|spend|allocate|distribute|invest|budget)\b/i.test(said)
  )
    return undefined;
  const { count: _count, skip: _skip, by: _by, ...filtersOfIt } = last.args;
  return { name: 'budget', args: { ...filtersOfIt, ...currency, amount: sum.value } };
}

function turnedPage(said: string, last: CommandCall): CommandCall | undefined {
  if (!LISTS.has(last.name)) return undefined;
  const words = said.toLowerCase().replace(/[?!.,]/g, ' ');
  const next = /\b(next|more|another|following|continue|further|rest|keep going|go on)\b/.exec(words);
  const back = /\b(previous|prev|back|before that|earlier ones|last page)\b/.exec(words);
  const turn = next ?? back;
  if (!turn) return undefined;
  const { value: said_, rest } = wholeNumber('n', { min: 1, max: 100 }, 0).take(
    words.replace(turn[0], ' '),
    NO_VOCABULARY,
  );
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
  platform: /\b(platforms?|networks?)\b/i,
  verified: /\b(verified|verification)\b/i,
};
const ANYWHERE =
  /\b(?:(?:doesn'?t|does not|don'?t) (?:have|need) to be (?:in |from )?\w+(?: \w+)?(?= actually|,|$| anywhere)|anywhere(?: in the world| is (?:fine|ok|okay))?|any countr(?:y|ies)|world-?wide|globally|from all over)\b/gi;
const DROP =
  /\b(drop|remove|without|forget|ignore|clear|lose|reset|no|any|all|every|regardless of|never ?mind|take off|whatever|get rid of)\b/i;

/** "drop the country filter", "any country", "without filters". */
function withoutFilter(said: string, last: CommandCall): CommandCall | undefined {
  if (
    LISTS.has(last.name) &&
    new RegExp(ANYWHERE.source, 'i').test(said) &&
    unexplained(said.replace(ANYWHERE, ' ').replace(LEANING, ' ')).length === 0
  ) {
    const { country: _country, ...args } = last.args;
    return { name: last.name, args: { ...args, skip: 0 } };
  }
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
      `^(?:and |ok |okay |so |now |then |please |pls |can you |could you |also |nice |great |cool |good |perfect |actually |hmm |oh |yes |yeah |wait |well )*(?:${pattern})(?: please| pls| then| too| as well| now| instead| for me| again| after all| right away)*$`,
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
      `compare(?: ${PRONOUN})?(?: with| to| against| and)?|how (?:does|do) ${PRONOUN} compare(?: with| to| against)?|versus|vs|against|(?:is )?${PRONOUN}? ?(?:better|worse) than|side by side with|put ${PRONOUN} next to|next to(?: how (?:does|do) ${PRONOUN} (?:look|do|compare|fare))?|how (?:does|do) ${PRONOUN} (?:look|fare|do) (?:next to|against|beside)|how about against`,
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
      `(?:but )?why(?: is that| so| that| (?:is|does|did) ${PRONOUN} (?:so |get |rank |score |come )*(?:high|low|good|bad|there|well|badly|ranked(?: there| so (?:high|low)| that (?:high|low))?|that (?:high|low)|scored? ?(?:like that|so (?:high|low))?)| that score| this score| the score| is the score (?:so )?(?:high|low))?|explain(?: ${PRONOUN}| that| why| the score| (?:her|his|their|its) score)?|how come|how so|what would change (?:it|that|${PRONOUN})|what makes ${PRONOUN} (?:so )?(?:good|special)`,
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
  const excluded = last.name === 'exclude' ? ((last.args.handles as string[] | undefined) ?? []) : [];
  if (
    excluded.length > 0 &&
    is(
      `(?:bring|let|put|take|show|have) (?:${PRONOUN}|both|all) (?:back|again)(?: in)?|(?:un-?exclude|include|un-?hide|un-?block) ${PRONOUN}|undo(?: that| it)?`,
    )
  ) {
    return { name: 'include', args: { handles: excluded } };
  }
  const listed = last.name === 'shortlist' && Array.isArray(last.args.handles) ? (last.args.handles as string[]) : [];
  if (
    listed.length > 0 &&
    is(
      `(?:take|remove|drop|pull|kick) (?:${PRONOUN}|both|them all) ?(?:off|out|from)?(?: (?:the |our |my )?(?:short-?list|list))?|undo(?: that| it)?`,
    )
  ) {
    return { name: 'shortlist', args: { do: 'remove', handles: listed } };
  }
  if (about === undefined) return undefined;
  if (is(`(?:remove|take|drop|delete) ?${PRONOUN}? (?:off|from|out of) (?:the |our |my )?(?:short-?list|list)`))
    return { name: 'shortlist', args: { do: 'remove', handles: [about] } };
  if (
    is(
      `(?:do (?:we|you) (?:have|know) |have (?:we|you) (?:got )?|is |are )?(?:there )?(?:any(?:one|body)?|some(?:one|body)|who(?: else)?(?: is)?|others?|more|show me|find me|find|creators|similar)? ?(?:else )?(?:others? )?(?:are |is )?(?:similar|like ${PRONOUN}|(?:others|anyone|someone|more) like ${PRONOUN}|alike|look-?alikes?|comparable|resembles? ${PRONOUN}|similar (?:creators?|ones?|people|influencers?|to ${PRONOUN}|profiles|accounts))(?: there)?`,
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
  /^(?:and|but|now|only|just|also|or|then|ok|okay|what about|how about|same|instead|what if|can you (?:filter|narrow|sort|rank|order)|filter|narrow|limit|restrict|sort|rank|order|add|include|plus|try|too (?:pricey|expensive|big|small|many)|keep|make (?:it|that|them)|show (?:me |us )?(?:only|just)|those|these|them|the ones|which (?:of|ones)|who of|any(?: of (?:them|those|these))?|are any|by)\b|\b(?:only|instead|of (?:them|those|these)|(?:them|those|these) (?:by|in|from|with)|as well|the same)\b/i;
const LEANING =
  /\b(add|plus|include|try|too|pricey|expensive|big|small|many|doesn'?t|need|be|actually|anywhere|is|fine|only|just|and|but|now|also|or|then|what about|how about|same|instead|what if|filter(ed)?|narrow(ed)?( it)?( down)?|limit(ed)?|restrict(ed)?|sort(ed)?|rank(ed)?|order(ed)?|keep|make|those|these|them|which|who|any|are|as well|too|them|it|down|switch|change|show|please|list|again|by|ones|do|with|for|in|from|to|the|same|thing|question|results?|top|best|replace|else|there|right|actually|reverse)\b/gi;
/** A question that names what it is about says all of it by itself. */
const WHOLE = /\b(influencers?|creators?|tiktokers?|youtubers?|accounts|people|top|best)\b/i;

/** Those whose questions take filters. */
const NARROWED = new Set(['top', 'emerging', 'similar', 'budget']);

/** The same list with another filter, or in another order: what is said replaces what was said before of the same kind. */
function narrowedBy(said: string, last: CommandCall, known: Vocabulary): CommandCall | undefined {
  if (!NARROWED.has(last.name)) return undefined;
  if (
    last.name === 'similar' &&
    /^(?:but |and |ok |only |just |now |the |any )*(?:cheaper|less expensive|more affordable)(?: ones?| though| options?| please)*[?!. ]*$/i.test(
      said.trim(),
    )
  ) {
    return { name: 'similar', args: { ...last.args, cheaper: true } };
  }
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
      ...(/\b(add|plus|as well|too|also)\b/i.test(said) ? together(last.args, found) : found),
      ...(conditions && { with: mergedConditions((last.args.with as string[] | undefined) ?? [], conditions) }),
      ...(LISTS.has(last.name) && { skip: 0 }),
    }) as Args,
  };
}

/** "add Germany as well": the alternatives of both. */
function together(before: Args, found: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => {
      const own = before[name];
      return [
        name,
        name !== 'with' && Array.isArray(own) && Array.isArray(value) ? [...new Set([...own, ...value])] : value,
      ];
    }),
  );
}

/** A new bound of the same figure in the same direction takes the place of the old one. */
function mergedConditions(before: readonly string[], now: readonly string[]): string[] {
  const kind = (text: string) => {
    const condition = parseCondition(text);
    const of = 'column' in condition ? JSON.stringify(condition.column) : condition.field;
    return `${of} ${condition.operator[0]}`;
  };
  const replaced = new Set(now.map(kind));
  return [...before.filter((text) => !replaced.has(kind(text))), ...now];
}
