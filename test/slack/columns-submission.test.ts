import type { ViewOutput } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { readColumnsSubmission } from '../../src/slack/columns-submission.js';

/** A modal as it comes back: per field what was chosen in it, and what is chosen now. */
function submitted(menus: Record<string, [before: string | undefined, now: string | undefined]>) {
  const option = (value: string | undefined) => (value === undefined ? undefined : { value });
  return {
    blocks: Object.entries(menus).map(([field, [before]]) => ({
      type: 'input',
      block_id: `field:${field}`,
      element: { initial_option: option(before) },
    })),
    state: {
      values: Object.fromEntries(
        Object.entries(menus).map(([field, [, now]]) => [
          `field:${field}`,
          { column: { selected_option: option(now) } },
        ]),
      ),
    },
  } as unknown as Pick<ViewOutput, 'blocks' | 'state'>;
}

describe('readColumnsSubmission', () => {
  it('takes what was changed, and leaves the rest to be inferred', () => {
    const view = submitted({
      followers: [undefined, 'id-fans'],
      handle: ['id-user', 'id-user'],
      country: ['id-c', 'none'],
      fee: ['none', 'none'],
    });
    expect(readColumnsSubmission(view)).toEqual({
      chosen: { followers: 'id-fans', country: null },
      isForWorkspace: false,
    });
  });

  it('asks for the followers', () => {
    for (const now of ['none', undefined]) {
      const view = submitted({ followers: ['none', now], handle: ['none', 'id-user'] });
      expect(readColumnsSubmission(view)).toEqual({ errors: { 'field:followers': expect.stringMatching(/follower/) } });
    }
  });

  it('refuses one column for two fields, under the second', () => {
    const view = submitted({ followers: [undefined, 'id-a'], likesTotal: ['id-a', 'id-a'], videos: ['none', 'id-a'] });
    expect(readColumnsSubmission(view)).toEqual({
      errors: {
        'field:likesTotal': expect.stringContaining('Followers'),
        'field:videos': expect.stringContaining('Followers'),
      },
    });
  });

  it('lets a profile link be the handle too, and leaves alone what nobody touched', () => {
    const shared = submitted({
      followers: ['id-f', 'id-f'],
      handle: ['none', 'id-url'],
      url: ['id-url', 'id-url'],
      avgLikes: ['id-l', 'id-l'],
      likesTotal: ['id-l', 'id-l'],
    });
    expect(readColumnsSubmission(shared)).toMatchObject({ chosen: { handle: 'id-url' } });
  });
});
