import type { Subject } from '../commands/command.js';
import { type Instead, type Talk, talkAbout } from '../commands/talk-about.js';
import { UserError } from '../errors.js';

/** A file that can be asked about, by the name that a tool's `file` says. */
export interface ServedFile {
  name: string;
  /** @throws {UserError} where it cannot be read or used */
  read(): Promise<Subject>;
}

interface OpenFile {
  subject: Subject;
  talk: Talk;
}

/** The files of one client: read when first asked about, with a thread of questions about each. */
export interface Files {
  names: readonly string[];
  /** @throws {UserError} for a file that is not served, or cannot be read */
  open(name: string | undefined): Promise<OpenFile>;
}

const INSTEAD: Instead = {
  changes: 'Post both files in Slack to compare them.',
  platform: 'Start the server with --platform TikTok, Instagram or YouTube.',
  brief: 'Start the server with --brief "…", or say it as filters.',
};

export function openFiles(served: readonly ServedFile[]): Files {
  const names = served.map(({ name }) => name);
  const opened = new Map<string, Promise<OpenFile>>();
  // One at a time: each takes all the processors there are.
  let before: Promise<unknown> = Promise.resolve();
  const openInTurn = (file: ServedFile) => {
    const opening = before.then(async () => {
      const subject = await file.read();
      return { subject, talk: talkAbout(subject, INSTEAD) };
    });
    before = opening.catch(() => undefined);
    return opening;
  };
  return {
    names,
    async open(name = names[0]!) {
      const file = served.find((one) => one.name === name);
      if (!file)
        throw new UserError('no-file', `There is no file ${JSON.stringify(name)} here.`, `Files: ${names.join(', ')}.`);
      const known = opened.get(name) ?? openInTurn(file);
      opened.set(name, known);
      // Whoever mends the file is answered the next time.
      known.catch(() => opened.delete(name));
      return known;
    },
  };
}
