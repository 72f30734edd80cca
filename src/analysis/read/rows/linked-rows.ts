import { renumbered } from '../../persons.js';

/** Rows that are found to be the same person's, one pair after the other. */
export class LinkedRows {
  readonly #first: Int32Array;
  #isLinked = false;

  constructor(count: number) {
    this.#first = Int32Array.from({ length: count }, (_, row) => row);
  }

  link(a: number, b: number): void {
    const [one, other] = [this.firstOf(a), this.firstOf(b)];
    if (one === other) return;
    this.#isLinked = true;
    if (one < other) this.#first[other] = one;
    else this.#first[one] = other;
  }

  /** The first row of the row's person. */
  firstOf(row: number): number {
    let first = row;
    while (this.#first[first] !== first) {
      this.#first[first] = this.#first[this.#first[first]!]!;
      first = this.#first[first]!;
    }
    return first;
  }

  /** @returns as `Profiles.person` */
  numbered(): Int32Array | undefined {
    if (!this.#isLinked) return undefined;
    return renumbered(this.#first.map((_, row) => this.firstOf(row)));
  }
}
