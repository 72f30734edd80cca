import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

const PATIENCE_MS = 300_000;
/** The answer, its charts, and how it was found. */
const MESSAGES = 3;

/**
 * A person drops a file and mentions the bot.
 *
 * @returns seconds until the first line, the answer, its charts and everything could be read, and the progress seen
 */
export async function dropFile({ slack, person }, channel, path) {
  const file = { name: basename(path), content: await readFile(path) };
  const started = performance.now();
  const { ts } = await person.post(channel, { text: slack.mention, files: [file] });
  const seconds = {};
  const progress = new Set();
  const reach = (what) => {
    seconds[what] ??= (performance.now() - started) / 1000;
  };
  const look = () => {
    // The messages themselves: what a person sees is a copy, and this looks at every change.
    const messages = channel.messages.filter(
      ({ threadTs, userId }) => threadTs === ts && userId === slack.app.botUserId,
    );
    if (messages.length > 0) reach('firstLine');
    if (messages[0]?.text.startsWith('Analyzing')) progress.add(messages[0].text);
    else if (messages.length > 0) reach('answer');
    if (messages.some(({ fileIds }) => fileIds.length > 0)) reach('charts');
    if (messages.length >= MESSAGES) reach('whole');
  };
  const stopLooking = slack.onChange(look);
  const describe = `the whole answer to ${file.name}`;
  await slack.waitFor(() => seconds.whole !== undefined, { timeoutMs: PATIENCE_MS, describe });
  stopLooking();
  return { seconds, progress: [...progress] };
}
