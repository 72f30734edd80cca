import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { accountsOfPerson } from '../analysis/persons.js';
import { normaliseHandle } from '../analysis/read/values/handle.js';
import { textAt, textReader, textsOf } from '../analysis/text-column.js';
import { type Answer, type CommandCall, sayOnly } from '../answers/answer.js';
import { creatorName } from '../answers/format.js';
import { whyUnmeasured } from '../answers/unmeasured-words.js';
import type { Subject } from './command.js';
import { nearestHandles } from './nearest-handles.js';

type Profiles = AnalysedDataset['profiles'];

const indices = new WeakMap<Profiles, Map<string, number>>();
const names = new WeakMap<Profiles, Map<string, number>>();

/** Lower-case handle → row, made once a dataset: 100,000 of them take some 30 ms. */
export function handleIndex(profiles: Profiles): ReadonlyMap<string, number> {
  const known = indices.get(profiles);
  if (known) return known;
  const made = new Map<string, number>();
  for (const [row, handle] of textsOf(profiles.text.handle!).entries()) {
    const key = handle.toLowerCase();
    if (!made.has(key)) made.set(key, row);
  }
  indices.set(profiles, made);
  return made;
}

/**
 * By handle whatever its @, case or URL; by an id without its header's name; else by a display name that only one
 * profile has.
 */
export function rowOfHandle(
  subject: Pick<Subject, 'profiles' | 'analysis' | 'unmeasured'> & Partial<Pick<Subject, 'scores'>>,
  asked: string,
): number | undefined {
  const row = anyRowOfHandle(subject, asked);
  return row === undefined || !subject.profiles.person ? row : bestAccount(subject, row, asked);
}

/** The row of somebody without a follower count. */
export function unmeasuredRowOf(
  { unmeasured, analysis }: Pick<Subject, 'analysis' | 'unmeasured'>,
  asked: string,
): number | undefined {
  return unmeasured && rowNamed({ profiles: unmeasured.profiles, analysis }, asked);
}

/** The same, whichever of a person's accounts: also where the one asked for is another one without a follower count. */
export function anyRowOfHandle(
  subject: Pick<Subject, 'profiles' | 'analysis' | 'unmeasured'>,
  asked: string,
): number | undefined {
  const row = rowNamed(subject, asked);
  if (row !== undefined) return row;
  const other = unmeasuredRowOf(subject, asked);
  const known = other === undefined ? -1 : subject.unmeasured!.knownAs[other]!;
  return known < 0 ? undefined : known;
}

function rowNamed({ profiles, analysis }: Pick<Subject, 'profiles' | 'analysis'>, asked: string): number | undefined {
  const wanted = normaliseHandle(asked);
  const index = handleIndex(profiles);
  const row = index.get(wanted);
  if (row !== undefined) return row;
  if (analysis.dataset.names === 'id') {
    for (const [handle, numbered] of index) if (handle.endsWith(` ${wanted}`)) return numbered;
  }
  const named = displayNames(profiles).get(wanted);
  return named === undefined || named < 0 ? undefined : named;
}

/** Of a person's accounts with this handle, or of all of them, the best ranked. */
function bestAccount(
  { profiles, scores }: Pick<Subject, 'profiles'> & Partial<Pick<Subject, 'scores'>>,
  found: number,
  asked: string,
): number {
  const { text } = profiles;
  const handleOf = textReader(text.handle!);
  const wanted = normaliseHandle(asked);
  const all = accountsOfPerson(profiles, found);
  const byHandle = all.filter((row) => handleOf(row).toLowerCase() === wanted);
  const same = byHandle.length > 0 ? byHandle : all;
  const place = (row: number) => {
    const at = scores?.accounts?.indexOf(row) ?? -1;
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  return same.reduce((best, row) => (place(row) < place(best) ? row : best), same[0]!);
}

/** Lower-case display name → row; −1 where several people have it. */
function displayNames(profiles: Profiles): ReadonlyMap<string, number> {
  const known = names.get(profiles);
  if (known) return known;
  const made = new Map<string, number>();
  const { person, text } = profiles;
  for (const [row, name] of (text.displayName ? textsOf(text.displayName) : []).entries()) {
    const key = name.toLowerCase();
    const before = made.get(key);
    const isSamePerson =
      before !== undefined && before >= 0 && person?.[before] === person?.[row] && person !== undefined;
    if (key !== '' && !isSamePerson) made.set(key, before === undefined ? row : -1);
  }
  names.set(profiles, made);
  return made;
}

type HandlesArgument = 'handles' | 'handle' | 'must' | 'without';

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
