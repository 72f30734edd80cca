import { createServer, request as forward } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

const REQUEST_LINE = /^(GET|POST) (\S+) HTTP\/1\.1\r\n(?:[^\r\n]+\r\n)*/gm;

/** A forward proxy as companies have them, for http, with a note of what went through: `POST /api/auth.test`. */
export async function startForwardProxy({ answer }: { answer?: number } = {}) {
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  const note = (method: string, path: string) => void seen.push(`${method} ${path}`);

  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '');
    note(incoming.method ?? '', url.pathname);
    const { method, headers } = incoming;
    incoming.pipe(
      forward(url, { method: method!, headers }, (answered) => {
        response.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(response);
      }),
    );
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  });
  server.on('connect', (incoming, client: Socket) => {
    if (answer !== undefined) return void client.end(`HTTP/1.1 ${answer} No\r\n\r\n`);
    const [host, port] = (incoming.url ?? '').split(':');
    const target = connect(Number(port), host);
    sockets.add(target);
    target.on('connect', () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'));
    client.on('data', (chunk: Buffer) => {
      for (const [, method, path] of chunk.toString('latin1').matchAll(REQUEST_LINE)) note(method!, path!);
    });
    client.pipe(target).pipe(client);
    target.on('error', () => client.destroy());
    client.on('error', () => target.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://someone:secret@127.0.0.1:${(server.address() as AddressInfo).port}`,
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
