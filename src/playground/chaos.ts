import type { Failure } from './failure.js';

/** What goes wrong at random: probabilities from 0 to 1, each of all requests or all events. */
export interface ChaosOptions {
  /** The same requests fail in the same way for the same seed, in whatever order channels take turns. */
  seed: number;
  /** 429. */
  rateLimited?: number;
  /** 500, 502 or 503. */
  serverError?: number;
  /** The share of those that come after the work was done. */
  serverErrorAfterWork?: number;
  /** Done, and the connection breaks before the answer. */
  lostResponse?: number;
  /** Events that come again although they were acked, at once or later, to a new process too. */
  redelivered?: number;
  /** Of a 429. Slack's are whole seconds. */
  retryAfterSeconds?: number;
  /** How long after its ack an event comes again, at most. */
  redeliverWithinMs?: number;
  /** What is spared: at least these two, for an app that cannot start shows nothing. */
  except?: readonly string[];
}

const STATUSES = [500, 502, 503];

/** Trouble by the dice: each draw depends on the seed, on what is asked, and on how often it was asked before. */
export class Chaos {
  readonly #options: ChaosOptions;
  readonly #except: ReadonlySet<string>;
  readonly #draws = new Map<string, number>();

  constructor(options: ChaosOptions) {
    this.#options = options;
    this.#except = new Set(options.except ?? ['auth.test', 'apps.connections.open']);
  }

  failure(method: string, channel = ''): Failure | undefined {
    if (this.#except.has(method)) return undefined;
    const { rateLimited = 0, serverError = 0, lostResponse = 0, retryAfterSeconds = 1 } = this.#options;
    const draw = this.#draw(`${method} ${channel}`);
    if (draw < rateLimited) return { how: 'rateLimited', retryAfterSeconds };
    if (draw < rateLimited + serverError) {
      const status = STATUSES[Math.floor(this.#draw('status') * STATUSES.length)]!;
      const { serverErrorAfterWork = 0.5 } = this.#options;
      return { how: 'status', status, afterWork: this.#draw(`after ${method} ${channel}`) < serverErrorAfterWork };
    }
    return draw < rateLimited + serverError + lostResponse ? { how: 'lostResponse' } : undefined;
  }

  /** After how many ms this event comes again; undefined where it does not. */
  redelivery(): number | undefined {
    const { redelivered = 0, redeliverWithinMs = 2_000 } = this.#options;
    return this.#draw('event') < redelivered ? this.#draw('delay') * redeliverWithinMs : undefined;
  }

  #draw(what: string): number {
    const before = this.#draws.get(what) ?? 0;
    this.#draws.set(what, before + 1);
    return hashed(`${this.#options.seed} ${what} ${before}`);
  }
}

/** FNV-1a, then the finish of murmur3, which spreads what differs only at its end: a number in [0, 1). */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
