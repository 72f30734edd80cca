/** The files of a post as one name: "a.csv", "a.csv + b.csv", "a.csv and 3 more". */
export function namesOf(names: readonly string[]): string {
  return names.length <= 2 ? names.join(' + ') : `${names[0]} and ${names.length - 1} more`;
}
