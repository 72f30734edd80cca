/** `creators.csv` → `creators`, to name a file that is made of it; of several files that of the first. */
export function fileStem(fileName: string): string {
  const stem = fileName
    .replace(/ and \d+ more$/, '')
    .replace(/\.(csv|tsv|txt|xlsx|gz|zip)+$/gi, '')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .slice(0, 80);
  return stem || 'creators';
}
