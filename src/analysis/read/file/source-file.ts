/** A file as a person gave it. */
export interface SourceFile {
  /** Shown to people; nothing is told from it. */
  name: string;
  bytes: Uint8Array;
  /** What to know of how it was taken out of a workbook, in sentences. */
  notes?: readonly string[];
  /** The name of its sheet. */
  title?: string;
}
