const PROFILE_URL =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(tiktok|instagram|youtube|twitter|x)\.com\/(?:(?:c|user|channel)\/)?@?([^/?#\s]+)/i;

const PLATFORMS: Record<string, string> = {
  tiktok: 'TikTok',
  instagram: 'Instagram',
  youtube: 'YouTube',
  twitter: 'X',
  x: 'X',
};

/** The handle in a profile's URL, without @; undefined where the URL is of no known platform. */
export function handleFromUrl(url: string): string | undefined {
  const handle = PROFILE_URL.exec(url.trim())?.[2];
  return handle === undefined ? undefined : safeDecode(handle);
}

/** 'TikTok', 'Instagram', …; undefined where the URL does not tell. */
export function platformFromUrl(url: string): string | undefined {
  const host = PROFILE_URL.exec(url.trim())?.[1]?.toLowerCase();
  return host === undefined ? undefined : PLATFORMS[host];
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
  return cell !== '' && !/[\s\u2588*]/.test(cell.trim());
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
