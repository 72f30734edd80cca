import { Chaos, type ChaosOptions } from './chaos.js';
import type { Failure } from './failure.js';

/** How often a fault strikes: so many times, or until everything is cleared. */
type Times = number | 'always';

/** What a request concerns, as far as the local Slack can tell. */
export interface Subject {
  channel?: string | undefined;
  /** The ts of its first message. */
  thread?: string | undefined;
  /** Whose modal, Home or ephemeral message. */
  user?: string | undefined;
  file?: string | undefined;
}

export interface Arming extends Subject {
  times?: Times;
}

/** One fault that was armed. */
export interface Armed {
  /** How many requests it has struck: a test that none was struck in shows nothing. */
  readonly struck: number;
  /** Takes this one back, and leaves the others. */
  disarm(): void;
}

interface Waiting {
  /** A Web API method, `upload` for the bytes of a file, or `response_url`. */
  method: string;
  failure: Failure;
  where: Subject;
  left: number;
  struck: number;
}

/** What can go wrong with Slack or on the way to it: what is armed, in that order, and after that the dice. */
export class Faults {
  #redeliveries = 0;
  #droppedAcks = 0;
  #htmlDownloads = 0;
  #failedDownloads: number[] = [];
  #armed: Waiting[] = [];
  #chaos: Chaos | undefined;
  readonly #delaysMs = new Map<string, number>();

  /**
   * The next requests end like this, once if nothing else is said: of any conversation, or only what concerns a
   * channel, a thread, a person or a file. Uploads concern none before they are completed.
   */
  arm(method: string, failure: Failure, { times = 1, ...where }: Arming = {}): Armed {
    const left = times === 'always' ? Number.POSITIVE_INFINITY : times;
    const waiting: Waiting = { method, failure, where, left, struck: 0 };
    this.#armed.push(waiting);
    return {
      get struck() {
        return waiting.struck;
      },
      disarm: () => {
        this.#armed = this.#armed.filter((other) => other !== waiting);
      },
    };
  }

  rateLimit(method: string, { retryAfterSeconds = 1, ...arming }: Arming & { retryAfterSeconds?: number } = {}): void {
    this.arm(method, { how: 'rateLimited', retryAfterSeconds }, arming);
  }

  apiError(method: string, code: string, times: Times = 1): void {
    this.arm(method, { how: 'error', code }, { times });
  }

  /** The method is not run and answers with this HTTP status and no JSON. */
  apiStatus(method: string, status: number, times: Times = 1): void {
    this.arm(method, { how: 'status', status }, { times });
  }

  /** The method does its work, and the connection breaks before the answer: was it done or not? */
  loseResponse(method: string, times: Times = 1): void {
    this.arm(method, { how: 'lostResponse' }, { times });
  }

  failUpload(status: number, times: Times = 1): void {
    this.arm('upload', { how: 'status', status }, { times });
  }

  /** Trouble at random, until it is cleared. */
  chaos(options: ChaosOptions): void {
    this.#chaos = new Chaos(options);
  }

  /** Each event from now on comes 1 + `times` times, with the same event_id, although it was acked. */
  redeliver(times: number): void {
    this.#redeliveries = times;
  }

  /** The next `times` acks do not arrive, so Slack delivers again. */
  dropAck(times = 1): void {
    this.#droppedAcks += times;
  }

  /** Every call of the method takes this much longer, until `slow(method, 0)`. */
  slow(method: string, ms: number): void {
    this.#delaysMs.set(method, ms);
  }

  /** Downloads answer 200 with a login page, as they do when a scope is missing. */
  htmlInsteadOfFile({ times = 1 } = {}): void {
    this.#htmlDownloads += times;
  }

  failDownload(status: number, times = 1): void {
    this.#failedDownloads.push(...Array<number>(times).fill(status));
  }

  clear(): void {
    this.#redeliveries = this.#droppedAcks = this.#htmlDownloads = 0;
    this.#failedDownloads = [];
    this.#armed = [];
    this.#chaos = undefined;
    this.#delaysMs.clear();
  }

  // What the server asks, each time spending one of what was armed.
  redeliveries = (): number => this.#redeliveries;
  takeRedelivery = (): number | undefined => this.#chaos?.redelivery();
  takeDroppedAck = (): boolean => this.#droppedAcks > 0 && this.#droppedAcks-- > 0;
  takeHtmlDownload = (): boolean => this.#htmlDownloads > 0 && this.#htmlDownloads-- > 0;
  takeDownloadStatus = (): number | undefined => this.#failedDownloads.shift();
  delayMs = (method: string): number => this.#delaysMs.get(method) ?? 0;

  take(method: string, subject: Subject = {}): Failure | undefined {
    const armed = this.#armed.find((each) => each.method === method && concerns(each.where, subject));
    if (armed === undefined) return this.#chaos?.failure(method, subject.channel);
    armed.struck += 1;
    armed.left -= 1;
    if (armed.left <= 0) this.#armed.splice(this.#armed.indexOf(armed), 1);
    return armed.failure;
  }
}

const KINDS = ['channel', 'thread', 'user', 'file'] as const;

function concerns(where: Subject, subject: Subject): boolean {
  return KINDS.every((kind) => where[kind] === undefined || where[kind] === subject[kind]);
}
