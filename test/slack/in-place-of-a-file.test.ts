import { describe, expect, it } from 'vitest';
import { inPlaceOfAFile } from '../../src/slack/in-place-of-a-file.js';

const PAGE = '<!DOCTYPE html><html lang="en"><title>Sign in</title></html>';
const utf16 = (text: string) => Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]);

describe('inPlaceOfAFile', () => {
  it.each([
    ['by its type', 'text/html; charset=utf-8', 'anything'],
    ['by its type in capitals', 'Text/HTML', 'anything'],
    ['as XHTML', 'application/xhtml+xml', 'anything'],
    ['that says it is a CSV', 'text/csv', PAGE],
    ['that says it is anything', 'application/octet-stream', PAGE],
    ['without a type', null, PAGE],
    ['in small letters', null, PAGE.toLowerCase()],
    ['after a byte order mark', null, `\ufeff${PAGE}`],
    ['after blanks', null, ` \r\n\t\n${PAGE}`],
    ['after comments', null, `<!-- saved -->\n<!-- ${'x'.repeat(5_000)} --> ${PAGE}`],
    ['after a comment without an end', null, `<!-- ${'x'.repeat(100_000)}`],
    ['after an XML declaration', null, `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">`],
    ['without a document type', null, '<HTML><body>Sign in</body></HTML>'],
  ])('knows a page %s', (_, type, text) => {
    expect(inPlaceOfAFile(type, Buffer.from(text))).toEqual({ page: true });
  });

  it('knows a page in UTF-16', () => {
    expect(inPlaceOfAFile('text/csv', utf16(PAGE))).toEqual({ page: true });
  });

  it.each([
    ['{"ok":false,"error":"file_not_found"}', 'file_not_found'],
    [' {"error":"missing_scope","needed":"files:read","ok":false}\n', 'missing_scope'],
    ['{"ok":false}', 'unknown_error'],
  ])('knows an error: %s', (text, errorCode) => {
    expect(inPlaceOfAFile('application/json', Buffer.from(text))).toEqual({ errorCode });
    expect(inPlaceOfAFile('text/csv', Buffer.from(text))).toEqual({ errorCode });
  });

  it.each([
    ['<b>name</b>,followers\nada,1'],
    ['<html lovers>,followers\nada,1'.replace('<html ', '<htmlx ')],
    ['< 1k,followers\nada,1'],
    ['<3,followers\nada,1'],
    ['handle,html\nada,<!DOCTYPE html>'],
    ['{handle},followers\nada,1'],
    ['{"ok":true,"a":1}'],
    [''],
  ])('leaves a file as it is: %s', (text) => {
    expect(inPlaceOfAFile('text/csv', Buffer.from(text))).toBeUndefined();
  });

  it('is not held up by a thousand comments', () => {
    const comments = '<!---->'.repeat(5_000);
    expect(inPlaceOfAFile('text/csv', Buffer.from(`${comments}<h`))).toBeUndefined();
  });
});
