/** A file as a person gave it. */
export interface SourceFile {
  /** Shown to people; nothing is told from it. */
  name: string;
  bytes: Uint8Array;
}
