const SHORTLIST =
  /\b(?:the |our |my )?short[ -]?list(?:ed)?(?: (?:creators|ones|people))?\b|\b(?:my|our) (?:picks|favou?rites)\b/i;

/** What is said without "the shortlist" or "our picks"; undefined where it is not spoken of. */
export function takeShortlist(said: string): string | undefined {
  const match = SHORTLIST.exec(said);
  return match ? said.replace(match[0], ' ') : undefined;
}
