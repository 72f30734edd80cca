/** Lower-case words without accents; camelCase and every separator parts them. */
export function tokens(header: string): string[] {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, (marks) => (/[\u0300-\u036f]/.test(marks) ? '' : marks))
    .normalize('NFC')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/'/g, '')
    .split(/[^\p{L}\p{N}%$€]+/u)
    .filter((token) => token !== '');
}
