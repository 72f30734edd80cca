import { remembered } from './remembered.js';
import { phrasesIn, tokens } from './tokens.js';

/** What platforms are called in headers and cells, as `tokens` gives it; the first word of each is enough in a cell. */
const NAMES: Record<string, string> = {
  TikTok:
    'tiktok, tik tok, ttcm, tiktoku, tiktokie, tiktokon, tiktokta, тиктоке, tiktoker, tt, tk, тикток, тик ток, تيك توك, التيك توك, تيكتوك, التيكتوك, تیک تاک, ティックトック, 틱톡, טיקטוק, टिकटॉक, ติ๊กต็อก, টিকটক, ٹک ٹاک, τικτοκ, тік ток, тікток',
  Instagram:
    'instagram, insta, ig, instagramie, instagramu, instagramon, instagramda, инстаграме, instagrammer, инстаграм, инстаграмм, инста, انستغرام, انستقرام, إنستغرام, اینستاگرام, インスタ, インスタグラム, 인스타, 인스타그램, אינסטגרם, इंस्टाग्राम, इंस्टा, อินสตาแกรม, อินสตา, ไอจี, ইনস্টাগ্রাম, ইনস্টা, انسٹاگرام, انسٹا, ινσταγκραμ, інстаграм, інста, انستا, אינסטה',
  YouTube:
    'youtube, you tube, yt, youtubie, youtubeon, ютубе, youtuber, ютуб, ютьюб, ютюб, јутјуб, јутуб, يوتيوب, یوتیوب, ユーチューブ, 유튜브, יוטיוב, यूट्यूब, ยูทูบ, ยูทูป, ইউটিউব, یوٹیوب',
  Facebook: 'facebook, fb, фейсбук, فيسبوك, 페이스북, เฟซบุ๊ก, เฟสบุ๊ค, ফেসবুক, فیس بک, फेसबुक, フェイスブック',
  X: 'x, twitter, твиттер, تويتر, توییتر, ツイッター, 트위터',
  Twitch: 'twitch, твич, ツイッチ, 트위치',
  Snapchat: 'snapchat, snap, سناب, سناب شات, السناب, السناب شات',
  LinkedIn: 'linkedin, linked in',
  Pinterest: 'pinterest',
  Threads: 'threads',
  Telegram: 'telegram, телеграм, تلگرام, تيليجرام',
  VK: 'vk, вк, вконтакте',
  Douyin: 'douyin, 抖音',
  Xiaohongshu: 'xiaohongshu, red note, rednote, 小红书',
  Weibo: 'weibo, 微博',
  Bilibili: 'bilibili, b站, 哔哩哔哩',
  Kuaishou: 'kuaishou, 快手',
  Reddit: 'reddit',
  Kwai: 'kwai',
};

/** As they are shown. */
export const PLATFORMS: readonly string[] = Object.keys(NAMES);

/** Platform by what it is called: words joined by a space. */
export const PLATFORM_PHRASES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([platform, names]) =>
    phrasesIn(names).map((name): [string, string] => [name, platform]),
  ),
);

/** Who follows on YouTube, and on newsletters and elsewhere too. */
const SUBSCRIBERS =
  'subscribers, subscriber, subs, sub count, suscriptores, inscritos, iscritti, subskrybenci, subskrypcje, odberatele, odberatelia, feliratkozok, tilaajat, prenumeranter, abone sayisi, 登録者, 登録者数, チャンネル登録者数, 구독자, 구독자수, 订阅者, 訂閱者, المشتركين, مشتركين, מנויים, सब्सक्राइबर्स';
/** Words for what only one platform has, and for who follows there: it is meant where nothing names another. */
const OWN_WORDS: Record<string, string> = {
  Instagram: 'reel, reels, igtv, рилс, рилсы, リール, 릴스, ريلز, रील, रील्स',
  YouTube: `shorts, шортс, ショート動画, 쇼츠, ${SUBSCRIBERS}`,
  TikTok:
    'digg, diggs, hearts received, affiliate live, affiliate gmv, shoppable video, shoppable videos, live gmv, video gmv',
  X: 'tweet, tweets, retweet, retweets',
};
const OWN_PHRASES: ReadonlyMap<string, string> = new Map(
  Object.entries(OWN_WORDS).flatMap(([platform, words]) =>
    phrasesIn(words).map((word): [string, string] => [word, platform]),
  ),
);
const SUBSCRIBER_PHRASES: ReadonlyMap<string, string> = new Map(
  phrasesIn(SUBSCRIBERS).map((word): [string, string] => [word, 'YouTube']),
);
/** In a sentence, these are more often something else: "SunnyBrew x TikTok". */
const OFTEN_OTHERWISE: ReadonlySet<string> = new Set(['x', 'tk', 'snap', 'threads']);
/** A word that begins with so long a name is one of it: "Instagramliste", "тиктокеры". */
const BEGINS_WORDS = 6;
const LONGEST_NAME = 2;
/** Written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The platform that texts around a table speak of: its titles, the name of its file. Undefined where they name several. */
export function platformSpokenOf(texts: readonly string[]): string | undefined {
  return theOnly(texts.flatMap((text) => spokenOf(tokens(text), PLATFORM_PHRASES)));
}

/** The platform whose own words headers use, such as "Reels"; undefined where they are of several. */
export function platformByWords(headers: readonly string[]): string | undefined {
  return theOnly(headers.flatMap((header) => spokenOf(tokens(header), OWN_PHRASES)));
}

/** Whether a header's word for a platform is one for who follows: "Subs". */
export function saysSubscribers(header: string): boolean {
  return spokenOf(tokens(header), SUBSCRIBER_PHRASES).length > 0;
}

function spokenOf(said: readonly string[], names: ReadonlyMap<string, string>): string[] {
  return said.flatMap((word, at) => {
    for (let length = LONGEST_NAME; length > 0; length--) {
      const phrase = said.slice(at, at + length).join(' ');
      const platform = OFTEN_OTHERWISE.has(phrase) ? undefined : names.get(phrase);
      if (platform !== undefined) return [platform];
    }
    for (const [name, platform] of names) {
      const isIn = UNSPACED.test(name) ? word.includes(name) : name.length >= BEGINS_WORDS && word.startsWith(name);
      if (isIn) return [platform];
    }
    return [];
  });
}

function theOnly(platforms: readonly string[]): string | undefined {
  return new Set(platforms).size === 1 ? platforms[0] : undefined;
}

/** The platform that a short text names, such as a cell or the name of a sheet; undefined where it names none, or two. */
export const platformNamed = remembered((text): string | undefined => {
  const said = tokens(text);
  if (said.length === 0 || said.length > 6) return undefined;
  const found = new Set<string>();
  // "ada.x" is a handle, as "x.com" is not.
  const isOneWord = said.length > 1 && !/\s/.test(text.trim()) && said.at(-1) !== 'com';
  for (let i = 0; i < said.length; i++) {
    if (isOneWord && OFTEN_OTHERWISE.has(said[i]!)) continue;
    const platform = PLATFORM_PHRASES.get(said.slice(i, i + 2).join(' ')) ?? PLATFORM_PHRASES.get(said[i]!);
    if (platform !== undefined) found.add(platform);
  }
  return found.size === 1 ? [...found][0] : undefined;
});
