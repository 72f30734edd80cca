import type { ColumnCondition, ColumnOperator } from '../../query/conditions.js';
import { cut, GAP } from './argument.js';

/** The words of a column of categories, by its header; none for others. */
export type LabelsOf = (header: string) => readonly string[];

const OPEN = '"“”„«»';
const HEADER = `[${OPEN}](?<column>[^${OPEN}]{1,200})[${OPEN}]`;
const SAID_AS: readonly [ColumnOperator | 'between', string][] = [
  ['lacks', `(?:does ?n[o'’]?t|do ?n[o'’]?t) (?:mention|contain|say)|lacks`],
  ['!=', `!=|<>|≠|(?:is|are|was|does) ?n[o'’]?t(?: equal(?: to)?)?|not|other than`],
  ['>=', `>=|≥|at least|since|no (?:less|fewer) than|not (?:under|below|before)|min(?:imum)?(?: of)?`],
  ['<=', `<=|≤|at most|up to|until|no more than|not (?:over|above|after)|max(?:imum)?(?: of)?`],
  ['>', `>|more than|(?:greater|higher|larger|bigger|later) than|over|above|after|exceeding`],
  ['<', `<|less than|(?:fewer|lower|smaller|cheaper|earlier) than|under|below|before`],
  ['between', 'between|from'],
  ['contains', 'contains?|containing|mentions?|mentioning|says?|saying'],
  ['=', '==?|:|equals?(?: to)?|is|are|of|in|on'],
];
const OPERATOR = SAID_AS.map(([, words]) => `(?:${words})`).join('|');
const SAID = new RegExp(
  String.raw`(?<![\w@.-])(?<lead>(?:,\s?)?(?:(?:and|but|or) )?(?:(?:with(?:out)?|having|has|have|whose|where|not)(?: (?:a|an|the|no|any))?\s+)?)${HEADER}(?:\s*(?:(?:is|are|was|has) )?(?<operator>${OPERATOR})(?=[\s"“„«\d$€£-])\s*)?`,
  'dgi',
);
const OPERATORS = SAID_AS.map(([operator, words]) => ({ operator, pattern: new RegExp(`^(?:${words})$`, 'i') }));
const OPPOSITE: Record<ColumnOperator, ColumnOperator> = {
  '>': '<=',
  '<': '>=',
  '>=': '<',
  '<=': '>',
  '=': '!=',
  '!=': '=',
  with: 'without',
  without: 'with',
  contains: 'lacks',
  lacks: 'contains',
};

const QUOTED = new RegExp(`^[${OPEN}]([^${OPEN}]{1,200})[${OPEN}]`);
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATE = new RegExp(
  String.raw`^(?:\d{4}-\d{1,2}(?:-\d{1,2})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\.? ${MONTH},? \d{4}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|${MONTH} \d{4})(?![\w-])`,
  'i',
);
const NUMBER =
  /^[-−+]?\s?(?:us)?[$€£¥₹]?\s?[-−]?\d(?:[\d_]|[.,](?=\d))*(?:\s?(?:k|m|mio|mln|mn|bn?|thousand|million|billion)(?![\w]))?(?:\s?(?:%|percent\b|per cent\b|pct\b|usd\b|eur\b|gbp\b|dollars?\b|euros?\b|pounds?\b|[$€£]))?(?![\w])/i;
/** Unquoted words end before what begins another part of a question. */
const WORDS =
  /^[^\s,¦]+(?: (?!(?:and|or|but|with|without|by|from|in|on|of|sorted?|ranked?|ordered|skip|verified|unverified|only|please|creators?|influencers?|nano|micro|mid|macro|mega)\b)[^\s,¦"“”„«»]+)*/i;
const ALSO = /^\s?(?:,\s?(?:or )?|or |\/\s?)/i;
const AND = /^\s?(?:and|to|-|–)\s?/i;

/** Conditions on columns of the file, anywhere in what is said: their headers stand in quotes. */
export function takeColumnConditions(said: string, labelsOf: LabelsOf): { value: ColumnCondition[]; rest: string } {
  const found: ColumnCondition[] = [];
  let rest = said;
  for (let from = 0; ; ) {
    SAID.lastIndex = from;
    const match = SAID.exec(rest);
    if (!match) break;
    const taken = conditionsAt(match, rest, labelsOf);
    if (!taken) {
      from = match.index + match[0].length;
      continue;
    }
    found.push(...taken.conditions);
    const whole = Object.assign([rest.slice(match.index, taken.end)], { index: match.index, input: rest });
    rest = cut(rest, whole as unknown as RegExpExecArray);
    from = match.index;
  }
  return { value: found, rest };
}

function conditionsAt(match: RegExpExecArray, said: string, labelsOf: LabelsOf) {
  const { lead = '', column, operator: word } = match.groups!;
  const header = column!.trim();
  const isNegated = /\b(?:without|not|no)\b/i.test(lead);
  const after = match.index + match[0].length;
  // `by "Growth"`, and a segment's name in quotes, are something else.
  const hasLead =
    /\b(?:with(?:out)?|having|has|have|whose|where)\b/i.test(lead) ||
    (/^(?:,|and|but)/i.test(lead) && isGap(said.slice(0, match.index)));
  const labels = labelsOf(header);
  const afterHeader = match.index + lead.length + column!.length + 2;
  const notAt = afterHeader + Math.max(0, said.slice(afterHeader).search(/\bnot\b/i));
  // "Status is not contacted", where the file writes "Not contacted".
  const isLabel = /\bnot\b/i.test(word ?? '') && labelAt(said.slice(notAt), labels) !== undefined;
  const operator = isLabel ? '=' : word && OPERATORS.find(({ pattern }) => pattern.test(word.trim()))?.operator;
  const condition = (its: ColumnOperator, values: string[]): ColumnCondition => ({
    column: header,
    operator: isNegated ? OPPOSITE[its] : its,
    values,
  });
  if (operator === undefined || operator === '')
    return hasLead ? { conditions: [condition('with', [])], end: after } : undefined;
  const first = valueAt(said.slice(isLabel ? notAt : after), labels);
  if (first === undefined) return undefined;
  let end = (isLabel ? notAt : after) + first.length;
  if (operator === 'between') {
    const and = AND.exec(said.slice(end));
    const second = and && valueAt(said.slice(end + and[0].length), labels);
    if (!and || !second) return undefined;
    end += and[0].length + second.length;
    const bounds: ColumnCondition[] = [
      { column: header, operator: '>=', values: [first.text] },
      { column: header, operator: '<=', values: [second.text] },
    ];
    return isNegated ? undefined : { conditions: bounds, end };
  }
  const values = [first.text];
  while (['=', '!=', 'contains', 'lacks'].includes(operator)) {
    const also = ALSO.exec(said.slice(end));
    const next = also && valueAt(said.slice(end + also[0].length), labels);
    if (!also || !next?.isCertain) break;
    values.push(next.text);
    end += also[0].length + next.length;
  }
  return { conditions: [condition(operator, values)], end };
}

/** The longest of a column's words that a text begins with. */
function labelAt(said: string, labels: readonly string[]): string | undefined {
  const lower = said.toLowerCase();
  return labels
    .filter(
      (one) => one !== '' && lower.startsWith(one.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(said.slice(one.length)),
    )
    .sort((a, b) => b.length - a.length)[0];
}

/** Whether the condition before it was taken out there. */
function isGap(said: string): boolean {
  return said.trimEnd().endsWith(GAP);
}

/** `isCertain`: in quotes, or a word that the column has. */
function valueAt(said: string, labels: readonly string[]) {
  const quoted = QUOTED.exec(said);
  if (quoted) return { text: quoted[1]!.trim(), length: quoted[0].length, isCertain: true };
  const label = labelAt(said, labels);
  if (label !== undefined) return { text: label, length: label.length, isCertain: true };
  const plain = DATE.exec(said) ?? NUMBER.exec(said) ?? WORDS.exec(said);
  if (!plain) return undefined;
  const text = plain[0].replace(/[?!.]+$/, '').trim();
  return text === '' ? undefined : { text, length: plain[0].length, isCertain: false };
}
