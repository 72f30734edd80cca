import type { Word } from './header-words.js';
import type { Meaning } from './lexicon.js';

/** What a header is made of that says when somebody last posted. */
const LATEST: readonly Meaning[] = ['latest', 'posts', 'post', 'of', 'date'];
/** What a word for somebody else, or for something else, may say as well. */
const OF_OTHERS: ReadonlySet<Meaning | 'platform-name'> = new Set<Meaning>(['other', 'contact', 'deal', 'sponsored']);
/** "Suspicious" by the stems that languages share. */
const SUSPECTED =
  /susp[ei]|sospe|podejrz|podezr|podozr|suphel|misst?[ae]n|mist[ae]nk|mistaenk|verdacht|gyanus|sumnj|doute|dudos|duvid|dubios|epailytt|susmagar|υποπτ|подозр|підозр|חשוד|مشبوه|의심|可疑|mencurig/u;
/** A city too is where somebody is based. */
const WHEREABOUTS = /based|live|resid|^bor i$|bosted|bopael|wohn|sitz|lakohely|bydlist|domisili/u;
const MARKET = /mark|mercad|mercat|rynek|trh|piyasa|region|location|ubicac|localis|standort|locat|lokali|konum|geo/u;
/** What an amount per post is written with. */
const PER_POST: readonly Meaning[] = ['currency', 'per', 'of', 'post', 'posts', 'count'];
/** Of the posts of a creator, what is counted. */
export type Counted = 'likes' | 'views' | 'comments' | 'shares';

/** What the words of a header say, one by one and beside each other. */
export class Said {
  protected readonly words: readonly Word[];
  protected readonly windowDays: number | undefined;
  protected readonly namesPlatform: boolean;
  protected readonly isOfPlace: boolean;
  protected readonly isDated: boolean;

  constructor(
    words: readonly Word[],
    about: { windowDays: number | undefined; namesPlatform: boolean; isOfPlace: boolean; isDated: boolean },
  ) {
    this.words = words;
    this.windowDays = about.windowDays;
    this.namesPlatform = about.namesPlatform;
    this.isOfPlace = about.isOfPlace;
    this.isDated = about.isDated;
  }

  get isRate(): boolean {
    return this.has('rate') || this.has('percent') || this.has('er');
  }

  get namePart(): 'first' | 'last' | undefined {
    if (this.isAboutOthers) return undefined;
    return this.has('firstName') ? 'first' : this.has('lastName') ? 'last' : undefined;
  }

  get meansSomething(): boolean {
    return this.words.some(({ meanings }) => meanings.size > 0);
  }

  get isPosition(): boolean {
    return this.has('rank');
  }

  get counts(): Counted | undefined {
    if (this.isRate || this.isAboutOthers || this.hasAny('rank', 'growth', 'change', 'target', 'audience'))
      return undefined;
    return (['views', 'comments', 'likes', 'shares'] as const).find((counted) => this.has(counted));
  }

  /** Somebody else's, or of something else: "Agency name", "Sponsored posts". */
  protected get isAboutOthers(): boolean {
    return this.words.some(
      ({ meanings }) =>
        meanings.has('other') &&
        [...meanings].every((meaning) => OF_OTHERS.has(meaning)) &&
        !(this.has('price') && meanings.has('sponsored')),
    );
  }

  /** Of women, or of an age; "NOK" beside a price is no "nők". */
  protected get isOfTraits(): boolean {
    return this.words.some(
      ({ meanings }) => meanings.has('demographic') && !(meanings.has('currency') && this.has('price')),
    );
  }

  /** Of an agency or a brand; a contact's address is the creator's. */
  protected get isAboutOthersThanContacts(): boolean {
    return this.words.some(({ meanings }) => meanings.has('other') && !meanings.has('contact'));
  }

  /** "Campaign status" is how it stands with a creator; "Payment status" is of something else. */
  protected get isOfDeal(): boolean {
    return (
      this.has('status') &&
      !this.has('date') &&
      this.words.every(({ meanings }) => !meanings.has('other') || meanings.has('deal'))
    );
  }

  /** A word that can be a price's as well: a rate of engagement, and what likes somebody "gets" on average. */
  protected get isOfWhatIsGot(): boolean {
    return (this.isRate && this.has('engagement')) || (this.isAverage && this.hasAny('likes', 'comments'));
  }

  /** "Owner id" is a number of theirs. */
  protected get onlyById(): boolean {
    return this.words.some(({ text }) => text === 'id' || text === 'ids');
  }

  /** Who of those that keep the list: a word for it, or their own contact. */
  protected get isOwner(): boolean {
    if (this.hasAny('country', 'email', 'phone', 'followers', 'handleWord', 'price', 'url')) return false;
    // `ownerFullName` is an account's.
    if (this.words.some(({ text }) => text === 'full name')) return false;
    return (this.has('owner') && !this.onlyById) || (this.has('contact') && this.has('us'));
  }

  /** Who follows thousands, or never looks, may be a person all the same. */
  protected get isMaybeFake(): boolean {
    return this.words.some(({ text }) => /^(?:mass|inactive|ghost) /.test(text));
  }

  /** Suspicious ones are a part of those that are fake, where both are counted. */
  protected get isSuspected(): boolean {
    return this.words.some(({ text, meanings }) => meanings.has('fake') && SUSPECTED.test(text));
  }

  /** When they last posted: "Tgl Posting Terakhir". How many posts, and what came of the latest, is something else. */
  protected get isLatestPost(): boolean {
    if (!this.has('latest') || !this.hasAny('posts', 'post') || this.windowDays !== undefined) return false;
    const isOfDate = this.has('date') || this.words.every(({ meanings }) => LATEST.some((each) => meanings.has(each)));
    return (
      isOfDate && !this.hasAny('likes', 'views', 'comments', 'shares', 'engagement', 'er', 'url', 'price', 'average')
    );
  }

  /** How many a week, or how often. */
  protected get isFrequency(): boolean {
    if (this.has('frequency')) return true;
    if (!this.hasAny('posts', 'post') || this.hasAny('views', 'likes', 'comments', 'shares', 'engagement', 'price'))
      return false;
    const perTime = this.perAt() !== undefined && this.windowDays !== undefined;
    // "Posts semanales", "Inlägg i veckan"; the last week's are of that week.
    return perTime || (this.has('weekly') && !this.has('latest'));
  }

  /** "$ per post", "Integration (£)", "YT video €": money for a post, and not a word of anything else. */
  protected get isAmountPerPost(): boolean {
    const known: readonly (Meaning | 'platform-name')[] = [...PER_POST, 'story', 'format', 'platform-name'];
    return (
      this.has('currency') &&
      (this.hasAny('post', 'story') || this.isPackage) &&
      !this.hasAny('average', 'total') &&
      this.words.every(({ meanings }) => known.some((each) => meanings.has(each)))
    );
  }

  /** "Package (AED)", and no rights to use what was made. */
  private get isPackage(): boolean {
    return this.has('format') && !this.words.some(({ text }) => /usage|exclusiv|whitelist/.test(text));
  }

  /** A post of no kind in particular: of several prices, that one is compared. */
  protected get isPlainPost(): boolean {
    return this.words.some(
      ({ text, meanings }) =>
        meanings.has('post') &&
        !/^(?:(?:reel|tweet|short|ad)s?|reel[auesky]{1,3}|rolk[aei]|рилс\p{L}*|рілс|рилз|リール|릴스|ريلز?|ριλς?|रील|রিলস?|רילס?|ริล)$/u.test(
          text,
        ),
    );
  }

  protected get isAverage(): boolean {
    // "Media" are posts in one language and an average in four others.
    const counted = this.words.filter(
      ({ meanings }) =>
        meanings.has('posts') || meanings.has('likes') || meanings.has('views') || meanings.has('comments'),
    );
    return this.words.some(({ meanings }) => meanings.has('average') && (!meanings.has('posts') || counted.length > 1));
  }

  /** "Top-Land", "Anteil Top-Land": where most of somebody's audience is. */
  protected get isTopCountry(): boolean {
    return this.has('top') && this.isCountryOnly;
  }

  /** "País principal": of an audience where the creator's own country stands beside it. */
  protected get isMainCountry(): boolean {
    return this.has('main') && this.isCountryOnly;
  }

  /** Words for where somebody is, and none for a country. */
  protected get isCountryByPlace(): boolean {
    return this.words.every(({ text, meanings }) => !meanings.has('country') || WHEREABOUTS.test(text));
  }

  /** "Land", and no market or region. */
  protected get isCountryByName(): boolean {
    return this.words.every(({ text, meanings }) => !meanings.has('country') || !MARKET.test(text));
  }

  protected get isCountryOnly(): boolean {
    return (
      this.has('country') &&
      !this.hasAny('name', 'handleWord', 'price', 'views', 'engagement', 'city', 'category', 'language')
    );
  }

  /** Of a mean and a median side by side, the mean is the average. */
  protected get asAverage(): number {
    return this.words.some(({ text }) => /^(?:median\p{L}*|中位数|中位|中央値|중앙값)$/u.test(text)) ? 0.89 : 0.9;
  }

  /** Of the day of a post or a booking: "Followers at posting". */
  protected get isOfThen(): boolean {
    return this.words.some(({ text }) => /^(?:at|when) ./.test(text));
  }

  protected get isPerFollower(): boolean {
    return this.afterPer()?.has('followers') ?? false;
  }

  /** What comes after "per" or a slash that stands for it, or before such as stand behind it: "Gönderi başına". */
  protected afterPer(): Set<Meaning | 'platform-name'> | undefined {
    // "प्रति रील व्यूज": what it is per comes first.
    const [first, second] = this.words;
    if (first?.meanings.has('per') && second?.meanings.has('post') && this.words.length > 2)
      return new Set(second.meanings);
    const at = this.perAt();
    if (at !== undefined) return new Set(this.words.slice(at + 1).flatMap(({ meanings }) => [...meanings]));
    const behind = this.words.findIndex(({ meanings }) => meanings.has('perBefore'));
    return behind > 0 ? new Set(this.words[behind - 1]!.meanings) : undefined;
  }

  /** "Likes/post" is likes per post; "handle / user name" are two words for the same. */
  protected perAt(): number | undefined {
    const at = this.words.findIndex(({ text, meanings }, i) => {
      // "Број на следбеници": a number of them.
      const isNumberOf = i === 1 && this.words[0]!.meanings.has('count') && !this.words[2]?.meanings.has('time');
      if (meanings.has('per')) return i > 0 && !isNumberOf;
      if (text !== '/' || i === 0) return false;
      const [before, after] = [this.words[i - 1]!.meanings, this.words[i + 1]?.meanings];
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

  protected has(meaning: Meaning): boolean {
    return this.words.some(({ meanings }) => meanings.has(meaning));
  }

  protected hasAny(...meanings: readonly Meaning[]): boolean {
    return meanings.some((meaning) => this.has(meaning));
  }
}
