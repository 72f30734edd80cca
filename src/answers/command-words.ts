import type { Argument, CommandCall, NextStep } from './answer.js';
import { oneLine } from './format.js';
import { countries, languages, type Names } from './place-names.js';

/** "Next 10: top 10 by engagement". */
export function nextStepText({ label, command }: NextStep): string {
  const words = commandWords(command);
  return label.toLowerCase() === words.toLowerCase() ? words : `${oneLine(label)}: ${words}`;
}

/** What stands before an argument where it is typed; '' where its value says enough. */
const BEFORE: Record<string, string> = {
  region: 'from',
  topic: 'topic',
  per: 'per',
  tier: 'in',
  segment: 'in',
  category: 'in',
  country: 'from',
  language: 'speaking',
  platform: 'on',
  with: 'with',
  by: 'by',
  skip: 'skip',
  since: 'since',
  every: 'every',
  plan: 'for',
  exactly: 'exactly',
  groups: 'groups',
  columns: 'of',
  least: 'at least',
  offer: 'offer',
  pick: 'pick',
};
/** In the order that reads best, whatever order they are taken in; the others come first. */
const LAST = [
  'percent',
  'columns',
  'of',
  'verified',
  'tier',
  'segment',
  'category',
  'topic',
  'country',
  'region',
  'language',
  'platform',
  'shortlisted',
  'with',
  'or',
  'not',
  'per',
  'by',
  'lowest',
  'skip',
  'note',
];

/** A call as it is typed: `top 10 in micro from Brazil with followers > 50000 by engagement`. */
export function commandWords({ name, args }: CommandCall): string {
  if (name === 'brief') return briefWords(args);
  if (name === 'price' && args.currency !== undefined) return priceWords(args);
  const entries = Object.entries(args).sort(([a], [b]) => LAST.indexOf(a) - LAST.indexOf(b));
  const words = entries.flatMap(([key, value]) => {
    if (key in OF_SETS) return OF_SETS[key as keyof typeof OF_SETS](value);
    if (value === '' || (value === false && key !== 'verified') || (key === 'skip' && value === 0)) return [];
    if (key === 'verified') return [value ? 'verified' : 'not verified'];
    if (value === true) return [key];
    if (key === 'loosened') return [withoutBrief(value as string[])];
    const values = (Array.isArray(value) ? value : [value]).map((each) => argumentWords(key, String(each)));
    if (values.length === 0) return [];
    const joined = key === 'with' || LAST.includes(key) ? values.join(' and ') : values.join(' ');
    return [BEFORE[key] ?? '', joined].filter((word) => word !== '');
  });
  return oneLine([name, ...words].join(' '));
}

/** What is more than words: sets within sets, figures, which end of an order comes first. */
const OF_SETS = {
  percent: (value: Argument) => [`${value}%`],
  lowest: (value: Argument) => [value ? 'lowest first' : 'highest first'],
  shortlisted: (value: Argument) => [value ? 'on the shortlist' : 'not on the shortlist'],
  or: (value: Argument) => [`either ${setsOf(value).map(setWords).join(' or ')}`],
  not: (value: Argument) => setsOf(value).map((set) => `not ${setWords(set)}`),
  groups: (value: Argument) => [setsOf(value).map(setWords).join(' vs ')],
  of: (value: Argument) => [setsOf(value).map(figureWords).join(' and ')],
  kept: (value: Argument) => [
    `keeping ${(value as string[]).map((handle) => argumentWords('handles', handle)).join(' ')}`,
  ],
  some: (value: Argument) => setsOf(value).map(({ count, ...set }) => `at least ${count} ${setWords(set)}`),
  posts: (value: Argument) => (value === 1 ? [] : [`for ${value} posts`]),
  // The answer that is asked about, which stands above.
  call: () => [],
  rows: () => [],
  // How a question was put, which is not typed.
  more: () => [],
};

type ArgumentSet = CommandCall['args'];

function setsOf(value: Argument): ArgumentSet[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is ArgumentSet => typeof one === 'object');
}

function setWords({ handles, ...args }: ArgumentSet): string {
  const named = Array.isArray(handles) ? handles.map((handle) => argumentWords('handles', String(handle))) : [];
  return [...named, commandWords({ name: '', args })]
    .filter((word) => word !== '')
    .join(' ')
    .trim();
}

/** "median engagement", "count", "90% quantile of views". */
function figureWords({ figure, measure, q }: ArgumentSet): string {
  if (figure === 'quantile') return `${Math.round(Number(q) * 100)}% quantile of ${measure}`;
  const word = FIGURE_WORDS[String(figure)] ?? figure;
  return measure === undefined ? String(word) : `${word} ${measure}`;
}

const FIGURE_WORDS: Record<string, string> = { sum: 'total', mean: 'average', min: 'lowest', max: 'highest' };

/** The currency stands at its sum. */
function priceWords({ currency, offer, ...args }: CommandCall['args']): string {
  return commandWords({
    name: 'price',
    args: { ...args, ...(offer !== undefined && { offer: `${currency} ${offer}` }) },
  });
}

/** `brief market: US; budget: USD 5000`: each thing behind its name. */
function briefWords({ ask, edit, clear, amount, currency = '', ...fields }: CommandCall['args']): string {
  if (edit === true || clear === true) return edit === true ? 'brief edit' : 'brief clear';
  if (ask) return ask === 'sum' ? 'brief budget: …' : `brief ${ask}: …`;
  const said = Object.entries({ ...fields, ...(amount && { budget: `${currency} ${amount}` }) });
  const words = said.map(([field, value]) => `${field}: ${Array.isArray(value) ? value.join(', ') : value}`);
  return oneLine(['brief', words.join('; ')].join(' '));
}

/** As it is typed (commands/arguments/without-brief.ts). */
function withoutBrief(fields: readonly string[]): string {
  if (fields.includes('all')) return 'without the brief';
  const names = fields.map((field) => (field === 'sum' ? 'budget' : field === 'not' ? 'must-nots' : field));
  return `without the brief's ${names.join(' and ')}`;
}

/** A place's name, but its code where the name would not be read back: typed, "&" stands between two names. */
function nameIn({ codes, nameOf }: Names, code: string): string {
  const name = nameOf(code);
  return codes.get(name.toLowerCase()) === code && !name.includes('&') ? name : code;
}

function argumentWords(key: string, value: string): string {
  if (key === 'country') return nameIn(countries(), value);
  if (key === 'language') return nameIn(languages(), value);
  if (key === 'handle' || key === 'handles') return value.includes(' ') || value.startsWith('@') ? value : `@${value}`;
  if (key === 'columns') return `"${value}"`;
  if (key === 'with')
    return value.replace(
      /^(engagement|likelihood) (\S+) ([\d.]+)$/,
      (_, field, operator, share) => `${field} ${operator} ${Number((Number(share) * 100).toPrecision(12))}%`,
    );
  return value;
}
