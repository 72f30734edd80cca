import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../src/answers/format.js';
import { codeBlock, codeLine, mrkdwn, mrkdwnWithin } from '../../../src/slack/blocks/mrkdwn.js';
import { hostile } from './hostile-answers.js';

describe('mrkdwn', () => {
  it.each([
    ['a mention', 'Ask <!channel> & <@U123>', 'Ask &lt;!channel&gt; &amp; &lt;@U123&gt;'],
    ['a mention by name', 'Ask @channel, now', 'Ask `@channel`, now'],
    ['code of our own', '`like_count` is 72 % empty (`a b`).', '`like_count` is 72 % empty (`a b`).'],
    ['code with a mention in it', 'from `<!here>`', 'from `&lt;!here&gt;`'],
    ['emphasis around a handle', 'Ask @_maria_, @*x* and (_y_).', 'Ask `@_maria_`, `@*x*` and (`_y_`).'],
    ['underscores inside a handle', 'Ask @ma_ria_r35.', 'Ask @ma_ria_r35.'],
    ['a strike', '~off~', '`~off~`'],
    ['an approximation', 'about ~$7k', 'about ~$7k'],
    ['a backtick in a handle', 'Ask @a`b and `col` of c`d.', "Ask @a'b and `col` of c'd."],
    ['an emoji by name', 'the :tada: one', 'the `:tada:` one'],
    ['a quotation', '> quoted', '`&gt;` quoted'],
    ['an emphasis that ends two words on', '*one two*', '`*one` `two*`'],
    ['line breaks', 'one\n> two', 'one `&gt;` two'],
  ])('shows %s as it is', (_, text, written) => {
    expect(mrkdwn(text)).toBe(written);
  });

  it('changes no character that is shown', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = shownAs(mrkdwn(text.replaceAll('`', ''))).replaceAll('`', '');
        expect(shown).toBe(oneLine(text.replaceAll('`', '')));
      }),
    );
  });

  it('leaves no control character, and no code open', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = mrkdwn(text);
        expect(written).not.toMatch(/[<>\n]/);
        expect(written.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
        expect(written.split('`').length % 2).toBe(1);
        expect(written.replace(/`[^`]+`/g, '')).not.toMatch(/[*`]/);
      }),
    );
  });
});

describe('mrkdwnWithin', () => {
  it('fits, cuts visibly, and never inside an entity', () => {
    expect(mrkdwnWithin('<'.repeat(100), 50)).toMatch(/^(&lt;)+…$/);
    fc.assert(
      fc.property(hostile, fc.integer({ min: 50, max: 200 }), (text, max) => {
        const written = mrkdwnWithin(text.repeat(10), max);
        expect(written.length).toBeLessThanOrEqual(max);
        expect(written.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
      }),
    );
  });
});

describe('codeBlock', () => {
  it('cannot be ended from inside', () => {
    expect(codeBlock(codeLine('a ``` <!channel>'))).toBe("```\na ''' &lt;!channel&gt;\n```");
  });
});

function shownAs(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
