import { isSkipped } from '../analysis/analysis.js';
import { pricesIn } from '../analysis/money/prices.js';
import { isClear } from '../analysis/score/standing.js';
import type { Answer, CommandCall, NextStep } from '../answers/answer.js';
import { chartNamed } from '../answers/charts/draw-charts.js';
import { UserError } from '../errors.js';
import { rowOfHandle } from '../query/find-handle.js';
import { narrowed, rankedBy } from '../query/order.js';
import { rowFilters } from '../query/row-filters.js';
import type { Who } from '../query/who.js';
import { orderOf } from './arguments/ranking.js';
import type { Subject } from './command.js';
import type { TopArgs } from './top.js';

type Args = CommandCall['args'];

/** Commands that not every file can answer, and whether this one can. Of a plan, whether anybody can be in one. */
const CAN: Partial<Record<string, (subject: Subject, args: Args) => boolean>> = {
  top: (subject, args) => {
    const { by = 'score', lowest, skip = 0 } = args as Partial<TopArgs>;
    return (
      narrowed(subject, rankedBy(subject, orderOf({ by, lowest })), rowFilters(subject, args as Who)).length > skip
    );
  },
  emerging: (subject, args) => narrowed(subject, subject.scores.emerging, rowFilters(subject, args as Who)).length > 0,
  actions: ({ analysis }) => analysis.recommendations.length > 0,
  segments: ({ analysis }) => !isSkipped(analysis.clustering),
  segment: ({ analysis }) => !isSkipped(analysis.clustering),
  budget: (subject, { amount }) =>
    hasPrice(
      subject,
      (row, price) => isClear(subject.scores, row) && price <= Number(amount ?? Number.POSITIVE_INFINITY),
    ),
  similar: (subject, { handle, cheaper }) => cheaper !== true || hasCheaper(subject, String(handle)),
  charts: (subject, { name }) => name === 'all' || chartNamed(subject, name as never) !== undefined,
};

/** Without the next steps that this file cannot answer: who is offered a question expects an answer to it. */
export function onlyAnswerable(subject: Subject, answer: Answer): Answer {
  const isAnswerable = ({ command }: NextStep) => canAnswer(subject, command);
  return { ...answer, next: answer.next.filter(isAnswerable), more: answer.more?.filter(isAnswerable) };
}

function canAnswer(subject: Subject, { name, args }: CommandCall): boolean {
  try {
    return CAN[name]?.(subject, args) ?? true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

function hasCheaper(subject: Subject, handle: string): boolean {
  const own = pricesIn(subject)?.of(rowOfHandle(subject, handle) ?? -1) ?? Number.NaN;
  return hasPrice(subject, (_, price) => price < own);
}

function hasPrice(subject: Subject, holds: (row: number, price: number) => boolean): boolean {
  const prices = pricesIn(subject);
  return prices !== undefined && subject.scores.ranking.some((row) => prices.of(row) > 0 && holds(row, prices.of(row)));
}
