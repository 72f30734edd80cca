import { UserError } from '../errors.js';

/** Why a job was stopped from outside. `says` is what the person is told; undefined: nobody is to be told anything. */
export class JobEnded extends Error {
  readonly says: UserError | undefined;
  /** The job stays as it is stored, and is taken up again by the next process. */
  readonly isResumable: boolean;

  private constructor(message: string, says: UserError | undefined, isResumable = false) {
    super(message);
    this.says = says;
    this.isResumable = isResumable;
  }

  static shutdown(): JobEnded {
    return new JobEnded('shutting down', undefined, true);
  }

  static uninstalled(): JobEnded {
    return new JobEnded('uninstalled', undefined);
  }

  static deleted(): JobEnded {
    const next = 'Drop it here again whenever you want an answer.';
    return new JobEnded(
      'deleted',
      new UserError('file-deleted', 'The file was deleted, so I stopped and kept nothing of it.', next),
    );
  }

  static forgotten(): JobEnded {
    const next = 'Drop it here again whenever you want an answer.';
    return new JobEnded(
      'forgotten',
      new UserError('forgotten', 'I was asked to forget this, so I stopped and kept nothing of it.', next),
    );
  }

  static shared(): JobEnded {
    return new JobEnded(
      'shared',
      new UserError(
        'shared-channel',
        'This channel is now shared with another organization, so I stopped.',
        'Send me the file in a direct message, or drop it in a channel of your own.',
      ),
    );
  }

  static tooSlow(limitMs: number): JobEnded {
    const limit = limitMs >= 60_000 ? `${Math.round(limitMs / 60_000)} min` : `${Math.round(limitMs / 1000)} s`;
    const next = 'Try again with fewer rows or columns.';
    return new JobEnded('too slow', new UserError('too-slow', `I stopped: this file took longer than ${limit}.`, next));
  }
}
