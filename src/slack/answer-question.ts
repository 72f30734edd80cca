import type { WebClient } from '@slack/web-api';
import { jobId } from '../jobs/job-id.js';
import type { Asked } from './asked-in.js';
import { deliver } from './deliver.js';
import type { Services } from './services.js';

/** A sentence in a mention or a direct message. Slack announces it more than once; it is answered once. */
export async function answerQuestion(
  { questions, queue, drawCharts }: Services,
  client: WebClient,
  asked: Asked,
  text: string,
): Promise<void> {
  const { teamId, channelId, threadTs, replyThreadTs, ts, userId } = asked;
  const isFirst = await queue.claim({
    id: jobId(teamId, channelId, ts),
    teamId,
    channelId,
    threadTs: threadTs ?? ts,
    userId,
  });
  if (!isFirst) return;
  const { answer } = await questions.ask({ teamId, channelId, threadTs, replyThreadTs, userId }, text, 'sentence');
  await deliver(client, { channelId, threadTs: replyThreadTs }, answer, drawCharts);
}
