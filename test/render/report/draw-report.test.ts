import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawReport } from '../../../src/render/report/draw-report.js';
import { withLanguage } from '../../../src/render/report/with-language.js';
import { datasetOf, NAMES, reportOn } from '../../answers/report/report-subject.js';

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const unlessPoppler = hasPoppler() ? '' : ' (skipped: pdftotext is not installed)';

const dataset = datasetOf(NAMES);
const report = reportOn(dataset, { of: 'shortlist', rows: Array.from(dataset.scores.ranking).slice(0, 25) });

describe('a report as a PDF', () => {
  const pdf = drawReport(report);
  const source = pdf.toString('latin1');

  it('is one, of its language and with its title, and small', () => {
    expect(source.startsWith('%PDF-1.')).toBe(true);
    expect(source.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(source).toContain('/Lang (en)');
    const [, title] = /\/Title <FEFF([0-9A-F]+)>/i.exec(source)!;
    expect(Buffer.from(title!, 'hex').swap16().toString('utf16le')).toBe(
      'Our shortlist of creators: creators.csv · TikTok',
    );
    expect(pdf.length).toBeLessThan(3 * 2 ** 20);
  });

  it('is the same byte for byte, whenever it is drawn and whatever was drawn before', () => {
    const other = drawReport(reportOn(datasetOf()));
    expect(drawReport(report).equals(pdf)).toBe(true);
    expect(other.equals(pdf)).toBe(false);
    expect(source).not.toMatch(/\/(CreationDate|ModDate|ID)\b/);
  });

  it('links creators by their addresses, and nothing that is no web address', () => {
    const links = [...source.matchAll(/\/URI \((.*?)\)>>/g)].map(([, url]) => url);
    expect(links).toContain('https://www.tiktok.com/@%D9%84%D9%8A%D9%84%D9%89.%D8%AD%D8%B3%D9%86');
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(link).toMatch(/^https:\/\//);
  });

  it('leaves a document of another shape as it is', () => {
    expect(withLanguage(Buffer.from('%PDF-2.0 of somebody else'), 'en').toString()).toBe('%PDF-2.0 of somebody else');
  });
});

describe.skipIf(!hasPoppler())(`the text of a report${unlessPoppler}`, () => {
  let folder: string;
  let text: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'influencer-report-'));
    const path = join(folder, 'report.pdf');
    writeFileSync(path, drawReport(report));
    // Direction marks of the tool; letters of Arabic in the form that they have where they stand.
    text = execFileSync('pdftotext', ['-layout', path, '-'])
      .toString()
      .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
      .normalize('NFKC');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    'ليلى',
    'حسن',
    'สวัสดี',
    '中文用户名',
    '한국뷰티',
    'דנה',
    '=HYPERLINK("http://x.example")',
    '<b>bold</b>&amp;',
    '@mei',
  ])('can be selected and found: %s', (name) => expect(text).toContain(name));

  it('has figures and signs as they are written', () => {
    expect(text).toContain(report.headline);
    expect(text).toMatch(
      /followers, more than \d+% of the file; gets .* engagement .* \(\d\.\d%\s+against \d\.\d%\)\./,
    );
    expect(text).toContain(`SHA-256 ${'ab'.repeat(32)}`);
  });

  it('calls whom it has no letters for by the link, and says so', () => {
    expect(text).toContain('tiktok.com/@%E2%B2%81');
    expect(text).toContain('The name of one creator is in a script that this report has no letters for');
  });

  it('holds no controls, and nothing that turns a line round', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000e-\u001f]/);
    expect(text).toMatch(/bell and ?turned/);
  });
});
