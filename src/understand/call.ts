/** A call of a command: plain data, checked by the command itself when it runs. */
export interface Call {
  name: string;
  args: Record<string, unknown>;
  /** The command reads its own arguments in the sentence: a word, a date, a file's number. */
  isTyped?: boolean;
  /** Of such a call: the command that it is where nothing of its own was said. */
  otherwise?: string;
}

/** What was asked before in the same thread. */
export interface Context {
  last?: Call | undefined;
  /** The call before it, for "go back". */
  before?: Call | undefined;
  /** The last list or figures, where something else was asked since: what "and in Germany?" narrows. */
  list?: Call | undefined;
  /** What was answered since that is no list, such as what is blank: who is meant by it can be narrowed. */
  aside?: Call | undefined;
  /** Handles that the last answer listed, in its order: what "the first two" and "them" point at. */
  rows?: readonly string[] | undefined;
  /** How many were to be shown was said: "of those" are these, and not all who match. */
  isCounted?: boolean | undefined;
  /** Handles of those who were spoken of one by one, the last one first. */
  spoken?: readonly string[] | undefined;
}

/** What else was as likely meant: of those who were `shown`, of `all` who match, of what was asked `before`, of the `file`. */
export interface Either {
  of: 'shown' | 'all' | 'before' | 'file';
  call: Call;
}

/**
 * `sure`: every word is accounted for. `likely`: so it is, but one had to be corrected or assumed; `said` tells how it
 * was read. `unsure`: `left` are the words that nothing accounts for, and `call` is `unclear` or `cannot-tell`.
 */
export interface Understood {
  outcome: 'sure' | 'likely' | 'unsure';
  call: Call;
  /** The nearest other readings, the best first. None does the opposite of what was said, or changes anything. */
  readings: Call[];
  /** The second of two questions in one sentence. */
  also?: Call[] | undefined;
  left: string[];
  /** The other of two readings. */
  either?: Either | undefined;
  /** A name that several have: `readings` are the same call for each of them. */
  which?: string | undefined;
  /** What was taken for another word. */
  corrected?: readonly { from: string; to: string }[] | undefined;
  said?: string | undefined;
  /** The sentence without the clauses that ask for nothing, where it has any. */
  asked?: string | undefined;
  /** Words that cannot say who is meant, and were passed over: the answer says so. */
  unused?: string[] | undefined;
}
