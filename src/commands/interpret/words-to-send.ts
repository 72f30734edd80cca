import type { Field } from '../../analysis/profiles.js';
import { fieldsOfHeader } from '../../analysis/read/headers/header-meaning.js';
import { headerIn } from '../../query/measure-names.js';
import { MEANT_AS_WORDS } from '../arguments/handles.js';
import type { Subject } from '../command.js';
import { vocabularyOf } from '../vocabulary.js';
import { type WordsOfFile, wordsOfFile } from '../words-of-file.js';

/** Columns that name people: their headers are said, what is in them is not. */
const OF_PEOPLE: readonly Field[] = ['handle', 'displayName', 'url', 'owner'];
const HEADER_OF_PEOPLE = /name|owner|manager|contact|agent|assign|person|people|responsib|e-?mail|phone|address/i;
/** Of a column of the file's own, words are labels only if there are few, short and common ones. */
const MOST_LABELS = 12;
const CREATORS_A_LABEL = 4;
const LABEL = /^\p{L}[\p{L} &/+.,'’()-]{0,23}$/u;
const LIKE_A_NAME = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)? \p{Lu}[\p{Ll}'’-]+$/u;
const CATEGORY = /^[\p{L}\p{N}][\p{L}\p{N} &/+.,'’()-]{0,39}$/u;

/** The words of a file that may leave it: names of columns, categories, places, segments, labels; nobody's name. */
export function wordsToSend(subject: Subject): WordsOfFile {
  const { measures, dimensions } = wordsOfFile(subject);
  const { isHandle } = vocabularyOf(subject);
  const isNobody = (value: string) => MEANT_AS_WORDS.test(value) || !isHandle(value);
  return {
    measures,
    dimensions: dimensions.map(({ name, values }) => {
      const header = headerIn(name);
      if (header !== undefined && !areLabels(header, values, subject)) return { name, values: [] };
      // A segment is called by what it is: "100K–400K, liked less than most of their size".
      const isShort = (value: string) => name === 'segment' || CATEGORY.test(value);
      return { name, values: values.filter((value) => isShort(value) && isNobody(value)) };
    }),
  };
}

function areLabels(header: string, values: readonly string[], { analysis }: Subject): boolean {
  const fields = fieldsOfHeader(header);
  return (
    !HEADER_OF_PEOPLE.test(header) &&
    !OF_PEOPLE.some((field) => fields.has(field)) &&
    values.length <= Math.min(MOST_LABELS, analysis.dataset.creators / CREATORS_A_LABEL) &&
    values.every((value) => LABEL.test(value) && !LIKE_A_NAME.test(value))
  );
}
