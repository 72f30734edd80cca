// The terminal and its threads as a few files, in dist/bundled: opening the hundreds that they are made of (ml-kmeans
// alone brings 250) takes a tenth of the time of a small analysis. The bot starts once, and runs from dist as it is.
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const dir = 'dist/bundled';
/** Modules that export nothing but plain data, made of nothing but the code. */
const READY = /[\\/](?:headers[\\/](?:phrases|platform-phrases)|values[\\/]amount-lexicon)\.js$/;
rmSync(dir, { recursive: true, force: true });
const bundle = await rolldown({
  // Threads are started by the names of their files, which lie beside who starts them.
  input: {
    cli: 'dist/cli/cli.js',
    'fit-worker': 'dist/jobs/fit-worker.js',
    'draw-worker': 'dist/render/draw-worker.js',
  },
  platform: 'node',
  external: ['@napi-rs/canvas', 'piscina'], // they open files of their own
  plugins: [{ name: 'lexicons', load: madeReady }],
});
await bundle.write({ dir, format: 'esm', sourcemap: true });
await bundle.close();

/** Lexicons as data: folding them takes a tenth of a small analysis. */
async function madeReady(path) {
  if (!READY.test(path)) return null;
  const lines = Object.entries(await import(pathToFileURL(path))).map(
    ([name, data]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(data))});`,
  );
  return lines.join('\n');
}
