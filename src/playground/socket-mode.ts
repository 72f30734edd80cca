import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { randomHex } from './ids.js';
import { isObject, type Json } from './json.js';
import type { LoggedEnvelope } from './traffic-log.js';
import type { World } from './world.js';

const maxConnections = 10; // Slack: "an app can have up to 10 WebSocket connections open"
const pingIntervalMs = 10_000; // the client gives a connection up after 30 s without a ping
const maxRetries = 3;

export type Delivery = { outcome: 'acked'; payload: Json } | { outcome: 'timeout' } | { outcome: 'not_connected' };

interface Connection {
  id: string;
  socket: WebSocket;
}

interface Waiting {
  logged: LoggedEnvelope;
  settle: (delivery: Delivery) => void;
}

/** The WebSocket side of Slack: hello, envelopes and their acks, disconnect requests. */
export class SocketMode {
  readonly #world: World;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #connections: Connection[] = [];
  #turn = 0;
  #closed = false;

  constructor(world: World, http: Server) {
    this.#world = world;
    http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    const pings = setInterval(() => {
      for (const { socket } of this.#connections) socket.ping();
    }, pingIntervalMs);
    this.#timers.add(pings.unref());
  }

  get connectionCount(): number {
    return this.#connections.length;
  }

  /** What apps.connections.open answers with: good for one connection. */
  newUrl(): string {
    const ticket = randomHex(16);
    this.#tickets.add(ticket);
    return `${this.#world.origin.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${this.#world.app.appId}`;
  }

  /** Delivers an event, again while it is not acked: up to four times, and later if nobody is connected now. */
  async deliverEvent(payload: Json): Promise<void> {
    await this.#sendUntilAcked(payload, 0);
    const delayMs = this.#world.faults.takeRedelivery();
    if (delayMs !== undefined) void this.#redeliverAfter(delayMs, payload);
    for (let again = 1; again <= this.#world.faults.redeliveries() && !this.#closed; again++) {
      await this.#send('events_api', payload, again);
    }
  }

  /** Once more, although it was acked: to whoever is connected by then. */
  async #redeliverAfter(delayMs: number, payload: Json): Promise<void> {
    await new Promise<void>((resolve) => this.#timers.add(setTimeout(resolve, delayMs).unref()));
    await this.#sendUntilAcked(payload, 1);
  }

  /** What reaches an app that is just going is not acked, and is for the next one. */
  async #sendUntilAcked(payload: Json, firstAttempt: number): Promise<void> {
    for (let attempt = firstAttempt; attempt <= maxRetries; attempt++) {
      await this.#connected();
      if (this.#closed) return;
      const delivery = await this.#send('events_api', payload, attempt);
      if (delivery.outcome === 'acked') return;
    }
  }

  /** Delivers a command or an interaction: a person waits, so it is tried once. */
  deliverInteraction(type: 'slash_commands' | 'interactive', payload: Json): Promise<Delivery> {
    return this.#send(type, payload, 0);
  }

  /** Asks every connection to reconnect, as Slack does when it recycles a server. */
  requestDisconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
    for (const { socket } of this.#connections) {
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local' } }));
    }
  }

  /** Cuts every connection without a goodbye. */
  cut(): void {
    for (const { socket } of this.#connections) socket.terminate();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const { settle } of this.#waiting.values()) settle({ outcome: 'timeout' });
    this.#world.changes.emit('change'); // wakes those who wait for a connection
    for (const { socket } of this.#connections) socket.close(1000);
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 200).unref())]);
    this.cut();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', this.#world.origin);
    const ticket = url.searchParams.get('ticket') ?? '';
    if (url.pathname !== '/link/' || !this.#tickets.delete(ticket)) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#accept(webSocket));
  }

  #accept(socket: WebSocket): void {
    const connection = { id: randomHex(4), socket };
    if (this.#connections.length >= maxConnections) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      socket.close(1000);
      return;
    }
    this.#connections.push(connection);
    socket.on('message', (data) => this.#receive(data));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#connections = this.#connections.filter((other) => other !== connection);
      this.#world.changes.emit('change');
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#connections.length,
        debug_info: { host: 'local', build_number: 1, approximate_connection_time: 18060 },
        connection_info: { app_id: this.#world.app.appId },
      }),
    );
    this.#world.changes.emit('change');
  }

  #receive(data: RawData): void {
    let ack: unknown;
    try {
      ack = JSON.parse(String(data));
    } catch {
      return; // Slack ignores what it cannot read
    }
    if (!isObject(ack) || typeof ack.envelope_id !== 'string') return;
    const waiting = this.#waiting.get(ack.envelope_id);
    if (waiting === undefined || this.#world.faults.takeDroppedAck()) return;
    waiting.logged.acked = true;
    const payload = isObject(ack.payload) ? ack.payload : {};
    waiting.logged.ackPayload = payload;
    this.#world.changes.emit('ack', waiting.logged);
    waiting.settle({ outcome: 'acked', payload });
  }

  #send(type: string, payload: Json, retryAttempt: number): Promise<Delivery> {
    const open = this.#open;
    const connection = open[this.#turn++ % Math.max(1, open.length)]; // each payload goes to one of them
    if (connection === undefined) return Promise.resolve({ outcome: 'not_connected' });
    const envelopeId = crypto.randomUUID();
    const logged: LoggedEnvelope = {
      envelopeId,
      type,
      payload: structuredClone(payload),
      connectionId: connection.id,
      retryAttempt,
      acked: false,
      at: this.#world.clock.nowMs(),
    };
    const delivery = new Promise<Delivery>((resolve) => {
      const settle = (result: Delivery): void => {
        clearTimeout(timer);
        this.#timers.delete(timer);
        this.#waiting.delete(envelopeId);
        resolve(result);
        this.#world.changes.emit('change');
      };
      const timer = setTimeout(() => settle({ outcome: 'timeout' }), this.#world.options.ackTimeoutMs);
      this.#timers.add(timer);
      this.#waiting.set(envelopeId, { logged, settle });
    });
    this.#world.log.addEnvelope(logged);
    connection.socket.send(
      JSON.stringify({
        envelope_id: envelopeId,
        type,
        payload,
        accepts_response_payload: type !== 'events_api',
        ...(type === 'events_api' && {
          retry_attempt: retryAttempt,
          retry_reason: retryAttempt === 0 ? '' : 'timeout',
        }),
      }),
    );
    return delivery;
  }

  /** Not those that are closing, which an app has until it hears so. */
  get #open(): Connection[] {
    return this.#connections.filter(({ socket }) => socket.readyState === socket.OPEN);
  }

  async #connected(): Promise<void> {
    while (this.#open.length === 0 && !this.#closed) {
      await new Promise<void>((resolve) => this.#world.changes.once('change', () => resolve()));
    }
  }
}
