import type { Place } from './place.js';

/** The messages of an answer, by what they are: a name that their metadata carries. */
export type DeliveredPart = string;

/**
 * One answer on its way into a conversation. What of it is there is noted as it goes, so that whoever takes it up after
 * a crash repeats nothing.
 */
export interface Delivery {
  /** Marks its messages, in their metadata. */
  readonly id: string;
  readonly place: Place;
  /** Unix ms: no message of it is older. */
  readonly startedAt: number;
  /** The message that its answer takes the place of; undefined: the answer is a message of its own. */
  progressTs: string | undefined;
  /** Parts that are there. */
  readonly parts: Set<DeliveredPart>;
  /** Slack's ids of the files of a part, noted before they are shared. */
  readonly uploads: Map<DeliveredPart, string[]>;
  /** More may be there than was noted: a call whose answer was lost, or an earlier process. */
  mayHaveMore: boolean;
  /** Stores what changed. */
  note(): Promise<void>;
}
