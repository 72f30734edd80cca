import type { IncomingMessage } from 'node:http';
import { isObject, type Json } from './json.js';
import { SlackError } from './slack-error.js';

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A method's arguments from the query and a JSON or form body. @throws {SlackError} where it is neither */
export async function readArguments(request: IncomingMessage): Promise<Json> {
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
  const body = await readBytes(request);
  if (body.length === 0) return query;
  const contentType = (request.headers['content-type'] ?? '').split(';')[0];
  if (contentType === 'application/json') return { ...query, ...readJson(body) };
  if (contentType === 'application/x-www-form-urlencoded') {
    return { ...query, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) };
  }
  throw new SlackError('invalid_post_type');
}

export function readJson(body: Buffer): Json {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new SlackError('invalid_json');
  }
  if (!isObject(value)) throw new SlackError('json_not_object');
  return value;
}

/** The uploaded bytes: the multipart field that has a file in it, or the body itself. */
export async function readUpload(request: IncomingMessage): Promise<Buffer> {
  const body = await readBytes(request);
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  for (const value of form.values()) {
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
  }
  const [text] = [...form.values()];
  return Buffer.from(String(text ?? ''));
}
