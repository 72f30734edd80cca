import { tagOf } from '../tag/item.js';
import type { Draft } from './draft.js';
import { findAll, type Match, take } from './pattern.js';

/** Of a share of something: "more than half women", "60%+ women". */
const OF_PART = [
  'comparator prep? number open? prep* part',
  'part be* prep* comparator prep? number',
  'part be* number open',
  'number open? prep* part',
  'part be* number open?',
];
const MOSTLY =
  "'mostly'|'mainly'|'majority'|'predominantly'|'heavy'|'dominated'|'uberwiegend'|'mehrheitlich'|'mayormente'|'principalmente'|'maioria'|'majoritairement'|'surtout'";

/** Of those who follow somebody, not of who they are. */
export function readParts(draft: Draft): void {
  const add = (match: Match, bound: string) => {
    const value = `${match.tags.part![0]!.value} ${bound}`;
    draft.atoms.push({ from: match.from, to: match.to, name: 'with', value, isNegated: false });
    take(draft.items, match);
    takeFollowing(draft, match);
  };
  for (const pattern of OF_PART) {
    for (const match of findAll(draft.items, pattern)) {
      const { comparator, number } = match.tags;
      if (comparator?.[0]?.value !== 'about') add(match, `${comparator?.[0]?.value ?? '>='} ${number![0]!.number}`);
    }
  }
  for (const pattern of [`${MOSTLY} prep* part|measure`, `part ${MOSTLY}`]) {
    for (const match of findAll(draft.items, pattern)) if (match.tags.part) add(match, '> 50');
  }
}

/** "an audience at least 55% women": those are who is counted, not how many. */
function takeFollowing({ items }: Draft, { from, to }: Match): void {
  const beside = [items.slice(Math.max(0, from - LEAD), from).reverse(), items.slice(to, to + LEAD)];
  for (const some of beside) {
    const at = some.findIndex(
      (item) => AUDIENCE.test(item.word) && (tagOf(item, 'measure') ?? tagOf(item, 'cannot', 'audience')),
    );
    const isNext = some
      .slice(0, Math.max(0, at))
      .every((item) => ['prep', 'be', 'article'].some((name) => tagOf(item, name)));
    if (at >= 0 && isNext) some[at]!.taken = true;
  }
}

const LEAD = 3;
const AUDIENCE =
  /^(?:audiences?|followers?|following|fans|viewers|publikum|follower|audiencia|seguidores|publico|abonnes|fas)$/;

const RISING = "'positive'|'positiv'|'positives'|'positivem'|'positivo'|'positif'|'positive'";
const FALLING = "'negative'|'neg'|'negativ'|'negativem'|'negativo'|'negatif'|'minus'";

/** "growth positive", "with negative growth". */
export function readSigns({ items, atoms }: Draft): void {
  for (const [words, operator] of [
    [RISING, '>'],
    [FALLING, '<'],
  ] as const) {
    for (const match of [`measure be* prep* ${words}`, `${words} measure`].flatMap((pattern) =>
      findAll(items, pattern),
    )) {
      const value = `${match.tags.measure![0]!.value} ${operator} 0`;
      atoms.push({ from: match.from, to: match.to, name: 'with', value, isNegated: false });
      take(items, match);
    }
  }
}
