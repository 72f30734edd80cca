import type { Faults } from './faults.js';
import type { FileShares } from './file-shares.js';
import { createHttpServer, listen, stop } from './http-server.js';
import { Interactivity } from './interactivity.js';
import type { Mentions } from './mentions.js';
import { type LocalSlackOptions, withDefaults } from './options.js';
import { passTime } from './pass-time.js';
import { printThread } from './print-thread.js';
import { SocketMode } from './socket-mode.js';
import type { LoggedEnvelope, TrafficLog } from './traffic-log.js';
import { type WaitOptions, waitFor } from './wait-for.js';
import { createWorkspace, type Workspace } from './workspace.js';
import { WorkspaceControls } from './workspace-controls.js';
import { createWorld, type World } from './world.js';

export type { LocalSlackOptions } from './options.js';

const tickMs = 1000; // how often it looks for scheduled messages that are due by the real time

/**
 * Starts a Slack on this machine: Web API, Socket Mode, files, and the people who use it.
 *
 * A real Bolt app connects to it with
 * `new App({ token, appToken, socketMode: true, clientOptions: { slackApiUrl: slack.apiUrl } })`.
 */
export async function startLocalSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  const world = createWorld(withDefaults(options), new Interactivity()) as World;
  const http = createHttpServer(world, options.page);
  world.socketMode = new SocketMode(world, http);
  world.origin = await listen(http, options.port ?? 0);
  const workspace = install(world, world.options.workspaceName);
  const ticks = setInterval(() => passTime(world, 0), tickMs).unref();
  return new LocalSlack(world, workspace, async () => {
    clearInterval(ticks);
    world.fileShares.close();
    await world.socketMode.close();
    await stop(http);
  });
}

/** The local Slack: its first workspace, and everything around it. */
export class LocalSlack extends WorkspaceControls {
  readonly origin: string;
  readonly apiUrl: string;
  readonly log: TrafficLog;
  readonly faults: Faults;
  /** When completed uploads appear, if they do. */
  readonly fileShares: FileShares;
  readonly #world: World;
  readonly #stop: () => Promise<void>;

  constructor(world: World, workspace: Workspace, stopServer: () => Promise<void>) {
    super(world, workspace);
    this.#world = world;
    this.#stop = stopServer;
    this.origin = world.origin;
    this.apiUrl = `${world.origin}/api/`;
    this.log = world.log;
    this.faults = world.faults;
    this.fileShares = world.fileShares;
  }

  /** Another workspace with the same app installed, over the same connection. */
  addWorkspace(name: string): WorkspaceControls {
    return new WorkspaceControls(this.#world, install(this.#world, name));
  }

  /** From now on `app_mention` comes after `message`, before it, without its files, or not at all. */
  mentions(mentions: Mentions): void {
    Object.assign(this.#world.mentions, mentions);
  }

  /** How many WebSockets the app has open. */
  get connectionCount(): number {
    return this.#world.socketMode.connectionCount;
  }

  /** Asks the app to reconnect. */
  requestDisconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled' = 'refresh_requested'): void {
    this.#world.socketMode.requestDisconnect(reason);
  }

  /** Cuts the app's connections without a goodbye. */
  cutConnections(): void {
    this.#world.socketMode.cut();
  }

  /** Cuts them again and again. Returns how to stop. */
  cutConnectionsEvery(ms: number): () => void {
    const cuts = setInterval(() => this.cutConnections(), ms).unref();
    return () => clearInterval(cuts);
  }

  /** Makes the trigger ids and response URLs given out so far this much older. */
  age(ms: number): void {
    this.#world.interactivity.age(ms);
  }

  /**
   * Moves Slack's clock forward: posts the scheduled messages that come due, in order and each at its time, and ages
   * trigger ids and response URLs. The app's own clock stays where it is.
   */
  passTime(ms: number): void {
    passTime(this.#world, ms);
  }

  /** Calls back whenever something that can be seen has changed. Returns how to stop. */
  onChange(listener: () => void): () => void {
    this.#world.changes.on('change', listener);
    return () => this.#world.changes.off('change', listener);
  }

  /** Calls back in the moment in which the app's ack of an envelope arrives. Returns how to stop. */
  onAck(listener: (envelope: LoggedEnvelope) => void): () => void {
    this.#world.changes.on('ack', listener);
    return () => this.#world.changes.off('ack', listener);
  }

  /** Resolves with what `find` returns as soon as that is not undefined, null or false. */
  waitFor<T>(find: () => T | Promise<T>, options?: WaitOptions): Promise<Exclude<T, undefined | null | false>> {
    const picture = (): string =>
      this.channels
        .map((channel) => `#${channel.name}\n${printThread(this.messages(channel), this.names())}`)
        .join('\n');
    return waitFor(this.#world, find, picture, options);
  }

  /** User ids to names, for printThread. */
  names(): ReadonlyMap<string, string> {
    const workspaces = [...this.#world.workspaces.values()];
    return new Map(workspaces.flatMap(({ users }) => [...users.values()].map(({ id, name }) => [id, name] as const)));
  }

  /** Closes the connections and the server. */
  close(): Promise<void> {
    return this.#stop();
  }
}

function install(world: World, name: string): Workspace {
  const workspace = createWorkspace(name, world.options.botName, world.options.botScopes);
  world.workspaces.set(workspace.teamId, workspace);
  return workspace;
}
