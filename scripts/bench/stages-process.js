// Analyses a file and prints how long each phase took, in milliseconds: a process of its own, whose peak is its own.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DEFAULT_OPTIONS } from '../../dist/analysis/analysis.js';
import { analyze } from '../../dist/analysis/analyze.js';
import { peakOf } from './run-process.js';

const path = process.argv[2];
const files = [{ name: basename(path), bytes: await readFile(path) }];
const begun = [];
analyze(files, DEFAULT_OPTIONS, (phase) => begun.push({ phase, at: performance.now() }));
const ended = performance.now();

const ms = Object.fromEntries(begun.map(({ phase, at }, i) => [phase, (begun[i + 1]?.at ?? ended) - at]));
console.log(JSON.stringify({ ms, total: ended - begun[0].at, peakMb: peakOf(process.pid) }));
