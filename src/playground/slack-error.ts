import type { Json } from './json.js';

/** A refusal that a Web API method answers with: `{ok: false, error: code, ...details}`. */
export class SlackError extends Error {
  readonly code: string;
  readonly details: Json;

  constructor(code: string, details: Json = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** What a method answers when an argument is missing or has the wrong type. */
export function invalidArguments(...messages: string[]): SlackError {
  return new SlackError('invalid_arguments', {
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
}
