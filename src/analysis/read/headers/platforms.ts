/** What platforms are called in headers and cells, as `tokens` gives it; the first word of each is enough in a cell. */
const NAMES: Record<string, string> = {
  TikTok:
    'tiktok, tik tok, tiktoker, tt, tk, тикток, тик ток, تيك توك, تیک تاک, ティックトック, 틱톡, טיקטוק, टिकटॉक, ติ๊กต็อก, টিকটক, ٹک ٹاک, τικτοκ, тік ток, тікток',
  Instagram:
    'instagram, insta, ig, instagrammer, инстаграм, инстаграмм, инста, انستغرام, انستقرام, إنستغرام, اینستاگرام, インスタ, インスタグラム, 인스타, 인스타그램, אינסטגרם, इंस्टाग्राम, इंस्टा, อินสตาแกรม, อินสตา, ไอจี, ইনস্টাগ্রাম, ইনস্টা, انسٹاگرام, انسٹا, ινσταγκραμ, інстаграм, інста, انستا, אינסטה',
  YouTube:
    'youtube, you tube, yt, youtuber, ютуб, ютьюб, يوتيوب, یوتیوب, ユーチューブ, 유튜브, יוטיוב, यूट्यूब, ยูทูบ, ยูทูป, ইউটিউব, یوٹیوب',
  Facebook: 'facebook, fb, фейсбук, فيسبوك, 페이스북, เฟซบุ๊ก, เฟสบุ๊ค, ফেসবুক, فیس بک, फेसबुक, フェイスブック',
  X: 'x, twitter, твиттер, تويتر, توییتر, ツイッター, 트위터',
  Twitch: 'twitch, твич, 트위치',
  Snapchat: 'snapchat, snap, سناب, سناب شات',
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

import { remembered } from './remembered.js';
import { tokens } from './tokens.js';

/** As they are shown. */
export const PLATFORMS: readonly string[] = Object.keys(NAMES);

/** Platform by what it is called: words joined by a space. */
export const PLATFORM_PHRASES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([platform, names]) =>
    names.split(',').map((name): [string, string] => [tokens(name).join(' '), platform]),
  ),
);

/** The platform that a short text names, such as a cell or the name of a sheet; undefined where it names none, or two. */
export const platformNamed = remembered((text): string | undefined => {
  const said = tokens(text);
  if (said.length === 0 || said.length > 6) return undefined;
  const found = new Set<string>();
  for (let i = 0; i < said.length; i++) {
    const platform = PLATFORM_PHRASES.get(said.slice(i, i + 2).join(' ')) ?? PLATFORM_PHRASES.get(said[i]!);
    if (platform !== undefined) found.add(platform);
  }
  return found.size === 1 ? [...found][0] : undefined;
});
