import { describe, expect, it } from 'vitest';
import { assertReadable, isTable, jobFile, mayBeTable, mustAskFor } from '../../src/slack/slack-files.js';

const file = (fields: object) =>
  jobFile({ id: 'F1', mode: 'hosted', size: 10, url_private_download: 'https://x', ...fields });

describe('what counts as a table, by metadata', () => {
  it.each([
    [{ name: 'a.csv' }, true, true],
    [{ name: 'A.CSV', filetype: 'binary' }, true, true],
    [{ name: 'a.tsv' }, true, true],
    [{ name: 'Untitled', filetype: 'csv', mode: 'snippet' }, true, true],
    [{ name: 'a.txt', filetype: 'text' }, false, true],
    [{ name: 'a.xlsx', filetype: 'xlsx' }, true, true],
    [{ name: 'a.csv.gz', filetype: 'gzip' }, true, true],
    [{ name: 'a.gz', filetype: 'gzip' }, false, true],
    [{ name: 'a.zip', filetype: 'zip' }, false, true],
    [{ name: 'a.xls', filetype: 'xls' }, false, false],
    [{ name: 'csv.png', filetype: 'png' }, false, false],
    [{ name: 'a.csv', mode: 'external' }, false, false],
  ])('%j: unasked %s, asked %s', (fields, unasked, asked) => {
    expect([isTable(file(fields)), mayBeTable(file(fields))]).toEqual([unasked, asked]);
  });
});

describe('jobFile', () => {
  it('makes do with an id', () => {
    const bare = jobFile({ id: 'F1', mode: 'file_access', file_access: 'check_file_info' });
    expect(bare).toMatchObject({ id: 'F1', name: 'the file', size: 0 });
    expect(mustAskFor(bare)).toBe(true);
    expect(mustAskFor(file({}))).toBe(false);
  });
});

describe('assertReadable', () => {
  it.each([
    [{ name: 'a.csv', mode: 'external' }, 'file-external'],
    [{ mode: 'tombstone' }, 'file-deleted'],
    [{ mode: 'hidden_by_limit' }, 'file-hidden'],
    [{ name: 'post', mode: 'space' }, 'file-unreadable'],
    [{ name: 'a.pdf' }, 'not-a-csv'],
    [{ name: 'a.csv', size: 101 }, 'file-too-large'],
  ])('%j: %s', (fields, code) => {
    expect(() => assertReadable(file(fields), 100)).toThrow(expect.objectContaining({ code }));
  });
});
