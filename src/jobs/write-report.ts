import type { AnswerFile } from '../answers/answer.js';
import { buildReport, type ReportRequest } from '../answers/report/build-report.js';
import type { Report } from '../answers/report/report.js';
import { UserError } from '../errors.js';
import { withDeadline } from './deadline.js';
import { fileStem } from './file-stem.js';
import type { AskedBy, Turns } from './turns.js';

/** Once it's its turn. */
const TIME_LIMIT_MS = 60_000;

interface Dependencies {
  /** Lays it out and draws it, in a thread of its own. */
  drawReport: (report: Report, signal?: AbortSignal) => Promise<Buffer>;
  turns: Turns;
  /** Unix ms. */
  now?: () => number;
}

/**
 * A list as a PDF, dated today.
 *
 * @throws {UserError} if it takes too long, or too many reports wait already
 */
export function createWriteReport({ drawReport, turns, now = Date.now }: Dependencies) {
  return (request: Omit<ReportRequest, 'now'>, asked: AskedBy): Promise<AnswerFile> => {
    const { fileName } = request.dataset;
    const write = async (signal: AbortSignal) => ({
      name: `${fileStem(fileName)}-${request.of === 'shortlist' ? 'shortlist' : 'report'}.pdf`,
      title: request.of === 'shortlist' ? `Shortlist, from ${fileName}` : `Report on ${fileName}`,
      content: await drawReport(buildReport({ ...request, now: now() }), signal),
    });
    return turns.inTurn(asked, undefined, () => withDeadline(TIME_LIMIT_MS, tooSlow, undefined, write));
  };
}

function tooSlow(): UserError {
  return new UserError('too-slow', 'That report took too long.', 'Try again in a few minutes.');
}
