import type { Logger } from 'pino';
import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { UserError } from '../errors.js';
import type {
  Analyses,
  ColumnsChosen,
  Datasets,
  JobLog,
  JobOutcome,
  JobRecord,
  QuestionOfPost,
  Threads,
} from '../store/ports.js';
import type { AnalysedPost, Watching } from './analyse-post.js';
import type { DrawCharts, Picture } from './draw-charts.js';
import { createDrawingLine } from './drawing-line.js';
import { sentenceFor } from './job-errors.js';
import type { OpenJob } from './open-job.js';
import { NotDelivered } from './ports.js';
import { throttledProgress } from './throttled-progress.js';

/** What is done for a job: the queue says when. */
export interface JobWork {
  /**
   * From the files to the stored analysis.
   *
   * @returns undefined where nobody asked, and it is no list of creators
   */
  analyse(open: OpenJob): Promise<Answer | undefined>;
  /** The answer of a job whose analysis is stored. @throws {UserError} where it is no longer */
  answerAgain(job: JobRecord): Promise<Answer>;
  /** Answer, charts, method, what changed: one after the other, each once. */
  deliver(open: OpenJob, answer: Answer): Promise<void>;
}

export interface RunDependencies {
  analysePost: (job: JobRecord, watching: Watching, signal: AbortSignal) => Promise<AnalysedPost | undefined>;
  drawCharts: DrawCharts;
  /** For the brief of its conversation, if there is one. */
  firstAnswer: (job: JobRecord, analysed: NamedDataset) => Promise<Answer>;
  /** What the question that came with the file is answered with; undefined where it asks nothing that is understood. */
  reply: (job: JobRecord, question: QuestionOfPost) => Promise<Answer | undefined>;
  /** Undefined where there is no earlier file with creators of this one. */
  whatChanged: (job: JobRecord) => Promise<Answer | undefined>;
  store: {
    datasets: Pick<Datasets, 'get'>;
    analyses: Pick<Analyses, 'get'>;
    jobs: Pick<JobLog, 'save'>;
    threads: Pick<Threads, 'noteOwn'>;
  };
  log: Logger;
}

type NamedDataset = AnalysedDataset & { fileName: string };

/** The process went down so often while the charts of a job were drawn that it is answered without. */
const MAX_DRAWINGS = 8;

export function createJobWork({
  analysePost,
  drawCharts,
  firstAnswer,
  reply,
  whatChanged,
  store,
  log,
}: RunDependencies): JobWork {
  const inLine = createDrawingLine();

  async function answerTo(job: JobRecord, analysed: NamedDataset, outcome: JobOutcome): Promise<Answer> {
    const { columnsChosen, missing, sameAs } = outcome;
    const before = sameAs === undefined ? undefined : await store.datasets.get(job.teamId, job.channelId, sameAs);
    if (before) return sameAgain(job.id, analysed.fileName, before.fileName);
    const answer = await firstAnswer(job, analysed);
    const context = [answer.context, columnsChosen && columnsWords(columnsChosen)].filter(Boolean).join(' · ');
    const caveats = [...missing.map((why) => `Not in this answer: ${why}`), ...answer.caveats];
    const people = columnsChosen?.by === undefined ? [] : [columnsChosen.by];
    return { ...answer, context, people, caveats, datasetId: job.id };
  }

  return {
    async analyse(open) {
      const { job, delivery, abort } = open;
      const progress = throttledProgress(async (shown) => {
        await open.announced;
        await delivery.progress(shown, abort.signal);
      });
      const announce = async (fileName: string) => {
        if (job.isUnasked) await delivery.progress({ fileName, stage: 'read' }, abort.signal).catch(() => undefined);
      };
      try {
        const watching = { onProgress: progress.report, onWorthAnswering: announce };
        const analysed = await analysePost(job, watching, abort.signal);
        if (!analysed) {
          log.info({ job: job.id }, 'not about creators, and nobody asked');
          return undefined;
        }
        const { columnsChosen, missing, sameAs } = analysed;
        job.outcome = { columnsChosen, missing, sameAs };
        return await answerTo(job, analysed, job.outcome);
      } catch (error) {
        abort.signal.throwIfAborted();
        throw error;
      } finally {
        await progress.end();
      }
    },

    async answerAgain(job) {
      const dataset = await store.datasets.get(job.teamId, job.channelId, job.id);
      const analysed = dataset && (await store.analyses.get(job.teamId, dataset.analysisKey));
      if (!dataset || !analysed || !job.outcome) throw noLongerKept();
      return answerTo(job, { ...analysed, fileName: dataset.fileName }, job.outcome);
    },

    async deliver(open, answer) {
      const { job, delivery, announced, abort } = open;
      const { signal } = abort;
      const pictures = draw(open, answer);
      pictures.catch(() => undefined); // awaited below; until then a failure is nobody's
      await announced;
      await delivery.answer(answer, signal);
      await store.threads.noteOwn(job.teamId, job.channelId, job.threadTs);
      open.markAnswered();
      await deliverReply(open);
      try {
        await delivery.charts(await pictures, signal);
      } catch (error) {
        signal.throwIfAborted();
        // The answer stands without its pictures.
        const logBug = (reference: string) => log.error({ job: job.id, reference, err: error }, 'charts not delivered');
        await delivery.chartsMissing(sentenceFor(error, logBug)!, signal);
      }
      await delivery.method(answer, signal);
      await deliverChanges(open);
    },
  };

  /** One job after the other: a process that dies while many wait for their pictures died of one at most. */
  function draw(open: OpenJob, answer: Answer): Promise<Picture[]> {
    if (open.job.parts?.includes('charts')) return Promise.resolve([]);
    return inLine(open.job.drawings ?? 0, () => drawNow(open, answer));
  }

  async function drawNow({ job, abort }: OpenJob, answer: Answer): Promise<Picture[]> {
    abort.signal.throwIfAborted();
    if ((job.drawings ?? 0) >= MAX_DRAWINGS) throw new Error('the process went down each time these were drawn');
    job.drawings = (job.drawings ?? 0) + 1;
    await store.jobs.save(job);
    const pictures = await drawCharts(answer.charts, abort.signal);
    job.drawings = 0;
    await store.jobs.save(job).catch((error) => log.error({ job: job.id, err: error }, 'job not saved'));
    return pictures;
  }

  /** Right below what it is read for: pictures of the whole file come after it. */
  async function deliverReply({ job, delivery, abort: { signal } }: OpenJob): Promise<void> {
    if (!job.question || job.parts?.includes('reply')) return;
    let answer: Answer | undefined;
    try {
      answer = await reply(job, job.question);
      if (answer) await delivery.reply(answer, await drawCharts(answer.charts, signal), signal);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof NotDelivered) throw error;
      log.error({ job: job.id, err: error }, 'the question with a file was not answered'); // the answer stands without it
    } finally {
      for (const { release } of answer?.files ?? []) release?.();
    }
  }

  async function deliverChanges({ job, delivery, abort: { signal } }: OpenJob): Promise<void> {
    try {
      const changes = await whatChanged(job);
      if (changes) await delivery.changes(changes, await drawCharts(changes.charts, signal), signal);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof NotDelivered) throw error;
      log.error({ job: job.id, err: error }, 'what changed was not delivered'); // the answer stands without it
    }
  }
}

/** Whose choice of columns it is, and where that holds. */
function columnsWords({ when, isForWorkspace, by }: ColumnsChosen): string {
  const who = by === undefined ? '' : ` by @${by}`;
  if (when === 'before') return `columns as chosen${who} ${isForWorkspace ? 'for the workspace' : 'here'} before`;
  const where = isForWorkspace ? 'in the whole workspace' : 'in this conversation';
  return `columns as chosen${who}: from now on I read files with these headers that way ${where}`;
}

/** It can be asked about here, too; what was said of it is not said again unasked. */
function sameAgain(datasetId: string, name: string, before: string): Answer {
  const same = name === before ? `the ${before} that I answered above` : `${before}, which I answered above`;
  const again = { label: 'Answer again', command: { name: 'summary', args: {} } };
  return { ...sayOnly(`Same file as ${same}. Ask me about it here, too.`, [again]), datasetId };
}

function noLongerKept(): UserError {
  return new UserError(
    'dataset-expired',
    'I no longer have the analysis of this file.',
    'Try again, and I’ll analyze it again.',
  );
}
