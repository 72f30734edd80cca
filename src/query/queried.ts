import type { AnalysedDataset } from '../analysis/analysed-dataset.js';

/** What a query is answered from. */
export interface Queried extends AnalysedDataset {
  /** Lower-case handles that the conversation never wants to see in a list. */
  excluded: ReadonlySet<string>;
  /** Lower-case handles on the conversation's shortlist, where there is a conversation. */
  shortlisted?: readonly string[] | undefined;
}
