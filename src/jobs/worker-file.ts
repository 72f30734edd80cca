/** Threads load JavaScript: under a test runner that reads the TypeScript sources, that of the last build. */
export function workerFile(name: string): string {
  const path = import.meta.url.endsWith('.ts') ? `../../dist/jobs/${name}.js` : `./${name}.js`;
  return new URL(path, import.meta.url).href;
}
