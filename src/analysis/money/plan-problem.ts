/** Who may be booked together: at most so many of each group, and in a mix exactly so many. */
export interface PlanGroups {
  /** Per candidate: its group, or −1 where it is in none. */
  of: Int32Array;
  /** Per group. */
  most: readonly number[];
  /** Where it is as many as `most`, exactly so many; else none need be. */
  isExact: boolean;
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
