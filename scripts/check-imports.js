// Runs dependency-cruiser on the build and fails where it saw fewer modules than the build has: a check that reads
// nothing finds nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { cruise } from 'dependency-cruiser';

const ruleSet = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const isModule = (name) => name.endsWith('.js') && !name.startsWith('bundled'); // made of the others
const built = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(isModule).length;
const { output } = await cruise(['dist'], { ...ruleSet.options, ruleSet, validate: true });
const seen = output.modules.filter(({ source }) => source.startsWith('dist/')).length;
/** What the build no longer has: imports of types, too. */
const ALSO_TYPES = {
  query: /^src\/(?:query|analysis)\/|^src\/answers\/(?:place-names|format|column-figures)\.js$|^src\/errors\.js$/,
};
const typed = Object.entries(ALSO_TYPES).flatMap(([folder, allowed]) =>
  readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const from = posix.join('src', folder, name);
      const imported = [...readFileSync(from, 'utf8').matchAll(/ from '(\.[^']*)'/g)];
      const paths = imported.map(([, path]) => posix.join(posix.dirname(from), path));
      return paths.filter((to) => !allowed.test(to)).map((to) => ({ rule: { name: `${folder}-types` }, from, to }));
    }),
);
output.summary.violations.push(...typed);
for (const { rule, from, to } of output.summary.violations) {
  console.error(`${rule.name}: ${from} → ${to}`);
}
console.log(`${seen} of ${built} modules seen, ${output.summary.violations.length} violations`);
process.exitCode = output.summary.violations.length > 0 || seen < built || built === 0 ? 1 : 0;
