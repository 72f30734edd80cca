import { it } from 'vitest';
import { parseCommand } from '../../src/commands/parse-command.js';
it('p', () => console.log(JSON.stringify(parseCommand('shortlist note @luna.000 note of luna.000'))));
