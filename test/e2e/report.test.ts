import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/message.js';
import { startBot, type TestBot } from './bot.js';
import { talentCsv, talents } from './talent.js';

const CSV = talentCsv(talents());

describe('a report', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());

  const pdfIn = (messages: readonly Message[]) => {
    const files = messages.flatMap(({ files: shown }) => shown).filter(({ name }) => name.endsWith('.pdf'));
    expect(files).toHaveLength(1);
    const bytes = Buffer.from(files[0]!.content);
    const source = bytes.toString('latin1');
    expect(source.startsWith('%PDF-1.')).toBe(true);
    expect(source.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(bytes.length).toBeLessThan(3 * 2 ** 20);
    return { name: files[0]!.name, title: files[0]!.title, pages: source.match(/\/Type \/Page\b/g)!.length };
  };
  /** What the bot answers to something that was said in a thread, when the file is there. */
  const answerTo = async (channel: { id: string }, threadTs: string, text: string, parts: number) => {
    const before = bot.said(channel, threadTs).length;
    await bot.ada.post(channel, { text, threadTs });
    return (await bot.replies(channel, threadTs, before + parts)).slice(before);
  };

  it('needs a file, says one sentence where there is none, and comes as a PDF in a direct message', async () => {
    const channel = bot.directMessage();
    await bot.ada.post(channel, { text: 'a PDF for my boss please' });
    const refusal = await bot.slack.waitFor(() => bot.ada.sees(channel).find(({ isBot }) => isBot));
    expect(refusal.text).toContain('There is no creator list in this conversation yet.');

    const { ts } = await bot.ada.post(channel, { files: [{ name: 'talent.csv', content: CSV }] });
    const [first] = await bot.replies(channel, ts, 3);
    await bot.ada.click(first!, { label: 'Report as PDF' });
    expect(pdfIn((await bot.replies(channel, ts, 5)).slice(3)).name).toBe('talent-report.pdf');
    const answer = await answerTo(channel, ts, 'report', 2);
    expect(bot.print(answer)).toContain('A report on talent.csv as a PDF: 8 creators, each with a reason');
    const { name, title, pages } = pdfIn(answer);
    expect([name, title]).toEqual(['talent-report.pdf', 'Report on talent.csv']);
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(4);
  });

  it('is of the shortlist where that is said, in a thread of a channel', async () => {
    const channel = bot.channel('talent');
    const files = [{ name: 'talent.csv', content: CSV }];
    const { ts } = await bot.ada.post(channel, { text: bot.slack.mention, files });
    const [first] = await bot.replies(channel, ts, 3);
    const [empty] = await answerTo(channel, ts, `${bot.slack.mention} report on the shortlist`, 1);
    expect(empty!.text).toContain('The shortlist of this conversation is empty.');

    const before = bot.said(channel, ts).length;
    await bot.ada.click(first!, { label: 'Shortlist these five' });
    await bot.replies(channel, ts, before + 1);
    const answer = await answerTo(channel, ts, `${bot.slack.mention} send me the shortlist as a pdf`, 2);
    expect(bot.print(answer)).toContain('The shortlist as a PDF: 5 creators, with the figures of talent.csv');
    expect(pdfIn(answer)).toMatchObject({ name: 'talent-shortlist.pdf', title: 'Shortlist, from talent.csv' });
  });
});
