import type { Logger } from 'pino';
import { analysisAnswer } from '../answers/analysis-answer.js';
import type { Answer } from '../answers/answer.js';
import type { UserErrorData } from '../errors.js';
import type { JobRecord } from '../store/ports.js';
import type { AnalysedPost, Watching } from './analyse-post.js';
import type { DrawCharts } from './draw-charts.js';
import { sentenceFor } from './job-errors.js';
import type { Deliver, Part, RunningJob } from './ports.js';
import { throttledProgress } from './throttled-progress.js';

export interface RunDependencies {
  analysePost: (job: JobRecord, watching: Watching, signal: AbortSignal) => Promise<AnalysedPost | undefined>;
  drawCharts: DrawCharts;
  /** Undefined where there is no earlier file with creators of this one. */
  whatChanged: (job: JobRecord) => Promise<Answer | undefined>;
  deliver: Deliver;
  log: Logger;
}

/**
 * One post from its files to its answer, which takes the place of the progress message; charts and method follow.
 *
 * What `posted` names is not posted again; what is posted is added to it.
 *
 * @throws what went wrong, and the signal's reason
 */
export async function runJob(
  { analysePost, drawCharts, whatChanged, deliver, log }: RunDependencies,
  job: JobRecord,
  { posted, announce, signal }: RunningJob,
): Promise<void> {
  const once = async (part: Part, post: () => Promise<void>) => {
    if (posted.has(part)) return;
    await post();
    posted.add(part);
  };
  const progress = throttledProgress((shown) => deliver.updateProgress(job, shown));

  try {
    const analysed = await analysePost(
      job,
      {
        onProgress: (shown) => {
          if (!posted.has('answer')) progress.report(shown);
        },
        onWorthAnswering: (fileName) => announce({ fileName, stage: 'read' }),
      },
      signal,
    );
    if (!analysed) {
      log.info({ job: job.id }, 'not about creators, and nobody asked');
      return;
    }
    const answer = { ...answerTo(analysed), datasetId: job.id };
    const pictures = drawCharts(answer.charts, signal);
    pictures.catch(() => undefined); // awaited below; until then a failure is nobody's
    await progress.end();
    signal.throwIfAborted();
    await once('answer', () => deliver.answer(job, answer));
    await once('charts', async () => {
      try {
        await deliver.charts(job, await pictures);
      } catch (error) {
        signal.throwIfAborted();
        // The answer stands without its pictures.
        const logBug = (reference: string) => log.error({ job: job.id, reference, err: error }, 'charts not delivered');
        await deliver.error(job, 'charts', chartsMissing(sentenceFor(error, logBug)));
      }
    });
    await once('method', () => deliver.method(job, answer));
    await once('changes', async () => {
      try {
        const changes = await whatChanged(job);
        if (changes) await deliver.changes(job, changes, await drawCharts(changes.charts, signal));
      } catch (error) {
        signal.throwIfAborted();
        log.error({ job: job.id, err: error }, 'what changed was not delivered'); // the answer stands without it
      }
    });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    await progress.end();
  }
}

const COLUMNS_CHOSEN = {
  now: 'columns as chosen: I read files with these headers so from now on',
  before: 'columns as chosen in this workspace before',
};

function answerTo(analysed: AnalysedPost): Answer {
  const answer = analysisAnswer(analysed);
  const { columnsChosen, missing } = analysed;
  const context = [answer.context, columnsChosen && COLUMNS_CHOSEN[columnsChosen]].filter(Boolean).join(' · ');
  return { ...answer, context, caveats: [...missing.map((why) => `Not in this answer: ${why}`), ...answer.caveats] };
}

function chartsMissing(why: UserErrorData | undefined): UserErrorData {
  return {
    code: 'charts-missing',
    message: `The charts did not make it here. ${why?.message ?? ''}`.trim(),
    next: 'Ask me for `charts` to try again.',
  };
}
