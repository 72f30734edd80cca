const PROFILE_URL =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(tiktok|instagram|youtube|twitter|x|twitch|facebook|threads|snapchat|linkedin|pinterest|reddit|t|vk|weibo|bilibili|kick|douyin|xiaohongshu)\.(?:com|net|tv|me|co\.uk|de|fr|es|it|jp)\/(?:(?:user\/profile|c|user|u|channel|add|in|profile|people)\/)?@?([^/?#\s]+)/i;
const ANY_URL = /^https?:\/\/([^/?#\s]+)((?:\/[^?#\s]*)?)/i;

const PLATFORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tiktok: 'TikTok',
    instagram: 'Instagram',
    youtube: 'YouTube',
    twitter: 'X',
    x: 'X',
    twitch: 'Twitch',
    facebook: 'Facebook',
    threads: 'Threads',
    snapchat: 'Snapchat',
    linkedin: 'LinkedIn',
    pinterest: 'Pinterest',
    reddit: 'Reddit',
    t: 'Telegram',
    vk: 'VK',
    weibo: 'Weibo',
    bilibili: 'Bilibili',
    kick: 'Kick',
    douyin: 'Douyin',
    xiaohongshu: 'Xiaohongshu',
  }),
);

/** Paths of these sites that are nobody's profile. */
const NOT_A_PROFILE = new Set([
  'p',
  'reel',
  'reels',
  'stories',
  'watch',
  'explore',
  'video',
  'tag',
  'discover',
  'playlist',
  'shorts',
  'embed',
]);

/** The handle in a profile's URL, without @; undefined where the URL is of no known platform. */
export function handleFromUrl(url: string): string | undefined {
  const handle = urlParts(url)?.[2];
  return handle === undefined || NOT_A_PROFILE.has(handle.toLowerCase()) ? undefined : safeDecode(handle);
}

/** What names a creator in a link to any site: the last piece of its path, else the site. */
export function nameFromUrl(url: string): string | undefined {
  const known = handleFromUrl(url);
  if (known !== undefined) return known;
  const [, host, path] = ANY_URL.exec(url.trim()) ?? [];
  if (host === undefined) return undefined;
  const piece = path!.split('/').findLast((part) => part !== '');
  return piece === undefined ? host.replace(/^www\./i, '') : safeDecode(piece).replace(/^@/, '');
}

/** 'TikTok', 'Instagram', …; undefined where the URL does not tell. */
export function platformFromUrl(url: string): string | undefined {
  const host = urlParts(url)?.[1]?.toLowerCase();
  return host === undefined ? undefined : PLATFORMS.get(host);
}

/** What stands for a profile in links and exports and is nobody's name. */
export function isProfileId(text: string): boolean {
  return /^(?:\d{6,}|[0-9a-f]{20,}|UC[\w-]{22})$/.test(text);
}

/** A handle as it is kept: no surrounding space, no leading @. */
export function cleanHandle(cell: string): string {
  return (handleFromUrl(cell) ?? cell).trim().replace(/^@/, '');
}

/** A handle as it is compared: whatever its case, its @, or a URL around it. */
export function normaliseHandle(cell: string): string {
  return cleanHandle(cell).toLowerCase();
}

/** Whether a cell could be a handle: one word, not masked. */
export function looksLikeHandle(cell: string): boolean {
  return cell !== '' && cell.length <= 100 && !/[\s\u2588*]/.test(cell.trim());
}

function urlParts(url: string): RegExpExecArray | null {
  // Most cells are no URLs: told without the pattern.
  return url.length > 7 && url.length < 2_000 && url.includes('/') ? PROFILE_URL.exec(url.trim()) : null;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
