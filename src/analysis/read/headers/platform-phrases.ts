import { phrasesIn } from './tokens.js';

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
/** As they are shown. */
export const PLATFORMS: readonly string[] = Object.keys(NAMES);

// Plain data, made of nothing but the lists above: the terminal's bundle has it ready.
/** What a platform is called, words joined by a space, and the platform. */
export const NAME_PHRASES = phrasesOf(NAMES);
/** The same of its own words. */
export const OWN_PHRASES = phrasesOf(OWN_WORDS);
/** Of these, the words for who follows on YouTube. */
export const SUBSCRIBER_PHRASES = phrasesOf({ YouTube: SUBSCRIBERS });

function phrasesOf(lists: Record<string, string>): readonly (readonly [phrase: string, platform: string])[] {
  return Object.entries(lists).flatMap(([platform, list]) =>
    phrasesIn(list).map((phrase) => [phrase, platform] as const),
  );
}
