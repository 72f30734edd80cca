import { normaliseHandle } from '../analysis/read/values/handle.js';
import { textAt, textReader } from '../analysis/text-column.js';
import { type Answer, type CommandCall, sayOnly } from '../answers/answer.js';
import { creatorName } from '../answers/format.js';
import { whyUnmeasured } from '../answers/unmeasured-words.js';
import { handleIndex, rowOfHandle, unmeasuredRowOf } from '../query/find-handle.js';
import { nearestHandles } from '../query/nearest-handles.js';
import type { Subject } from './command.js';

type HandlesArgument = 'handles' | 'handle' | 'must' | 'kept' | 'without';

/** Creators that were named, each once. */
interface FoundCreators {
  rows: number[];
  /** Rows of those without a follower count. */
  unmeasured: number[];
  /** Of all of them, in lower case, in the order named. */
  handles: string[];
}

/**
 * The creators that are named, who all have follower counts.
 *
 * @param call what is asked about them, without their handles
 * @param argument of the call that holds them
 * @returns or, where one is not in the file, the answer that says so, with the nearest ones as calls to choose from; or
 *   where one has no follower count, the answer that says why nothing can be computed
 */
export function findCreators(
  subject: Subject,
  call: CommandCall,
  named: readonly string[],
  argument: HandlesArgument = 'handles',
): FoundCreators | { answer: Answer } {
  const found = findAnyCreators(subject, call, named, argument);
  if ('answer' in found || found.unmeasured.length === 0) return found;
  return { answer: sayUnmeasured(subject, call, found, argument) };
}

/** The same with those who have no follower count, for what needs none. */
export function findAnyCreators(
  subject: Subject,
  call: CommandCall,
  named: readonly string[],
  argument: HandlesArgument = 'handles',
): FoundCreators | { answer: Answer } {
  const found: FoundCreators = { rows: [], unmeasured: [], handles: [] };
  const handles = new Set<string>();
  for (const [i, asked] of named.entries()) {
    const row = rowOfHandle(subject, asked);
    const without = row === undefined ? unmeasuredRowOf(subject, asked) : undefined;
    if (row === undefined && without === undefined) return { answer: suggest(subject, call, named, i, argument) };
    const { text } = row === undefined ? subject.unmeasured!.profiles : subject.profiles;
    const rows = row === undefined ? found.unmeasured : found.rows;
    const at = (row ?? without)!;
    if (!rows.includes(at)) rows.push(at);
    handles.add(textAt(text.handle!, at).toLowerCase());
  }
  return { ...found, handles: [...handles] };
}

/** Every lower-case handle: those without a follower count are numbered after all rows. */
function* everybody({ profiles, unmeasured }: Subject): Generator<[string, number]> {
  yield* handleIndex(profiles);
  for (const [handle, row] of unmeasured ? handleIndex(unmeasured.profiles) : []) yield [handle, profiles.count + row];
}

function sayUnmeasured(
  subject: Subject,
  call: CommandCall,
  { rows, unmeasured }: FoundCreators,
  argument: HandlesArgument,
): Answer {
  const { analysis, profiles } = subject;
  const handleOf = textReader(subject.unmeasured!.profiles.text.handle!);
  const nameOf = (handle: string) => creatorName(handle, analysis.dataset.names);
  const others = rows.map(textReader(profiles.text.handle!));
  const said = unmeasured.map((row) => `${nameOf(handleOf(row))} has ${whyUnmeasured(subject, row)}`);
  return sayOnly(`${said.join(', ')}, so they can't be scored, ranked or compared.`, [
    ...unmeasured.slice(0, 2).map((row) => ({
      label: `Profile of ${nameOf(handleOf(row))}`,
      command: { name: 'profile', args: { handle: handleOf(row) } },
    })),
    ...(argument !== 'handle' && others.length > 1
      ? [{ label: 'Only the others', command: { name: call.name, args: { ...call.args, [argument]: others } } }]
      : []),
  ]);
}

function suggest(
  subject: Subject,
  call: CommandCall,
  named: readonly string[],
  missing: number,
  argument: HandlesArgument,
): Answer {
  const kind = subject.analysis.dataset.names;
  const asked = named[missing]!;
  const { profiles, unmeasured } = subject;
  const near = nearestHandles(normaliseHandle(asked), everybody(subject)).map((place) =>
    place < profiles.count
      ? textAt(profiles.text.handle!, place)
      : textAt(unmeasured!.profiles.text.handle!, place - profiles.count),
  );
  const shown = asked.length > 80 ? `${asked.slice(0, 79)}…` : asked;
  const meant =
    near.length > 0
      ? ` Did you mean ${near.map((handle) => creatorName(handle, kind)).join(' or ')}?`
      : ' Ask for `top 10` to see who is.';
  return sayOnly(
    `${creatorName(shown, kind)} is not in ${subject.fileName}.${meant}`,
    near.map((handle) => ({
      label: creatorName(handle, kind),
      command: {
        name: call.name,
        args: { ...call.args, [argument]: argument === 'handle' ? handle : named.with(missing, handle) },
      },
    })),
  );
}
