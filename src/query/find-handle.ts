import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { accountsOfPerson } from '../analysis/persons.js';
import { normaliseHandle } from '../analysis/read/values/handle.js';
import { textReader, textsOf } from '../analysis/text-column.js';
import { once } from './once.js';

type Profiles = AnalysedDataset['profiles'];

/** Lower-case handle → row, made once a dataset: 100,000 of them take some 30 ms. */
export function handleIndex(profiles: Profiles): ReadonlyMap<string, number> {
  return once(profiles, 'handles', () => {
    const made = new Map<string, number>();
    for (const [row, handle] of textsOf(profiles.text.handle!).entries()) {
      const key = handle.toLowerCase();
      if (!made.has(key)) made.set(key, row);
    }
    return made;
  });
}

/**
 * By handle whatever its @, case or URL; by an id without its header's name; else by a display name that only one
 * profile has.
 */
export function rowOfHandle(
  subject: Pick<AnalysedDataset, 'profiles' | 'analysis' | 'unmeasured'> & Partial<Pick<AnalysedDataset, 'scores'>>,
  asked: string,
): number | undefined {
  const row = anyRowOfHandle(subject, asked);
  return row === undefined || !subject.profiles.person ? row : bestAccount(subject, row, asked);
}

/** The row of somebody without a follower count. */
export function unmeasuredRowOf(
  { unmeasured, analysis }: Pick<AnalysedDataset, 'analysis' | 'unmeasured'>,
  asked: string,
): number | undefined {
  return unmeasured && rowNamed({ profiles: unmeasured.profiles, analysis }, asked);
}

/** The same, whichever of a person's accounts: also where the one asked for is another one without a follower count. */
export function anyRowOfHandle(
  subject: Pick<AnalysedDataset, 'profiles' | 'analysis' | 'unmeasured'>,
  asked: string,
): number | undefined {
  const row = rowNamed(subject, asked);
  if (row !== undefined) return row;
  const other = unmeasuredRowOf(subject, asked);
  const known = other === undefined ? -1 : subject.unmeasured!.knownAs[other]!;
  return known < 0 ? undefined : known;
}

function rowNamed(
  { profiles, analysis }: Pick<AnalysedDataset, 'profiles' | 'analysis'>,
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
  { profiles, scores }: Pick<AnalysedDataset, 'profiles'> & Partial<Pick<AnalysedDataset, 'scores'>>,
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
  return once(profiles, 'display names', () => {
    const made = new Map<string, number>();
    const { person, text } = profiles;
    for (const [row, name] of (text.displayName ? textsOf(text.displayName) : []).entries()) {
      const key = name.toLowerCase();
      const before = made.get(key);
      const isSamePerson =
        before !== undefined && before >= 0 && person?.[before] === person?.[row] && person !== undefined;
      if (key !== '' && !isSamePerson) made.set(key, before === undefined ? row : -1);
    }
    return made;
  });
}
