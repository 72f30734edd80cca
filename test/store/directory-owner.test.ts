import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { useTestStores } from './open-test-store.js';
import { type StoreProcess, startStoreProcess } from './store-process.js';

const { open, temporaryDirectory } = useTestStores();
const started: StoreProcess[] = [];
afterEach(async () => {
  for (const { child, exited } of started.splice(0)) {
    child.kill('SIGKILL');
    await exited;
  }
});

/** Another process that opens the path when it is told to, says how that went, and closes it when it is told to. */
function opener(path: string): StoreProcess {
  const process = startStoreProcess(
    temporaryDirectory(),
    temporaryDirectory(),
    `print('ready');
    await next();
    const opened = await openStore({ path: ${JSON.stringify(path)}, retentionDays: 1 }).catch((error) => print(error.name));
    if (opened) print('opened');
    print('tried');
    await next();
    await opened?.close();`,
  );
  started.push(process);
  return process;
}

async function hold(path: string): Promise<StoreProcess> {
  const holder = opener(path);
  holder.send('open');
  await holder.printed('opened');
  return holder;
}

describe('a data directory', () => {
  it('is of one process at a time, and says whose', async () => {
    const path = temporaryDirectory();
    const holder = await hold(path);
    const refused = openStore({ path, retentionDays: 1 });
    await expect(refused).rejects.toThrow(
      new RegExp(
        `^Another bot \\(process ${holder.child.pid} on ${hostname()}, since 20.*Z\\) already uses ${path}\\. Stop it`,
      ),
    );
    holder.send('close');
    expect(await holder.exited).toBe(0);
    await open(path);
  });

  it('is free the moment its process is killed', async () => {
    const path = temporaryDirectory();
    const holder = await hold(path);
    holder.child.kill('SIGKILL');
    await holder.exited;
    await open(path);
  });

  it('is of one of those that start at the same moment', async () => {
    const path = temporaryDirectory();
    const openers = Array.from({ length: 4 }, () => opener(path));
    await Promise.all(openers.map((each) => each.printed('ready')));
    for (const each of openers) each.send('open');
    await Promise.all(openers.map((each) => each.printed('tried')));
    const outcomes = openers.map(({ lines }) => lines[1]);
    expect(outcomes.toSorted()).toEqual(['UnusableStore', 'UnusableStore', 'UnusableStore', 'opened']);
  });

  it('is not opened twice by the same process, but again once it was closed', async () => {
    const path = temporaryDirectory();
    const first = await openStore({ path, retentionDays: 1 });
    await expect(openStore({ path, retentionDays: 1 })).rejects.toThrow(/already uses/);
    await Promise.all([first.close(), first.close()]);
    const again = await open(path);
    await first.close(); // closed already: it takes nothing from the one that has it now
    await expect(openStore({ path, retentionDays: 1 })).rejects.toThrow(/already uses/);
    await again.settings.setWatch('T1', 'C1', true);
  });

  it('is closed to other users, with everything in it', async () => {
    const path = join(temporaryDirectory(), 'made');
    const modes = () =>
      Object.fromEntries(readdirSync(path).map((name) => [name, statSync(join(path, name)).mode & 0o777]));
    const closed = { 'data.mdb': 0o600, 'lock.mdb': 0o600, 'owner.json': 0o600 };
    await (await openStore({ path, retentionDays: 1 })).close();
    expect(modes()).toEqual(closed);
    expect(statSync(path).mode & 0o777).toBe(0o700);

    chmodSync(path, 0o755);
    for (const name of readdirSync(path)) chmodSync(join(path, name), 0o664);
    const warnings: string[] = [];
    const store = await openStore({ path, retentionDays: 1, warn: (message) => warnings.push(message) });
    await store.settings.setWatch('T1', 'C1', true);
    expect(modes()).toEqual(closed);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(warnings).toEqual([]);
    await store.close();
  });

  it('leaves alone what others keep there', async () => {
    const path = temporaryDirectory();
    mkdirSync(join(path, 'theirs'), { mode: 0o755 });
    writeFileSync(join(path, 'run.sh'), '', { mode: 0o755 });
    await open(path);
    expect(statSync(join(path, 'run.sh')).mode & 0o777).toBe(0o755);
    expect(statSync(join(path, 'theirs')).mode & 0o777).toBe(0o755);
  });
});
