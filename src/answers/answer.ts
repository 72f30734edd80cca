import type { Chart } from './charts/chart.js';

/** A call of a command: what a button carries, what a sentence is understood as. Plain JSON. */
export interface CommandCall {
  name: string;
  args: Record<string, Argument>;
}

/** Plain JSON. */
export type Argument = string | number | boolean | readonly Argument[] | { readonly [name: string]: Argument };

/** How a column's raw values are written. Ratios are stored 0–1 and shown as percentages. */
export type ColumnFormat = 'text' | 'handle' | 'integer' | 'count' | 'percent' | 'ratio' | 'score' | 'money' | 'number';

export interface Column {
  key: string;
  label: string;
  format: ColumnFormat;
  /** Key of cells that are true where this column's value is an estimate, which is written with a mark. */
  estimates?: string | undefined;
}

export type Cell = string | number | boolean | null;

export interface Table {
  title?: string | undefined;
  columns: Column[];
  /** Raw values by column key; may hold keys that are not shown. */
  rows: Record<string, Cell>[];
  /** Under the table: what the figures mean, e.g. the formula of a rate. */
  note?: string | undefined;
}

/** Lines that belong together, such as "Do next". Plain text. */
export interface Facts {
  title?: string | undefined;
  lines: string[];
}

/** A next step, shown as a button. */
export interface NextStep {
  label: string;
  command: CommandCall;
  /** Its answer takes the place of this one: another page of the same list. */
  replaces?: boolean | undefined;
}

/** What can be done with each of the things that an answer lists, shown as a menu. */
export interface StepMenu {
  /** What is chosen in it, e.g. "For one of them". */
  label: string;
  groups: { label: string; steps: NextStep[] }[];
}

/** A file that comes with an answer. */
export interface AnswerFile {
  name: string;
  title: string;
  content: Uint8Array;
  /** What makes it anew; undefined: `export`. */
  again?: CommandCall | undefined;
  /** To be called when it has been handed on or dropped: until then its memory is reserved. */
  release?: (() => void) | undefined;
}

/**
 * What a person is shown, in one vocabulary for every surface. All text is plain: each surface escapes it and adds
 * its own emphasis.
 */
export interface Answer {
  /** The answer itself, one or two sentences. */
  headline: string;
  /** One line that says what it is about: the platform, the file, how it was read. */
  context?: string | undefined;
  tables: Table[];
  facts: Facts[];
  charts: Chart[];
  /** How it was found; where it is not empty, it and the caveats come in a message of their own. */
  howFound: string[];
  caveats: string[];
  next: NextStep[];
  /** Less usual next steps, behind a menu. */
  more?: NextStep[] | undefined;
  menu?: StepMenu | undefined;
  files?: AnswerFile[] | undefined;
  /** People of the workspace whom its text names, as `@` and their id. */
  people?: string[] | undefined;
  /** Which dataset it is about, so that its buttons go on asking about that one. */
  datasetId?: string | undefined;
  /** What was asked before this could be answered: its answer takes the place of this one. */
  leadsTo?: CommandCall | undefined;
  /** To be asked again gives it again: nothing was changed, and no question before it was leant on. */
  isRepeatable?: boolean | undefined;
}

/** An answer with only a headline, to be filled by spreading over it. */
export function sayOnly(headline: string, next: NextStep[] = []): Answer {
  return { headline, tables: [], facts: [], charts: [], howFound: [], caveats: [], next };
}
