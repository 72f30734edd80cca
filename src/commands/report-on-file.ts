import type { ReportRequest } from '../answers/report/build-report.js';
import { rowsOfFile } from '../answers/report/rows-of-file.js';
import { UserError } from '../errors.js';
import { excludedRows } from '../query/excluded-rows.js';
import { firstAnswer } from './brief/first-answer.js';
import { briefFor, fittingBrief } from './brief/run-for-brief.js';
import type { Subject } from './command.js';

/**
 * What a report says of a file: whom it is answered with first, for the brief if there is one.
 *
 * @param loosened fields of the brief that it does without
 * @throws {UserError} if nobody is left
 */
export function reportOnFile(
  subject: Subject,
  loosened?: string[] | undefined,
): Omit<ReportRequest, 'now' | 'contentHash'> {
  const hidden = excludedRows(subject);
  const fitting = fittingBrief(subject, { loosened });
  const dataset = fitting?.subject ?? subject;
  const { size, number } = briefFor(subject.brief, { loosened });
  const rows = rowsOfFile(dataset, {
    isHidden: (row) => hidden.has(row),
    isAnySize: size !== undefined,
    ...(number !== undefined && { count: number }),
  });
  if (rows.length === 0)
    throw new UserError(
      'nobody',
      `Nobody in ${subject.fileName} ${fitting ? 'fits the brief' : 'can be recommended'}, so there is nothing to report.`,
      fitting
        ? '`top` suggests filters to drop.'
        : '`caveats` says why; or shortlist creators, and say `report shortlist`.',
    );
  const answer = firstAnswer(subject, { loosened });
  return { dataset, of: 'file', rows, answer, brief: fitting && [fitting.line, ...fitting.how] };
}
