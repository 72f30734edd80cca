import { textAt } from '../../analysis/text-column.js';
import type { Answer } from '../../answers/answer.js';
import { capitalised } from '../../answers/format.js';
import type { Subject } from '../command.js';
import { contextOf } from '../profile-lines.js';
import { alternativesTo } from './alternatives.js';
import type { Verdict } from './judge.js';
import { sentenceOf, uncheckedLines } from './sentence.js';

/** One creator: what to do, for, against, and who else. */
export function verdictOfOne(subject: Subject, found: Verdict): Answer {
  const { points, level, row, name } = found;
  const side = (which: 'for' | 'against') =>
    points.filter((point) => point.side === which).map(({ says }) => `${capitalised(says)}.`);
  const others = alternativesTo(subject, row);
  const handle = textAt(subject.profiles.text.handle!, row);
  const listed = (title: string, lines: string[]) => (lines.length === 0 ? [] : [{ title, lines }]);
  return {
    headline: sentenceOf(subject, found),
    context: [...contextOf(subject.profiles, row), statusOf(subject, row)].filter(Boolean).join(' · ') || undefined,
    tables: [],
    facts: [
      ...listed('For', side('for')),
      ...listed('Against', side('against')),
      ...listed(
        'Like them, with a higher score',
        others.map(({ says }) => says),
      ),
    ],
    charts: [],
    howFound: [],
    caveats: uncheckedLines(subject),
    next: [
      ...(others.length > 0
        ? [
            {
              label: `Compare with ${others.length === 1 ? 'that one' : 'those two'}`,
              command: { name: 'compare', args: { handles: [handle, ...others.map((one) => one.handle)] } },
            },
          ]
        : []),
      ...(level === 'no'
        ? []
        : [{ label: 'Add to the shortlist', command: { name: 'shortlist', args: { do: 'add', handles: [handle] } } }]),
      { label: `Profile of ${name}`, command: { name: 'profile', args: { handle } } },
    ],
  };
}

/** "Status: signed", as the file has it. */
function statusOf({ profiles: { text } }: Subject, row: number): string {
  const status = text.status ? textAt(text.status, row) : '';
  return status === '' ? '' : `Status: ${status}`;
}
