import type { Field } from '../../profiles.js';
import { abbreviatedIn, vowelsPutBack, writtenOut } from './abbreviations.js';
import { unitOfHeader } from './header-unit.js';
import { LEXICON, type Meaning } from './lexicon.js';
import { periodIn, windowIn } from './periods.js';
import { isPlace, placeCodesIn } from './place-words.js';
import { PLATFORM_PHRASES } from './platforms.js';
import { once, remembered } from './remembered.js';
import { segment } from './segment.js';
import { spelt } from './spelling.js';
import { phrasesIn, tokens } from './tokens.js';

/** What a header says of its column. */
export interface HeaderReading {
  /** The fields it can mean, with a confidence 0–1; the values of the column have the last word. */
  fields: ReadonlyMap<Field, number>;
  /** 'Instagram', 'TikTok', …, where the header names one. */
  platform?: string | undefined;
  /** When its figures were taken: ISO 8601, `2026-09`, `2026`, or `--09` where the year is not said. */
  when?: string | undefined;
  /** Days that its figures are about, as in "30d" or "monthly". */
  windowDays?: number | undefined;
  /** What its plain numbers are to be multiplied with: 1,000 under "Followers (k)". */
  unit: number;
  /** Whether it speaks of a share: a percent sign, or a word for one. */
  isRate: boolean;
  /** Of the posts of a creator, what is counted. */
  counts?: 'likes' | 'views' | 'comments' | 'shares' | undefined;
  /** A first or a last name: both make a name. */
  namePart?: 'first' | 'last' | undefined;
  /** A place in a ranking, a tier, a class: no measure. */
  isPosition: boolean;
  /** How many words of it are not known. */
  unknown: number;
  /** Whether it means something by itself: what is counted, or who. */
  isKnown: boolean;
}

/** A word, or several, with what they can mean. */
interface Word {
  text: string;
  meanings: ReadonlySet<Meaning | 'platform-name'>;
}

const LONGEST_PHRASE = 5;
/** More than this is a sentence: only what asks for something ("How many followers do you have?") is read. */
const LONGEST_HEADER = 16;
/** How sure the words make, and what every unknown word among them takes off. */
const UNKNOWN_WORD = 0.6;
/** A question has words of its own around what it asks for. */
const UNKNOWN_IN_QUESTION = 0.8;
const QUESTION = /[?？¿؟;]\s*(?:[*(（].*)?$|^¿/u;
/** Brackets that audiences are counted in: "Followers 18-24" are a part of them. */
const AGES: ReadonlySet<string> = new Set(
  '13-17 13-18 18-24 18-34 19-24 25-34 25-44 35-44 35-54 45-54 45-64 55-64'.split(' '),
);

/** What a header is made of that says when somebody last posted. */
const LATEST: readonly Meaning[] = ['latest', 'posts', 'post', 'of', 'date'];
/** Scripts without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** What a word for somebody else, or for something else, may say as well. */
const OF_OTHERS: ReadonlySet<Meaning | 'platform-name'> = new Set<Meaning>(['other', 'contact', 'deal', 'sponsored']);
const EMOJI = /\p{Extended_Pictographic}/u;
/** What means something only where nothing stands beside it: "TE" is the "taux d'engagement". */
const ALONE: ReadonlyMap<string, string> = new Map([
  ['@', 'handle'],
  ['te', 'er'],
  ['área', 'category'],
  ['red', 'platform'],
  ['medium', 'platform'],
  // Who does business with creators, and who buys media; beside another word, what is of business.
  ['商务', 'owner'],
  ['媒介', 'owner'],
  ['运营', 'owner'],
  ['bd', 'owner'],
]);
/** Posts that somebody has agreed to: how many there are to be, not how many there are. */
const AGREED =
  /^(?:contract|contracts|contracted|delivered|geliefert|livres|entregados|entregues|contractual|agreed|booked|vertrag|vertraglich|vereinbart|vereinbarte|gebucht|gebuchte|contrat|contractuel|contractuels|contratados|contratadas|contrato|contratto|concordati|umowa|umowie|umowne|zakontraktowane|uzgodnione|smlouva|договор|договору)$/;
const RANGE = /^(?:range|spanne|rango|fascia|faixa|przedzial|aralik|диапазон|діапазон|ευρος|レンジ|区间|구간)$/;
/** What says nothing without a thing that it is said of. */
const MODIFIERS: ReadonlySet<Meaning | 'platform-name'> = new Set<Meaning | 'platform-name'>([
  'average',
  'total',
  'rate',
  'percent',
  'per',
  'perBefore',
  'of',
  'count',
  'currency',
  'magnitude',
  'time',
  'platform-name',
]);

/** What an amount per post is written with. */
const PER_POST: readonly Meaning[] = ['currency', 'per', 'of', 'post', 'posts', 'count'];
/** What something is counted or asked for: "💷 per post" says by its sign what it is. */
const OF_A_POST: ReadonlySet<Meaning | 'platform-name'> = new Set<Meaning>(['post', 'posts', 'story', 'format']);

const AVERAGES = { likes: 'avgLikes', comments: 'avgComments', shares: 'avgShares', views: 'avgViews' } as const;

const PHRASES = phrases();
const withVowels = vowelsPutBack(PHRASES);
const UNSPACED_PLATFORMS = [...PLATFORM_PHRASES].filter(([name]) =>
  /^[\p{Script=Han}\p{Script=Thai}]{2,}$/u.test(name),
);
/** Every word of them, also such as mean something only beside others; few files ask for it. */
const words = once((): ReadonlySet<string> => new Set([...PHRASES.keys()].flatMap((phrase) => phrase.split(' '))));

/**
 * Reads a header word by word: what is counted, of whom, as a total, an average or a share, on which platform and when.
 * Every word counts: "Sponsored Posts" are not the posts, "Cost per View" is not the price, "Male Followers" are not the
 * followers.
 */
export const readHeader = remembered((header): HeaderReading => {
  const said = wordsIn(header);
  const period = periodOf(said);
  const window = windowIn(period ? said.map((word, i) => (period.words.has(i) ? '' : word)) : said);
  const timed = new Set([...(period?.words ?? []), ...(window?.words ?? [])]);
  const { words, platforms } = wordsOf(said.map((word, i) => (timed.has(i) && !PHRASES.has(word) ? '' : word)));
  const named = period && words.length > 1 ? words.filter(({ text }) => !isTimeWord(text, said, timed)) : words;
  const platform = platforms.size === 1 ? [...platforms][0] : undefined;
  const isOfPlace = namesPlace(header, named);
  const unknown = isOfPlace ? 0 : named.filter(({ meanings }) => meanings.size === 0).length;
  const reader = new Sense(named, {
    windowDays: window?.days,
    namesPlatform: platforms.size > 0,
    isOfPlace,
    isOfMonth: period !== undefined && period.at.length > 4,
  });
  const fields = new Map<Field, number>();
  if (said.length > 0 && said.length <= LONGEST_HEADER && unknown <= 3) {
    const each = QUESTION.test(header) && said.length > 3 ? UNKNOWN_IN_QUESTION : UNKNOWN_WORD;
    for (const [field, sure] of reader.fields()) fields.set(field, sure * each ** unknown);
  }
  return {
    fields,
    platform,
    when: period?.at,
    windowDays: window?.days,
    unit: unitOfHeader(header),
    isRate: reader.isRate,
    counts: unknown > 1 ? undefined : reader.counts,
    namePart: reader.namePart,
    isPosition: reader.isPosition,
    unknown,
    isKnown: fields.size > 0 || reader.meansSomething,
  };
});

/** Of followers or of an audience in one country, or of a share and nothing else: "% audience in Singapore", "Anteil DE". */
function namesPlace(header: string, words: readonly Word[]): boolean {
  const isOfPeople = words.some(({ meanings }) => meanings.has('audience') || meanings.has('followers'));
  const codes = placeCodesIn(header);
  const isOpen = ({ text, meanings }: Word) =>
    meanings.size === 0 || (codes.has(text) && [...meanings].every((meaning) => meaning === 'of' || meaning === 'us'));
  const place = words.filter(
    (word) => isOpen(word) || (UNSPACED.test(word.text) && onlySays(word, 'country', 'time', 'count')),
  );
  if (place.length === 0 || place.length > 3) return false;
  const isShareOnly = words.every((word) => place.includes(word) || onlySays(word, 'rate', 'percent', 'of', 'count'));
  if (!isOfPeople && !(isShareOnly && words.some((word) => onlySays(word, 'rate')))) return false;
  const said = place.map(({ text }) => text);
  return said.some((text) => codes.has(text)) || isPlace(said.join(UNSPACED.test(said[0]!) ? '' : ' '));
}

function onlySays({ meanings }: Word, ...allowed: readonly Meaning[]): boolean {
  return meanings.size > 0 && [...meanings].every((meaning) => allowed.some((each) => each === meaning));
}

/** A month without a year that is a word of another language as well is that: "pro" is no December, as in Czech. */
function periodOf(said: readonly string[]): ReturnType<typeof periodIn> {
  const period = periodIn(said);
  const isWord = period?.at.startsWith('--') && [...period.words].every((at) => isKnownWord(said[at]!));
  return isWord ? undefined : period;
}

/** The known words of a header, and its emoji where its words do not say what is counted: "👥", "Avg ❤️". */
function wordsIn(header: string): string[] {
  const alone = ALONE.get(header.trim().toLowerCase());
  if (alone !== undefined) return [alone];
  const abbreviated = abbreviatedIn(header);
  const said = tokens(header).flatMap((word) =>
    // "Med" is "with" in one language; "méd." is none of its words.
    abbreviated.has(word) && (!isPart(word) || PHRASES.get(word)?.has('of'))
      ? (writtenOut(word, PHRASES) ?? word)
      : segment(word, isPart).map((part) => (isPart(part) ? part : (withVowels(part) ?? spelt(part)))),
  );
  if (!EMOJI.test(header)) return said;
  const { words } = wordsOf(said);
  const shown = [...header].filter((character) => EMOJI.test(character) && isKnownWord(character));
  const isPriced = shown.some((character) => PHRASES.get(character)?.has('price'));
  const isPerPost = isPriced || words.some(({ text, meanings }) => meanings.has('per') || text === '/');
  const isOfNothing = (meaning: Meaning | 'platform-name') =>
    MODIFIERS.has(meaning) || (isPerPost && OF_A_POST.has(meaning));
  const says = words.some(({ meanings }) => meanings.size === 0 || ![...meanings].every(isOfNothing));
  if (says) return said;
  return [...shown, ...said];
}

const wordsOfHeader = remembered((header) => wordsOf(wordsIn(header)).words);

/** Whether some word of a header has one of these meanings. */
export function headerSays(header: string, ...meanings: readonly Meaning[]): boolean {
  return wordsOfHeader(header).some((word) => meanings.some((meaning) => word.meanings.has(meaning)));
}

/** Whether a written word is one that headers are made of, alone or in a phrase. */
export const isWordOfHeaders = remembered((written): boolean => {
  const said = tokens(written).flatMap((word) => segment(word, isKnownWord));
  return said.length > 0 && said.every((word) => words().has(word));
});

/** A word, or the name of a platform: what several words as one are made of. */
function isPart(word: string): boolean {
  return PHRASES.has(word) || PLATFORM_PHRASES.has(word);
}

function isKnownWord(word: string): boolean {
  return PHRASES.has(word);
}

/** Words that a period has been read from are no words of the rest: "Mai" is nobody's. */
function isTimeWord(text: string, said: readonly string[], timed: ReadonlySet<number>): boolean {
  const at = said.indexOf(text);
  return at >= 0 && timed.has(at);
}

function wordsOf(said: readonly string[]): { words: Word[]; platforms: Set<string> } {
  const words: Word[] = [];
  const platforms = new Set<string>();
  for (let i = 0; i < said.length; ) {
    let length = Math.min(LONGEST_PHRASE, said.length - i);
    while (length > 1 && !isPhrase(said.slice(i, i + length).join(' '))) length--;
    const text = said.slice(i, i + length).join(' ');
    i += length;
    if (AGES.has(`${text}-${said[i]}`))
      words.push({ text: `${text}-${said[i++]}`, meanings: new Set(['demographic']) });
    if (text === '' || /^\d{1,2}$/.test(text)) continue; // `category_1`
    const platform = PLATFORM_PHRASES.get(text);
    const within = platform ?? platformWithin(text);
    if (within !== undefined) platforms.add(within);
    const meanings = new Set<Meaning | 'platform-name'>(PHRASES.get(text) ?? []);
    if (platform !== undefined) meanings.add('platform-name');
    words.push({ text, meanings });
  }
  return { words, platforms };
}

/** A word of a script without spaces may hold a platform's name: 抖音号. */
function platformWithin(text: string): string | undefined {
  return UNSPACED_PLATFORMS.find(([name]) => text.includes(name))?.[1];
}

function isPhrase(text: string): boolean {
  return PHRASES.has(text) || PLATFORM_PHRASES.has(text);
}

type Reading = [Field, number][];

const ESTIMATE = /^(?:est|estimated|estimate|expected|geschatzt|estimado|estimada|estime|stimato|szacowana)$/;

/** What the words of a header say together. */
class Sense {
  readonly #words: readonly Word[];
  readonly #windowDays: number | undefined;
  readonly #namesPlatform: boolean;
  readonly #isOfPlace: boolean;
  readonly #isOfMonth: boolean;

  constructor(
    words: readonly Word[],
    about: { windowDays: number | undefined; namesPlatform: boolean; isOfPlace: boolean; isOfMonth: boolean },
  ) {
    this.#words = words;
    this.#windowDays = about.windowDays;
    this.#namesPlatform = about.namesPlatform;
    this.#isOfPlace = about.isOfPlace;
    this.#isOfMonth = about.isOfMonth;
  }

  get isRate(): boolean {
    return this.#has('rate') || this.#has('percent') || this.#has('er');
  }

  get namePart(): 'first' | 'last' | undefined {
    if (this.#isAboutOthers) return undefined;
    return this.#has('firstName') ? 'first' : this.#has('lastName') ? 'last' : undefined;
  }

  get meansSomething(): boolean {
    return this.#words.some(({ meanings }) => meanings.size > 0);
  }

  get isPosition(): boolean {
    return this.#has('rank');
  }

  get counts(): HeaderReading['counts'] {
    if (this.isRate || this.#isAboutOthers || this.#hasAny('rank', 'growth', 'change', 'target', 'audience'))
      return undefined;
    return (['views', 'comments', 'likes', 'shares'] as const).find((counted) => this.#has(counted));
  }

  /** Somebody else's, or of something else: "Agency name", "Sponsored posts". */
  get #isAboutOthers(): boolean {
    return this.#words.some(
      ({ meanings }) =>
        meanings.has('other') &&
        [...meanings].every((meaning) => OF_OTHERS.has(meaning)) &&
        !(this.#has('price') && meanings.has('sponsored')),
    );
  }

  fields(): Reading {
    if (this.#isOwner) return [['owner', 0.85]];
    // "Email sent" is about somebody's work, not about the address.
    if (this.#has('email') && !this.#hasAny('price', 'owner', 'category') && !this.#isAboutOthers)
      return this.#words.every(({ meanings }) => meanings.size > 0) ? [['hasEmail', 0.8]] : [];
    if (this.#hasAny('phone', 'bio') && !this.#hasAny('comments', 'posts', 'price')) return [];
    if (this.#has('lastPost'))
      return this.#hasAny('likes', 'views', 'comments', 'shares', 'engagement', 'url', 'price')
        ? []
        : [['lastPost', 0.95]];
    if (this.#isLatestPost) return [['lastPost', 0.9]];
    if (this.#isFrequency) return [['postsPerWeek', 0.85]];
    if (this.#has('fake'))
      return this.#hasAny('likes', 'comments', 'engagement') ? [] : [['fakeFollowers', this.#isMaybeFake ? 0.6 : 0.9]];
    if (this.#has('credibility')) return this.#hasAny('posts', 'post') ? [] : [['credibility', 0.9]];
    if (this.#has('growth'))
      return this.#hasAny('views', 'likes', 'comments', 'engagement', 'posts') ? [] : [['growth', 0.9]];
    if (this.#has('audience')) return this.#ofAudience();
    if (this.#isOfPlace && this.isRate && !this.#has('followers')) return [['audienceCountryShare', 0.7]]; // "Anteil DE"
    if (
      this.#has('change') &&
      this.isRate &&
      !this.#hasAny('views', 'likes', 'comments', 'engagement', 'posts', 'price')
    )
      return [['growth', 0.8]]; // "Follower change (%)"
    if (this.#isTopCountry)
      return this.isRate
        ? [['audienceCountryShare', 0.8]]
        : [
            ['audienceCountry', 0.8],
            ['audienceCountryShare', 0.7],
          ];
    if (this.#isMainCountry)
      return this.isRate
        ? [['audienceCountryShare', 0.8]]
        : [
            ['country', 0.62],
            ['audienceCountry', 0.6],
          ];
    if (this.#isOfDeal) return [['status', 0.8]];
    if (this.#isAboutOthers || this.#hasAny('demographic', 'extreme', 'change')) return [];
    if (this.#has('target')) return this.#isEstimatedPrice ? [['fee', 0.65]] : [];
    if (this.#has('status') && !this.#hasAny('verified', 'private', 'type')) return [['status', 0.8]];
    if ((this.#has('price') && !(this.isRate && this.#has('engagement'))) || this.#isAmountPerPost)
      return this.#price();
    if (this.#has('conversions')) return this.isRate ? [] : [['conversions', 0.8]];
    if (this.#has('spend')) return [['spend', 0.8]];
    if (this.#has('rank')) return [];
    return this.#counted() ?? this.#described();
  }

  /** "Campaign status" is how it stands with a creator; "Payment status" is of something else. */
  get #isOfDeal(): boolean {
    return this.#has('status') && this.#words.every(({ meanings }) => !meanings.has('other') || meanings.has('deal'));
  }

  /** "Owner id" is a number of theirs. */
  get #onlyById(): boolean {
    return this.#words.some(({ text }) => text === 'id' || text === 'ids');
  }

  /** Who of those that keep the list: a word for it, or their own contact. */
  get #isOwner(): boolean {
    if (this.#hasAny('country', 'email', 'phone', 'followers', 'handleWord', 'price', 'url')) return false;
    return (this.#has('owner') && !this.#onlyById) || (this.#has('contact') && this.#has('us'));
  }

  /** Who follows thousands, or never looks, may be a person all the same. */
  get #isMaybeFake(): boolean {
    return this.#words.some(({ text }) => /^(?:mass|inactive|ghost) /.test(text));
  }

  /** What a vendor thinks that somebody asks for; what is planned for others is no price of theirs. */
  get #isEstimatedPrice(): boolean {
    const isEstimate = this.#words.every(({ text, meanings }) => !meanings.has('target') || ESTIMATE.test(text));
    return isEstimate && this.#has('price') && this.#price().length > 0;
  }

  #ofAudience(): Reading {
    if (this.#hasAny('demographic', 'language', 'city', 'engagement', 'category', 'other')) return [];
    if (this.#isOfPlace) return [['audienceCountryShare', this.isRate ? 0.85 : 0.6]];
    if (this.#has('country'))
      return [
        ['audienceCountry', 0.85],
        ['audienceCountryShare', 0.8],
      ];
    // A word of its own for the followers, or a share of somebody's.
    return this.isRate ? [] : [['followers', this.#has('count') || this.#has('total') ? 0.6 : 0.45]];
  }

  /** When they last posted: "Tgl Posting Terakhir". How many posts, and what came of the latest, is something else. */
  get #isLatestPost(): boolean {
    if (!this.#has('latest') || !this.#hasAny('posts', 'post') || this.#windowDays !== undefined) return false;
    const isOfDate =
      this.#has('date') || this.#words.every(({ meanings }) => LATEST.some((each) => meanings.has(each)));
    return (
      isOfDate && !this.#hasAny('likes', 'views', 'comments', 'shares', 'engagement', 'er', 'url', 'price', 'average')
    );
  }

  /** How many a week, or how often. */
  get #isFrequency(): boolean {
    if (this.#has('frequency')) return true;
    if (!this.#hasAny('posts', 'post') || this.#hasAny('views', 'likes', 'comments', 'shares', 'engagement', 'price'))
      return false;
    const perTime = this.#perAt() !== undefined && this.#windowDays !== undefined;
    // "Posts semanales", "Inlägg i veckan"; the last week's are of that week.
    return perTime || (this.#has('weekly') && !this.#has('latest'));
  }

  /** "$ per post", "Integration (£)", "YT video €": money for a post, and not a word of anything else. */
  get #isAmountPerPost(): boolean {
    const known: readonly (Meaning | 'platform-name')[] = [...PER_POST, 'story', 'format', 'platform-name'];
    return (
      this.#has('currency') &&
      this.#hasAny('post', 'story') &&
      !this.#hasAny('average', 'total') &&
      this.#words.every(({ meanings }) => known.some((each) => meanings.has(each)))
    );
  }

  #price(): Reading {
    const of = this.#afterPer();
    if (
      of &&
      ['views', 'engagement', 'followers', 'likes', 'comments', 'saves', 'reach'].some((counted) =>
        of.has(counted as Meaning),
      )
    )
      return [];
    if (of?.size === 0) return []; // per something that is not known
    if (this.#hasAny('views', 'followers', 'likes', 'reach', 'engagement', 'average') && !this.#has('post')) return [];
    if (this.#windowDays !== undefined) return [];
    // From what to what they ask; a tier of prices is a place among others.
    if (this.#has('rank')) return this.#words.some(({ text }) => RANGE.test(text)) ? [['fee', 0.6]] : [];
    if (this.#hasAny('format', 'story')) return [['fee', 0.55]];
    return [['fee', this.#has('percent') ? 0 : this.#isPlainPost ? 0.97 : this.#has('post') ? 0.93 : 0.9]];
  }

  /** Undefined where it counts nothing. */
  #counted(): Reading | undefined {
    const per = this.#afterPer();
    const perPost = per !== undefined && (per.has('posts') || per.has('post'));
    const average = this.#isAverage || perPost;
    const rate = this.isRate;
    const has = (meaning: Meaning) => this.#has(meaning);
    if (this.#isPerFollower) return [];
    if (
      rate &&
      has('post') &&
      !this.#hasAny('engagement', 'er', 'views', 'likes', 'comments', 'percent') &&
      this.#words.some(({ text }) => text === 'rate')
    ) {
      return [['fee', this.#isPlainPost ? 0.9 : 0.88]]; // "Post rate"
    }
    // Without a thing that is counted, "Rate (USD)" is what they ask for.
    if (
      rate &&
      !has('er') &&
      !this.#hasAny('engagement', 'views', 'likes', 'comments', 'shares', 'saves', 'followers', 'reach', 'posts') &&
      !has('category')
    ) {
      // "Completion rate" is of something else.
      return has('percent') || this.#words.some(({ meanings }) => meanings.size === 0)
        ? []
        : [
            ['fee', has('story') || has('format') ? 0.55 : has('currency') ? 0.85 : 0.6],
            ['engagementRate', has('currency') ? 0 : 0.5],
          ];
    }
    if (has('er')) {
      if (has('views') || has('reach')) return [['engagementRate', 0.7]];
      if (has('likes') === has('comments')) return [['engagementRate', 0.95]];
      return [[has('likes') ? 'likeRate' : 'commentRate', 0.9]];
    }
    if (has('engagement')) return this.#engagement(average, rate);
    // Of a month, of the latest post, or of what is gone in a day: neither all there are nor a typical post's.
    const since =
      !average && (this.#isOfThen || this.#windowDays !== undefined || this.#hasAny('time', 'story', 'format'));
    // Beside hearts, diggs are what somebody gave.
    const asTotal = has('total') ? 0.9 : this.#words.some(({ text }) => text === 'digg') ? 0.8 : 0.85;
    if (has('views'))
      return rate ? [] : average ? [['avgViews', this.#asAverage]] : since ? [] : [['viewsTotal', asTotal]];
    if (has('comments')) return rate ? [['commentRate', 0.8]] : average ? [['avgComments', this.#asAverage]] : [];
    // Of an author, diggs are the likes that they gave: `authorMeta.digg`.
    if (this.#words.some(({ text }) => /^diggs?$/.test(text)) && this.#hasAny('profile', 'handle')) return [];
    if (has('likes'))
      return rate
        ? [['likeRate', 0.8]]
        : average
          ? [['avgLikes', this.#asAverage]]
          : since
            ? []
            : [['likesTotal', asTotal]];
    if (has('followers') && !has('url')) {
      // "% followers in Singapore", and how many they are.
      if (this.#isOfPlace) return rate ? [['audienceCountryShare', 0.8]] : [['followers', 0.5]];
      if (has('country')) return [[rate ? 'audienceCountryShare' : 'audienceCountry', 0.8]];
      // The one divided by the other, or a part of them.
      if (rate || average || this.#hasAny('following', 'verified', 'private', 'city', 'language')) return [];
      if (this.#windowDays !== undefined) return [['followers', 0.5]];
      return [['followers', this.#isOfThen ? 0.9 : this.#namesPlatform ? 0.94 : 0.95]];
    }
    if (has('shares') && !rate) return average ? [['avgShares', 0.9]] : [];
    if (has('saves')) return [];
    if (has('following') && !rate && !average) return [['following', 0.9]];
    if (has('reach')) return rate || average || perPost || has('story') || has('post') ? [] : [['followers', 0.4]];
    if (
      has('posts') &&
      !this.#hasAny('url', 'name', 'date', 'type', 'category', 'language', 'format') &&
      !this.#words.some(
        ({ meanings }) =>
          // "Nr." is a number, or how many; a profile's are somebody's.
          (meanings.has('id') && !meanings.has('count')) || (meanings.has('handle') && !meanings.has('profile')),
      )
    ) {
      const isAgreed = this.#words.some(({ text }) => AGREED.test(text));
      const ofPost = isAgreed || this.#isOfMonth || this.#perAt() !== undefined || rate || average || since;
      return ofPost ? [] : [['videos', has('count') || has('total') ? 0.92 : 0.85]];
    }
    return undefined;
  }

  #engagement(average: boolean, rate: boolean): Reading {
    // "Engagement: avg. likes", under a heading for all of them.
    const counted = (['likes', 'comments', 'shares', 'views'] as const).filter((one) => this.#has(one));
    if (average && !rate && counted.length === 1) return [[AVERAGES[counted[0]!], this.#asAverage]];
    if (this.#hasAny('views', 'reach')) return rate ? [['engagementRate', 0.6]] : [];
    if (this.#hasAny('likes', 'comments', 'shares')) {
      if (!rate) return average ? [['avgEngagements', 0.6]] : [];
      return this.#has('comments') ? [['commentRate', 0.8]] : this.#has('likes') ? [['likeRate', 0.8]] : [];
    }
    if (rate)
      return [
        ['engagementRate', 0.93],
        ['avgEngagements', average ? 0.6 : 0],
      ];
    if (this.#has('total')) return []; // a period's sum
    return average
      ? [
          ['avgEngagements', 0.85],
          ['engagementRate', 0.8],
        ]
      : [
          ['engagementRate', 0.85],
          ['avgEngagements', 0.7],
        ];
  }

  /** Who it is, and what they are like. */
  #described(): Reading {
    const has = (meaning: Meaning) => this.#has(meaning);
    if (has('verified')) return [['verified', 0.9]];
    if (has('private')) return [['isPrivate', 0.8]];
    if (has('underAge')) return [['isUnderAge', 0.9]];
    if (has('url')) return this.#hasAny('posts', 'post', 'other') && !has('handle') ? [['url', 0.4]] : [['url', 0.9]];
    if (this.namePart) return [['displayName', 0.6]];
    if (has('platform') && !has('handle') && !has('name'))
      return [
        ['platform', 0.9],
        ['category', this.#words.some(({ text }) => /type|tipo|typ/.test(text)) ? 0.6 : 0],
      ];
    if (has('platform') && has('handle'))
      return [
        ['handle', has('handleWord') ? 0.85 : 0.7],
        ['platform', 0.6],
      ];
    if (has('id')) return this.#namesPlatform || has('handle') ? [['handle', has('name') ? 0 : 0.7]] : [];
    if (has('type')) return this.#hasAny('posts', 'post') ? [] : [['category', 0.6]];
    if (has('category')) return [['category', 0.9]];
    if (has('country')) return [['country', has('city') ? 0.7 : 0.9]];
    if (has('language')) return [['language', 0.9]];
    if (has('city') || has('date') || has('saves') || has('bio')) return [];
    if (has('handleWord'))
      return [
        ['handle', 0.95],
        ['displayName', 0.5],
      ];
    // "Video title" is what a post is called.
    if (has('name') && this.#hasAny('posts', 'post')) return [];
    if (has('name'))
      return has('handle')
        ? [
            ['handle', 0.86],
            ['displayName', 0.84],
          ]
        : this.#named();
    if (has('handle'))
      return [
        ['handle', 0.85],
        ['displayName', 0.7],
      ];
    // "Instagram": a handle, or a link, if the values are that.
    const isPlatformOnly =
      this.#namesPlatform &&
      this.#words.every(
        ({ meanings }) => meanings.has('platform-name') || meanings.has('of') || meanings.has('profile'),
      );
    return isPlatformOnly
      ? [
          ['handle', 0.7],
          ['url', 0.6],
        ]
      : [];
  }

  #named(): Reading {
    return this.#namesPlatform
      ? [
          ['handle', 0.8],
          ['displayName', 0.8],
        ]
      : [
          ['displayName', 0.9],
          ['handle', 0.75],
        ];
  }

  /** A post of no kind in particular: of several prices, that one is compared. */
  get #isPlainPost(): boolean {
    return this.#words.some(({ text, meanings }) => meanings.has('post') && !/^(?:reel|tweet|short|ad)s?$/.test(text));
  }

  get #isAverage(): boolean {
    // "Media" are posts in one language and an average in four others.
    const counted = this.#words.filter(
      ({ meanings }) =>
        meanings.has('posts') || meanings.has('likes') || meanings.has('views') || meanings.has('comments'),
    );
    return this.#words.some(
      ({ meanings }) => meanings.has('average') && (!meanings.has('posts') || counted.length > 1),
    );
  }

  /** "Top-Land", "Anteil Top-Land": where most of somebody's audience is. */
  get #isTopCountry(): boolean {
    return this.#has('top') && this.#isCountryOnly;
  }

  /** "País principal": of an audience where the creator's own country stands beside it. */
  get #isMainCountry(): boolean {
    return this.#has('main') && this.#isCountryOnly;
  }

  get #isCountryOnly(): boolean {
    return (
      this.#has('country') &&
      !this.#hasAny('name', 'handleWord', 'price', 'views', 'engagement', 'city', 'category', 'language')
    );
  }

  /** Of a mean and a median side by side, the mean is the average. */
  get #asAverage(): number {
    return this.#words.some(({ text }) => /^(?:median\p{L}*|中位数|中位|中央値|중앙값)$/u.test(text)) ? 0.89 : 0.9;
  }

  /** Of the day of a post or a booking: "Followers at posting". */
  get #isOfThen(): boolean {
    return this.#words.some(({ text }) => /^(?:at|when) ./.test(text));
  }

  get #isPerFollower(): boolean {
    return this.#afterPer()?.has('followers') ?? false;
  }

  /** What comes after "per" or a slash that stands for it, or before such as stand behind it: "Gönderi başına". */
  #afterPer(): Set<Meaning | 'platform-name'> | undefined {
    // "प्रति रील व्यूज": what it is per comes first.
    const [first, second] = this.#words;
    if (first?.meanings.has('per') && second?.meanings.has('post') && this.#words.length > 2)
      return new Set(second.meanings);
    const at = this.#perAt();
    if (at !== undefined) return new Set(this.#words.slice(at + 1).flatMap(({ meanings }) => [...meanings]));
    const behind = this.#words.findIndex(({ meanings }) => meanings.has('perBefore'));
    return behind > 0 ? new Set(this.#words[behind - 1]!.meanings) : undefined;
  }

  /** "Likes/post" is likes per post; "handle / user name" are two words for the same. */
  #perAt(): number | undefined {
    const at = this.#words.findIndex(({ text, meanings }, i) => {
      if (meanings.has('per')) return i > 0;
      if (text !== '/' || i === 0) return false;
      const [before, after] = [this.#words[i - 1]!.meanings, this.#words[i + 1]?.meanings];
      const isCounted = [
        'likes',
        'views',
        'comments',
        'shares',
        'saves',
        'engagement',
        'er',
        'price',
        'posts',
        'rate',
      ].some((meaning) => before.has(meaning as Meaning));
      return (
        isCounted && ['posts', 'post', 'time', 'followers', 'format'].some((meaning) => after?.has(meaning as Meaning))
      );
    });
    return at < 0 ? undefined : at;
  }

  #has(meaning: Meaning): boolean {
    return this.#words.some(({ meanings }) => meanings.has(meaning));
  }

  #hasAny(...meanings: readonly Meaning[]): boolean {
    return meanings.some((meaning) => this.#has(meaning));
  }
}

function phrases(): ReadonlyMap<string, ReadonlySet<Meaning>> {
  const known = new Map<string, ReadonlySet<Meaning>>([['/', new Set<Meaning>(['of'])]]);
  // Most words mean one thing, and share it.
  const single = new Map<Meaning, ReadonlySet<Meaning>>();
  const teach = (text: string, meaning: Meaning) => {
    const before = known.get(text);
    if (before === undefined) known.set(text, single.get(meaning)!);
    else if (!before.has(meaning)) known.set(text, new Set([...before, meaning]));
  };
  const taught = (Object.entries(LEXICON) as [Meaning, string][]).flatMap(([meaning, list]) => {
    single.set(meaning, new Set([meaning]));
    const said = phrasesIn(list);
    // An emoji is no word for `tokens`.
    return list.split(',').map((phrase, i) => ({ meaning, said: said[i] || phrase.trim() }));
  });
  for (const { meaning, said } of taught) if (said !== '') teach(said, meaning);
  // Phrases are looked for among the parts of words.
  const words = new Set([...known.keys()].filter((text) => !text.includes(' ')));
  const partsOf = remembered((word) => segment(word, (part) => words.has(part)));
  for (const { meaning, said } of taught) {
    if (!said.includes(' ')) continue;
    const parts = said.split(' ').flatMap(partsOf);
    teach(parts.join(' '), meaning);
  }
  return known;
}
