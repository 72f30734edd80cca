import type { ViewOutput } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { readColumnsSubmission } from '../../src/slack/columns-submission.js';

type Form = Pick<ViewOutput, 'blocks' | 'state'>;

/** What was chosen of the files as a whole; `before`: the sheets that were read when the form was shown. */
function withSaid(
  form: Form,
  { platform = 'as-the-file-says', currency = 'as-the-file-says', sheets = [] as string[], before = [] as string[] },
  sheetsBlock = 'sheets-of-file',
): Form {
  const values = (all: string[]) => all.map((value) => ({ value }));
  const blocks = [{ type: 'input', block_id: sheetsBlock, element: { initial_options: values(before) } }];
  return {
    blocks: [...form.blocks, ...(before.length > 0 ? blocks : [])],
    state: {
      values: {
        ...form.state.values,
        'platform-of-file': { 'platform-of-file': { selected_option: { value: platform } } },
        'currency-of-file': { 'currency-of-file': { selected_option: { value: currency } } },
        [sheetsBlock]: { 'sheets-of-file': { selected_options: values(sheets) } },
      },
    },
  } as unknown as Form;
}

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
  } as unknown as Form;
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
      said: {},
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

  it('takes what is said of the files as a whole', () => {
    const form = submitted({ followers: ['id-f', 'id-f'] });
    const said = (...given: Parameters<typeof withSaid> extends [Form, ...infer Rest] ? Rest : never) =>
      readColumnsSubmission(withSaid(form, ...given));
    expect(said({ platform: 'TikTok', currency: 'EUR' })).toMatchObject({
      said: { platform: 'TikTok', currency: 'EUR' },
    });
    expect(said({})).toHaveProperty('said', {});
  });

  it('takes sheets as said where they were said before, or are others than those that were read', () => {
    const form = submitted({ followers: ['id-f', 'id-f'] });
    const [one, both] = [['Italy'], ['Italy', 'Poland']];
    expect(readColumnsSubmission(withSaid(form, { sheets: both, before: both }))).toHaveProperty('said', {});
    expect(readColumnsSubmission(withSaid(form, { sheets: one, before: both }))).toMatchObject({
      said: { sheets: one },
    });
    expect(readColumnsSubmission(withSaid(form, { sheets: one, before: one }, 'sheets-said'))).toMatchObject({
      said: { sheets: one },
    });
  });
});
