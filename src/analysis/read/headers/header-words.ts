import type { Field } from '../../profiles.js';
import { AVERAGE, CONCEPTS, type Concept, FOREIGN, NEUTRAL, RATE } from './lexicon.js';
import { tokens } from './tokens.js';

/** What is counted, where a header speaks of one of the things that a post gets. */
export function countedIn(header: string): 'likes' | 'views' | 'comments' | 'shares' | undefined {
  const said = tokens(header);
  if (said.some((token) => RATE.has(token) || FOREIGN.has(token))) return undefined;
  return (['views', 'comments', 'shares', 'likes'] as const).find((concept) =>
    said.some((token) => CONCEPTS[concept].has(token)),
  );
}

/** How sure a header makes of a field, at most; the spellings known by heart are surer. */
const BY_WORDS = 0.8;

/**
 * What a header says by its words: "Durchschnittliche Aufrufe" is the average views.
 *
 * @returns the fields it can mean, with a confidence 0–1
 */
export function fieldsByWords(header: string): Map<Field, number> {
  const said = tokens(header);
  const found = new Map<Field, number>();
  if (said.length === 0 || said.length > 8) return found;
  const concepts = new Set<Concept>();
  let average = false;
  let rate = /%/.test(header);
  let unknown = 0;
  for (const token of said) {
    const meant = (Object.keys(CONCEPTS) as Concept[]).filter((concept) => CONCEPTS[concept].has(token));
    if (AVERAGE.has(token)) average = true;
    else if (RATE.has(token) && token !== 'er') rate = true;
    else if (meant.length > 0) for (const concept of meant) concepts.add(concept);
    else if (FOREIGN.has(token) || /^\d+d?$/.test(token)) return found;
    else if (!NEUTRAL.has(token)) unknown++;
    if (FOREIGN.has(token)) return found;
  }
  const sure = BY_WORDS * 0.8 ** unknown;
  for (const field of fieldsOf(concepts, { average, rate })) found.set(field, sure);
  return found;
}

function fieldsOf(concepts: ReadonlySet<Concept>, { average, rate }: { average: boolean; rate: boolean }): Field[] {
  const has = (concept: Concept) => concepts.has(concept);
  // What is counted decides; whose it is, and per what, does not.
  if (average && has('followers') && concepts.size > 1) return []; // something per follower
  if (has('conversions')) return rate || has('fee') || has('spend') ? [] : ['conversions'];
  if (has('fee')) return ['fee'];
  if (has('spend')) return ['spend'];
  if (has('engagement'))
    return rate || !average ? ['engagementRate', 'avgEngagements'] : ['avgEngagements', 'engagementRate'];
  if (has('views')) return rate ? [] : average ? ['avgViews'] : ['viewsTotal'];
  if (has('comments')) return rate ? ['commentRate'] : average ? ['avgComments'] : [];
  if (has('shares')) return rate ? [] : average ? ['avgShares'] : [];
  if (has('likes')) return rate ? ['likeRate'] : average ? ['avgLikes'] : ['likesTotal'];
  if (has('followers')) return rate || average || has('url') ? [] : ['followers'];
  if (has('following')) return rate || average ? [] : ['following'];
  if (has('verified')) return ['verified'];
  if (has('url')) return ['url'];
  if (has('country')) return ['country'];
  if (has('language')) return ['language'];
  if (has('category')) return ['category'];
  if (has('platform')) return ['platform'];
  if (has('name') && has('handle')) return ['handle', 'displayName'];
  if (has('name')) return ['displayName', 'handle'];
  if (has('videos')) return rate || average ? [] : ['videos'];
  if (has('handle')) return ['handle', 'displayName'];
  return [];
}
