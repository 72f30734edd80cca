import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { accountsOfPerson } from '../analysis/persons.js';
import { normaliseHandle } from '../analysis/read/values/handle.js';
import { textReader, textsOf } from '../analysis/text-column.js';
import { type Answer, type CommandCall, sayOnly } from '../answers/answer.js';
import { creatorName } from '../answers/format.js';
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
  subject: Pick<Subject, 'profiles' | 'analysis'> & Partial<Pick<Subject, 'scores'>>,
  asked: string,
): number | undefined {
  const row = anyRowOfHandle(subject, asked);
  return row === undefined || !subject.profiles.person ? row : bestAccount(subject, row, asked);
}

/** The same, whichever of a person's accounts. */
export function anyRowOfHandle(
  { profiles, analysis }: Pick<Subject, 'profiles' | 'analysis'>,
  asked: string,
): number | undefined {
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

/**
 * The rows of the creators that are named, and their handles in lower case.
 *
 * @param call what is asked about them, without their handles
 * @param argument of the call that holds them
 * @returns or, where one is not in the file, the answer that says so, with the nearest ones as calls to choose from
 */
export function findCreators(
  subject: Subject,
  call: CommandCall,
  named: readonly string[],
  argument: 'handles' | 'handle' | 'must' | 'without' = 'handles',
): { rows: number[]; handles: string[] } | { answer: Answer } {
  const rows = named.map((handle) => rowOfHandle(subject, handle));
  const missing = rows.indexOf(undefined);
  if (missing >= 0) return { answer: suggest(subject, call, named, missing, argument) };
  const found = [...new Set(rows as number[])];
  const handleOf = textReader(subject.profiles.text.handle!);
  return { rows: found, handles: found.map((row) => handleOf(row).toLowerCase()) };
}

function suggest(
  subject: Subject,
  call: CommandCall,
  named: readonly string[],
  missing: number,
  argument: 'handles' | 'handle' | 'must' | 'without',
): Answer {
  const kind = subject.analysis.dataset.names;
  const asked = named[missing]!;
  const handleOf = textReader(subject.profiles.text.handle!);
  const near = nearestHandles(normaliseHandle(asked), handleIndex(subject.profiles)).map(handleOf);
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
