/** What a UserError looks like outside this process or thread: an error object does not survive the crossing. */
export interface UserErrorData {
  code: string;
  message: string;
  next: string;
}

/**
 * Something the person can mend: `message` says in one plain sentence what happened, `next` what to do about it.
 * Everything else that is thrown is a bug: logged whole, shown as a generic sentence with a reference.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;
  readonly next: string;

  /** @param options `cause`: for the log only */
  constructor(code: string, message: string, next: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.next = next;
  }

  toData(): UserErrorData {
    return { code: this.code, message: this.message, next: this.next };
  }

  static fromData({ code, message, next }: UserErrorData): UserError {
    return new UserError(code, message, next);
  }
}

/** A person has to say which platform a file is of, for it tells none. */
export const PLATFORM_UNKNOWN = 'platform-unknown';

/** The disk refuses: nothing that was asked for is at fault, and the same thing may work in a minute. */
export const STORE_UNAVAILABLE = 'store-unavailable';

/** Then no attempt counts, and nothing is given up. Also of one that was rebuilt from its data. */
export function isStoreUnavailable(error: unknown): error is UserError {
  return error instanceof UserError && error.code === STORE_UNAVAILABLE;
}
