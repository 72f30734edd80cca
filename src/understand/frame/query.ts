import type { Call } from '../call.js';
import { tagOf } from '../tag/item.js';
import type { Draft, Who } from './draft.js';
import { whoOf } from './who.js';

/** How one group is compared with another where nothing says how. */
const USUAL_MEASURE = 'engagement';
/** Of each group, where nothing says how many. */
const FEW = 3;

/** The draft as a call of the query: figures, or a list. Undefined where it asks for nothing. */
export function queryOf(draft: Draft): Call | undefined {
  const who = whoOf(draft);
  return figuresOf(draft, who) ?? listOf(draft, who);
}

function figuresOf(draft: Draft, who: Who): Call | undefined {
  const { figures, per, asked, orders } = draft;
  if (figures.length > 0) {
    const of = figures.map((figure) => ({ ...figure }));
    return { name: 'figures', args: { ...who, of, ...groupsOf([...per, ...(asked === undefined ? [] : [asked])]) } };
  }
  if (asked === undefined) return undefined;
  if (orders.length === 0 && !draft.isRanked) return { name: 'figures', args: { ...who, of: [{ figure: 'count' }], per: [asked] } };
  const [order] = orders;
  const measure = order === undefined || order.by === 'score' ? USUAL_MEASURE : order.by;
  return {
    name: 'figures',
    args: { ...who, of: [{ figure: 'median', measure }], per: [asked], ...(order?.lowest && { lowest: true }) },
  };
}

function groupsOf(dimensions: readonly string[]): { per?: string[] } {
  return dimensions.length === 0 ? {} : { per: [...new Set(dimensions)].slice(0, 2) };
}

function listOf(draft: Draft, who: Who): Call | undefined {
  const { orders, count, percent, isRanked, per, items } = draft;
  const hasHead = items.some((item) => tagOf(item, 'head'));
  const narrows = Object.keys(who).length > 0;
  if (orders.length === 0 && count === undefined && percent === undefined && !isRanked && !narrows) return undefined;
  if (!isRanked && orders.length === 0 && !narrows && !hasHead && count !== undefined) return undefined;
  const [order] = orders;
  return {
    name: 'top',
    args: {
      ...who,
      ...(count !== undefined && { count }),
      ...(percent !== undefined && { percent }),
      ...(order && { by: order.by, ...(order.lowest && { lowest: true }) }),
      ...(per.length > 0 && { per: per[0], count: count ?? FEW }),
    },
  };
}
