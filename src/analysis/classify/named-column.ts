export interface NamedColumn {
  name: string;
  /** Raw values, one per row, no NaN. */
  values: Float64Array;
}
