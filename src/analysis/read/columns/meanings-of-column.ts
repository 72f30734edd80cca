import type { Field } from '../../profiles.js';
import { fieldsOfHeader } from '../headers/header-meaning.js';
import { headerSays, saysNothing, wordsIn, wordsOf } from '../headers/header-words.js';
import { isCountry } from '../headers/place-words.js';
import { holdsProtectedTraits } from '../headers/protected-traits.js';
import { readHeader } from '../headers/read-header.js';
import { tokens } from '../headers/tokens.js';
import type { Column } from '../table/column.js';
import type { RawTable } from '../table/read-table.js';
import type { ColumnValues } from '../values/column-values.js';
import { areStates } from '../values/outreach-states.js';
import { isMissing } from '../values/parse-number.js';
import { arePaymentStates } from '../values/payment-states.js';
import { readAmount } from '../values/read-amount.js';

/** A column of more different words is not one of traits. */
const MOST_TRAITS = 30;
const MOST_STATES = 200;
/** Ranges among the cells of a tier; the others may be `<10K` or `125k+`. */
const SOME_RANGES = 0.2;
const PERSON = /^(?:person|people|persona|pessoa|personne|osoba|kisi)$/;
const LOST = /^(?:lo(?:st|ss)|verl|perd|pers[io]|utracen|потер|отпис|отток)/u;
/** Who is there for so many creators is on the list's own side. */
const SEVERAL = 6;
const OF_SEVERAL = 0.4;
/** How sure the values alone make of a field. */
const BY_VALUES = { profileUrls: 0.75, platforms: 0.6, atSigns: 0.75, nicks: 0.8 };

/** The fields that a column may be by its header, and by what nothing but its values say; with how sure that is. */
export function meaningsOf(header: string, values: ColumnValues): Map<Field, number> {
  const meanings = new Map(fieldsOfHeader(header));
  const atLeast = (field: Field, sure: number) => meanings.set(field, Math.max(sure, meanings.get(field) ?? 0));
  if (values.profileUrls > 0.5) atLeast('url', BY_VALUES.profileUrls);
  if (values.atSigns > 0.5 && values.distinct > 0.5) atLeast('handle', BY_VALUES.atSigns);
  // "ID" over `yui__days`, beside a column of names.
  if (values.nicks > 0.8 && values.distinct > 0.9 && isIdOfSomebody(header)) atLeast('handle', BY_VALUES.nicks);
  // Where somebody's address is, whatever else its header says.
  if (values.emails > 0.6 && headerSays(header, 'email') && !headerSays(header, 'other', 'owner'))
    atLeast('hasEmail', 0.7);
  // "30d" over shares of which some are negative.
  if (meanings.size === 0 && values.percentSigns > 0.5 && values.min < 0 && isOnlyWindow(header))
    atLeast('growth', 0.45);
  // One of few people, each for several creators, looks after them.
  if (values.cells >= SEVERAL && values.distinct < OF_SEVERAL && isOnlyContact(header)) {
    meanings.clear();
    atLeast('owner', 0.5);
  }
  // "Follower tier" over `10K–50K` is how many follow, where nothing says it better.
  if (meanings.size === 0 && values.ranges > SOME_RANGES && values.max >= 1_000 && isTier(header))
    atLeast('followers', 0.42);
  // "1 in-feed post" over "$1,200" is what one costs.
  if (areAmounts(values.samples) && isOnlyPosts(header)) {
    meanings.clear();
    atLeast('fee', headerSays(header, 'story', 'format') ? 0.5 : 0.85);
  }
  // "Net new followers", in percent or as a count.
  if (meanings.size === 0 && values.numeric > 0.5 && isGain(header))
    atLeast('growth', values.percentSigns > 0.5 ? 0.7 : 0.45);
  // "count1" over `2.2M Followers`.
  if (meanings.size === 0 && values.counts !== undefined)
    // "1 Reel" is what a package holds: nobody has posted so little.
    for (const [field, sure] of fieldsOfHeader(values.counts))
      if (field !== 'videos' || values.median >= 10) atLeast(field, sure);
  // "Content" over words is what it is about.
  if (values.numeric < 0.1 && isOnlyContent(header)) atLeast('category', 0.6);
  // "Channel" over Instagram and TikTok is where somebody is, not who.
  if (values.platforms > 0.9 && (meanings.has('handle') || meanings.has('category')))
    atLeast('platform', BY_VALUES.platforms);
  // "Name" over `Ada L. @ada` is the handle's, which then names both.
  if (values.embedded > 0.5 && (meanings.has('displayName') || meanings.has('handle'))) meanings.set('handle', 1);
  return meanings;
}

/** "Response ID" is an answer's. */
function isIdOfSomebody(header: string): boolean {
  return headerSays(header, 'id') && !headerSays(header, 'status', 'other', 'posts', 'owner');
}

/** "Kontaktperson" and no agency's, or "Person" beside the names. */
function isOnlyContact(header: string): boolean {
  const { words } = wordsOf(wordsIn(header));
  return words.length > 0 && words.every(({ text, meanings }) => meanings.has('contact') || PERSON.test(text));
}

function areAmounts(samples: readonly string[]): boolean {
  return samples.length > 0 && samples.every((text) => readAmount(text)?.currency !== undefined);
}

function isOnlyPosts(header: string): boolean {
  const { words } = wordsOf(wordsIn(header));
  const allowed = ['post', 'posts', 'story', 'format', 'of', 'count', 'platform-name'] as const;
  const isAllowed = ({ meanings }: (typeof words)[number]) =>
    meanings.size === 0 || allowed.some((meaning) => meanings.has(meaning));
  return words.some(({ meanings }) => meanings.has('post') || meanings.has('story')) && words.every(isAllowed);
}

function isOnlyContent(header: string): boolean {
  return /^(?:content|contents|inhalte?|contenus?|contenidos?|contenuti|conteudos?|konten|контент)$/u.test(
    tokens(header).join(' '),
  );
}

function isOnlyWindow(header: string): boolean {
  return readHeader(header).windowDays !== undefined && saysNothing(header);
}

/** Who came; who left is something else. */
function isGain(header: string): boolean {
  const others = ['average', 'demographic', 'likes', 'views', 'comments', 'posts', 'price', 'other', 'fake'] as const;
  return (
    headerSays(header, 'change') &&
    headerSays(header, 'followers') &&
    !headerSays(header, ...others) &&
    !tokens(header).some((word) => LOST.test(word))
  );
}

function isTier(header: string): boolean {
  const { isPosition, unknown } = readHeader(header);
  return (
    isPosition && unknown === 0 && !headerSays(header, 'price', 'demographic', 'views', 'likes', 'engagement', 'posts')
  );
}

/** "Female" and "Male" under any header, and yes or no under "Female"; of an audience both are shares or majorities. */
export function isTraitByCells(header: string, column: Column, { flags, numeric }: ColumnValues): boolean {
  if (numeric > 0.5 || headerSays(header, 'audience', 'followers', 'views')) return false;
  if (flags > 0.8) return headerSays(header, 'demographic');
  const texts = column.texts().slice(0, MOST_TRAITS + 1);
  return texts.length <= MOST_TRAITS && holdsProtectedTraits(texts.filter((text) => !isMissing(text)));
}

/** "Género" over "Poesía" and "Ensayo", and not over "Mujer". */
export function isGenre(header: string, column: Column): boolean {
  const texts = column.texts().slice(0, MOST_STATES);
  return (
    GENRE.test(header.trim()) && texts.length > 1 && !holdsProtectedTraits(texts.filter((text) => !isMissing(text)))
  );
}

const GENRE = /^g[eé]n[eé]r[oei]s?$/iu;

/** "Relationship status" over "Active" and "Prospect", and not over "Married". */
export function isOfOutreach(header: string, column: Column): boolean {
  return headerSays(header, 'status') && headerSays(header, 'deal') && areStates(column.texts().slice(0, MOST_STATES));
}

/** Whether a header means something else beside the others of its table. */
export function isOtherwiseBeside(field: Field, column: number, table: RawTable): boolean {
  return (
    (field === 'likesTotal' && areGiven(table, column)) ||
    (field === 'followers' && isReachOfPosts(table, column)) ||
    (field === 'country' && areTowns(table, column)) ||
    (field === 'lastPost' && isOfContacts(table, column)) ||
    (field === 'status' && arePaymentStates(table.columns[column]!.texts().slice(0, MOST_STATES)))
  );
}

/** Whom a post has reached follows nobody. */
function isReachOfPosts({ headers }: RawTable, column: number): boolean {
  const isReach = headerSays(headers[column]!, 'reach') && !headerSays(headers[column]!, 'followers');
  return (
    isReach &&
    headers.some((header) => /\b(?:post|media|reel|video|story)[ _-]?(?:url|link|id|date|type)\b/i.test(header))
  );
}

/** "Location", "Based in" over towns, and no country among them. */
function areTowns({ headers, columns }: RawTable, column: number): boolean {
  const isOfPlace = tokens(headers[column]!).some((word) => PLACE.test(word)) && !COUNTRY.test(headers[column]!);
  if (!isOfPlace) return false;
  const texts = columns[column]!.texts()
    .slice(0, MOST_STATES)
    .filter((text) => !isMissing(text));
  return texts.length >= SEVERAL_TOWNS && !texts.some(holdsCountry);
}

function holdsCountry(text: string): boolean {
  return isCountry(text) || text.split(/[,/(|;–-]/).some((part) => isCountry(part.trim().replace(/[)]$/, '')));
}

const PLACE =
  /^(?:based|location|lokasi|lokalizacja|standort|ubicacion|localisation|locatie|konum|domisili|where|lives?|living)$/;
const COUNTRY = /countr|region|market/i;
const SEVERAL_TOWNS = 3;

/** Beside tweets, bare "Likes" are those that somebody gave to others. */
function areGiven(table: RawTable, column: number): boolean {
  const said = tokens(table.headers[column]!).filter((word) => word !== 'count');
  return (
    said.length === 1 &&
    table.headers.some((header) => tokens(header).some((word) => /^(?:tweets|statuses)$/.test(word)))
  );
}

/** What a CRM keeps of those that are talked to. */
const OF_CONTACTS =
  /\b(?:lead|lifecycle|deals?|pipeline|contacted|sales activit\w*|(?:contact|account|company|opportunity) (?:owner|id|name)|stage|opportunity)\b/i;

/** In a CRM, the last activity is of those who write to somebody. */
function isOfContacts(table: RawTable, column: number): boolean {
  const isActivity = tokens(table.headers[column]!).some((word) => /^(?:activit|aktivit|attivit|active$)/.test(word));
  return isActivity && table.headers.filter((header) => OF_CONTACTS.test(header)).length >= 2;
}
