import type { JobFile } from '../store/ports.js';

/** What is read of one post. */
export interface PostLimits {
  files: number;
  /** Bytes of one file. */
  fileBytes: number;
  /** Bytes of all files together. */
  totalBytes: number;
}

/** A folder of exports by month and platform has some dozen files; more is somebody's whole archive. */
const MAX_FILES = 20;
/** Of the largest file: all of a post's files are in memory at the same time. */
const TOTAL_FILES = 10;
/** Named one by one up to here: the sentence is for reading. */
const MAX_NAMES = 5;
const MB = 2 ** 20;

export function postLimits(fileBytes: number): PostLimits {
  return { files: MAX_FILES, fileBytes, totalBytes: TOTAL_FILES * fileBytes };
}

/** Bytes to be expected of a file: as many as may be, if Slack doesn't say. */
export function expectedBytes({ size }: JobFile, { fileBytes }: PostLimits): number {
  return size > 0 ? size : fileBytes;
}

/** Bytes to be expected of the files of a post. */
export function expectedInAll(files: readonly JobFile[], limits: PostLimits): number {
  const bytes = files.reduce((sum, file) => sum + expectedBytes(file, limits), 0);
  return Math.min(bytes, limits.totalBytes);
}

/** The first so many files of a post, and a sentence for the others. */
export function withinCount<T extends JobFile>(files: readonly T[], limits: PostLimits) {
  return {
    files: files.slice(0, limits.files),
    leftOut: sentences(files.slice(limits.files), `I read up to ${limits.files} files per post`),
  };
}

/** Those of a post, in their order, that fit into what it may take altogether, and a sentence for the others. */
export function withinTotal<T extends JobFile>(files: readonly T[], limits: PostLimits) {
  let bytes = 0;
  const fits: T[] = [];
  const tooMuch: T[] = [];
  for (const file of files) {
    if (bytes + file.size > limits.totalBytes) tooMuch.push(file);
    else {
      bytes += file.size;
      fits.push(file);
    }
  }
  const why = `I read up to ${Math.floor(limits.totalBytes / MB)} MB per post, all files together`;
  return { files: fits, leftOut: sentences(tooMuch, why) };
}

function sentences(files: readonly JobFile[], why: string): string[] {
  if (files.length === 0) return [];
  const named = files.slice(0, MAX_NAMES).map(({ name }) => name);
  const more = files.length - named.length;
  return [`${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}: ${why}. Drop the rest in another post.`];
}
