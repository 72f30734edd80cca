import { createHash } from 'node:crypto';
import { accountsOfPerson } from '../analysis/persons.js';
import type { Profiles } from '../analysis/profiles.js';
import { textReader, textsOf } from '../analysis/text-column.js';
import { type GoneRows, withoutRows } from '../analysis/without-rows.js';
import { type Answer, sayOnly } from '../answers/answer.js';
import { creatorName } from '../answers/format.js';
import { UserError } from '../errors.js';
import { handleIndex, rowOfHandle, unmeasuredRowOf } from '../query/find-handle.js';
import { listInWords } from '../query/list-in-words.js';
import type { Dataset } from '../store/ports.js';
import type { Subject } from './command.js';
import type { Conversation } from './conversation.js';
import { findAnyCreators } from './find-creator.js';

/** Deletes one creator from all that is kept of a conversation, and says from what. */
export async function forgetCreator(conversation: Conversation, asked: string): Promise<Answer> {
  const { store, teamId, channelId } = conversation;
  const current = await conversation.current();
  const all = await store.datasets.list(teamId, channelId);
  const known = await identify(conversation, current ? [current, ...all] : all, asked);
  const handles = known?.handles ?? [asked];

  const files: string[] = [];
  for (const dataset of known ? all : [])
    if (await deleteFrom(conversation, dataset, handles)) files.push(dataset.fileName);
  let wasListed = false;
  let notes = 0;
  let wasInBrief = false;
  for (const handle of handles) {
    const listed = await store.shortlists.forget(teamId, channelId, handle);
    wasListed ||= listed.wasListed;
    notes += listed.notes;
    if (await store.briefs.forget(teamId, channelId, handle)) wasInBrief = true;
  }
  const wasExcluded = (await store.exclusions.remove(teamId, channelId, handles)) > 0;
  if (files.length === 0 && !wasListed && notes === 0 && !wasExcluded && !wasInBrief)
    return nobody(conversation, current, asked);
  for (const handle of handles) await conversation.forgetting.asked(teamId, channelId, handle);

  const name = known?.name ?? creatorName(asked, 'handle');
  const others = known?.others ?? [];
  const withOthers =
    others.length === 0
      ? ''
      : ` with ${others.length === 1 ? 'the other account' : 'the other accounts'} ${listInWords(others)}`;
  const from = [
    files.length === 0
      ? ''
      : `in ${files.length === 1 ? files[0] : `${files.length} files here (${listInWords(files)})`}`,
    wasListed ? 'on the shortlist' : '',
    notes === 0 ? '' : `in ${notes === 1 ? 'a note' : `${notes} notes`} about others`,
    wasExcluded ? 'on the list of who is excluded' : '',
    wasInBrief ? 'in the brief' : '',
  ].filter((part) => part !== '');
  const stays =
    files.length === 0
      ? ''
      : ` Figures about a whole file stay as they were computed. The rows in your own files are yours to delete: if I read such a file again, ${name} is back.`;
  return sayOnly(`Forgotten: ${name}${withOthers}, ${listInWords(from)}.${stays}`);
}

/** Who is meant: told by the first file that knows them. A person is all their accounts. */
async function identify(
  conversation: Conversation,
  datasets: readonly Dataset[],
  asked: string,
): Promise<{ handles: string[]; name: string; others: string[] } | undefined> {
  for (const dataset of datasets) {
    const subject = await keptSubject(conversation, dataset);
    const row = subject && rowOfHandle(subject, asked);
    const unmeasured = subject && row === undefined ? unmeasuredRowOf(subject, asked) : undefined;
    if (!subject || (row === undefined && unmeasured === undefined)) continue;
    const accounts = withAllAccounts(
      subject,
      row === undefined ? [] : [row],
      unmeasured === undefined ? [] : [unmeasured],
    );
    const handles = handlesOf(subject, accounts);
    const [name, ...others] = handles.map((handle) => creatorName(handle, subject.analysis.dataset.names));
    return { handles, name: name!, others };
  }
  return undefined;
}

/** @returns whether the file had any of them */
async function deleteFrom(conversation: Conversation, dataset: Dataset, wanted: readonly string[]): Promise<boolean> {
  const subject = await keptSubject(conversation, dataset);
  if (!subject) return false;
  const named = new Set(wanted);
  const rowsIn = (profiles: Profiles) =>
    wanted.some((handle) => handleIndex(profiles).has(handle))
      ? textsOf(profiles.text.handle!).flatMap((handle, row) => (named.has(handle.toLowerCase()) ? [row] : []))
      : [];
  const [measured, unmeasured] = [
    rowsIn(subject.profiles),
    subject.unmeasured ? rowsIn(subject.unmeasured.profiles) : [],
  ];
  if (measured.length + unmeasured.length === 0) return false;
  const gone = withAllAccounts(subject, measured, unmeasured);
  const handles = handlesOf(subject, gone).sort();
  const digests = handles.map((handle) => createHash('sha256').update(handle).digest('hex'));
  // Under a key of its own: another conversation that is answered from the same analysis goes on knowing them.
  const key = `${dataset.analysisKey}-${digests[0]!.slice(0, 16)}`;
  await conversation.store.datasets.replaceAnalysis(dataset, key, withoutRows(subject, gone, digests));
  return true;
}

/** Those rows and all other accounts of their people, themselves first. */
function withAllAccounts(
  { profiles, unmeasured: others }: Subject,
  rows: readonly number[],
  unmeasuredRows: readonly number[],
): Required<GoneRows> {
  const knownAs = unmeasuredRows.map((row) => others!.knownAs[row]!).filter((row) => row >= 0);
  const measured = new Set([...rows, ...[...rows, ...knownAs].flatMap((row) => accountsOfPerson(profiles, row))]);
  const unmeasured = new Set(unmeasuredRows.flatMap((row) => [row, ...accountsOfPerson(others!.profiles, row)]));
  for (const [row, known] of others?.knownAs.entries() ?? []) if (measured.has(known)) unmeasured.add(row);
  return { measured, unmeasured };
}

/** In lower case, each once. */
function handlesOf({ profiles, unmeasured: others }: Subject, { measured, unmeasured }: Required<GoneRows>): string[] {
  const handles = [
    ...Array.from(measured, textReader(profiles.text.handle!)),
    ...(others ? Array.from(unmeasured, textReader(others.profiles.text.handle!)) : []),
  ];
  return [...new Set(handles.map((handle) => handle.toLowerCase()))];
}

/** Undefined where its analysis is no longer kept: then nobody is. */
async function keptSubject(conversation: Conversation, dataset: Dataset): Promise<Subject | undefined> {
  try {
    return await conversation.subject(dataset);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function nobody(conversation: Conversation, current: Dataset | undefined, asked: string): Promise<Answer> {
  if (!current) {
    throw new UserError(
      'no-dataset',
      'There is nothing to forget here: I keep no list of this conversation.',
      'Drop a CSV here to begin.',
    );
  }
  const found = findAnyCreators(await conversation.subject(current), { name: 'forget', args: {} }, [asked], 'handle');
  return 'answer' in found ? found.answer : sayOnly('There is nothing to forget.');
}
