#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Most runs last a second: V8 need not optimise so much of the code so early. It takes a tenth less time, and no more for
// a million rows.
setFlagsFromString('--interrupt-budget=300000');
const { runCli } = await import('../dist/bundled/cli.js');

process.exitCode = await runCli(process.argv.slice(2));
