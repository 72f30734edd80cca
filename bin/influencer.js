#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Most runs last a second: V8 need not optimize so much of the code so early. It takes about a tenth less time, and no
// more for many rows; a higher budget gains nothing more. The V8 of Node 22 and later counts calls instead, and prints
// an error for a flag it doesn't know.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=600000');
const { runCli } = await import('../dist/bundled/cli.js');

process.exitCode = await runCli(process.argv.slice(2));
