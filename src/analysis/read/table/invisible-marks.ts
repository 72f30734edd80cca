/** Marks of direction and of breaks that nobody sees; those that join emoji and Persian letters stay. */
const MARK = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const MARKS = new RegExp(MARK, 'g');

/** The text as it is seen. */
export function withoutInvisibleMarks(text: string): string {
  return MARK.test(text) ? text.replace(MARKS, '').trim() : text;
}
