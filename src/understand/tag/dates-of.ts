import { LANGUAGES, type Language } from '../language.js';
import { lexicon } from '../lexicon/all.js';
import { AGO, LATELY, MONTHS, ONWARDS, PAST, SPANS, WHEN } from '../lexicon/dates.js';
import { type Phrases, phrasesByLanguage } from '../lexicon/lexicon.js';
import type { Token } from '../tokens.js';

const MS_A_DAY = 86_400_000;
const DAYS_A_MONTH = 30;
const LONGEST = 5;

/** A bound by dates: how many words say it, and what it is: `>= 2026-10-01`, several joined by `&`. */
export interface DateRead {
  length: number;
  bounds: string[];
}

/** "since October", "in the last 2 months", "before 2026": relative to the newest date of the file. */
export function dateAt(words: readonly Token[], at: number, language: Language, newest: string): DateRead | undefined {
  for (const one of new Set([language, ...LANGUAGES])) {
    const date = spanOf(new Reader(words, at, one), newest) ?? dayOf(new Reader(words, at, one), newest);
    if (date) return date;
  }
  return undefined;
}

/** Reads on, word by word. */
class Reader {
  private readonly words: readonly Token[];
  private readonly start: number;
  private readonly language: Language;
  private at: number;

  constructor(words: readonly Token[], start: number, language: Language) {
    this.words = words;
    this.start = start;
    this.language = language;
    this.at = start;
  }

  get length(): number {
    return this.at - this.start;
  }

  /** The value of the longest phrase of a class that stands here, which is passed. */
  take(name: string): string | undefined {
    for (let length = LONGEST; length > 0; length--) {
      const key = this.words
        .slice(this.at, this.at + length)
        .map(({ word }) => word)
        .join(' ');
      const tag = phrases()
        [this.language].get(key)
        ?.find((one) => one.class === name);
      if (!tag) continue;
      this.at += length;
      return tag.value;
    }
    return undefined;
  }

  takeWord(pattern: RegExp): string | undefined {
    const word = this.words[this.at]?.word;
    if (word === undefined || !pattern.test(word)) return undefined;
    this.at++;
    return word;
  }

  takeNumber(): number | undefined {
    const digits = this.takeWord(/^\d{1,3}$/);
    if (digits !== undefined) return Number(digits);
    const named = lexicon()
      [this.language].get(this.words[this.at]?.word ?? '')
      ?.find((tag) => tag.class === 'number');
    if (named) this.at++;
    return named && Number(named.value);
  }
}

const ARTICLE = /^(?:the|a|an|den|der|dem|die|el|la|los|las|o|os|as|le|les|l)$/;

/** "in the last 30 days", "for 3 months", "2 weeks ago", "this month", "recently". */
function spanOf(reader: Reader, newest: string): DateRead | undefined {
  const lead = reader.take('when');
  const isArticle = reader.takeWord(ARTICLE) !== undefined;
  const lately = lead === '<' ? undefined : reader.take('lately');
  if (lately !== undefined) return read(reader, `>= ${daysBefore(newest, Number(lately))}`);
  const past = reader.take('past');
  const number = reader.takeNumber() ?? (isArticle && lead !== undefined ? 1 : undefined);
  const span = reader.take('span');
  if (span === undefined) return undefined;
  const isPast = past !== undefined || reader.take('past') !== undefined;
  const isAgo = reader.take('ago') !== undefined;
  if (past === 'this') return read(reader, `>= ${startOf(newest, Number(span))}`);
  // "5 days" alone bounds nothing.
  if (!isPast && !isAgo && (lead === undefined || number === undefined)) return undefined;
  return read(reader, `${lead === '<' ? '<' : '>='} ${daysBefore(newest, (number ?? 1) * Number(span))}`);
}

function read({ length }: Reader, ...bounds: string[]): DateRead {
  return { length, bounds };
}

/** "since October", "in May 2025", "before 2026", "after 1 October": of the last such month, where no year is said. */
function dayOf(reader: Reader, newest: string): DateRead | undefined {
  const lead = reader.take('when');
  if (lead === undefined) return undefined;
  reader.takeWord(ARTICLE);
  const dates = yearOf(reader) ?? monthOf(reader, newest);
  if (!dates) return undefined;
  if (reader.take('onwards') !== undefined) return read(reader, `>= ${dates.first}`);
  if (lead === 'in') return read(reader, `>= ${dates.first}`, `<= ${dates.last}`);
  return read(reader, `${lead} ${lead === '<=' ? dates.last : dates.first}`);
}

function yearOf(reader: Reader) {
  const year = reader.takeWord(/^20\d\d$/);
  return year === undefined ? undefined : { first: `${year}-01-01`, last: `${year}-12-31` };
}

function monthOf(reader: Reader, newest: string) {
  let day = reader.takeNumber();
  reader.takeWord(/^(?:of|de|st|nd|rd|th|\.)$/);
  reader.takeWord(/^(?:of|de)$/);
  const month = Number(reader.take('month') ?? Number.NaN);
  if (Number.isNaN(month)) return undefined;
  day ??= reader.takeNumber();
  reader.takeWord(/^(?:st|nd|rd|th)$/);
  const said = reader.takeWord(/^20\d\d$/);
  const [newestYear, newestMonth] = newest.split('-').map(Number);
  const year = said === undefined ? newestYear! - (month > newestMonth! ? 1 : 0) : Number(said);
  const first = isoOf(Date.UTC(year, month - 1, day ?? 1));
  return { first, last: day === undefined ? isoOf(Date.UTC(year, month, 0)) : first };
}

/** So many days before; whole months by the calendar. */
function daysBefore(newest: string, days: number): string {
  const at = new Date(`${newest}T00:00:00Z`);
  if (days % DAYS_A_MONTH === 0) at.setUTCMonth(at.getUTCMonth() - days / DAYS_A_MONTH);
  else at.setTime(at.getTime() - days * MS_A_DAY);
  return isoOf(at.getTime());
}

function startOf(newest: string, days: number): string {
  if (days > DAYS_A_MONTH) return `${newest.slice(0, 4)}-01-01`;
  return days === DAYS_A_MONTH ? `${newest.slice(0, 7)}-01` : daysBefore(newest, days);
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

let made: Record<Language, Phrases> | undefined;

/** Apart from all others: "in", "last" and "may" are other words everywhere else. */
function phrases(): Record<Language, Phrases> {
  made ??= phrasesByLanguage({
    month: MONTHS,
    span: SPANS,
    past: PAST,
    lately: LATELY,
    when: WHEN,
    onwards: ONWARDS,
    ago: AGO,
  });
  return made;
}
