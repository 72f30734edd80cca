import type { Interpreter } from '../commands/interpret/interpreter.js';
import { createChatInterpreter } from './chat-interpreter.js';

/** The model that the settings name; undefined where they name none, and then nothing is ever sent. */
export function interpreterOf(
  settings: { UNDERSTAND_URL: string; UNDERSTAND_MODEL: string; UNDERSTAND_KEY: string },
  onFailure: (why: string) => void,
): Interpreter | undefined {
  const { UNDERSTAND_URL: url, UNDERSTAND_MODEL: model, UNDERSTAND_KEY: key } = settings;
  return url === '' ? undefined : createChatInterpreter({ url, model, key, onFailure });
}
