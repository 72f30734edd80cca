/** A message of a thread, and whether it was meant for the bot. */
export interface Said {
  by: 'ada' | 'bob' | 'eve';
  text: string;
  isForBot: boolean;
}

const bot = (by: Said['by'], text: string): Said => ({ by, text, isForBot: true });
const people = (by: Said['by'], text: string): Said => ({ by, text, isForBot: false });

/** Three people below the answer to their list, nobody of whom mentions the bot. Written before it was ever run. */
export const THREAD_OF_FORTY: readonly Said[] = [
  bot('ada', 'who are the top 5 here?'),
  people('bob', 'nice, that was fast'),
  bot('eve', 'only the ones from Brazil'),
  people('bob', '@eve could you send me the rate card from last year?'),
  people('eve', 'sure, give me 10 minutes'),
  bot('ada', "what's the median engagement rate?"),
  bot('ada', 'and for micro creators?'),
  people('bob', 'Should we do Germany at all this time? Legal was pretty slow last spring'),
  people('eve', "I'd rather skip it tbh"),
  bot('bob', 'compare @luna.000 and @mara.001'),
  bot('ada', 'why is luna.000 ranked so low?'),
  bot('eve', 'show me beauty creators under $300'),
  bot('bob', 'sort them by followers'),
  people('ada', 'lunch at 12:30?'),
  people('eve', 'yes please, the thai place'),
  bot('ada', 'how many creators do we have in Mexico?'),
  bot('bob', 'what would 5k buy us?'),
  people('eve', 'I can ask Tom for another 2k if we need it'),
  bot('ada', 'profile of @theo.002'),
  bot('bob', 'is he worth it?'),
  bot('eve', 'who is similar to him?'),
  bot('bob', 'add the first two to the shortlist'),
  people('ada', 'great, thanks everyone!'),
  people('eve', '@bob can you check whether luna.000 already worked with a competitor?'),
  people('bob', 'will do after the call'),
  bot('ada', 'which segments are there?'),
  bot('ada', 'tell me more about the first one'),
  bot('eve', 'how many verified accounts are in the list?'),
  bot('bob', 'top 3 gaming creators in the US'),
  bot('bob', 'now in India'),
  people('eve', 'has anybody heard back from Clara about the contract?'),
  people('ada', "not yet, she's out until Thursday"),
  bot('eve', 'what is the average price per post for nano creators?'),
  bot('ada', 'which country has the highest engagement?'),
  bot('bob', 'chart that please'),
  bot('eve', 'who should we avoid?'),
  bot('ada', 'what should we do with 10k for reach?'),
  bot('bob', 'show me the shortlist'),
  bot('eve', 'export it as csv please'),
  people('ada', "ok, I'll put this in the deck and send it around tonight"),
];
