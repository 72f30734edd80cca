/** What is said in words that stand for figures, in figures. */
const FIGURES: [RegExp, string][] = [
  [/\bhalf a million\b/gi, '500k'],
  [/\ba quarter of a million\b/gi, '250k'],
  [/\b(?:a|one) million\b/gi, '1m'],
  [/\b(?:a|one) hundred thousand\b/gi, '100k'],
  [/\b(?:a|one) (?:hundred|hundo)\b(?= (?:bucks|dollars|euros|pounds))/gi, '100'],
  [/\b(?:a|one) thousand\b/gi, '1k'],
  [/\b(?:a|one) lakh\b/gi, '1 lakh'],
  [/\ba grand\b/gi, '1k dollars'],
  [
    /\b(two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred) (thousand|grand|million|lakh|hundred|percent|per cent)\b/gi,
    '$1 $2',
  ],
];
const DIGITS: Record<string, string> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  hundred: '100',
};
const COUNTED =
  /\b(two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred) (?=(?:thousand|grand|million|lakh|percent|per cent)\b)/gi;

/** How people shorten what they type, word for word. */
const SHORT: Record<string, string> = {
  ppl: 'people',
  pls: 'please',
  plz: 'please',
  u: 'you',
  ur: 'your',
  r: 'are',
  y: 'why',
  n: 'and',
  '4': 'for',
  b4: 'before',
  abt: 'about',
  rn: 'now',
  nxt: 'next',
  bc: 'because',
  cuz: 'because',
  cos: 'because',
  coz: 'because',
  diff: 'difference',
  recs: 'recommendations',
  reccs: 'recommendations',
  fwd: 'forward',
  msg: 'message',
  whos: "who's",
  wheres: "where's",
  hows: "how's",
  whats: "what's",
  whys: 'why is',
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  cant: "can't",
  isnt: "isn't",
  arent: "aren't",
  wont: "won't",
  wich: 'which',
  wat: 'what',
  wt: 'with',
  abeg: 'please',
  wanna: 'want to',
  gimme: 'give me',
  lemme: 'let me',
  tp: 'top',
  infl: 'influencers',
  eng: 'engagement',
  foll: 'followers',
  biz: 'business',
  vids: 'videos',
  pics: 'pictures',
  acc: 'account',
  accs: 'accounts',
  accts: 'accounts',
  thru: 'through',
  w: 'with',
  'w/': 'with',
  'w/o': 'without',
};

/** "15 ppl w half a million" as "15 people with 500k". */
export function inPlainWords(text: string): string {
  const words = text.replace(/(?<![\w@.'/-])(?:w\/o?|b4|4|[a-z]{1,6})(?![\w@'=-]|\.\w|\/)/gi, (word) => {
    const plain = SHORT[word.toLowerCase()];
    return plain === undefined || (word === '4' && !/\b4 (me|us|my|our|the|this|you)\b/i.test(text)) ? word : plain;
  });
  const counted = words.replace(COUNTED, (_, word: string) => `${DIGITS[word.toLowerCase()]} `);
  const figures = FIGURES.reduce((said, [pattern, figure]) => said.replace(pattern, figure), counted);
  return figures
    .replace(/(?<![\w.,])(\d{1,3}) (000)(?= ?(?:$|[^\d\w]))/g, '$1$2')
    .replace(/'s\b(?= (?:engagement|followers|score|rank|numbers|stats|reach|views|likes|price|profile))/g, '');
}
