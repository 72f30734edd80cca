import type { WebClient } from '@slack/web-api';
import type { Answer } from '../answers/answer.js';
import type { DrawCharts } from '../jobs/draw-charts.js';
import { type Place, postMessage, sendWithFallback, uploadFiles, uploadPictures } from './conversation.js';

/** The answer to a question: what it says, its charts in one message, how it was found. */
export async function deliver(client: WebClient, place: Place, answer: Answer, drawCharts: DrawCharts): Promise<void> {
  const pictures = drawCharts(answer.charts);
  pictures.catch(() => undefined); // awaited below; until then a failure is nobody's
  await sendWithFallback(answer, 0, (message) => postMessage(client, place, message));
  await uploadPictures(client, place, await pictures);
  await uploadFiles(client, place, answer.files ?? []);
  await sendWithFallback(answer, 1, (message) => postMessage(client, place, message));
}
