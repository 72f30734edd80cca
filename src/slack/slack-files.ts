import { UserError } from '../errors.js';
import type { JobFile } from '../store/ports.js';

const TABLE_NAME = /\.((csv|tsv|tab)(\.gz)?|xlsx)$/i;
const TABLE_TYPES = new Set(['csv', 'tsv', 'xlsx']);
const MAYBE_NAME = /\.(txt|text|json|gz|zip)$/i;
const MAYBE_TYPES = new Set(['text', 'plain_text', 'json', 'gzip', 'zip']);
const NAMELESS = 'the file';

/** A file of an event or of files.info, as what a job remembers of it. Some announce no more than their id. */
export function jobFile(file: object): JobFile {
  const of = (key: string) => (file as Record<string, unknown>)[key];
  const text = (key: string) => (typeof of(key) === 'string' && of(key) !== '' ? String(of(key)) : undefined);
  return {
    id: text('id') ?? '',
    name: text('name') ?? text('title') ?? NAMELESS,
    mode: text('mode') ?? 'hosted',
    fileAccess: text('file_access'),
    size: typeof of('size') === 'number' ? Number(of('size')) : 0,
    filetype: text('filetype'),
    urlPrivateDownload: text('url_private_download'),
  };
}

/** By its metadata alone: a table. What is offered to be read, and read in channels that are watched. */
export function isTable({ name, filetype, mode }: JobFile): boolean {
  return (mode === 'hosted' || mode === 'snippet') && (TABLE_NAME.test(name) || TABLE_TYPES.has(filetype ?? ''));
}

/** A table, or a text or an archive that may hold one: read where the person asks for it. */
export function mayBeTable(file: JobFile): boolean {
  return isTable(file) || MAYBE_NAME.test(file.name) || MAYBE_TYPES.has(file.filetype ?? '');
}

/** Slack Connect: nothing but the id was sent, the rest is to be asked for. */
export function mustAskFor({ fileAccess, mode, urlPrivateDownload }: JobFile): boolean {
  return fileAccess === 'check_file_info' || ((mode === 'hosted' || mode === 'snippet') && !urlPrivateDownload);
}

/** @throws {UserError} for a file that is not there to be read, or is no table */
export function assertReadable(file: JobFile, maxBytes: number): void {
  switch (file.mode) {
    case 'hosted':
    case 'snippet':
      break;
    case 'tombstone':
      throw new UserError('file-deleted', 'That file was deleted.', 'Drop it here again and I will read it.');
    case 'hidden_by_limit':
      throw new UserError(
        'file-hidden',
        'Slack hides that file: it is older than this workspace’s plan keeps.',
        'Drop it here again and I will read it.',
      );
    case 'external':
      throw new UserError(
        'file-external',
        `${file.name} lives outside Slack, where I cannot read it.`,
        'Download it as CSV and drop the file itself here.',
      );
    default:
      throw new UserError(
        'file-unreadable',
        `Slack does not let me read ${file.name} (${file.mode}).`,
        'Drop it here as a CSV file.',
      );
  }
  if (!mayBeTable(file)) {
    const next = /\.(xls|xlsm|xlsb|ods|numbers)$/i.test(file.name)
      ? 'Save the sheet as CSV (UTF-8) and drop that here.'
      : 'Drop a CSV or an Excel workbook (.xlsx) of creator profiles here, one row a creator.';
    throw new UserError('not-a-csv', `${file.name} is not a CSV.`, next);
  }
  if (file.size > maxBytes) throw tooLarge(file.name, maxBytes);
}

export function tooLarge(name: string, maxBytes: number): UserError {
  const limit = `${Math.floor(maxBytes / 2 ** 20)} MB`;
  return new UserError(
    'file-too-large',
    `${name} is larger than the ${limit} that I read.`,
    'Split it, or leave out columns such as biographies, and drop it here again.',
  );
}
