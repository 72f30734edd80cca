import { UserError } from '../errors.js';

/** Bytes that everything done with files may take together. */
export interface MemoryBudget {
  readonly totalBytes: number;
  /**
   * Waits until so many bytes are free, first come, first served: a large one is not overtaken forever.
   *
   * @throws {UserError} if there never are so many
   * @throws the signal's reason
   */
  reserve(bytes: number, signal: AbortSignal): Promise<Reservation>;
}

export interface Reservation {
  /** Holds so many bytes instead, if they are free right now: it never waits. False, and nothing has changed, if not. */
  resize(bytes: number): boolean;
  /** Gives them back; may be called twice. */
  release(): void;
}

interface Waiting {
  bytes: number;
  admit: () => void;
}

export function createMemoryBudget(totalBytes: number): MemoryBudget {
  let free = totalBytes;
  const waiting: Waiting[] = [];

  function admitNext(): void {
    while (waiting[0] && waiting[0].bytes <= free) {
      const { bytes, admit } = waiting.shift()!;
      free -= bytes;
      admit();
    }
  }

  function reservationOf(bytes: number): Reservation {
    let held = bytes;
    let isReleased = false;
    const resize = (wanted: number): boolean => {
      if (isReleased || wanted - held > free) return false;
      free -= wanted - held;
      held = wanted;
      admitNext();
      return true;
    };
    return {
      resize,
      release() {
        resize(0);
        isReleased = true;
      },
    };
  }

  return {
    totalBytes,
    async reserve(bytes, signal) {
      if (bytes > totalBytes) throw neverFits(bytes, totalBytes);
      signal.throwIfAborted();
      await new Promise<void>((resolve, reject) => {
        const turn: Waiting = { bytes, admit };
        function admit(): void {
          signal.removeEventListener('abort', giveUp);
          resolve();
        }
        function giveUp(): void {
          waiting.splice(waiting.indexOf(turn), 1);
          admitNext();
          reject(signal.reason);
        }
        signal.addEventListener('abort', giveUp, { once: true });
        waiting.push(turn);
        admitNext();
      });
      return reservationOf(bytes);
    },
  };
}

function neverFits(bytes: number, totalBytes: number): UserError {
  return new UserError(
    'too-much-for-memory',
    `This list would take about ${inGigabytes(bytes)} of memory to analyze, and I have ${inGigabytes(totalBytes)}.`,
    'Split it, or leave out columns that are not about the creators, and drop it here again.',
  );
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GB`;
}
