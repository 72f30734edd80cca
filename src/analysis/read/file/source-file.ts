/** A file as a person gave it. */
export interface SourceFile {
  /** Shown to people; of the table it tells the platform, where nothing in it does. */
  name: string;
  bytes: Uint8Array;
  /** What to know of how it was taken out of a workbook, in sentences. */
  notes?: readonly string[];
  /** The name of its sheet. */
  title?: string;
  /** Of a workbook: those that hold something, and which were read. With its first table. */
  sheets?: readonly SheetOfWorkbook[];
}

export interface SheetOfWorkbook {
  name: string;
  isRead: boolean;
}

/** Whether somebody who named a sheet meant this one. */
export function isSameSheet(name: string, said: string): boolean {
  return name.trim().toLowerCase() === said.trim().toLowerCase();
}
