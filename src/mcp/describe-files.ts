import type { CallToolResult } from '@modelcontextprotocol/server';
import { whole } from '../analysis/whole.js';
import { oneLine } from '../answers/format.js';
import { columns } from '../commands/columns.js';
import type { Subject } from '../commands/command.js';
import { wordsOfFile } from '../commands/words-of-file.js';
import { UserError } from '../errors.js';
import type { Files } from './files.js';

/** What there is to ask about: no creator, and no figure but how many there are. */
export async function describeFiles(files: Files): Promise<CallToolResult> {
  const described = [];
  for (const name of files.names) described.push(await describe(files, name));
  return {
    content: [{ type: 'text', text: described.map(({ text }) => text).join('\n\n') }],
    structuredContent: { files: described.map(({ data }) => data) },
  };
}

async function describe(files: Files, name: string) {
  try {
    const { subject } = await files.open(name);
    return { text: inWords(name, subject), data: asData(name, subject) };
  } catch (error) {
    // The other files can be asked about all the same.
    if (!(error instanceof UserError)) throw error;
    const text = `${name} can't be used: ${error.message} ${error.next}`;
    return { text, data: { file: name, problem: `${error.message} ${error.next}` } };
  }
}

function inWords(name: string, subject: Subject): string {
  const { measures, dimensions } = wordsOfFile(subject);
  const lines = [
    `${name}: ${whole(subject.analysis.dataset.creators)} creators.`,
    `Order by, filter by or compute: ${measures.join(', ')}.`,
    ...dimensions.map(({ name: of, values }) => `By ${of}: ${values.join(', ')}.`),
  ];
  return lines.map(oneLine).join('\n');
}

function asData(name: string, subject: Subject) {
  const [table] = columns.run(subject, { columns: [] }).tables;
  const { creators, platform } = subject.analysis.dataset;
  return { file: name, creators, platform, columns: table!.rows, ...wordsOfFile(subject) };
}
