/** What a file may hold. Larger ones are refused in a sentence before they cost the memory of everybody else. */
export const READ_LIMITS = {
  rows: 2_000_000,
  columns: 1_000,
  /** Characters kept of a cell: nothing that is used is longer. */
  cellCharacters: 2_000,
  /** Bytes of one record: beyond, a quote was opened that nobody closed. */
  recordBytes: 1_048_576,
  /** Bytes of everything in an archive or workbook, unpacked. */
  unpackedBytes: 512 * 1_048_576,
  /** The same of a workbook, whose cells take many times their XML. */
  workbookBytes: 128 * 1_048_576,
  /** Of JSON, which takes many times its text while it is read. */
  jsonBytes: 64 * 1_048_576,
  /** CSVs in one archive. */
  filesInArchive: 20,
} as const;
