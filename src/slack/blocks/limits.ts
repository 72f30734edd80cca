/** What Slack accepts. Characters are UTF-16 code units, as JavaScript counts them. */
export const LIMITS = {
  blocksInMessage: 50,
  /** Of a section, and of an element of a context. */
  text: 3000,
  buttonsInActions: 25,
  buttonText: 75,
  buttonValue: 2000,
  /** Of a message: longer is allowed, but advised against, and cut at 40,000. */
  messageText: 4000,
  /** With the row of labels. */
  tableRows: 100,
  tableColumns: 20,
  /** All cells together. */
  tableCharacters: 10_000,
  /** Of a menu. */
  optionsInMenu: 100,
  optionText: 75,
  optionValue: 150,
  optionsInOverflow: 5,
  /** Of a modal, 250,000 are refused. */
  viewBytes: 200_000,
  /** Ours, so that one cell cannot use up its table. */
  cellCharacters: 300,
  /** Ours: a table in a code block is for reading, not for scrolling. */
  monospacedCharacters: 9000,
} as const;
