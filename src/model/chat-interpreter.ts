import type { Interpreter } from '../commands/interpret/interpreter.js';
import { messagesFor } from './prompt.js';

export interface ChatSettings {
  /** The base of an OpenAI-compatible API: https://…/v1 */
  url: string;
  model: string;
  /** '' for none */
  key: string;
  timeoutMs?: number;
  /** Told of each failure in a few words, never of the sentence. */
  onFailure: (why: string) => void;
}

/** What somebody waits for an answer before the built-in one comes. */
const TIMEOUT_MS = 4_000;
const MOST_BYTES = 64 * 1024;
const MOST_TOKENS = 400;

/** Why there is no usable answer, in a few words. */
class NoAnswer extends Error {}

/** A chat model behind an OpenAI-compatible API: Ollama, vLLM, llama.cpp, or a vendor's. */
export function createChatInterpreter({ onFailure, ...settings }: ChatSettings): Interpreter {
  return {
    async interpret(unread, use) {
      try {
        const given = jsonIn(await completion(messagesFor(unread), settings));
        if ((given as { name?: unknown } | null)?.name === 'none') return undefined;
        const used = use(given);
        if (used === undefined) onFailure('no call that can be answered');
        return used;
      } catch (error) {
        onFailure(reasonOf(error));
        return undefined;
      }
    },
  };
}

/** @throws where there is none in time, or it is not one */
async function completion(
  messages: ReturnType<typeof messagesFor>,
  { url, model, key, timeoutMs = TIMEOUT_MS }: Omit<ChatSettings, 'onFailure'>,
): Promise<string> {
  const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    // The key is for this address alone.
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
    headers: { 'content-type': 'application/json', ...(key !== '' && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({
      model,
      messages,
      temperature: 0,
      max_tokens: MOST_TOKENS,
      response_format: { type: 'json_object' },
    }),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new NoAnswer(`HTTP ${response.status}`);
  }
  const body = jsonIn(await textOf(response)) as { choices?: { message?: { content?: unknown } }[] } | null;
  const content = body?.choices?.[0]?.message?.content;
  if (typeof content !== 'string') throw new NoAnswer('no message in the answer');
  return content;
}

/** @throws {NoAnswer} for one that is longer than a call can be */
async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (bytes > MOST_BYTES) throw new NoAnswer('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Some models write their JSON as a block of code. */
function jsonIn(text: string): unknown {
  const [, fenced] = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(text) ?? [];
  try {
    return JSON.parse(fenced ?? text);
  } catch {
    throw new NoAnswer('the answer is no JSON');
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof NoAnswer) return error.message;
  const { name, cause } = error as Error;
  if (name === 'TimeoutError') return 'no answer in time';
  if (name === 'TypeError' && cause !== undefined)
    return `not reached (${(cause as { code?: string }).code ?? 'no connection'})`;
  return `${name} while it was used`; // its message may hold what was said
}
