import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type TestBot } from './bot.js';
import { creatorsCsv } from './creators.js';
import { talentCsv, talents } from './talent.js';

describe('other ways in', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());
  afterEach(() => bot.slack.faults.clear());

  const slash = async (channel: { id: string }, text: string) => {
    const result = await bot.ada.slash(channel, '/influencer', text);
    await bot.slack.waitFor(() => result.responses.length > 0, { describe: `an answer to ${text}` });
    return result.responses;
  };

  it('the message shortcut analyses a file that was posted before the bot came', async () => {
    const channel = bot.channel('old-files', { bot: false });
    const post = await bot.ada.post(channel, {
      text: 'the list',
      files: [{ name: 'old.csv', content: creatorsCsv() }],
    });
    await bot.ada.shortcut(post, 'analyse-csv');
    const refused = await bot.slack.waitFor(() =>
      bot.ada
        .sees(channel, { threadTs: post.ts })
        .concat(bot.ada.sees(channel))
        .find(({ text }) => /not in this channel/.test(text)),
    );
    expect(refused.ephemeralTo).toBe(bot.ada.id);
    expect(refused.text).toMatch(/\/invite/);

    bot.slack.inviteBot(channel);
    await bot.ada.shortcut(post, 'analyse-csv');
    const [answer] = await bot.replies(channel, post.ts, 3);
    expect(answer!.text).toMatch(/big enough to book/);

    const chat = await bot.ada.post(channel, { text: 'nothing here' });
    await bot.ada.shortcut(chat, 'analyse-csv');
    await bot.slack.waitFor(() =>
      bot.ada
        .sees(channel, { threadTs: chat.ts })
        .concat(bot.ada.sees(channel))
        .find(({ text }) => /no CSV in that message/.test(text)),
    );
  });

  it('the form: options are used, a file that is no table is refused in it, and so is a channel without the bot', async () => {
    const channel = bot.channel('forms');
    await bot.ada.slash(channel, '/influencer', 'analyze');
    let view = await bot.slack.waitFor(() => bot.ada.modal());
    const wrong = await bot.ada.submitView(view, { files: [{ name: 'logo.png', content: Buffer.from('x') }] });
    expect(JSON.stringify(wrong)).toMatch(/logo.png is no table/);
    await bot.ada.closeView();

    await bot.ada.slash(channel, '/influencer', 'analyze');
    view = await bot.slack.waitFor(() => bot.ada.modal());
    await bot.ada.submitView(view, {
      files: [{ name: 'form.csv', content: creatorsCsv({ seed: 4 }) }],
      method: 'study',
      k: '5',
      top: '0.9',
      prefer: 'precision',
    });
    const announced = await bot.slack.waitFor(() =>
      bot.ada.sees(channel).find(({ text }) => text.includes('asked me to analyze form.csv')),
    );
    expect(announced.text).toContain('study method, 5 segments, the top 10% as influencers, being sure');
    await bot.replies(channel, announced.ts, 3);
    expect(bot.print(await slash(channel, 'segments'))).toMatch(/^influencer:\n {2}\*?5 segments|5 segments/);
    expect(bot.print(await slash(channel, 'about'))).toContain('study method');

    const closed = bot.channel('no-bot', { bot: false });
    await bot.ada.slash(closed, '/influencer', 'analyze');
    view = await bot.slack.waitFor(() => bot.ada.modal());
    const sent = await bot.ada.submitView(view, { files: [{ name: 'form.csv', content: creatorsCsv() }] });
    expect(sent.action).toBe('closed'); // at once, whatever comes of it
    const direct = bot.directMessage();
    const refused = await bot.slack.waitFor(() => bot.ada.sees(direct).find(({ isBot }) => isBot));
    expect(refused.text).toMatch(/not in this channel.*invite/);
  });

  it('the Home: how to start, own files, own picks, settings', async () => {
    bot.ada.openHome();
    const view = await bot.slack.waitFor(() => bot.ada.home());
    const text = JSON.stringify(view.blocks);
    expect(text).toContain('How to start');
    expect(text).toContain('old.csv');
    expect(text).toContain('30 days');

    await bot.ada.click(view, 'change-settings');
    const form = await bot.slack.waitFor(() => bot.ada.modal());
    const wrong = await bot.ada.submitView(form, { retention: '7', tiers: 'nano 5k' });
    expect(JSON.stringify(wrong)).toMatch(/Line 1 should be/);
    const tiers = 'under 1k 0\nnano 1k 30-60\nmicro 10k 100-500\nmid 100k 500-4k\nmacro 500k 4k-9k\nmega 1m 9k-30k';
    const saved = await bot.ada.submitView(bot.ada.modal()!, { retention: '7', tiers });
    expect(saved.action).toBe('closed');
    await bot.slack.waitFor(() => JSON.stringify(bot.ada.home()!.blocks).includes('*7 days*'));

    const channel = bot.channel('own-tiers');
    const list = talents();
    const post = await bot.ada.post(channel, {
      text: bot.slack.mention,
      files: [{ name: 'tiers.csv', content: talentCsv(list) }],
    });
    await bot.replies(channel, post.ts, 3);
    const printed = bot.print(await slash(channel, 'tiers'));
    const micro = list.filter(({ followers }) => followers >= 10_000 && followers < 100_000).length;
    expect(printed).toMatch(new RegExp(`micro +10K–100K +${micro} `));
    expect(bot.print(await slash(channel, 'settings'))).toMatch(/data is kept 7 days[\s\S]*\$100–500/);
  });

  it('reminders are Slack’s own scheduled messages: they come, count anew with a file, and can be stopped', async () => {
    const channel = bot.channel('monthly');
    const scheduled = () => bot.slack.log.callsOf('chat.scheduleMessage').length;
    await slash(channel, 'remind every week');
    expect(scheduled()).toBe(1);
    const post = await bot.ada.post(channel, {
      text: bot.slack.mention,
      files: [{ name: 'r.csv', content: creatorsCsv({ seed: 9 }) }],
    });
    await bot.replies(channel, post.ts, 3);
    await bot.slack.waitFor(
      () => scheduled() === 2 && bot.slack.log.callsOf('chat.deleteScheduledMessage').length === 1,
    );
    bot.slack.passTime(8 * 86_400_000);
    const reminder = await bot.slack.waitFor(() =>
      bot.ada.sees(channel).find(({ text }) => /time for a fresh file/.test(text)),
    );
    expect(reminder.isBot).toBe(true);
    expect(bot.print(await slash(channel, 'remind never'))).toMatch(/Reminder canceled/);
    expect(bot.print(await slash(channel, 'remind never'))).toMatch(/was no reminder/);
  });

  it('forty people add to one shortlist at once: all of them are there', async () => {
    const channel = bot.channel('rush');
    const list = talents({ count: 120 });
    const post = await bot.ada.post(channel, {
      text: bot.slack.mention,
      files: [{ name: 'rush.csv', content: talentCsv(list) }],
    });
    await bot.replies(channel, post.ts, 3);
    const chosen = list.slice(0, 40).map(({ handle }) => handle);
    const results = await Promise.all(
      chosen.map((handle) => bot.ada.slash(channel, '/influencer', `shortlist add @${handle}`)),
    );
    await bot.slack.waitFor(() => results.every(({ responses }) => responses.length > 0), { timeoutMs: 60_000 });
    const printed = bot.print(await slash(channel, 'shortlist'));
    expect(printed).toContain('40 creators on the shortlist');
    for (const handle of chosen) expect(printed).toContain(`@${handle}`);
    // Notes and removals at the same moment as additions.
    const edits = [
      ...chosen.slice(0, 20).map((handle) => `shortlist note @${handle} note of ${handle}`),
      ...chosen.slice(20, 30).map((handle) => `shortlist remove @${handle}`),
      ...list.slice(40, 50).map(({ handle }) => `shortlist add @${handle}`),
    ];
    const edited = await Promise.all(edits.map((text) => bot.ada.slash(channel, '/influencer', text)));
    await bot.slack.waitFor(() => edited.every(({ responses }) => responses.length > 0), { timeoutMs: 60_000 });
    const after = bot.print(await slash(channel, 'shortlist'));
    expect(after).toContain('40 creators on the shortlist');
    for (const handle of chosen.slice(0, 20)) expect(after).toContain(`note of ${handle}`);
    for (const handle of chosen.slice(20, 30)) expect(after).not.toContain(`@${handle}`);
    for (const { handle } of list.slice(40, 50)) expect(after).toContain(`@${handle}`);
  });

  it('logged nothing to worry about', () => {
    expect(bot.logged('error')).toEqual([]);
  });
});
