interface FileType {
  mimetype: string;
  filetype: string;
  prettyType: string;
}

const byExtension: Record<string, FileType> = {
  csv: { mimetype: 'text/csv', filetype: 'csv', prettyType: 'CSV' },
  tsv: { mimetype: 'text/tab-separated-values', filetype: 'tsv', prettyType: 'TSV' },
  txt: { mimetype: 'text/plain', filetype: 'text', prettyType: 'Plain Text' },
  json: { mimetype: 'application/json', filetype: 'json', prettyType: 'JSON' },
  png: { mimetype: 'image/png', filetype: 'png', prettyType: 'PNG' },
  jpg: { mimetype: 'image/jpeg', filetype: 'jpg', prettyType: 'JPEG' },
  gif: { mimetype: 'image/gif', filetype: 'gif', prettyType: 'GIF' },
  pdf: { mimetype: 'application/pdf', filetype: 'pdf', prettyType: 'PDF' },
  zip: { mimetype: 'application/zip', filetype: 'zip', prettyType: 'Zip' },
  gz: { mimetype: 'application/gzip', filetype: 'gzip', prettyType: 'Gzip' },
  xlsx: {
    mimetype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    filetype: 'xlsx',
    prettyType: 'Excel Spreadsheet',
  },
};

/** Slack goes by the name; what has none of its names is "Binary". */
export function fileTypeOf(name: string): FileType {
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  return byExtension[extension] ?? { mimetype: 'application/octet-stream', filetype: 'binary', prettyType: 'Binary' };
}

/** Whether Slack shows it as a picture. */
export function isPicture(name: string): boolean {
  return fileTypeOf(name).mimetype.startsWith('image/');
}

/** Width and height from a PNG's header, as Slack shows them for images. */
export function pngSize(content: Buffer): { width: number; height: number } | undefined {
  const isPng = content.length >= 24 && content.toString('latin1', 1, 4) === 'PNG';
  return isPng ? { width: content.readUInt32BE(16), height: content.readUInt32BE(20) } : undefined;
}
