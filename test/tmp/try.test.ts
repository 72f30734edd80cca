import { it } from 'vitest';
import { startBot } from '/work/main/test/e2e/bot.js';
import { talents, talentCsv } from '/work/main/test/e2e/talent.js';

it('tries', async () => {
  const bot = await startBot();
  const dm = bot.directMessage();
  const files = [{ name: 'talent.csv', content: talentCsv(talents()) }];
  await bot.ada.post(dm, { files });
  await bot.slack.waitFor(() => bot.ada.sees(dm).filter((m) => m.isBot).length >= 3, { timeoutMs: 20000 });
  const ask = async (text: string) => {
    const before = bot.ada.sees(dm).length;
    await bot.ada.post(dm, { text });
    await bot.slack.waitFor(() => bot.ada.sees(dm).length >= before + 2, { timeoutMs: 8000 });
    await bot.settle(150);
    console.log(bot.print(bot.ada.sees(dm).slice(before)));
  };
  console.log(bot.print(bot.ada.sees(dm)));
  for (const q of (process.env.QS ?? '').split('|')) await ask(q);
  console.log(bot.logLines.filter((l) => JSON.parse(l).level >= 40).join('\n'));
  await bot.close();
}, 200000);
