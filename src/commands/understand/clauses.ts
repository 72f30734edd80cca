/**
 * What people say beside their question: why they ask, for whom, what they are doing. It is left out only where it can
 * narrow nothing: no figure, no name, nothing negated, nothing that a command or an argument could be meant by.
 */

/** A subordinate clause of purpose or reason, to the end of its sentence. */
const REASON =
  /[,;]?\s(?:so (?:that )?(?:i|we|he|she|they|my|our) (?:can|could|may|might)|because|since (?:i|we|it|our|my|the client|the boss)|in order to|(?:i|we)(?:'m| am|'re| are)? (?:need(?:ing)?|want(?:ing)?) (?:it|this|that|them|those)(?: all)?(?: for| by| before| to)|as (?:i|we) (?:need|have|want)|to (?:show|present|share|forward|send)(?: (?:it|them|this|that))? (?:to|with) (?:my|our|the|a)|for (?:my|our|the|a|an) (?:\w+ )?(?:deck|ppt|pptx|powerpoint|slides?|slide deck|presentation|boss|client|clients|meeting|manager|director|call|team|ceo|cmo|pitch|quarter|q[1-4]|launch|campaigns?)(?: (?:today|tomorrow|this (?:week|month|afternoon|morning)|next (?:week|month)|(?:on )?(?:mon|tues|wednes|thurs|fri)day))?)\b[^.!?;]*/gi;

/** Where one clause ends and the next begins. */
const BOUNDARY = /(?<=[.!?;:])\s+|\s*,\s+|\s+(?:and then|and so|so|but)\s+/gi;

/** What may narrow or turn round a question, wherever it stands. */
const MATTERS =
  /\b(not|no|never|without|except|excluding|only|just|but|other than|none|nobody|nothing|isn't|aren't|don't|doesn't|didn't|won't|can't|who|which|whose|that|than|under|over|above|below|between|least|most|more|less|cheaper|same|again|instead|else)\b|[@\d%$€£<>]/i;
/** Somebody's own circumstances. */
const ABOUT_THEMSELVES =
  /^(?:(?:hi|hey|hello|ok|okay|so|well|and|also|btw|good (?:morning|afternoon|evening))[\s,!]*)*(?:(?:i|we|my|our|the) (?:\w+ )?(?:am|are|is|was|were|have|has|had|need|want|wants|got|just|will|'d|'m|'re|'ve|asks?|asked|hesitat\w+|launch\w*|prepar\w*|work\w*|plan\w*|put\w*|run\w*|meet\w*|think\w*|decid\w*|discuss\w*|present\w*|approved?|sorted|client|boss|director|manager|team|agency|finance)\b|(?:i'd|we'd|i'm|we're|i've|we've|it's|it was|he's|she's|they're|i|we) |finance\b|sorry\b|thanks?\b|thank you\b|no rush\b|as discussed\b|for context\b|quick (?:one|question)\b|question\b|sorted\b)/i;

/**
 * The sentence without the reason that it is asked for.
 *
 * @param means whether something that narrows is said in a clause
 */
export function withoutReason(text: string, means: (clause: string) => boolean): string {
  return text.replace(REASON, (clause) =>
    MATTERS.test(clause.replace(/so that|that/i, '')) || means(clause) ? clause : ' ',
  );
}

/** The sentence without its clauses about the asker, as long as something is left to be asked. */
export function withoutCircumstances(text: string, means: (clause: string) => boolean): string {
  const clauses = text.split(BOUNDARY).filter((clause) => clause.trim() !== '');
  if (clauses.length < 2) return text;
  const kept = clauses.filter(
    (clause) => !ABOUT_THEMSELVES.test(clause.trim()) || MATTERS.test(clause) || means(clause),
  );
  return kept.length === 0 || kept.length === clauses.length ? text : kept.join(', ');
}
