import { describe, expect, it } from 'vitest';
import { encodeTyped } from '../../src/playground/typed-text.js';
import { createWorkspace } from '../../src/playground/workspace.js';

describe('encodeTyped', () => {
  const workspace = createWorkspace('W', 'influencer', []);
  const bot = `<@${workspace.botUserId}>`;

  it.each([
    ['@influencer top 10', `${bot} top 10`],
    ['hey @influencer.', `hey ${bot}.`],
    ['@influencer_marta and a@influencer.com', '@influencer_marta and a@influencer.com'],
    [`${bot} again`, `${bot} again`],
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['<!channel> is text, @channel is not', '&lt;!channel&gt; is text, <!channel> is not'],
    ['see https://a.b/?x=1&y=2 now', 'see <https://a.b/?x=1&amp;y=2> now'],
  ])('sends %s as %s', (typed, sent) => {
    expect(encodeTyped(workspace, typed)).toBe(sent);
  });
});
