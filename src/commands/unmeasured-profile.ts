import { textAt } from '../analysis/text-column.js';
import type { Answer } from '../answers/answer.js';
import { creatorName } from '../answers/format.js';
import { saidByFile } from '../answers/said-by-file.js';
import { whyUnmeasured } from '../answers/unmeasured-words.js';
import { pricesOf } from '../query/price.js';
import type { Subject } from './command.js';
import { contextOf, figureLines } from './profile-lines.js';

/** All that the file has on a creator without a follower count, and that nothing can be computed from it. */
export function unmeasuredProfile(subject: Subject, row: number): Answer {
  const { analysis, unmeasured } = subject;
  const { profiles } = unmeasured!;
  const handle = textAt(profiles.text.handle!, row);
  const name = creatorName(handle, analysis.dataset.names);
  const { displayName, url, platform } = profiles.text;
  const cell = (column: typeof url) => (column ? textAt(column, row) : '');
  const quote = pricesOf({ profiles, analysis })?.rangeInWords(row);
  const said = saidByFile(profiles, row);
  const counts = figureLines(profiles, row, 'all');
  const isExcluded = subject.excluded.has(handle.toLowerCase());
  return {
    headline: `${name} has ${whyUnmeasured(subject, row)}, so they can't be scored or ranked`,
    context: [cell(displayName), cell(platform), ...contextOf(profiles, row), cell(url)].filter(Boolean).join(' · '),
    tables: [],
    facts: [
      ...(quote && profiles.numeric.fee && !Number.isNaN(profiles.numeric.fee[row]!)
        ? [{ title: 'What a post costs', lines: [`${quote}, as \`${profiles.headers.fee}\` in the file says.`] }]
        : []),
      ...(said.length > 0 ? [{ title: 'What the file says', lines: said }] : []),
      ...(counts.length > 0 ? [{ title: 'In this file', lines: counts }] : []),
      ...(isExcluded
        ? [{ title: 'Check first', lines: ["It is on this conversation's exclusion list, so no list shows it."] }]
        : []),
    ],
    charts: [],
    howFound: [],
    caveats: [`Fill in \`${profiles.headers.followers}\` and drop the file again to have them scored.`],
    next: [
      { label: 'Add to the shortlist', command: { name: 'shortlist', args: { do: 'add', handles: [handle] } } },
      { label: 'Top 10', command: { name: 'top', args: {} } },
    ],
    more: [
      isExcluded
        ? { label: 'Show in lists again', command: { name: 'include', args: { handles: [handle] } } }
        : { label: 'Never show again', command: { name: 'exclude', args: { handles: [handle] } } },
    ],
  };
}
