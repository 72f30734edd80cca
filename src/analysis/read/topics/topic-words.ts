/**
 * The words that tell a topic, between bars; accents and capitals do not count, and a word of four letters or more has its
 * plural in -s. Never what somebody is: no faith, origin, illness, orientation or age.
 */
export interface TopicWords {
  en?: string;
  de?: string;
  es?: string;
  pt?: string;
  fr?: string;
  /** What says it only where nothing stands around it, as a category or a hashtag: "mode" of a biography is "beast mode". */
  labels?: string;
  /** What says it in a name, beside its words that are in NAME_WORDS: "Fit with Tomas". */
  names?: string;
  emoji?: string;
  /** The topic that it is a part of: whoever is in this one is in that one. */
  within?: string;
}

export type TopicLexicon = Readonly<Record<string, TopicWords>>;
