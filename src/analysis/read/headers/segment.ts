/** Longest word that is looked for inside another one. */
const LONGEST = 14;
/** Scripts that are written without spaces between words. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const COMPOUND_FROM = 7;
/** Parts of several words as one have four letters or more, or are these. */
const SHORT = new Set('is n avg awg tot num per url id ig er eng del'.split(' '));
/** "The", "and", "of", "in", as Arabic and Hebrew write them on the word. */
const PREFIXES = [/^(?:وال|بال|ال)/u, /^[הבמו](?=\p{Script=Hebrew}{3})/u];
const PER: readonly [RegExp, string][] = [
  [/^لل/u, 'لكل'],
  [/^ל(?=\p{Script=Hebrew}{3})/u, 'לכל'],
];

/**
 * The known words that one written word is made of: 粉丝数 is 粉丝 and 数, "Abonnentenzahl" is "Abonnenten" and "Zahl".
 *
 * @param isKnown whether a word means something
 * @returns the word itself where it cannot be parted
 */
export function segment(word: string, isKnown: (part: string) => boolean): string[] {
  if (isKnown(word)) return [word];
  if (WITHOUT_SPACES.test(word)) return longestParts(word, isKnown);
  const prefix = PREFIXES.find((each) => each.test(word));
  if (prefix) {
    const bare = word.replace(prefix, '');
    return isKnown(bare) ? [bare] : [word];
  }
  // "For" on its word is "per": לפוסט, للمنشور.
  const per = PER.find(([each]) => each.test(word));
  if (per) {
    const bare = word.replace(per[0], '');
    return isKnown(bare) ? [per[1], bare] : [word];
  }
  return compound(word, isKnown) ?? glued(word, isKnown) ?? [word];
}

function longestParts(word: string, isKnown: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let unknown = '';
  for (let at = 0; at < word.length; ) {
    let length = Math.min(LONGEST, word.length - at);
    while (length > 0 && !isKnown(word.slice(at, at + length))) length--;
    if (length === 0) {
      unknown += word[at++];
      continue;
    }
    if (unknown !== '') parts.push(unknown);
    unknown = '';
    parts.push(word.slice(at, at + length));
    at += length;
  }
  return unknown === '' ? parts : [...parts, unknown];
}

/** Two words as one, as German, Dutch and the Nordic languages write them. */
function compound(word: string, isKnown: (part: string) => boolean): string[] | undefined {
  if (word.length < COMPOUND_FROM) return undefined;
  for (let at = word.length - 3; at >= 3; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    // "Subtotal" and "Subcategory" have no subs in them.
    if (!isKnown(second) || (first === 'sub' && second !== 'count')) continue;
    if (isKnown(first)) return [first, second];
    if (/[sn]$/.test(first) && isKnown(first.slice(0, -1))) return [first.slice(0, -1), second];
  }
  return undefined;
}

/** Several words as one, as databases write them: "avglikesperpost". */
function glued(word: string, isKnown: (part: string) => boolean): string[] | undefined {
  if (word.length < COMPOUND_FROM || !/^[a-z]+$/.test(word)) return undefined;
  // The fewest parts of what comes before each letter.
  const parts: (string[] | undefined)[] = [[]];
  for (let to = 1; to <= word.length; to++) {
    for (let from = Math.max(0, to - LONGEST); from < to; from++) {
      const [before, part] = [parts[from], word.slice(from, to)];
      if (!before || before.length + 1 >= (parts[to]?.length ?? Number.POSITIVE_INFINITY)) continue;
      if (SHORT.has(part) || (part.length >= 4 && isKnown(part))) parts[to] = [...before, part];
    }
  }
  return parts[word.length];
}
