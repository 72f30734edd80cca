import type { Answer } from '../../answers/answer.js';
import { JobEnded } from '../../jobs/job-ended.js';
import type { Inbox, InboxItem } from '../../store/ports.js';
import type { Delivery } from '../send/delivery.js';
import type { Place } from '../send/place.js';

/** An envelope that is being handled. */
export interface Work {
  /** Names it: the same for the same envelope, however often it comes. */
  readonly id: string;
  /** Unix ms. */
  readonly receivedAt: number;
  /** An earlier process had begun it. */
  readonly isResumed: boolean;
  /** The process went down each time that it was handled. */
  readonly isGivenUp: boolean;
  /** Why it could not be stored: then it is not taken on. */
  readonly refusal: unknown;
  /** The process goes, and the next one handles it; or nobody wants it any more. */
  readonly signal: AbortSignal;
  /** Resolves when what came before it and changes what it is about is taken in. */
  readonly turn: Promise<void>;
  /** It is not handled after all, and stays for the next process. */
  postpone(): void;
  /** What it was answered with by an earlier process: what changed something is not done again. */
  readonly answer: Answer | undefined;
  /** Remembers the answer for a process that takes this up. */
  keep(answer: Answer): void;
  /** The answer on its way into a conversation. */
  delivery(place: Place): Delivery;
}

/** Work on an item of the inbox, and what is to be awaited before it counts as handled. */
export interface OpenWork extends Work {
  readonly isPostponed: boolean;
  /** Resolves when what is to be remembered of it is stored. */
  stored(): Promise<void>;
}

export interface WorkOptions {
  inbox: Pick<Inbox, 'save'>;
  signal: AbortSignal;
  isResumed: boolean;
  isGivenUp: boolean;
  refusal: unknown;
  /** Nothing would be lost with it: nothing of it is stored. */
  isPassing: boolean;
  /** Undefined where it need not wait. */
  turn: Promise<void> | undefined;
  /** Told what could not be stored: it matters only if the process goes down now. */
  onUnstored: (error: unknown) => void;
}

export function openWork(item: InboxItem, options: WorkOptions): OpenWork {
  const { inbox, refusal, isPassing, onUnstored } = options;
  let isPostponed = false;
  let saving: Promise<void> = Promise.resolve();
  const save = (): Promise<void> => {
    const isWanted = () => refusal === undefined && !isPassing && !options.signal.aborted;
    if (isWanted()) saving = saving.then(() => inbox.save(item)).catch(onUnstored);
    return saving;
  };

  return {
    id: item.id,
    receivedAt: item.receivedAt,
    isResumed: options.isResumed,
    isGivenUp: options.isGivenUp,
    refusal,
    signal: options.signal,
    turn: options.turn ?? Promise.resolve(),
    get isPostponed() {
      return isPostponed || options.signal.aborted;
    },
    postpone: () => {
      isPostponed = true;
    },
    stored: () => saving,

    answer: item.answer as Answer | undefined,
    keep(answer) {
      if (answer.files?.length) return; // a file is made anew, and is too large to be kept
      item.answer = answer;
      void save();
    },

    delivery(place) {
      const parts = new Set(item.parts);
      const uploads = new Map(Object.entries(item.uploads));
      return {
        id: item.id,
        place,
        startedAt: item.receivedAt,
        progressTs: undefined,
        parts,
        uploads,
        mayHaveMore: options.isResumed,
        note() {
          item.parts = [...parts];
          item.uploads = Object.fromEntries(uploads);
          return save();
        },
      };
    },
  };
}

/** Whether an error only says that the next process goes on with it, or that nobody wants it any more. */
export function isPostponement(error: unknown): boolean {
  return error instanceof JobEnded && error.says === undefined;
}
