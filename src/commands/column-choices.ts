import { type Answer, type Facts, sayOnly } from '../answers/answer.js';
import { saidInWords } from '../answers/said-of-files.js';
import type { RememberedColumns } from '../store/ports.js';
import type { Conversation } from './conversation.js';
import { dateOf } from './dates.js';

/** How many there are. */
export function columnChoicesFacts(columns: readonly RememberedColumns[]): Facts {
  const everywhere = columns.filter(({ isForWorkspace }) => isForWorkspace).length;
  const words = [`${columns.length - everywhere} for this conversation`, `${everywhere} for the whole workspace`].join(
    ', ',
  );
  return {
    title: 'Columns that somebody chose',
    lines: [columns.length === 0 ? 'None.' : `${words}. \`settings columns\` lists them.`],
  };
}

/** Buttons for as many. */
const MOST_LISTED = 20;

/** What holds here, with buttons to undo it. */
export async function columnChoices({ store, teamId, channelId }: Conversation): Promise<Answer> {
  const all = await store.columns.list(teamId, channelId);
  if (all.length === 0) return sayOnly('Nobody has chosen columns here. Press “Fix columns” under an answer to do it.');
  const listed = all.slice(0, MOST_LISTED);
  return {
    ...sayOnly(
      `${all.length === 1 ? 'One choice' : `${all.length} choices`} of columns: I read files with the same headers by ${all.length === 1 ? 'it' : 'them'}`,
    ),
    facts: [{ lines: listed.map((one, i) => `${i + 1}. ${inWords(one)}`) }],
    people: listed.flatMap(({ chosenBy }) => chosenBy ?? []),
    caveats: ['A choice that nobody has used for 180 days is forgotten.'],
    next: listed.map((one, i) => ({
      label: `Undo ${i + 1}`,
      command: { name: 'settings', args: { undo: nameOf(one) } },
    })),
  };
}

/** @param taken what its button calls it */
export async function undoColumnChoice(
  { store, teamId, channelId, userId, admins }: Conversation,
  taken: string,
): Promise<Answer> {
  const which = (await store.columns.list(teamId, channelId)).find((one) => nameOf(one) === taken);
  if (!which) return sayOnly('That choice of columns is gone already.');
  if (which.isForWorkspace) await admins.assertAdmin(teamId, userId, 'undo what holds for the whole workspace');
  await store.columns.remove(teamId, channelId, which);
  return sayOnly('Undone: from now on I tell the columns of such files by myself. Answers that are here stay.');
}

function inWords({ choices, isForWorkspace, chosenBy, fileName, chosenAt }: RememberedColumns): string {
  const columns = Object.entries(choices.columns ?? {}).map(
    ([field, header]) => `${fieldWords(field)} ${header === null ? 'not in the file' : `from "${header}"`}`,
  );
  const said = saidInWords(choices);
  const all = [...columns, ...(said === '' ? [] : [said])].join(', ');
  const where = isForWorkspace ? 'in the whole workspace' : 'in this conversation';
  const who = chosenBy === undefined ? '' : ` by @${chosenBy}`;
  const what = fileName === undefined ? '' : ` for ${fileName}`;
  const when = chosenAt === undefined ? '' : ` on ${dateOf(chosenAt)}`;
  return `${all}: ${where}, chosen${who}${what}${when}`;
}

/** likesTotal → likes total */
function fieldWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What its button calls it: the same headers may have a choice here and one for the workspace. */
function nameOf({ id, isForWorkspace }: RememberedColumns): string {
  return `${isForWorkspace ? 'workspace' : 'here'}-${id}`;
}
