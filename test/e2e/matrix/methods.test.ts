import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { methods } from '../../../src/playground/web-api/methods.js';

/**
 * Not in the matrix: how it connects, what is a courtesy, and what the gate asks where an optional scope is granted (what
 * it makes of failures: test/slack/gate).
 */
const SPARED = new Set([
  ...['auth.test', 'apps.connections.open', 'assistant.threads.setStatus'],
  ...['conversations.info', 'users.info'],
]);
/** What the client's own methods call in turn. */
const MADE_OF: Record<string, string[]> = {
  'files.uploadV2': ['files.getUploadURLExternal', 'files.completeUploadExternal'],
};

const source = new URL('../../../src/slack/', import.meta.url).pathname;
const here = new URL('./', import.meta.url).pathname;
const read = (dir: string, name: RegExp) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => readFileSync(join(dir, path), 'utf8'));

it('every Web API method that the bot calls is in the matrix', () => {
  const texts = read(source, /\.ts$/).join('\n');
  const known = [...Object.keys(methods), ...Object.keys(MADE_OF)];
  const called = known
    .filter((method) => texts.includes(`.${method}(`) || texts.includes(`'${method}'`))
    .flatMap((method) => MADE_OF[method] ?? [method]);
  expect(new Set(called).size).toBeGreaterThan(8);
  const matrix = read(here, /\.test\.ts$/).join('\n');
  const missing = called.filter((method) => !SPARED.has(method) && !matrix.includes(`name: '${method}`));
  expect(missing).toEqual([]);
});
