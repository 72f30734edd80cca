import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  method: string;
  args: Record<string, string>;
}

/** A Slack that says yes to everything but what it is told to refuse, and remembers what it was asked and told. */
export async function startRecordingSlack() {
  const calls: Call[] = [];
  const answers = new Map<string, object>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const method = request.url!.split('/').at(-1)!;
    const args = body.startsWith('{') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
    calls.push({ method, args });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers.get(method) ?? { ok: true, ts: '1.000001' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${origin}/api/`,
    /** Where an answer to a command or a button goes. */
    responseUrl: `${origin}/respond`,
    calls,
    /** What a method answers from now on. */
    answer: (method: string, body: object) => void answers.set(method, body),
    forget() {
      calls.length = 0;
      answers.clear();
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

export type RecordingSlack = Awaited<ReturnType<typeof startRecordingSlack>>;
