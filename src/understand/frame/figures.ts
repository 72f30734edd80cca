import type { Draft } from './draft.js';
import { find, findAll, take } from './pattern.js';

/** Groups: "per country", "by tier and language", "each segment"; "which country has …" asks for one of them. */
export function readGroups(draft: Draft): void {
  const { items } = draft;
  for (const pattern of ['per dimension conj=and dimension', 'per dimension']) {
    for (const match of findAll(items, pattern)) {
      draft.per.push(...match.tags.dimension!.map(({ value }) => value));
      take(items, match);
    }
  }
  for (const match of findAll(items, 'figure=count focus? dimension')) {
    draft.asked = match.tags.dimension![0]!.value;
    take(items, match);
  }
  readBestGroup(draft);
  for (const pattern of [
    'question be* dimension',
    'ask focus? dimension',
    'deed=chart dimension',
    'dimension be* prep* head',
  ]) {
    for (const match of findAll(items, pattern)) {
      if (draft.asked !== undefined || draft.per.length > 0) return;
      if (items[match.to] && items[match.to]!.tags.some((tag) => ['number', 'place', 'segment'].includes(tag.class)))
        continue;
      draft.asked = match.tags.dimension![0]!.value;
      take(items, match);
    }
  }
}

/** "the biggest category", "which country do most creators come from": the group with the most creators, or the best. */
function readBestGroup(draft: Draft): void {
  const { items } = draft;
  const largest = find(items, 'order=followers dimension') ?? find(items, 'extreme=high dimension');
  const ordered = largest ? undefined : find(items, 'order dimension');
  const best = find(items, 'best dimension') ?? ordered;
  const match = largest ?? best;
  if (match && draft.per.length === 0) {
    draft.asked = match.tags.dimension![0]!.value;
    if (best && !largest) draft.isRanked = true;
    if (ordered) {
      const [by, end] = ordered.tags.order![0]!.value.split(/ (?=lowest|highest)/);
      draft.orders.push({ by: by!, lowest: end === 'lowest', ...(end === 'highest' && { isDearest: true }) });
    }
    take(items, match);
  }
  const most = find(items, 'question be* dimension') && find(items, 'extreme=high head');
  if (most) take(items, most);
}

/** What an average is of, where nothing says it. */
const USUAL_MEASURE = 'engagement';

/** Counts, averages, sums, shares. */
export function readFigures(draft: Draft): void {
  const { items, figures } = draft;
  const summaries = 'figure=mean|figure=median|figure=sum';
  // "what does engagement mean" asks for words, not for a figure.
  if (find(items, "question be* measure focus? 'mean'|'means'")) return;
  for (const match of findAll(items, `${summaries} prep? measure conj=and measure`)) {
    for (const { value } of match.tags.measure!) figures.push({ figure: match.tags.figure![0]!.value, measure: value });
    take(items, match);
  }
  const oneOf = [
    `by? extreme|order=followers? ${summaries} prep? figure=count? measure`,
    `measure focus? prep? ${summaries}`,
    `figure=count measure be* ask* head* link* prep* ${summaries}`,
  ];
  for (const pattern of oneOf) {
    for (const match of findAll(items, pattern)) {
      const figure = match.tags.figure!.map(({ value }) => value).find((value) => value !== 'count')!;
      figures.push({ figure, measure: match.tags.measure![0]!.value });
      if (match.tags.extreme?.[0]?.value === 'low') draft.isLowest = true;
      take(items, match);
    }
  }
  for (const match of draft.per.length > 0 || draft.asked !== undefined ? findAll(items, summaries) : []) {
    figures.push({ figure: match.tags.figure![0]!.value, measure: USUAL_MEASURE });
    take(items, match);
  }
  for (const match of findAll(items, 'figure=count measure')) {
    figures.push({ figure: 'sum', measure: match.tags.measure![0]!.value });
    take(items, match);
  }
  for (const match of findAll(items, 'by? figure=count|figure=share')) {
    figures.push({ figure: match.tags.figure![0]!.value });
    take(items, match);
    // "how many in total"
    for (const total of findAll(items, 'figure=sum')) take(items, total);
  }
}
