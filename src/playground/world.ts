import { EventEmitter } from 'node:events';
import { type Clock, createClock } from './clock.js';
import { Faults } from './faults.js';
import { FileShares } from './file-shares.js';
import { newId, randomHex } from './ids.js';
import type { Interactivity } from './interactivity.js';
import type { Mentions } from './mentions.js';
import type { LocalSlackOptions } from './options.js';
import type { SocketMode } from './socket-mode.js';
import { TrafficLog } from './traffic-log.js';
import type { Workspace } from './workspace.js';

/** The app under test, as its settings pages know it: one app, installed in one workspace or more. */
export interface AppRegistration {
  appId: string;
  name: string;
  appToken: string;
  verificationToken: string;
}

/** Everything that the local Slack knows; passed to whatever needs it. */
export interface World {
  origin: string; // known once the server listens
  readonly options: Required<Omit<LocalSlackOptions, 'page' | 'port'>>;
  readonly clock: Clock;
  readonly app: AppRegistration;
  readonly workspaces: Map<string, Workspace>;
  readonly log: TrafficLog;
  readonly faults: Faults;
  readonly fileShares: FileShares;
  readonly mentions: Mentions;
  /** Emits "change" whenever something a person could see, or a test could wait for, has changed; "ack" with what was. */
  readonly changes: EventEmitter;
  readonly interactivity: Interactivity;
  socketMode: SocketMode; // needs the http server
}

export function createWorld(options: World['options'], interactivity: Interactivity): Omit<World, 'socketMode'> {
  const changes = new EventEmitter();
  changes.setMaxListeners(0); // one for every waitFor in flight
  const appId = newId('A');
  return {
    origin: '',
    options,
    clock: createClock(),
    app: {
      appId,
      name: options.botName,
      appToken: `xapp-1-${appId}-${randomHex(6)}-${randomHex(16)}`,
      verificationToken: randomHex(12),
    },
    workspaces: new Map(),
    log: new TrafficLog(changes),
    faults: new Faults(),
    fileShares: new FileShares(options.fileShareDelayMs),
    mentions: { deliver: 'last' },
    changes,
    interactivity,
  };
}

export function changed(world: World): void {
  world.changes.emit('change');
}
