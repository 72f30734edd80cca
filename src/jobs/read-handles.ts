import { UserError } from '../errors.js';
import type { JobFile } from '../store/ports.js';
import { withDeadline } from './deadline.js';
import type { MemoryBudget } from './memory-budget.js';
import { handlesNeed } from './memory-need.js';
import type { SlackFiles } from './ports.js';
import { expectedBytes, type PostLimits, withinCount } from './post-limits.js';
import type { HandlesIn } from './threads.js';
import type { AskedBy, Turns } from './turns.js';
import { workInMemory } from './work-in-memory.js';

/** For one file, once it's its turn. */
const TIME_LIMIT_MS = 300_000;

export interface ReadHandlesResult {
  /** Lower-case handles, each once. */
  handles: Set<string>;
  /** A sentence for each file that was left out. */
  leftOut: string[];
}

/** @throws {UserError} where a file cannot be had, is no table, or names too many */
export type ReadHandles = (asked: AskedBy, files: readonly JobFile[]) => Promise<ReadHandlesResult>;

interface Dependencies {
  files: SlackFiles;
  handlesIn: HandlesIn;
  budget: MemoryBudget;
  limits: PostLimits;
  /** How many handles a file may name. */
  most: number;
  turns: Turns;
}

/** Whom the files of a post name: one file after the other, of which nothing else is kept. */
export function createReadHandles({ files: slack, handlesIn, budget, limits, most, turns }: Dependencies): ReadHandles {
  const readOne = async (teamId: string, file: JobFile, signal: AbortSignal) => {
    const described = await slack.describe(teamId, file);
    return workInMemory(budget, expectedBytes(described, limits), signal, async (memory) => {
      const makeRoom = (bytes: number) => memory.need(bytes);
      const downloaded = await slack.download(teamId, described, signal, makeRoom);
      memory.need(Math.min(budget.totalBytes, handlesNeed([downloaded]))); // a guess alone refuses nobody
      const named = await handlesIn([downloaded], most, signal);
      if (named.count > most) throw tooMany(downloaded.name, named.count, most);
      return named.handles;
    });
  };

  return async (asked, files) => {
    const handles = new Set<string>();
    const { files: counted, leftOut } = withinCount(files, limits);
    for (const file of counted) {
      const named = await turns.inTurn(asked, undefined, () =>
        withDeadline(TIME_LIMIT_MS, tooSlow, undefined, (signal) => readOne(asked.teamId, file, signal)),
      );
      for (const handle of named) handles.add(handle);
    }
    return { handles, leftOut };
  };
}

function tooMany(name: string, count: number, most: number): UserError {
  const [many, limit] = [count, most].map((number) => number.toLocaleString('en-US'));
  return new UserError(
    'too-many',
    `${name} names ${many} creators, and I can leave out up to ${limit} per conversation.`,
    'Post a shorter list.',
  );
}

function tooSlow(): UserError {
  return new UserError('too-slow', 'That file took too long to read.', 'Post it again in a few minutes.');
}
