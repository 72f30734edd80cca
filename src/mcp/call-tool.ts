import { type CallToolResult, ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { CommandCall } from '../answers/answer.js';
import { misfit, objectSchema } from '../commands/arguments/schema.js';
import { argumentsFromOutside, readingCommand } from '../commands/call-from-outside.js';
import type { DatasetCommand } from '../commands/command.js';
import { withoutUndefined } from '../commands/page-steps.js';
import { UserError } from '../errors.js';
import { describeFiles } from './describe-files.js';
import type { Files } from './files.js';
import { type Draw, errorResult, resultOf } from './result-of.js';
import { ASK, type Asked, FILES, QUESTION, sharedProperties } from './tools.js';

type Given = Record<string, unknown>;

/**
 * Answers a call of a tool. What a person can mend comes back as a result that says so, for the assistant to read.
 *
 * @throws {ProtocolError} for a tool that does not exist
 */
export async function callTool(files: Files, draw: Draw, name: string, given: Given): Promise<CallToolResult> {
  const command = readingCommand(name);
  if (!command && name !== ASK && name !== FILES)
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${JSON.stringify(name.slice(0, 60))}.`);
  try {
    if (name === FILES) return await describeFiles(files);
    const { file, charts, ...own } = given;
    checkShared(name, { file, charts }, files);
    const { talk } = await files.open(file as Asked['file']);
    const { call, answer } = command ? talk.run(callOf(command, own)) : await talk.ask(questionIn(own));
    return await resultOf(answer, call, charts === true || call.name === 'charts' ? draw : undefined);
  } catch (error) {
    if (error instanceof UserError) return errorResult(error);
    throw error;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: of every argument type, as in the registry
function callOf(command: DatasetCommand<any>, own: Given): CommandCall {
  return { name: command.name, args: withoutUndefined(argumentsFromOutside(command, own)) };
}

function questionIn(own: Given): string {
  const wrong = misfit(ASK, own, objectSchema({ question: QUESTION }));
  if (wrong !== undefined || typeof own.question !== 'string' || own.question.trim() === '')
    throw new UserError('no-question', wrong ?? 'There is no question.', 'Give `question` as a sentence.');
  return own.question;
}

function checkShared(name: string, { file, charts }: Given, files: Files): void {
  const { file: _, ...properties } = sharedProperties(files.names);
  const given = { ...(file !== undefined && { file }), ...(charts !== undefined && { charts }) };
  // Which files there are is said by who opens them.
  const wrong = misfit(name, given, objectSchema({ ...properties, file: { type: 'string' } }));
  if (wrong !== undefined) throw new UserError('bad-argument', wrong, 'Give it as its schema says, or leave it out.');
}
