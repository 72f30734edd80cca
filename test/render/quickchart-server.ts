import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Chart } from '../../src/answers/charts/chart.js';

export type Behaviour = 'evaluates' | 'drops plugins' | 'takes JSON only' | 'draws small' | 'refuses' | 'is silent';

/** What the server did with one request. */
export interface Drawn {
  /** Every text that it drew, in order. */
  texts: string[];
  /** Of the request's body. */
  bytes: number;
  status: number;
  /** The chart's data as the server understood it. */
  data?: Pick<Chart['config']['data'], 'labels' | 'datasets'>;
  problem?: string;
}

/** A QuickChart server in a process of its own (quickchart-process.js). */
export async function startQuickChart(behaviour: Behaviour = 'evaluates') {
  const child = fork(new URL('./quickchart-process.js', import.meta.url), [behaviour], {
    execArgv: [],
    env: { PATH: process.env.PATH, DISABLE_SYSTEM_FONTS_LOAD: '1' },
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    drawn: async (): Promise<Drawn[]> => (await fetch(`${url}/drawn`)).json() as Promise<Drawn[]>,
    become: async (next: Behaviour): Promise<void> => {
      await fetch(`${url}/behaviour`, { method: 'POST', body: next });
    },
    close: async (): Promise<void> => {
      child.kill();
      await once(child, 'exit');
    },
  };
}
