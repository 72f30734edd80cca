import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleHeader, sampleRows } from '../analysis/sample-profiles.js';
import { createApp } from '../app.js';
import { readConfig } from '../config.js';
import { startLocalSlack } from '../playground/local-slack.js';
import { expectAnswers } from './expected-answers.js';
import { holdConversation } from './hold-conversation.js';

/**
 * The whole conversation, headless: the real bot in the local Slack, a person who drops a CSV and asks about it.
 * Prints the thread as the person reads it, writes the charts to out/demo, and fails where an answer is missing.
 */
async function runDemo(): Promise<void> {
  const outFolder = join('out', 'demo');
  await rm(outFolder, { recursive: true, force: true });
  await mkdir(outFolder, { recursive: true });
  const dataFolder = await mkdtemp(join(tmpdir(), 'influencer-demo-'));
  const slack = await startLocalSlack({ botName: 'influencer' });
  const config = readConfig({
    SLACK_BOT_TOKEN: slack.app.botToken,
    SLACK_APP_TOKEN: slack.app.appToken,
    SLACK_API_URL: slack.apiUrl,
    DATA_DIR: dataFolder,
    LOG_LEVEL: 'error',
  });
  const app = await createApp(config);
  try {
    await app.start();
    const csv = tiktokProfiles(1_000);
    const conversation = await holdConversation(slack, csv);
    process.stdout.write(`${conversation.printed}\n`);
    for (const { name, content } of conversation.charts) await writeFile(join(outFolder, name), content);
    const missing = expectAnswers(conversation);
    for (const sentence of missing) process.stderr.write(`MISSING: ${sentence}\n`);
    process.stdout.write(`\n${conversation.charts.length} charts in ${outFolder}\n`);
    process.exitCode = missing.length > 0 ? 1 : 0;
  } finally {
    await app.stop();
    await slack.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** The synthetic sample with profile URLs, which say that they are on TikTok. */
function tiktokProfiles(rows: number): string {
  const lines = Array.from(sampleRows(rows, 42), (line) => `${line},https://www.tiktok.com/@${line.split(',')[0]}`);
  return [`${sampleHeader()},url`, ...lines].join('\n');
}

await runDemo();
