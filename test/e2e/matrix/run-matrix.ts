import { startBot, type TestBot } from '../bot.js';
import { fastDelivery } from '../fast-delivery.js';
import { isAsStated, type Line, type Statement, stated } from './expectation.js';
import { FAILURE_NAMES, type FailureName, type Times } from './failures.js';
import { createStage, type Stage } from './stage.js';

/** What a person does to meet one method, and what they see in the end. */
export interface Scene extends Statement {
  /** The method, and of which kind of answer where there are several. */
  name: string;
  /**
   * Whether the method says nothing of where it belongs, so that a fault cannot be aimed: such cells have a bot for
   * themselves, one after the other.
   */
  isAlone?: true;
  /** A line that only `beforeLook` brings. */
  comesLast?: Line;
  /** Ends when the person has done everything. */
  play(stage: Stage): Promise<unknown>;
}

export interface Cell {
  scene: Scene;
  failure: FailureName;
  times: Times;
}

/** What came of a cell. */
export interface Outcome {
  sees: string[];
  struck: number;
  /** Where the scene could not be played to its end. */
  broke?: unknown;
}

const AT_ONCE = 10;
const BOTS_FOR_ALONE = 4;
const PATIENCE_MS = { once: 30_000, always: 40_000 };
/** Whoever installs the bot may grant them; then it asks. */
const OPTIONAL_SCOPES = ['users:read', 'channels:read', 'groups:read'];
/** After everything is over: what would be doubled or come late shows up by then. */
const SETTLE_MS = 1_500;

export function cellsOf(scenes: readonly Scene[]): Cell[] {
  return scenes.flatMap((scene) =>
    FAILURE_NAMES.flatMap((failure) => (['once', 'always'] as const).map((times) => ({ scene, failure, times }))),
  );
}

/**
 * Plays all cells, many at once, and looks at each only when all are over.
 *
 * @param beforeLook what happens last, such as days that pass
 */
export async function runMatrix(
  cells: readonly Cell[],
  beforeLook: (bot: TestBot) => void = () => {},
): Promise<Map<Cell, Outcome>> {
  const together = cells.filter(({ scene }) => !scene.isAlone);
  const alone = cells.filter(({ scene }) => scene.isAlone);
  const lanes = [
    { cells: together, bots: 1, atOnce: AT_ONCE },
    { cells: alone, bots: Math.min(alone.length, BOTS_FOR_ALONE), atOnce: 1 },
  ];
  const outcomes = new Map<Cell, Outcome>();
  const work = lanes.flatMap(({ cells: queue, bots, atOnce }) =>
    queue.length === 0 ? [] : Array.from({ length: bots }, () => runOn(queue, atOnce, outcomes, beforeLook)),
  );
  await Promise.all(work);
  return outcomes;
}

/** One bot that takes cells from the queue as long as there are any. */
async function runOn(
  queue: Cell[],
  atOnce: number,
  outcomes: Map<Cell, Outcome>,
  beforeLook: (bot: TestBot) => void,
): Promise<void> {
  const bot = await startBot({ settings: { MAX_CONCURRENT_ANALYSES: '4' }, overrides: fastDelivery });
  bot.slack.grant(...OPTIONAL_SCOPES);
  await createStage(bot, 'warm-up', 'HTTP 500', 'once').prepare(); // threads, fonts, and the analysis of the list
  const played: { cell: Cell; stage: Stage; broke?: unknown }[] = [];
  const takeTurns = async () => {
    for (let cell = queue.shift(); cell !== undefined; cell = queue.shift()) {
      const stage = createStage(bot, `${nameOf(cell).replace(/\W+/g, '-')}`, cell.failure, cell.times);
      played.push({ cell, stage, ...(await play(cell, stage)) });
      if (cell.scene.isAlone) stage.disarm();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  await bot.settle(SETTLE_MS);
  beforeLook(bot);
  for (const { cell, stage, ...rest } of played) {
    outcomes.set(cell, { sees: stage.sees(), struck: stage.struck(), ...rest });
  }
  await bot.close();
}

/** Until the person sees what is stated, or has waited for it for long enough. */
async function play({ scene, failure, times }: Cell, stage: Stage): Promise<{ broke?: unknown }> {
  try {
    await scene.play(stage);
  } catch (broke) {
    return { broke };
  }
  const sight = stated(scene, failure, times).filter((each) => each !== scene.comesLast);
  const deadline = Date.now() + PATIENCE_MS[times];
  while (Date.now() < deadline && !(isAsStated(stage.sees(), sight) && stage.struck() > 0)) await stage.bot.settle(100);
  return {};
}

export function nameOf({ scene, failure, times }: Cell): string {
  return `${scene.name} × ${failure} × ${times}`;
}
