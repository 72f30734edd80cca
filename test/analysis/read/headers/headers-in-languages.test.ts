import { describe, expect, it } from 'vitest';
import { fieldsOfHeader } from '../../../../src/analysis/read/headers/header-meaning.js';
import { HEADERS_BY_LANGUAGE, LONGER_HEADERS } from './headers-by-language.js';
import { HEADERS_OF_AGENCIES } from './headers-of-agencies.js';
import { HEADERS_OF_SMALLER_LANGUAGES } from './headers-of-smaller-languages.js';

/** Under this, the mapping takes nothing. */
const LEAST = 0.3;

describe.each([
  ...Object.entries(HEADERS_BY_LANGUAGE),
  ...Object.entries(HEADERS_OF_AGENCIES),
  ...Object.entries(HEADERS_OF_SMALLER_LANGUAGES),
  ['longer', LONGER_HEADERS] as const,
])('%s headers', (_language, headers) => {
  const table = Object.entries(headers).flatMap(([field, said]) => said.split(' | ').map((header) => [header, field]));

  it.each(table)('%s: %s', (header, field) => {
    const [best] = [...fieldsOfHeader(header!)].filter(([, sure]) => sure >= LEAST).sort((a, b) => b[1] - a[1]);
    expect(best?.[0] ?? 'none').toBe(field);
  });
});
