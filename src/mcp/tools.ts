import type { Tool } from '@modelcontextprotocol/server';
import type { JsonSchema } from '../commands/arguments/schema.js';
import { argumentsSchema, READING_COMMANDS } from '../commands/call-from-outside.js';
import type { Command } from '../commands/command.js';

/** Beside a command's own arguments. */
export interface Asked {
  file?: string | undefined;
  charts?: boolean | undefined;
}

export const ASK = 'ask';
export const FILES = 'files';

/** What every tool is: the files are read and never changed, and nothing else is asked. */
const READS_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** What can be called: each command that reads, a question in words, and what there is to ask about. */
export function toolsFor(files: readonly string[]): Tool[] {
  return [
    tool(
      FILES,
      'The files, with what can be asked of each: columns, measures, groups and their values. Call it first.',
      {},
    ),
    tool(
      ASK,
      'A question in plain words about the creators of a file, such as "top 10 by engagement in Brazil", then "only verified ones". It leans on the questions before it. Answers in the figures of the file, or says what it did not understand.',
      withShared({ question: QUESTION }, files),
      ['question'],
    ),
    ...READING_COMMANDS.map((command) =>
      tool(command.name, descriptionOf(command), withShared(argumentsSchema(command).properties ?? {}, files)),
    ),
  ];
}

export const QUESTION: JsonSchema = { type: 'string', description: 'One question, or two.' };

/** What every tool about a file takes, too. */
export function sharedProperties(files: readonly string[]): Record<keyof Asked, JsonSchema> {
  return {
    file: { type: 'string', enum: files, description: `Which file; ${files[0]} if left out.` },
    charts: { type: 'boolean', description: 'true: also its charts, as PNG.' },
  };
}

function withShared(own: Readonly<Record<string, JsonSchema>>, files: readonly string[]) {
  return { ...own, ...sharedProperties(files) };
}

function descriptionOf({ summary, examples }: Command): string {
  return `${summary} In words: ${examples
    .slice(0, 3)
    .map((example) => `"${example}"`)
    .join(', ')}.`;
}

function tool(name: string, description: string, properties: Record<string, JsonSchema>, required?: string[]): Tool {
  return {
    name,
    description,
    inputSchema: {
      type: 'object',
      properties: properties as Tool['inputSchema']['properties'] & object,
      additionalProperties: false,
      ...(required && { required }),
    },
    annotations: READS_ONLY,
  };
}
