/** What a term means here. */
export interface Term {
  term: string;
  /** Other words for it, in lower case, in the languages that questions are asked in. */
  also: readonly string[];
  /** What it is and how it is found here: of every file, so without a figure of one. */
  means: string;
  /** The measure whose usual figures in a file can be told beside it. */
  measure?: string | undefined;
}

/** One source for `glossary`, for what an answer's columns mean, and for the terms in docs/method.md. */
export const GLOSSARY: readonly Term[] = [
  {
    term: 'engagement rate',
    also: [
      'engagement',
      'er',
      'eng rate',
      'engajamento',
      'taxa de engajamento',
      'interacción',
      'tasa de interacción',
      'tasa de engagement',
      "taux d'engagement",
      'engagementrate',
      'interaktionsrate',
    ],
    means:
      "Likes and comments per follower. It is the file's own rate if it has one, else average likes and comments divided by followers, else all likes divided by followers and posts; each list names which. Small accounts usually have more, so it is judged against accounts of the same size.",
    measure: 'engagement',
  },
  {
    term: 'engagement by views',
    also: ['engagement per view', 'likes per view', 'view engagement'],
    means: 'Average likes divided by average views. Rates by views and rates by followers are never compared.',
    measure: 'engagement by views',
  },
  {
    term: 'score',
    also: ['nota', 'puntuación', 'puntaje', 'pontuação', 'note', 'punktzahl', 'rating'],
    means:
      '0 to 100: engagement for their size counts most, then reach, then how they behave if a model of that is shown to be better than a plain sort. It is about this file: a 70 in another file is not the same.',
    measure: 'score',
  },
  {
    term: '±',
    also: ['plus minus', 'spread', 'score range', '+-', 'plus or minus'],
    means: 'How far a score may be off because few posts stand behind it: the range holds it in four of five cases.',
  },
  {
    term: 'beats peers',
    also: ['peers', 'above peers', 'engagement for their size', 'engagement for its size'],
    means:
      'The share of accounts of about their size in this file that have less engagement; with few posts, closer to average.',
  },
  {
    term: 'percentile',
    also: ['quantile', 'percentil', 'perzentil', 'centile'],
    means:
      'The share that lies below: at the 90th percentile, nine in ten have less. The middle half lies between the 25th and the 75th.',
  },
  {
    term: 'median',
    also: ['mediana', 'médiane', 'p50'],
    means: 'The one in the middle: half have less, half have more. A few huge accounts do not move it.',
  },
  {
    term: 'average',
    also: ['mean', 'avg', 'media', 'média', 'promedio', 'moyenne', 'durchschnitt', 'mittelwert'],
    means:
      'All added up, divided by how many they are. One huge account can move it far, which is why medians stand beside it.',
  },
  {
    term: 'correlation',
    also: ['spearman', 'pearson', 'correlación', 'correlação', 'corrélation', 'korrelation', 'r'],
    means:
      'How far two figures go together, from −1 to 1. Here under 0.1 is none, under 0.3 weak, under 0.5 moderate, above that strong. It does not say what causes what.',
  },
  {
    term: 'reach',
    also: ['alcance', 'portée', 'reichweite'],
    means:
      'How many people a post can get to. A list of profiles does not tell that, so followers stand for it; followers of several creators overlap, and not all of them see a post.',
    measure: 'followers',
  },
  {
    term: 'impressions',
    also: ['impression', 'impresiones', 'impressões', 'impressionen'],
    means:
      'How often a post was shown: one person can count several times, which is how it differs from reach. A list of profiles does not tell it.',
  },
  {
    term: 'views',
    also: ['plays', 'visualizaciones', 'visualizações', 'vues', 'aufrufe', 'average views', 'avg views'],
    means: 'How often a video was played; here the average per video if the file has it.',
    measure: 'views',
  },
  {
    term: 'CPM',
    also: ['cost per mille', 'cost per thousand', 'price per 1,000 views', 'tkp'],
    means:
      'The price of a post per 1,000 views. Estimates of prices are made with published ones; `price @a` says what theirs comes to.',
    measure: 'cpm',
  },
  {
    term: 'CPV',
    also: ['cost per view', 'coste por view', 'custo por visualização', 'coût par vue'],
    means: 'The price of a post per view: the CPM divided by 1,000.',
    measure: 'cpv',
  },
  {
    term: 'CPE',
    also: ['cost per engagement', 'price per engagement', 'coste por interacción', 'custo por engajamento'],
    means: 'The price of a post per like or comment to expect of it. The lower, the more engagement the money buys.',
    measure: 'price per engagement',
  },
  {
    term: 'price',
    also: ['fee', 'rate', 'quote', 'precio', 'preço', 'prix', 'preis'],
    means:
      'What one post costs: the quote in the file, else an estimate from views or followers and published prices, which is said to be one.',
    measure: 'price',
  },
  {
    term: 'followers',
    also: ['follower', 'fans', 'subscribers', 'seguidores', 'abonnés', 'abonnenten'],
    means: 'How many accounts follow them, as the file says. Whoever has no readable count is in no ranking.',
    measure: 'followers',
  },
  {
    term: 'tier',
    also: ['tiers', 'size', 'nano', 'micro', 'mid', 'macro', 'mega', 'mid-tier'],
    means:
      'Size by followers: nano from 1K, micro from 10K, mid from 50K, macro from 500K, mega from 1M, unless the settings of the workspace say otherwise.',
  },
  {
    term: 'emerging',
    also: ['rising', 'emergente', 'émergent', 'aufstrebend', 'up and coming'],
    means:
      'Below the top by followers, and growing fastest if the file tells growth; else with many views for their size; else like top accounts to the model. They pass the checks. It is no promise of growth.',
  },
  {
    term: 'likelihood',
    also: ['probability', 'likelihood of being a top account'],
    means:
      'What a model that never sees followers says of a profile it was not trained on: how likely it performs like the top 5% of the file, from 0 to 1.',
    measure: 'likelihood',
  },
  {
    term: 'segment',
    also: ['segments', 'cluster', 'clusters', 'segmento', 'gruppe'],
    means:
      'A group of accounts alike in followers and in engagement for their size, found by k-means; its name says what is true of most of them.',
  },
  {
    term: 'silhouette',
    also: ['silhouette score', 'silueta', 'silhueta'],
    means:
      'How clearly groups are apart, from −1 to 1: about 0 they overlap, near 1 they are far apart. Shown beside that of tables without groups.',
  },
  {
    term: 'ranked',
    also: ['ranked creator', 'bookable', 'ranking'],
    means: 'May be in lists: at least 1,000 followers and ten posts, not private, not marked under age, not declined.',
  },
  {
    term: 'warning',
    also: ['flag', 'flagged', 'red flag', 'check', 'checks'],
    means:
      'A check found something odd, such as many fake followers or no post for 90 days. They stay in lists, are listed last where engagement decides, and are never in a first five or a plan.',
  },
  {
    term: 'held back',
    also: ['held-back'],
    means:
      'Has under a quarter of the engagement that is usual for their size: no warning, for some always have, but never put forward.',
  },
  {
    term: 'fake followers',
    also: ['fakes', 'fake', 'bots', 'fake followers %', 'seguidores falsos', 'faux abonnés', 'gekaufte follower'],
    means:
      "Followers that are bots, bought or inactive, as an outside tool counted them: the file's own column, never guessed. Over 30% is a warning.",
    measure: 'fake followers',
  },
  {
    term: 'verified',
    also: ['blue tick', 'verificado', 'vérifié', 'verifiziert'],
    means:
      "The platform's own badge, as the file says. It says who somebody is, not how well they perform, and counts for nothing in the score.",
  },
  {
    term: 'growth',
    also: ['crecimiento', 'crescimento', 'croissance', 'wachstum', 'growth 30d', 'growth 30d %'],
    means:
      'How much followers changed in the time that the file names: its own column, or computed if it has counts of several dates. Losing over 5% is a warning.',
    measure: 'growth',
  },
  {
    term: 'vanity metric',
    also: ['vanity metrics', 'vanity'],
    means:
      'A figure that looks large and decides little, such as followers alone. That is why the score asks first how many of them react.',
  },
  {
    term: 'brief',
    also: ['briefing'],
    means:
      'What a conversation is looking for (market, niche, size, budget …). Lists and plans answer it until it is cleared.',
  },
  {
    term: 'shortlist',
    also: ['short list'],
    means: 'Creators your team is considering, kept for the conversation.',
  },
];

/** The term that is meant by some words; undefined where it is none of these. */
export function termNamed(said: string): Term | undefined {
  const word = plain(said);
  return (
    GLOSSARY.find(({ term, also }) => plain(term) === word || also.includes(word)) ??
    GLOSSARY.find(({ term, also }) => [plain(term), ...also].some((one) => one === word.replace(/s$/, '')))
  );
}

function plain(said: string): string {
  return said
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^(?:the|a|an|el|la|o|der|die|das|le) (?=\S)/, '')
    .replace(/[\s?!.,"“”]+$/g, '')
    .trim();
}
