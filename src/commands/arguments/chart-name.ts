import { CHART_NAMES } from '../../answers/charts/chart.js';
import { type ArgumentSpec, cut, wordsOf } from './argument.js';
import { textSchema } from './schema.js';

/** What people call the charts, the more particular first. A name of several charts stands for the first of them. */
const SAID: [name: string, pattern: RegExp][] = [
  [
    'followers-engagement',
    /\bfollowers?[ -](?:and|&|vs\.?|v|versus|against|x|by|to|compared to|with|\/)[ -](?:the )?engagements?(?: rates?)?\b|\bengagements?(?: rates?)?[ -](?:and|&|vs\.?|v|versus|against|x|by|to|compared to|with|\/)[ -](?:the )?followers?\b|\bfollowers[ -]engagement\b/i,
  ],
  [
    'segment-map',
    /\b(?:segments?|clusters?|pca)[ -]?(?:map|projection|scatter ?(?:plot)?)\b|\bmap of (?:the )?(?:segments|clusters)\b|\bpca\b|\bmap\b/i,
  ],
  ['silhouette', /\bsilhouettes?\b|\b(?:which|number of|how many) k\b|\belbow\b/i],
  ['correlation', /\bcorr?el+at\w*(?: matrix)?\b|\bheat ?maps?\b/i],
  ['confusion-study', /\bconfusion[ -]study\b|\bstudy(?:'s)? confusion(?: matrix)?\b/i],
  ['confusion', /\bconfusion(?:[ -]behaviou?r)?(?: matri(?:x|ces))?\b/i],
  ['reliability', /\breliability\b|\bcalibration\b|\bcalibrated\b/i],
  [
    'importance',
    /\b(?:feature |variable )?importances?\b|\bimportant (?:features?|columns?|variables?)\b|\bwhat (?:drives|matters)\b|\b(?:features?|columns?|variables?)(?: that| which)? (?:matter|count|drive)\w*(?: (?:the )?most)?\b|\bmatters? (?:the )?most\b/i,
  ],
  [
    'countries',
    /\b(?:by |per |of |from )?(?:the |which )?(?:countr(?:y|ies)|geograph\w*|locations?|where (?:they|the creators|creators) (?:are|come|live)(?: from)?)\b/i,
  ],
  ['niches', /\b(?:by |per |of )?(?:the )?(?:niches?|categor(?:y|ies)|topics?|verticals?)\b/i],
  ['tiers', /\b(?:by |per |of )?(?:the )?(?:tiers?|size class(?:es)?)\b|\bby size\b/i],
  ['shortlist', /\b(?:of )?(?:the |our |my )?short ?-?list(?:ed)?\b/i],
  ['plans', /\b(?:alternatives|alternative plans|plans)\b/i],
  ['budget', /\b(?:of )?(?:the |our |my )?(?:budget|spending|media plan|plan)\b/i],
  ['segments', /\b(?:segments?|clusters?|groups?|segmentation)\b/i],
  ['following', /\b(?:distribution[- ]of |distribution-)?following\b/i],
  ['likes', /\b(?:distribution[- ]of |distribution-)?likes\b/i],
  ['followers', /\b(?:distribution[- ]of |distribution-)?(?:the )?followers?(?: counts?)?\b|\baudience sizes?\b/i],
  ['engagement', /\bengagements?(?: rates?)?\b/i],
  ['top', /\b(?:top|best)(?: (?:ten|10|creators|influencers|list))?\b/i],
  ['all', /\ball\b|\bevery\b/i],
];

/** Which chart: by its name or by what is said of it; the rest of what was typed after `charts` otherwise. */
export const chartName: ArgumentSpec<string> = {
  usage: '[name]',
  schema: textSchema('Which chart; without it, all of them are named.', [...CHART_NAMES, 'all']),
  take(said) {
    for (const [name, pattern] of SAID) {
      const match = pattern.exec(said);
      if (!match) continue;
      // "all charts about the segments" is the one about the segments.
      return { value: name, rest: cut(said, match).replace(/\ball\b/i, '') };
    }
    return { value: 'all', rest: said };
  },
  check: (value) => (value === undefined || value === '' ? 'all' : wordsOf(String(value)).join(' ')),
};
