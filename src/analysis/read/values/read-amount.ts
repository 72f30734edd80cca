import { remembered } from '../headers/remembered.js';
import { type AmountWord, rangeSignEnd, wordAfter, wordBefore } from './amount-words.js';
import { isSharedBy } from './currencies.js';
import { normalised } from './script-digits.js';

/** A number as it is written, with the words that multiply it: `1.2` and `million`; two in `1亿2000万`. */
export interface Figure {
  isNegative: boolean;
  parts: { digits: string; word: string | undefined; magnitude: number }[];
}

/** What a cell says of an amount. */
export interface WrittenAmount {
  /** One, or the two ends of a range. */
  figures: [Figure] | [Figure, Figure];
  /** Not exact: `~48k`. */
  isAbout: boolean;
  /** From there on: `125k+`, `from 410`. */
  isAtLeast: boolean;
  /** Only a limit, and no amount: `<1M`, `up to 50k`. */
  isLimit: boolean;
  isPercent: boolean;
  currency: string | undefined;
}

/** No amount is written longer: texts are told from amounts without reading them. */
const LONGEST = 60;
const DIGITS = /(?:\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'] ?\d+)*|[.,]\d+)(?:e[+-]?\d+)?/y;
/** `1.200,-` and `500.–`. */
const NO_CENTS = /[.,](?:--?|–|—)(?=$| |\p{L}|\p{Sc})/uy;
/** What is added in brackets is another figure, a date or a remark. */
const ASIDE = /[([（][^()[\]（）]{0,40}[)\]）]/uy;
const FORMULA = /^=\s*"((?:[^"]|"")*)"$/;
const QUOTES = /^["'“”„«]+|["“”»]+$/g;
/** What comes on top of the money: `$425 + jacket`, `€4,800 + 2 tents`. */
const GOODS = /(?<=\p{Sc}.*\d[km]?) ?\+ ?(?:\d{1,2} )?\p{L}[\p{L} ]{2,30}$/iu;
/** Nigeria's `N80,000` and `N80k`, for ₦; `N1001` is an id. */
const NAIRA = /(?<![\p{L}\d])n(?= ?\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?[km](?!\p{L}))/giu;
/** What a question is answered with before its figure: `Yes, 61.3k`. */
const YES = /^(?:yes|yeah|yep|ja|si|sí|oui|sim|tak|da|да|evet|ya|हाँ|はい|네|是|有|نعم|כן)\s*[,;:–—(-]\s*(?=[~≈]?\d)/iu;
/** In Finnish, "about" by its first letter: `n. 38 700`. */
const NOIN = /^n\. ?(?=\d)/;
const ABBREVIATED = /(?<=[\p{L}\p{M}])\.(?= |$)/gu;
/** `1 triệu 2` is 1.2 million. */
const VIETNAMESE = /^(?:tr|triệu|trieu|tỷ|nghìn|ngàn)$/;
const HAS_DIGIT = /\p{Nd}/u;
/** Most amounts: read without looking for words. */
const COMMON = /^(\$?)(-?)(\d[\d.,]*?)([KkMm%]?)$/;
/** In addresses, handles and links, and in no amount. */
const NO_AMOUNT = /[@_]|:\/\/|^\d{4}-\d\d-\d\d/;

/**
 * Reads a cell that holds one amount and nothing else but words about it: `="125000"`, `~48k`, `11.9k followers`,
 * `10–50k`, `€1.200`, `from 410`, `1500 + VAT`, `%5,2`, `2.62% (1342)`, `४.१२ लाख`, `$3200 💸`.
 *
 * @returns undefined for anything else
 */
export function readAmount(cell: string): WrittenAmount | undefined {
  if (cell.length > LONGEST || !HAS_DIGIT.test(cell)) return undefined;
  const common = COMMON.exec(cell);
  if (common) return commonAmount(common);
  return NO_AMOUNT.test(cell) ? undefined : scanned(cell);
}

/** Asked several times for the same cells: what tells a column's separators, its words, its kind and its numbers. */
const scanned = remembered((cell): WrittenAmount | undefined => {
  const text = normalised(withoutFormula(cell.trim()))
    .replace(QUOTES, '')
    .replace(YES, '')
    .replace(NOIN, '~')
    .replace(ABBREVIATED, '')
    .replace(GOODS, '')
    .replace(NAIRA, '₦')
    .trim();
  return new Scanner(text).amount();
});

function commonAmount([, sign, minus, digits, letter]: RegExpExecArray): WrittenAmount {
  const word = letter === '' || letter === '%' ? undefined : letter!.toLowerCase();
  const magnitude = word === undefined ? 1 : word === 'k' ? 1e3 : 1e6;
  return {
    figures: [{ isNegative: minus !== '', parts: [{ digits: digits!, word, magnitude }] }],
    isAbout: false,
    isAtLeast: false,
    isLimit: false,
    isPercent: letter === '%',
    currency: sign === '' ? undefined : 'USD',
  };
}

/** The word that multiplies an amount: `k` in `10–50k`; undefined where it has none, or is no amount. */
export function wordOf(cell: string): string | undefined {
  const figure = readAmount(cell)?.figures.at(-1);
  return figure?.parts.at(-1)?.word;
}

/** Without the formula that keeps Excel from changing a text: `="0125"` is `0125`. */
export function withoutFormula(cell: string): string {
  const inner = FORMULA.exec(cell)?.[1];
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}

class Scanner {
  readonly #text: string;
  #at = 0;
  readonly #said = { isAbout: false, isAtLeast: false, isLimit: false, isPercent: false };
  #currency: string | undefined;
  #isNegative = false;

  constructor(text: string) {
    this.#text = text;
  }

  amount(): WrittenAmount | undefined {
    const first = this.#figure();
    if (!first) return undefined;
    const second = this.#secondEnd(first);
    if (this.#at < this.#text.length) return undefined;
    if (this.#said.isPercent && [first, second].some((figure) => figure?.parts.some(({ word }) => word !== undefined)))
      return undefined;
    return { figures: second ? [first, second] : [first], ...this.#said, currency: this.#currency };
  }

  /** Words, digits, words; undefined, and nothing consumed, where there are no digits. */
  #figure(): Figure | undefined {
    this.#isNegative = false;
    this.#skip(ASIDE);
    while (this.#take(wordBefore)) this.#skip(ASIDE);
    const digits = this.#skip(DIGITS);
    if (digits === undefined) return undefined;
    const figure: Figure = { isNegative: this.#isNegative, parts: [{ digits, word: undefined, magnitude: 1 }] };
    this.#skip(NO_CENTS);
    while (this.#at < this.#text.length && !this.#isAtRange()) {
      const isAfterWord = this.#skip(ASIDE) !== undefined || this.#takeMagnitude(figure) || this.#take(wordAfter);
      if (!isAfterWord && !this.#takeNextPart(figure)) break;
    }
    return figure;
  }

  #secondEnd(first: Figure): Figure | undefined {
    const start = this.#at;
    const end = rangeSignEnd(this.#text, start);
    if (end === undefined) return undefined;
    this.#at = end;
    this.#spaces();
    const second = this.#figure();
    if (!second || first.isNegative || second.isNegative || !isRange(first, second)) {
      this.#at = start;
      return undefined;
    }
    return second;
  }

  /** A sign between two numbers, and not one at the end: `10–50k`, but `500.-`. */
  #isAtRange(): boolean {
    const end = rangeSignEnd(this.#text, this.#at);
    return end !== undefined && HAS_DIGIT.test(this.#text.slice(end));
  }

  #takeMagnitude({ parts }: Figure): boolean {
    const last = parts.at(-1)!;
    const found = wordAfter(this.#text, this.#at);
    if (found?.word.says !== 'magnitude') return false;
    // `1.2 million` is one word; the second of two, as in `2 thousand million`, multiplies too.
    last.word = last.word === undefined ? found.word.word : `${last.word} ${found.word.word}`;
    last.magnitude *= found.word.by;
    this.#moveTo(found.end);
    return true;
  }

  /** `1亿2000万`, `3만 5천`, `1 crore 25 lakh`, `1 triệu 200 nghìn`: added up. `1tr5` is 1.5 million. */
  #takeNextPart({ parts }: Figure): boolean {
    const last = parts.at(-1)!;
    if (last.word === undefined) return false;
    const start = this.#at;
    const isGlued = this.#text[start - 1] !== ' ';
    const digits = this.#skip(DIGITS);
    if (digits === undefined) return false;
    const smaller = wordAfter(this.#text, this.#at)?.word;
    const isSmaller = smaller?.says === 'magnitude' && smaller.by < last.magnitude;
    if (isSmaller || /^[万萬만亿億억千천]$/.test(last.word)) {
      parts.push({ digits, word: undefined, magnitude: 1 });
      return true;
    }
    const isDecimals = /^\d{1,3}$/.test(digits) && /^\d+$/.test(last.digits);
    if (isDecimals && (isGlued ? /^[\p{L}]+$/u : VIETNAMESE).test(last.word)) {
      last.digits += `.${digits.padEnd(4, '0')}`; // so many that they are no thousands
      return true;
    }
    this.#at = start;
    return false;
  }

  #take(find: (text: string, at: number) => { word: AmountWord; end: number } | undefined): boolean {
    const found = find(this.#text, this.#at);
    if (!found || found.word.says === 'magnitude') return false;
    const { word } = found;
    switch (word.says) {
      case 'currency':
        // "$1,500 CAD": the sign is one of several currencies.
        if (this.#currency === undefined || isSharedBy(this.#currency, word.code)) this.#currency = word.code;
        break;
      case 'percent':
        this.#said.isPercent = true;
        break;
      case 'about':
        this.#said.isAbout = true;
        break;
      case 'at-least':
        this.#said.isAtLeast = true;
        break;
      case 'limit':
        this.#said.isLimit = true;
        break;
      case 'minus':
        this.#isNegative = true;
        break;
      case 'nothing':
        break;
    }
    this.#moveTo(found.end);
    return true;
  }

  /** Behind a word, with the full stop of an abbreviation (`Rp.500`) and the space after it. */
  #moveTo(end: number): void {
    const isAbbreviated = this.#text[end] === '.' && /[\p{L}\p{M}]/u.test(this.#text[end - 1]!);
    this.#at = isAbbreviated ? end + 1 : end;
    this.#spaces();
  }

  #skip(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text)?.[0];
    if (match === undefined) return undefined;
    this.#at += match.length;
    this.#spaces();
    return match;
  }

  #spaces(): void {
    while (this.#text[this.#at] === ' ') this.#at++;
  }
}

/**
 * Whether two figures are the ends of a range: `2024-05` is a date and `555-0134` a telephone. In `10-50k` the first is
 * written without the magnitude of both.
 */
function isRange(first: Figure, second: Figure): boolean {
  const [from, to] = [first.parts[0]!, second.parts[0]!];
  if (first.parts.length > 1 || second.parts.length > 1) return true;
  if ([from, to].some(({ digits }) => /^0\d/.test(digits))) return false;
  const [low, high] = [roughly(from.digits), roughly(to.digits)];
  if (from.word === undefined && to.word !== undefined && low <= high) {
    from.word = to.word;
    from.magnitude = to.magnitude;
  }
  return low * from.magnitude < high * to.magnitude;
}

/** Near enough to compare: without the signs that group, wherever decimals begin. */
function roughly(digits: string): number {
  const groups = digits.replace(/e.*$/, '').split(/[.,' ]/);
  const isGrouped = groups.slice(1).every((group) => group.length === 3);
  return Number(groups.length > 1 && !isGrouped ? `${groups.slice(0, -1).join('')}.${groups.at(-1)}` : groups.join(''));
}
