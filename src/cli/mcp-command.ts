import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { ServedFile } from '../mcp/files.js';
import { analyseFiles } from './analyse-files.js';
import { ANALYSIS_FLAGS, analysisOptions } from './options.js';
import { subjectOf } from './subject-of.js';
import { UsageError } from './usage-error.js';

/** `influencer mcp FILE.csv …`: serves files to other assistants over standard input and output. */
export async function mcpCommand(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { ...ANALYSIS_FLAGS, brief: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UsageError('Name a CSV to serve, or several.');
  const options = analysisOptions(values);
  const [{ serve }, { createThreadedRenderer }] = await Promise.all([
    import('../mcp/serve.js'),
    import('../render/threaded-renderer.js'),
  ]);
  const renderer = createThreadedRenderer({ threads: 1, onThreadLost: () => {} });
  const served = namesOf(positionals).map(
    (name, i): ServedFile => ({
      name,
      read: async () =>
        subjectOf({ ...(await analyseFiles([positionals[i]!], options)), fileName: name }, values.brief),
    }),
  );
  try {
    await serve(served, {
      version: version(),
      draw: (chart) => renderer.render(chart),
      log: (line) => process.stderr.write(`influencer mcp: ${line}\n`),
    });
  } finally {
    await renderer.close();
  }
  return 0;
}

/** By their own names, or by their paths where two are called alike. */
function namesOf(paths: readonly string[]): string[] {
  const names = paths.map((path) => basename(path));
  return paths.map((path, i) => (names.indexOf(names[i]!) === names.lastIndexOf(names[i]!) ? names[i]! : path));
}

function version(): string {
  return (createRequire(import.meta.url)('../../package.json') as { version: string }).version;
}
