// Runs dependency-cruiser on the build and fails where it saw fewer modules than the build has: a check that reads
// nothing finds nothing.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';

const ruleSet = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const isModule = (name) => name.endsWith('.js') && !name.startsWith('bundled'); // made of the others
const built = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(isModule).length;
const { output } = await cruise(['dist'], { ...ruleSet.options, ruleSet, validate: true });
const seen = output.modules.filter(({ source }) => source.startsWith('dist/')).length;
for (const { rule, from, to } of output.summary.violations) {
  console.error(`${rule.name}: ${from} → ${to}`);
}
console.log(`${seen} of ${built} modules seen, ${output.summary.violations.length} violations`);
process.exitCode = output.summary.violations.length > 0 || seen < built || built === 0 ? 1 : 0;
