import type { Logger } from 'pino';
import { analysisAnswer } from '../answers/analysis-answer.js';
import type { Answer } from '../answers/answer.js';
import { UserError, type UserErrorData } from '../errors.js';
import type { JobFile, JobRecord } from '../store/ports.js';
import type { AnalysedFile } from './analyse-file.js';
import type { DrawCharts } from './draw-charts.js';
import { sentenceFor } from './job-errors.js';
import type { Deliver, Part, Stage } from './ports.js';
import { throttledProgress } from './throttled-progress.js';

export interface RunDependencies {
  analyseFile: (
    job: JobRecord,
    file: JobFile,
    onStage: (stage: Stage) => void,
    signal: AbortSignal,
  ) => Promise<AnalysedFile>;
  drawCharts: DrawCharts;
  deliver: Deliver;
  log: Logger;
}

/**
 * One post from its files to its answers: each file is analysed and answered in turn, the first answer in place of the
 * progress message.
 *
 * What `posted` names is not posted again; what is posted is added to it. A file that cannot be used is answered with why, and the next one is tried.
 *
 * @throws what is nobody's file's fault, and the signal's reason
 */
export async function runJob(
  { analyseFile, drawCharts, deliver, log }: RunDependencies,
  job: JobRecord,
  posted: Set<Part>,
  signal: AbortSignal,
): Promise<void> {
  const once = async (part: Part, post: () => Promise<void>) => {
    if (posted.has(part)) return;
    await post();
    posted.add(part);
  };

  for (const [index, file] of job.files.entries()) {
    const progress = throttledProgress((shown) => deliver.updateProgress(job, shown));
    const onStage = (stage: Stage) => {
      // Only the first file's progress has a message; the others' answers are posted as they come.
      if (index === 0 && !posted.has('answer-0')) progress.report({ fileName: file.name, stage });
    };
    try {
      const analysed = await analyseFile(job, file, onStage, signal);
      const answer = withFileCount(analysisAnswer(analysed), job, index, analysed.fileName);
      const pictures = drawCharts(answer.charts, signal);
      pictures.catch(() => undefined); // awaited below; until then a failure is nobody's
      await progress.end();
      signal.throwIfAborted();
      await once(`answer-${index}`, () => deliver.answer(job, index, answer));
      await once(`charts-${index}`, async () => {
        try {
          await deliver.charts(job, index, await pictures);
        } catch (error) {
          signal.throwIfAborted();
          // The answer stands without its pictures.
          const logBug = (reference: string) =>
            log.error({ job: job.id, reference, err: error }, 'charts not delivered');
          await deliver.error(job, `charts-${index}`, chartsMissing(sentenceFor(error, logBug)));
        }
      });
      await once(`method-${index}`, () => deliver.method(job, index, answer));
    } catch (error) {
      await progress.end();
      signal.throwIfAborted();
      if (!(error instanceof UserError)) throw error;
      const says = ofFile(error.toData(), job, file);
      await once(`answer-${index}`, () => deliver.error(job, `answer-${index}`, says));
    }
  }
}

function chartsMissing(why: UserErrorData | undefined): UserErrorData {
  return {
    code: 'charts-missing',
    message: `The charts did not make it here. ${why?.message ?? ''}`.trim(),
    next: 'Ask me for `charts` to try again.',
  };
}

/** Among several files, which one it is about. */
function ofFile(error: UserErrorData, { files }: JobRecord, { name }: JobFile): UserErrorData {
  return files.length === 1 || error.message.includes(name)
    ? error
    : { ...error, message: `${name}: ${error.message}` };
}

/** Part 2 merges the files of a post; until then a person is told which one their questions are about. */
function withFileCount(answer: Answer, { files }: JobRecord, index: number, fileName: string): Answer {
  if (files.length === 1) return answer;
  const note =
    index === files.length - 1
      ? `Questions in this thread are about ${fileName}, the last of ${files.length} files; each was analysed by itself.`
      : `File ${index + 1} of ${files.length} in this post.`;
  return { ...answer, caveats: [note, ...answer.caveats] };
}
