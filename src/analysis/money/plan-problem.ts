/** Who may be booked together: at least and at most so many of each group, in a mix exactly so many. */
export interface PlanGroups {
  /** Per candidate: its group, or −1 where it is in none. */
  of: Int32Array;
  /** Per group. */
  most: readonly number[];
  /** Per group, up to `most`; undefined where none need be. */
  least?: readonly number[] | undefined;
}

export interface PlanProblem {
  /** Per candidate, above 0. */
  prices: Float64Array;
  /** Per candidate, 0 or more: what is to be as much as possible in sum. */
  values: Float64Array;
  sum: number;
  /** At most so many candidates. */
  most: number;
  groups: readonly PlanGroups[];
  /** Plans that were found for something else, to begin with. */
  known?: readonly (readonly number[])[];
}
