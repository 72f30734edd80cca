import type { AnalysedDataset } from '../../../src/analysis/analysed-dataset.js';
import { DEFAULT_OPTIONS } from '../../../src/analysis/analysis.js';
import { analyze } from '../../../src/analysis/analyze.js';
import { analysisAnswer } from '../../../src/answers/analysis-answer.js';
import { buildReport, type ReportRequest } from '../../../src/answers/report/build-report.js';
import type { Report } from '../../../src/answers/report/report.js';
import { rowsOfFile } from '../../../src/answers/report/rows-of-file.js';

/** Names in many scripts, and some that mean harm. */
export const NAMES = [
  'ليلى.حسن',
  'فاطمة الزهراء أم البنين صاحبة المطبخ العربي الكبير جدا',
  'สวัสดี',
  '中文用户名',
  '한국뷰티',
  'शुभम_व्लॉग',
  'דנה.אופנה',
  'ⲁⲃⲅⲇ',
  'a_very_very_long_handle_that_goes_on_and_on_2026_official_backup',
  '=HYPERLINK("http://x.example")',
  '<b>bold</b>&amp;',
  'bell\u0007and\u202eturned',
  'zalgo\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u030a',
  '🌸mei🌸',
];

/** Of 80 creators, the named ones first; every fourth has no quote, `bad.link` has an address that is none. */
export function datasetOf(names: readonly string[] = []): AnalysedDataset & { fileName: string } {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = Array.from({ length: 80 }, (_, i) => {
    const name = names[i] ?? `creator${i}`;
    const followers = 900_000 - i * 10_000;
    const rate = i < 40 ? 9 - i * 0.1 : 2 + ((i * 7) % 11) * 0.2;
    const url = i === 3 ? 'javascript:alert(1)' : `https://www.tiktok.com/@${encodeURIComponent(name)}`;
    return [quoted(name), followers, rate.toFixed(1), 'BR', quoted(url), i % 4 === 0 ? '' : 300 + i * 10].join(',');
  });
  const bytes = Buffer.from(['username,followers,engagement_rate,country,url,fee (USD)', ...rows].join('\n'));
  const options = { ...DEFAULT_OPTIONS, platform: 'TikTok' };
  return { ...analyze([{ name: 'creators.csv', bytes }], options), fileName: 'creators.csv' };
}

export function reportOn(
  dataset: AnalysedDataset & { fileName: string },
  request: Partial<ReportRequest> = {},
): Report {
  return buildReport({
    dataset,
    of: 'file',
    rows: rowsOfFile(dataset),
    answer: analysisAnswer(dataset),
    now: Date.UTC(2026, 10, 28, 23, 59),
    contentHash: 'ab'.repeat(32),
    ...request,
  });
}
