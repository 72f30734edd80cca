import type { Field } from '../../profiles.js';
import type { Meaning } from './lexicon.js';
import { Said } from './said.js';

/** Posts that somebody has agreed to: how many there are to be, not how many there are. */
const AGREED =
  /^(?:contract|contracts|contracted|delivered|geliefert|livres|entregados|entregues|contractual|agreed|booked|vertrag|vertraglich|vereinbart|vereinbarte|gebucht|gebuchte|contrat|contractuel|contractuels|contratados|contratadas|contrato|contratto|concordati|umowa|umowie|umowne|zakontraktowane|uzgodnione|smlouva|договор|договору)$/;
const RANGE = /^(?:range|spanne|rango|fascia|faixa|przedzial|aralik|диапазон|діапазон|ευρος|レンジ|区间|구간)$/;
const COMMUNITY = /^(?:communit|comunida|communaut|gemeinschaft|spolecznosc|combined|fan ?base)/;
const AVERAGES = { likes: 'avgLikes', comments: 'avgComments', shares: 'avgShares', views: 'avgViews' } as const;
const STAGE =
  /^(?:(?:relationship )?stage|etap[ae]?|etapie|fa[sz][ae]|fazis|phase|stadi\p{L}*|steg|trin|asama|tahap\p{L}*|этап|етап|стадия|стадія|φαση|σταδιο|阶段|단계|段階)$/u;
type Reading = [Field, number][];
const ESTIMATE = /^(?:est|estimated|estimate|expected|geschatzt|estimado|estimada|estime|stimato|szacowana)$/;

/** What the words of a header say together: the fields that its column may be, with a confidence 0–1. */
export class Sense extends Said {
  fields(): Reading {
    if (this.isOwner) return [['owner', 0.85]];
    // "Email sent" is about somebody's work, not about the address.
    if (this.has('email') && !this.hasAny('price', 'owner', 'category') && !this.isAboutOthersThanContacts)
      return this.words.every(({ meanings }) => meanings.size > 0) ? [['hasEmail', 0.8]] : [];
    if (this.hasAny('phone', 'bio') && !this.hasAny('comments', 'posts', 'price')) return [];
    if (this.has('lastPost'))
      return this.hasAny('likes', 'views', 'comments', 'shares', 'engagement', 'url', 'price')
        ? []
        : [['lastPost', 0.95]];
    if (this.isLatestPost) return [['lastPost', 0.9]];
    if (this.isFrequency) return [['postsPerWeek', 0.85]];
    if (this.has('fake'))
      return this.hasAny('likes', 'comments', 'engagement')
        ? []
        : [['fakeFollowers', this.isMaybeFake ? 0.6 : this.isSuspected ? 0.8 : 0.9]];
    if (this.has('credibility'))
      return this.hasAny('posts', 'post', 'comments', 'likes', 'engagement', 'views')
        ? []
        : [['credibility', this.words.some(({ text }) => /cred|glaubw|wiaryg|믿|可信|信頼/.test(text)) ? 0.92 : 0.9]];
    if (this.has('growth'))
      return this.hasAny('views', 'likes', 'comments', 'engagement', 'posts') ? [] : [['growth', 0.9]];
    if (this.has('audience')) return this.#ofAudience();
    if (this.isOfPlace && this.isRate && !this.has('followers')) return [['audienceCountryShare', 0.7]]; // "Anteil DE"
    if (this.has('change') && this.isRate && !this.hasAny('views', 'likes', 'comments', 'engagement', 'posts', 'price'))
      return [['growth', 0.8]]; // "Follower change (%)"
    if (this.isTopCountry)
      return this.isRate
        ? [['audienceCountryShare', 0.8]]
        : [
            ['audienceCountry', 0.8],
            ['audienceCountryShare', 0.7],
          ];
    // An audience is of several countries, and one of them the main one; a market can be somebody's own.
    if (this.isMainCountry)
      return this.isRate
        ? [['audienceCountryShare', 0.8]]
        : [
            ['country', this.isCountryByName ? 0.55 : 0.62],
            ['audienceCountry', 0.6],
          ];
    if (this.isRate && this.isCountryOnly && !this.hasAny('followers', 'demographic', 'posts', 'post', 'contact'))
      return [['audienceCountryShare', 0.7]]; // "Share of country 1"
    // Of a lead's status and the stage of a contact, the status says how it stands.
    if (this.isOfDeal) return [['status', this.words.some(({ text }) => STAGE.test(text)) ? 0.76 : 0.8]];
    if (this.isAboutOthers || this.isOfTraits || this.hasAny('extreme', 'change')) return [];
    if (this.has('target')) return this.#isEstimatedPrice ? [['fee', 0.65]] : [];
    if (this.has('status') && !this.hasAny('verified', 'private', 'type', 'date', 'time')) return [['status', 0.8]];
    if ((this.has('price') && !this.isOfWhatIsGot) || this.isAmountPerPost) return this.#price();
    if (this.has('conversions')) return this.isRate ? [] : [['conversions', 0.8]];
    if (this.has('spend')) return [['spend', 0.8]];
    if (this.has('rank')) return [];
    return this.#counted() ?? this.#described();
  }

  /** What a vendor thinks that somebody asks for; what is planned for others is no price of theirs. */
  get #isEstimatedPrice(): boolean {
    const isEstimate = this.words.every(({ text, meanings }) => !meanings.has('target') || ESTIMATE.test(text));
    return isEstimate && this.has('price') && this.#price().length > 0;
  }

  #ofAudience(): Reading {
    if (this.hasAny('demographic', 'language', 'city', 'engagement', 'category', 'other')) return [];
    if (this.isOfPlace) return [['audienceCountryShare', this.isRate ? 0.85 : 0.6]];
    if (this.has('country'))
      return [
        ['audienceCountry', 0.85],
        ['audienceCountryShare', 0.8],
      ];
    // A word of its own for the followers, or a share of somebody's.
    return this.isRate ? [] : [['followers', this.has('count') || this.has('total') ? 0.6 : 0.45]];
  }

  #price(): Reading {
    const of = this.afterPer();
    if (
      of &&
      ['views', 'engagement', 'followers', 'likes', 'comments', 'saves', 'reach'].some((counted) =>
        of.has(counted as Meaning),
      )
    )
      return [];
    if (of?.size === 0) return []; // per something that is not known
    if (this.hasAny('views', 'followers', 'likes', 'reach', 'engagement', 'average') && !this.has('post')) return [];
    if (this.windowDays !== undefined) return [];
    // From what to what they ask; a tier of prices is a place among others.
    if (this.has('rank')) return this.words.some(({ text }) => RANGE.test(text)) ? [['fee', 0.6]] : [];
    if (this.hasAny('format', 'story')) return [['fee', 0.5]]; // less sure than the price of what is not known
    return [['fee', this.has('percent') ? 0 : this.isPlainPost ? 0.97 : this.has('post') ? 0.93 : 0.9]];
  }

  /** Undefined where it counts nothing. */
  #counted(): Reading | undefined {
    const per = this.afterPer();
    const perPost = per !== undefined && (per.has('posts') || per.has('post'));
    const average = this.isAverage || perPost;
    const rate = this.isRate;
    const has = (meaning: Meaning) => this.has(meaning);
    if ((this.isPerFollower || per?.has('views')) && !(rate && this.hasAny('er', 'engagement'))) return [];
    if (
      rate &&
      has('post') &&
      !this.hasAny('engagement', 'er', 'views', 'likes', 'comments', 'percent') &&
      this.words.some(({ text }) => text === 'rate')
    ) {
      return [['fee', this.isPlainPost ? 0.9 : 0.88]]; // "Post rate"
    }
    // Without a thing that is counted, "Rate (USD)" is what they ask for.
    if (
      rate &&
      !has('er') &&
      !this.hasAny('engagement', 'views', 'likes', 'comments', 'shares', 'saves', 'followers', 'reach', 'posts') &&
      !has('category')
    ) {
      // "Completion rate" is of something else.
      return has('percent') || (!has('currency') && this.words.some(({ meanings }) => meanings.size === 0))
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
      !average && (this.isOfThen || this.windowDays !== undefined || this.hasAny('time', 'story', 'format'));
    // Beside hearts, diggs are what somebody gave.
    const asTotal = has('total') ? 0.9 : this.words.some(({ text }) => text === 'digg') ? 0.8 : 0.85;
    if (has('views'))
      return rate || (average && has('story'))
        ? []
        : average
          ? [['avgViews', this.asAverage]]
          : since
            ? []
            : [['viewsTotal', asTotal]];
    if (has('comments')) return rate ? [['commentRate', 0.8]] : average ? [['avgComments', this.asAverage]] : [];
    // Of an author, diggs are the likes that they gave: `authorMeta.digg`.
    if (this.words.some(({ text }) => /^diggs?$/.test(text)) && this.hasAny('profile', 'handle')) return [];
    if (has('likes'))
      return rate
        ? [['likeRate', 0.8]]
        : average
          ? [['avgLikes', this.asAverage]]
          : since
            ? []
            : [['likesTotal', asTotal]];
    if (has('followers') && !has('url')) {
      // "% followers in Singapore", and how many they are.
      if (this.isOfPlace) return rate ? [['audienceCountryShare', 0.8]] : [['followers', 0.5]];
      if (has('country')) return [[rate ? 'audienceCountryShare' : 'audienceCountry', 0.8]];
      // The one divided by the other, or a part of them.
      if (rate || average || this.hasAny('following', 'verified', 'private', 'city', 'language')) return [];
      if (this.windowDays !== undefined)
        return [
          ['followers', 0.5],
          ['growth', 0.48], // how many came, where another column has those that there are
        ];
      // Of all accounts together, where another column is of one.
      const isOfAll = has('total') || this.words.some(({ text }) => COMMUNITY.test(text));
      return [['followers', this.isOfThen ? 0.9 : isOfAll ? 0.93 : this.namesPlatform ? 0.94 : 0.95]];
    }
    if (has('shares') && !rate) return average ? [['avgShares', 0.9]] : [];
    if (has('saves')) return [];
    if (has('following') && !rate && !average) return [['following', 0.9]];
    if (has('reach')) return rate || average || perPost || has('story') || has('post') ? [] : [['followers', 0.4]];
    if (
      has('posts') &&
      !this.hasAny('url', 'name', 'date', 'type', 'category', 'language', 'format') &&
      !this.words.some(
        ({ meanings }) =>
          // "Nr." is a number, or how many; a profile's are somebody's.
          (meanings.has('id') && !meanings.has('count')) || (meanings.has('handle') && !meanings.has('profile')),
      )
    ) {
      const isAgreed = this.words.some(({ text }) => AGREED.test(text));
      // "Approved posts", "Aktivierte Posts": a word that is not known makes them some of all.
      const areSome = this.words.some(({ meanings }) => meanings.size === 0) && !has('count') && !has('total');
      const ofPost = areSome || isAgreed || this.isDated || this.perAt() !== undefined || rate || average || since;
      return ofPost ? [] : [['videos', has('count') || has('total') ? 0.92 : 0.85]];
    }
    return undefined;
  }

  #engagement(average: boolean, rate: boolean): Reading {
    // "Engagement: avg. likes", under a heading for all of them.
    const counted = (['likes', 'comments', 'shares', 'views'] as const).filter((one) => this.has(one));
    if (average && !rate && counted.length === 1) return [[AVERAGES[counted[0]!], this.asAverage]];
    // "Engagement (likes + comments / views)": the one divided by the other.
    const isDivided = this.words.some(({ text }) => text === '/') && this.hasAny('likes', 'comments');
    if (this.hasAny('views', 'reach')) return rate || isDivided ? [['engagementRate', 0.6]] : [];
    if (this.hasAny('likes', 'comments', 'shares')) {
      if (!rate) return average ? [['avgEngagements', 0.6]] : [];
      return this.has('comments') ? [['commentRate', 0.8]] : this.has('likes') ? [['likeRate', 0.8]] : [];
    }
    if (rate)
      return [
        ['engagementRate', 0.93],
        ['avgEngagements', average ? 0.6 : 0],
      ];
    if (this.has('total')) return []; // a period's sum
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
    const has = (meaning: Meaning) => this.has(meaning);
    if (has('verified')) return [['verified', 0.9]];
    if (has('private')) return [['isPrivate', 0.8]];
    if (has('underAge')) return [['isUnderAge', 0.9]];
    if (has('url')) return this.hasAny('posts', 'post', 'other') && !has('handle') ? [['url', 0.4]] : [['url', 0.9]];
    if (this.namePart) return [['displayName', 0.6]];
    if (has('platform') && !has('handle') && !has('name'))
      return [
        ['platform', 0.9],
        ['category', this.words.some(({ text }) => /type|tipo|typ/.test(text)) ? 0.6 : 0],
      ];
    if (has('platform') && has('handle'))
      return [
        ['handle', has('handleWord') ? 0.85 : 0.7],
        ['platform', 0.6],
      ];
    if (has('id')) return this.namesPlatform || has('handle') ? [['handle', has('name') ? 0 : 0.7]] : [];
    // "Type of skin" is of something else.
    if (has('type'))
      return this.hasAny('posts', 'post') || this.words.some(({ meanings }) => meanings.size === 0)
        ? []
        : [['category', 0.6]];
    if (has('category')) return [['category', 0.9]];
    // "Which city are you based in?"
    if (has('city') && this.isCountryByPlace) return [];
    if (has('country')) return [['country', has('city') ? 0.7 : this.isCountryByName ? 0.9 : 0.88]];
    if (has('language')) return [['language', 0.9]];
    if (has('city') || has('date') || has('saves') || has('bio')) return [];
    if (has('handleWord') && has('latest')) return []; // "Last login"
    if (has('handleWord'))
      return [
        ['handle', 0.95],
        ['displayName', 0.5],
      ];
    // "Video title" is what a post is called.
    if (has('name') && this.hasAny('posts', 'post')) return [];
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
      this.namesPlatform &&
      this.words.every(
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
    return this.namesPlatform
      ? [
          ['handle', 0.8],
          ['displayName', 0.8],
        ]
      : [
          ['displayName', 0.9],
          ['handle', 0.75],
        ];
  }
}
