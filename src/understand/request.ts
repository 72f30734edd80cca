import { labelOf } from './asked.js';
import type { Context } from './call.js';
import { recognise } from './learned/recognise.js';
import type { Item } from './tag/item.js';
import { tagsOf } from './tag/items-of.js';
import { tokensOf } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** How sure what is asked for has to be, where a word is said that no lexicon knows. */
const SURE_WITH_OTHER_WORDS = 0.7;

/** A probability. */
const LEANS = 0.5;

const QUESTION = /^(?:who|whom|whose|which|what|how|why|where|when)/;
const AUXILIARY = /^(?:is|are|was|were|do|does|did|can|could|would|will|should|has|have|any)$/;
/** "I want", "we're looking for", "let's see": a wish is a request, whoever has it. */
const WISH =
  /^(?:(?:i|we)(?:['’]?(?:d|m|re)| am| are| would| was| were)? (?:just |also |only |really )?(?:want|need|like to|love to|prefer to|look(?:ing)? for|search(?:ing)? for|after)|let['’]?s (?:see|look|compare|have)|let me (?:see|have))\b/;
/** Whoever begins so says something: "I think", "he's", "that's", "our budget is". */
const SPEAKER = /^(?:i|we|he|she|they|it|you|there|nobody|everybody|everyone|somebody|someone)$/;
const POINTER = /^(?:that|this|these|those|here)$/;
const VERB =
  /^(?:is|are|was|were|am|isnt|arent|has|had|have|looks?|seems?|feels?|sounds?|wants?|wanted|needs?|said|says|thinks?|likes?|will|would|should|could|can|cannot|cant|wont|did|does|dont|doesnt|matters?|means?|works?|went|goes|got|made|makes)$/;
/** After these a verb belongs to who is meant: "creators who are verified", "the ones that have prices". */
const LINK = /^(?:who|that|which|whose|what|whom|where|how|why|if|with|whether)$/;
/** What may stand before a sentence, and says nothing of it. */
const OPENERS =
  /^(?:(?:and|but|so|ok|okay|then|also|now|well|great|cool|thanks|thank you|nice|please|hey|hi|hm+|oh|right|alright|yes|yeah|no|sorry|actually|btw)\b[\s,.!:–-]*)+/;
/** "can anyone", "has somebody", "are you", "do we all": people are asked. */
const OF_PEOPLE =
  /^(?:can|could|do|does|did|is|are|was|were|will|would|has|have|had|may|should) (?:any|some|every)(?:one|body)\b/;
/** "you" is the bot where it is told what to do, or asked what it has. */
const TO_THE_BOT = /\b(?:(?:can|could|would|will) (?:you|u)|(?:you|u) (?:can|could)|do (?:you|u) have|have you got)\b/g;
const TO_SOMEBODY = /\b(?:you|your|yours|yourself|u|ur|y['’]?all)\b/;
/** "thanks everyone": not "show me everyone". */
const TO_ALL = /(?:^|[\s,])(?:guys|folks|team|all|everyone|everybody)[\s!.?]*$/;

/**
 * Whether what people say to one another asks for something of a list. What a sentence to the bot may say by the way, and be
 * understood all the same, is here a reason to be silent: a word that no lexicon knows, a statement, a "you".
 *
 * It has to be understood besides: this only tells by its form whether it asks.
 *
 * @param named a word that is known all the same: the name of the command that it was understood as
 */
export function isRequest(
  sentence: string,
  vocabulary: Vocabulary,
  { last, named }: Pick<Context, 'last'> & { named: string },
): boolean {
  const text = sentence.toLowerCase().replace(/’/g, "'").replace(OPENERS, '').trim();
  if (OF_PEOPLE.test(text) || TO_SOMEBODY.test(text.replace(TO_THE_BOT, ''))) return false;
  if (TO_ALL.test(text) && (!isOrder(text.split(' ')) || text.startsWith('top'))) return false;
  return !isStatement(text) && isSaidPlainly(sentence, vocabulary, last, named);
}

/** It only makes sense with what was asked before. */
export function isFollowUp(sentence: string, vocabulary: Vocabulary, { last }: Pick<Context, 'last'>): boolean {
  const tagged = tagsOf(tokensOf(sentence, vocabulary.isHandle), vocabulary);
  return last !== undefined && recognise(tagged, labelOf(last)).leans >= LEANS;
}

/** It is asked, and nothing is told by it. */
export function isQuestion(sentence: string): boolean {
  return /\?\s*$/.test(sentence) || QUESTION.test(sentence.trim().toLowerCase());
}

/** It has a subject and a verb of its own, and is no question, order or wish. */
export function isStatement(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}'@._%$€£-]+/gu) ?? [];
  const [first = ''] = words;
  if (QUESTION.test(first) || AUXILIARY.test(first) || WISH.test(text)) return false;
  const subject = first.replace(/'.*$/, '');
  if (SPEAKER.test(subject)) return true;
  if (POINTER.test(subject) && (first !== subject || VERB.test(words[1] ?? ''))) return true;
  if (/^let'?s$/.test(first)) return true;
  const linked = words.findIndex((word) => LINK.test(word));
  const verb = words.findIndex((word, at) => at > 0 && VERB.test(word.replace(/'/g, '')));
  return verb > 0 && (linked === -1 || linked > verb) && !isOrder(words);
}

const ORDER =
  /^(?:show|list|give|get|find|compare|rank|sort|order|filter|export|send|tell|add|remove|take|exclude|include|put|chart|plot|draw|explain|describe|name|pick|choose|select|recommend|suggest|make|keep|drop|leave|skip|only|just|count|check|top|bottom|see)$/;

function isOrder([first = '']: readonly string[]): boolean {
  return ORDER.test(first);
}

/** Every word is one that lexicons know, or what is asked for is plain all the same. */
function isSaidPlainly(sentence: string, vocabulary: Vocabulary, last: Context['last'], named: string): boolean {
  const tagged = tagsOf(tokensOf(sentence, vocabulary.isHandle), vocabulary);
  const { items } = tagged;
  const { labels, isSeen } = recognise(tagged, labelOf(last));
  const isOther = ({ word, tags }: Item) => tags.length === 0 && word !== named && /\p{L}/u.test(word);
  const others = items.flatMap((item, i) => (isOther(item) ? [isSeen[i]!] : []));
  if (others.length === 0) return true;
  return others.every((seen) => seen) && (labels[0]?.p ?? 0) >= SURE_WITH_OTHER_WORDS;
}
