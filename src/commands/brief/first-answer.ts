import type { AnalysedDataset } from '../../analysis/analysed-dataset.js';
import { roundBudget } from '../../analysis/money/prices.js';
import { inWords } from '../../analysis/recommend/write.js';
import { analysisAnswer } from '../../answers/analysis-answer.js';
import type { Answer, CommandCall, NextStep } from '../../answers/answer.js';
import type { Chart } from '../../answers/charts/chart.js';
import { pricesOf } from '../../query/price.js';
import type { Brief } from '../../store/ports.js';
import { ALL_OF_BRIEF } from '../arguments/without-brief.js';
import { onlyAnswerable } from '../can-answer.js';
import type { Subject } from '../command.js';
import { excludedInWords } from '../excluded-in-words.js';
import { withoutUndefined } from '../page-steps.js';
import { briefAsArgs } from './brief-args.js';
import { briefInWords, fieldInWords, wishesInWords } from './brief-words.js';
import { forBrief, SHORTLIST, withAdvice, withoutExcluded } from './for-brief.js';
import { saysNothing } from './merge-brief.js';
import { briefFor, briefLine, toLoosen, toldInWords, withoutBriefStep } from './run-for-brief.js';

const ANSWER_BRIEF = new Set(['top', 'emerging', 'actions', 'budget', 'segments', 'charts']);

interface Asked {
  /** Fields of the brief that it does without. */
  loosened?: string[] | undefined;
  /** What the text of the file's post may have meant. */
  offered?: Brief | undefined;
  /** What charts show; none are made for those who see words only. */
  chartsOf?: ((dataset: AnalysedDataset) => Chart[]) | undefined;
}

/** The first answer to a file: for the brief of its conversation, or with what is assumed without one. */
export function firstAnswer(subject: Subject, asked: Asked = {}): Answer {
  const { offered } = asked;
  const answer = saysNothing(subject.brief) ? assuming(subject, asked) : answerFor(subject, asked);
  return onlyAnswerable(subject, offered === undefined ? answer : offering(answer, offered));
}

function answerFor(subject: Subject, asked: Asked): Answer {
  const { loosened, chartsOf } = asked;
  const brief = briefFor(subject.brief, { loosened });
  const call: CommandCall = { name: 'summary', args: withoutUndefined({ loosened }) };
  if (saysNothing(brief)) {
    const answer = forEverybody(subject, asked);
    const back = { label: 'For your brief', command: { name: 'summary', args: {} } };
    return {
      ...answer,
      next: [...answer.next.map(withoutBriefToo), back],
      more: answer.more?.map(withoutBriefToo),
    };
  }
  const found = forBrief(subject, brief);
  if (found.fitting === 0) return nobodyFirst(subject, brief, found, call, asked);
  const narrowed = withAdvice(found);
  const answer = analysisAnswer(narrowed, found.told.length > 0 ? { ...found, asked: brief.number } : undefined);
  return {
    ...answer,
    charts: chartsOf?.(narrowed) ?? [],
    context: [briefLine(brief, found), answer.context ?? ''].filter(Boolean).join(' '),
    caveats: [
      ...productLine(brief),
      ...toldInWords(found),
      ...togetherInWords(brief, found),
      ...excludedInWords(subject),
      ...answer.caveats,
    ],
    next: [
      ...answer.next,
      ...planStep(brief),
      ...(isPlatformUnknown(subject) && !pricesOf(subject) ? [platformStep()] : []),
      editStep('Edit the brief'),
      withoutBriefStep(call),
    ],
    more: brief.amount === undefined ? answer.more : answer.more?.filter(({ command }) => command.name !== 'budget'),
  };
}

/** For no brief: nobody is in it whom the conversation excludes. */
function forEverybody(subject: Subject, { chartsOf }: Asked): Answer {
  const dataset = withoutExcluded(subject);
  const answer = analysisAnswer(dataset);
  const caveats = [...excludedInWords(subject), ...answer.caveats];
  return { ...answer, charts: chartsOf?.(dataset) ?? [], caveats };
}

/** The file is answered all the same, under what the brief would need. */
function nobodyFirst(
  subject: Subject,
  brief: Brief,
  found: ReturnType<typeof forBrief>,
  call: CommandCall,
  asked: Asked,
): Answer {
  const answer = forEverybody(subject, asked);
  const { lines, steps } = toLoosen(subject, found.told, call);
  return {
    ...answer,
    headline: `No ranked creator in this file fits your brief: ${wishesInWords(brief)}. Without it: ${answer.headline}`,
    context: [briefLine(brief, { untold: found.untold, isMet: false }), answer.context ?? ''].filter(Boolean).join(' '),
    facts: [{ title: 'What to loosen', lines }, ...answer.facts],
    next: [...steps, editStep('Edit the brief'), ...answer.next.map(withoutBriefToo)],
    more: answer.more?.map(withoutBriefToo),
  };
}

/** They are chosen to be paid together: others with better scores may be left out for that. */
function togetherInWords(brief: Brief, { subject, told }: ReturnType<typeof forBrief>): string[] {
  const { shortlist, ranking } = subject.scores;
  const isByPrice = told.some(({ priceOf }) => priceOf) && shortlist.some((row, i) => row !== ranking[i]);
  if (!isByPrice) return [];
  const { amount = 0, number = 0 } = brief;
  const isShare = number > SHORTLIST;
  const sum = fieldInWords({ ...brief, amount: isShare ? Math.round((amount * SHORTLIST) / number) : amount }, 'sum');
  const whose = isShare ? `: the share of ${inWords(SHORTLIST)} in ${number}` : '';
  return [`Of those who pass, these have the highest scores that ${sum} pays for together${whose}.`];
}

/** What goes on from an answer that does without the brief does so, too. */
function withoutBriefToo(step: NextStep): NextStep {
  const { name, args } = step.command;
  if (!ANSWER_BRIEF.has(name)) return step;
  return { ...step, command: { name, args: { ...args, loosened: [ALL_OF_BRIEF] } } };
}

/** What a product is nothing in a table tells. */
function productLine({ product }: Brief): string[] {
  return product === undefined ? [] : [`This file can't tell who fits ${product}: check their posts.`];
}

function planStep(brief: Brief): NextStep[] {
  if (brief.amount === undefined) return [];
  return [{ label: `What ${fieldInWords(brief, 'sum')} buys`, command: { name: 'budget', args: {} } }];
}

function editStep(label: string): NextStep {
  return { label, command: { name: 'brief', args: { edit: true } } };
}

/** Nobody has said what is wanted: what the answer goes by, and the ways to say it. */
function assuming(subject: Subject, asked: Asked): Answer {
  const answer = forEverybody(subject, asked);
  const isUnknown = isPlatformUnknown(subject);
  const open =
    isUnknown && !pricesOf(subject) ? 'no set budget, and no prices until you name the platform' : 'no set budget';
  return {
    ...answer,
    facts: [
      ...answer.facts,
      {
        lines: [
          `No brief yet, so I assumed: any market, niche and language; engagement and reach both count; ${open}.`,
        ],
      },
    ],
    next: [
      ...answer.next,
      { label: 'Set a goal', command: { name: 'brief', args: { ask: 'goal' } } },
      ...(isUnknown ? [platformStep()] : []),
      { label: 'Set a budget', command: { name: 'brief', args: { ask: 'sum', ...sumsAsked(subject) } } },
      editStep('Write a brief'),
    ],
    more: answer.more?.filter(({ command }) => command.name !== 'platform'),
  };
}

function isPlatformUnknown({ analysis: { dataset } }: Subject): boolean {
  return dataset.platform === undefined && !dataset.platforms;
}

function platformStep(): NextStep {
  return { label: 'Set the platform', command: { name: 'platform', args: {} } };
}

/** A sum that means something at the prices of this file. */
function sumsAsked(subject: Subject): { amount?: number; currency?: string } {
  const prices = pricesOf(subject);
  if (!prices) return {};
  return {
    amount: roundBudget(prices, subject.scores, subject.scores.shortlist),
    ...(prices.currency && { currency: prices.currency }),
  };
}

function offering(answer: Answer, offered: Brief): Answer {
  return {
    ...answer,
    facts: [...answer.facts, { lines: [`Did you mean this as a brief: ${briefInWords(offered)}?`] }],
    next: [{ label: 'Yes, use that brief', command: { name: 'brief', args: briefAsArgs(offered) } }, ...answer.next],
  };
}
