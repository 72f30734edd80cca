import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import { understandQuestion } from '../../src/commands/understand/understand-question.js';
import { VOCABULARY } from '../commands/vocabulary.js';
function meant({ name, args }: any): string {
  const command = commandNamed(name);
  const complete = name === 'unclear' ? {} : checkedArguments(command, args);
  const entries = Object.entries(complete).filter(([, v]) => v !== undefined && v !== '' && !(Array.isArray(v) && v.length === 0)).map(([k, v]) => k === 'with' ? [k, (v as string[]).map((t) => t.replace('=', '')).sort()] : [k, Array.isArray(v) && k !== 'handles' ? [...v].sort() : v]);
  return JSON.stringify([name, entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))]);
}
it('counts', () => {
  for (const f of ['known', 'unseen']) {
    const set = JSON.parse(readFileSync(`test/commands/phrasings-${f}.json`, 'utf8'));
    let right = 0, back = 0, wrong = 0; const lines: string[] = [];
    for (const p of set) {
      let last: any;
      for (const e of p.after ?? []) last = understandQuestion(e, { known: VOCABULARY, last });
      const call = understandQuestion(p.say, { known: VOCABULARY, last });
      const ok = [p, ...(p.or ?? [])].map(meant).includes(meant(call));
      if (ok) right++; else if (call.name === 'unclear') back++; else wrong++;
      if (!ok && (set.indexOf(p) >= Number(process.env.FROM ?? 0)) && (f === 'known' || process.env.UNSEEN)) lines.push(`${call.name === 'unclear' ? '?' : 'X'} ${p.after ? p.after.join(' / ') + ' >> ' : ''}${p.say}\n     want ${p.name} ${JSON.stringify(p.args)}\n     got  ${call.name === 'unclear' ? 'unclear ' + JSON.stringify((call.args as any).words) + ' ' + ((call.args as any).readings ?? []).slice(0,2).join(' ') : call.name + ' ' + JSON.stringify(call.args)}`);
    }
    console.log(`${f}: ${set.length} right ${right} (${(100*right/set.length).toFixed(1)} %), asks back ${back}, wrong ${wrong}`);
    if (lines.length) console.log(lines.join('\n'));
  }
});
