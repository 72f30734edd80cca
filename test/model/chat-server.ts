import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ChatRequest {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What the server does with a request; a text is what the model says. */
export type Reply = string | ((response: ServerResponse) => void);

/** A server that speaks as much of the OpenAI protocol as is asked of it, and keeps every request. */
export async function startChatServer(reply: (request: ChatRequest) => Reply) {
  const requests: ChatRequest[] = [];
  const server = createServer(async (incoming, response) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    const request = { path: incoming.url ?? '', headers: incoming.headers, body };
    requests.push(request);
    const said = reply(request);
    if (typeof said !== 'string') return said(response);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content: said } }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
