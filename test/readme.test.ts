import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LISTED_COMMANDS } from '../src/commands/listed-commands.js';
import { parseCommand } from '../src/commands/parse-command.js';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const all = (pattern: RegExp) => [...readme.matchAll(pattern)].map((match) => match[1]!);

describe('README', () => {
  it('gives the two commands', () => {
    expect(readme).toContain('\nnpm ci && npm run demo\n');
    expect(readme).toContain('\nnpm ci && npm test\n');
  });

  it('names scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const name of all(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(name);
  });

  it('links to what exists', () => {
    const links = all(/\]\((?!https?:)([^)#]+)/g);
    expect(links.length).toBeGreaterThan(3);
    for (const path of links) expect([path, existsSync(new URL(`../${path}`, import.meta.url))]).toEqual([path, true]);
  });

  it('names every setting that exists, and no other', () => {
    const settings = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name!);
    expect([...new Set(all(/`([A-Z]+_[A-Z_]+|ADMINS)`/g))].sort()).toEqual(settings.sort());
  });

  it('shows every command, as it is typed', () => {
    const typed = all(/`\/influencer ([^`]+)`/g);
    for (const text of typed) expect([text, parseCommand(text).name]).toEqual([text, text.split(' ')[0]]);
    for (const { name } of LISTED_COMMANDS) expect(typed.map((text) => text.split(' ')[0])).toContain(name);
  });
});

describe('docs', () => {
  const pages = readdirSync(new URL('../docs', import.meta.url), { recursive: true })
    .map((page) => `docs/${page}`)
    .filter((page) => page.endsWith('.md'));

  it.each(pages)('%s names files that exist', (page) => {
    const named = [...read(page).matchAll(/`((?:src|test|scripts)\/[\w./-]+|\.dependency-cruiser\.cjs)`/g)];
    for (const [, path] of named)
      expect([path, existsSync(new URL(`../${path}`, import.meta.url))]).toEqual([path, true]);
  });
});
