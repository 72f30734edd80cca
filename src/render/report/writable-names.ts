import type { Report, ReportedCreator } from '../../answers/report/report.js';
import { withSupportedText } from '../supported-text.js';

/** Of an address that stands in for a name. */
const MAX_ADDRESS = 60;

/**
 * A report in letters that the fonts have. A creator whose name has none of them is called by their address, and the
 * report says so: boxes and dots would be nobody's name.
 */
export function withWritableNames(report: Report, isSupported: (character: string) => boolean): Report {
  let unwritable = 0;
  const isWritable = (name: string) => !hasLetters(name) || hasLetters(withSupportedText(name, isSupported));
  const named = (creator: ReportedCreator): ReportedCreator => {
    const details = creator.details.filter(isWritable);
    if (isWritable(creator.name)) return { ...creator, details };
    unwritable++;
    return {
      ...creator,
      details,
      name: creator.url === undefined ? `Creator ${creator.rank}` : addressOf(creator.url),
    };
  };
  const groups = report.groups.map((group) => ({ ...group, creators: group.creators.map(named) }));
  const note =
    unwritable === 1
      ? 'The name of one creator is in a script that this report has no letters for: the link stands in for it.'
      : `The names of ${unwritable} creators are in scripts that this report has no letters for: their links stand in for them.`;
  const listNotes = unwritable === 0 ? report.listNotes : [note, ...report.listNotes];
  return withSupportedText({ ...report, groups, listNotes }, isSupported);
}

function hasLetters(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name);
}

function addressOf(url: string): string {
  const address = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return address.length <= MAX_ADDRESS ? address : `${address.slice(0, MAX_ADDRESS - 1)}…`;
}
