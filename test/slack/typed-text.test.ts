import { describe, expect, it } from 'vitest';
import { mentions, typedText } from '../../src/slack/typed-text.js';

describe('typedText', () => {
  it.each([
    ['<@U0BOT> top 10', 'top 10'],
    ['hey <@U0BOT|influencer>,  top\n10', 'hey , top 10'],
    ['<@U0BOT>', ''],
    ['profile <https://www.tiktok.com/@ada>', 'profile https://www.tiktok.com/@ada'],
    ['profile @<http://mario.de|mario.de>', 'profile @mario.de'],
    ['a &lt; b &amp;amp; c', 'a < b &amp; c'],
    ['<@U0OTHER> and <@U0BOT>', '<@U0OTHER> and'],
  ])('reads %j as %j', (text, typed) => {
    expect(typedText(text, 'U0BOT')).toBe(typed);
  });
});

describe('mentions', () => {
  it('finds this bot and no other', () => {
    expect(mentions('hi <@U0BOT>', 'U0BOT')).toBe(true);
    expect(mentions('hi <@U0BOT2>', 'U0BOT')).toBe(false);
    expect(mentions(undefined, 'U0BOT')).toBe(false);
    expect(mentions('<@U0BOT>', undefined)).toBe(false);
  });
});
