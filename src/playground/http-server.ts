import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveDownload } from './download.js';
import { answerResponseUrl } from './response-url.js';
import { receiveUpload } from './upload.js';
import { callMethod } from './web-api/call-method.js';
import type { World } from './world.js';

export type Route = (world: World, request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** Each part of Slack's web by the start of its path. */
const routes: Readonly<Record<string, Route>> = {
  '/api/': callMethod,
  '/upload/v1/': receiveUpload,
  '/files-pri/': serveDownload,
  '/hooks/': answerResponseUrl,
};

export function createHttpServer(world: World, page: RequestListener | undefined): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const prefix = Object.keys(routes).find((start) => pathname.startsWith(start));
    if (prefix !== undefined) {
      routes[prefix]!(world, request, response, pathname.slice(prefix.length)).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500);
        response.end(String(error)); // a fault of this server, which a test should see
      });
    } else if (page !== undefined) {
      page(request, response);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  });
}

/** Listens on this machine only: whoever reaches it can read every conversation. */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
