export const LANGUAGES = ['en', 'de', 'es', 'pt', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Lower case without accents: how words are compared. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase();
}
