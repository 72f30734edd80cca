/**
 * What a person typed, from how Slack writes it: without the mention of this bot, links as they read, escapes undone.
 * "<@U0BOT> how is <https://tiktok.com/@ada|tiktok.com/@ada>?" is "how is tiktok.com/@ada?".
 */
export function typedText(text: string, botUserId: string | undefined): string {
  return text
    .replaceAll(new RegExp(`<@${botUserId ?? ''}(\\|[^>]*)?>`, 'g'), ' ')
    .replace(/<(?:https?|mailto):[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<((?:https?|mailto):[^>]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

export function mentions(text: string | undefined, userId: string | undefined): boolean {
  return userId !== undefined && new RegExp(`<@${userId}[|>]`).test(text ?? '');
}
