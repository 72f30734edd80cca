/**
 * Which creators: all conditions hold at once; several values of one are alternatives. `{}` is everybody in the file.
 * Plain JSON, kept with the conversation and carried by buttons.
 */
export interface Who {
  tier?: string[] | undefined;
  segment?: string[] | undefined;
  /** ISO 3166 alpha-2, or as the file has it. */
  country?: string[] | undefined;
  /** `Europe`, `LATAM`, or as the file's own column of regions has it. */
  region?: string[] | undefined;
  category?: string[] | undefined;
  /** What they write about: `fitness`. */
  topic?: string[] | undefined;
  /** ISO 639-1, or as the file has it. */
  language?: string[] | undefined;
  /** As they are shown: `Instagram`. */
  platform?: string[] | undefined;
  verified?: boolean | undefined;
  /** `followers > 50000`, `"Fake followers %" < 20`, `"Agency" = Bright` */
  with?: string[] | undefined;
  /** Only these. */
  handles?: string[] | undefined;
  shortlisted?: boolean | undefined;
  /** None of these holds. */
  not?: Who[] | undefined;
  /** At least one of these holds. */
  or?: Who[] | undefined;
}

const KEYS: readonly (keyof Who)[] = [
  'tier',
  'segment',
  'country',
  'region',
  'category',
  'topic',
  'language',
  'platform',
  'verified',
  'with',
  'handles',
  'shortlisted',
  'not',
  'or',
];

/** Of arguments that hold a set among others, the set alone. */
export function whoOf(args: Who): Who {
  return Object.fromEntries(KEYS.filter((key) => args[key] !== undefined).map((key) => [key, args[key]]));
}
