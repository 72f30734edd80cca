/** Why the bot cannot start on this directory, in a sentence or two for whoever runs it. Starting again does not help. */
export class UnusableStore extends Error {
  override readonly name = 'UnusableStore';

  static damaged(path: string, why: string): UnusableStore {
    return new UnusableStore(
      `${path} holds a data.mdb that this bot can't use: ${why}. ` +
        `Restore a backup of ${path}, or move it away to begin with nothing remembered; then start again.`,
    );
  }

  static newer(path: string): UnusableStore {
    return new UnusableStore(
      `${path} was written by a newer version of this bot. ` +
        'Start that version, or set DATA_DIR to another directory.',
    );
  }

  /** @param code of the system, such as EACCES */
  static outOfReach(file: string, code: string): UnusableStore {
    const isRefused = code === 'EACCES' || code === 'EPERM';
    const mend = isRefused ? 'Give the user that runs this bot access to it' : 'Move it out of the way';
    return new UnusableStore(
      `${file} can't be opened for reading and writing (${code}). ${mend}, or set DATA_DIR to another directory.`,
    );
  }
}
