import type { EventEmitter } from 'node:events';
import type { Json } from './json.js';

/** A Web API call, an upload, a download or a post to a response_url, as it went. */
export interface LoggedCall {
  method: string;
  args: Json;
  response: Json;
  status: number;
  teamId?: string;
  at: number; // Unix ms
}

export interface LoggedEnvelope {
  envelopeId: string;
  type: string;
  payload: Json;
  connectionId: string;
  retryAttempt: number;
  acked: boolean;
  ackPayload?: Json;
  at: number; // Unix ms
}

/** Everything that passed between the app and Slack, in order. */
export class TrafficLog {
  readonly calls: LoggedCall[] = [];
  readonly envelopes: LoggedEnvelope[] = [];
  readonly #changes: EventEmitter;

  constructor(changes: EventEmitter) {
    this.#changes = changes;
  }

  addCall(call: LoggedCall): void {
    this.calls.push(call);
    this.#changes.emit('change');
  }

  addEnvelope(envelope: LoggedEnvelope): void {
    this.envelopes.push(envelope);
    this.#changes.emit('change');
  }

  callsOf(method: string): LoggedCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Envelopes that carried this event ("app_mention", "message", …), redeliveries included. */
  eventsOf(type: string): LoggedEnvelope[] {
    return this.envelopes.filter((envelope) => (envelope.payload.event as Json | undefined)?.type === type);
  }

  clear(): void {
    this.calls.length = 0;
    this.envelopes.length = 0;
  }
}
