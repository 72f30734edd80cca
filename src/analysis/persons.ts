import type { Profiles } from './profiles.js';

/** Of rows in any order, the first of each person. */
export function eachPersonOnce<Rows extends Int32Array>({ person }: Pick<Profiles, 'person'>, rows: Rows): Rows {
  if (!person) return rows;
  const seen = new Set<number>();
  return rows.filter((row) => {
    const one = person[row]!;
    if (seen.has(one)) return false;
    seen.add(one);
    return true;
  }) as Rows;
}

/** The rows of a row's person, ascending, itself among them. */
export function accountsOfPerson({ person }: Pick<Profiles, 'person'>, row: number): number[] {
  if (!person) return [row];
  const rows: number[] = [];
  // One pass over numbers for each of the few that a list shows: half a millisecond for a million rows.
  for (let at = person.indexOf(person[row]!); at >= 0; at = person.indexOf(person[row]!, at + 1)) rows.push(at);
  return rows;
}

/** The first row of each person. */
export function firstRows(person: Int32Array): Int32Array {
  const first = new Int32Array(person.length).fill(-1);
  for (let row = 0; row < person.length; row++) if (first[person[row]!] === -1) first[person[row]!] = row;
  return first;
}

/** How many people the rows are. */
export function peopleIn({ person, count }: Pick<Profiles, 'person' | 'count'>): number {
  return person ? new Set(person).size : count;
}

/**
 * Persons numbered anew in the order they first appear.
 *
 * @returns undefined where every row is somebody else
 */
export function renumbered(persons: ArrayLike<number>): Int32Array | undefined {
  const numbers = new Map<number, number>();
  const person = new Int32Array(persons.length);
  for (let row = 0; row < persons.length; row++) {
    let number = numbers.get(persons[row]!);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(persons[row]!, number);
    }
    person[row] = number;
  }
  return numbers.size === persons.length ? undefined : person;
}
