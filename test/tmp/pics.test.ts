import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import { sharedFile } from '../shared.js';
import { changesAnswer } from '../../src/answers/changes-answer.js';
import { creatorsInBoth } from '../../src/commands/shared-creators.js';
import { compare } from '../../src/commands/compare.js';
import { plainText } from '../../src/answers/plain-text.js';
import { createCanvasRenderer } from '../../src/render/canvas-renderer.js';
it('draws', async () => {
  const load = (m: string) => ({ ...analyze([{ name: `top-${m}.csv`, bytes: sharedFile(`data/top-tiktokers-2022-${m}.csv`) }], DEFAULT_OPTIONS), fileName: `top-tiktokers-2022-${m}.csv`, createdAt: 1e12, excluded: new Set<string>() });
  const [a, b] = [load('09'), load('12')];
  const draw = createCanvasRenderer();
  for (const by of ['followers', 'rank'] as const) {
    const answer = changesAnswer(a, b, creatorsInBoth(a, b), { by, count: 10 });
    console.log(plainText(answer));
    writeFileSync(`/tmp/changes-${by}.png`, await draw.render(answer.charts[0]!));
  }
  const c = compare.run(b, { handles: ['khaby.lame', 'charlidamelio', 'mrbeast'] });
  console.log(plainText(c));
  writeFileSync('/tmp/compare3.png', await draw.render(c.charts[0]!));
  const d = compare.run(b, { handles: ['khaby.lame', 'charlidamelio', 'mrbeast', 'addisonre', 'karolg', 'centralcee', 'bellapoarch', 'zachking'] });
  writeFileSync('/tmp/compare8.png', await draw.render(d.charts[0]!));
  console.log(plainText(d));
});
