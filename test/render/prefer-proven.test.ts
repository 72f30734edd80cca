import { describe, expect, it } from 'vitest';
import type { Drawing, RenderCharts } from '../../src/render/chart-renderer.js';
import { preferProven } from '../../src/render/prefer-proven.js';

const charts = [{}, {}, {}] as Drawing[];
const MINUTE = 60_000;

/** Two renderers whose pictures say who drew them; what the first one and its check do can be changed. */
function setUp() {
  const events: string[] = [];
  const state = {
    clock: 0,
    check: async () => {},
    draw: async (_: number) => {},
  };
  const drawnBy =
    (name: string): RenderCharts =>
    async (all, signal) => {
      signal?.throwIfAborted();
      return Promise.all(
        all.map(async (_, index) => {
          if (name === 'there') await state.draw(index);
          return Buffer.from(name);
        }),
      );
    };
  const renderer = preferProven({
    preferred: drawnBy('there'),
    fallback: drawnBy('here'),
    check: async () => {
      events.push('checked');
      await state.check();
    },
    onProven: () => events.push('proven'),
    onFailure: (error) => events.push(`failed: ${(error as Error).message}`),
    now: () => state.clock,
  });
  const render = async (signal?: AbortSignal) => (await renderer.render(charts, signal)).map(String);
  return { state, events, check: renderer.check, render };
}

const fails = async () => {
  throw new Error('no');
};

describe('preferProven', () => {
  it('draws here until the other has passed its check, and waits for none', async () => {
    const { state, events, check, render } = setUp();
    let pass = () => {};
    state.check = () =>
      new Promise((resolve) => {
        pass = resolve;
      });
    const checking = check();
    expect(await render()).toEqual(['here', 'here', 'here']);
    expect(events).toEqual(['checked']); // once: it is under way
    pass();
    await checking;
    expect(await render()).toEqual(['there', 'there', 'there']);
    expect(events).toEqual(['checked', 'proven']);
  });

  it('stays here if the check fails, says so, and checks again with a message some minutes later', async () => {
    const { state, events, check, render } = setUp();
    state.check = fails;
    await check();
    expect(await render()).toEqual(['here', 'here', 'here']);
    state.clock = 4 * MINUTE;
    await render();
    expect(events).toEqual(['checked', 'failed: no']);
    state.check = async () => {};
    state.clock = 6 * MINUTE;
    expect(await render()).toEqual(['here', 'here', 'here']);
    expect(events).toEqual(['checked', 'failed: no', 'checked', 'proven']);
    expect(await render()).toEqual(['there', 'there', 'there']);
  });

  it('draws all charts of a message here if one fails there, and those that follow until it is proven again', async () => {
    const { state, events, check, render } = setUp();
    await check();
    state.draw = async (index) => {
      if (index === 1) throw new Error('one failed');
    };
    expect(await render()).toEqual(['here', 'here', 'here']);
    expect(events).toEqual(['checked', 'proven', 'failed: one failed']);
    state.draw = async () => {};
    expect(await render()).toEqual(['here', 'here', 'here']);
    state.clock = 6 * MINUTE;
    await render();
    expect(await render()).toEqual(['there', 'there', 'there']);
  });

  it('draws nothing, and blames nobody, where nobody waits any more', async () => {
    const { events, state, check, render } = setUp();
    await check();
    const leaving = new AbortController();
    state.draw = async () => {
      leaving.abort();
      throw new Error('aborted');
    };
    await expect(render(leaving.signal)).rejects.toThrow(/abort/i);
    expect(events).toEqual(['checked', 'proven']);
  });
});
