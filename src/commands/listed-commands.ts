import { about } from './about.js';
import { actions } from './actions.js';
import { charts } from './charts.js';
import type { Command } from './command.js';
import { emerging } from './emerging.js';
import { profile } from './profile.js';
import { segments } from './segments.js';
import { top } from './top.js';
import { watch } from './watch.js';

/** What `help` lists, in its order. */
export const LISTED_COMMANDS: readonly Command[] = [top, profile, emerging, segments, actions, charts, about, watch];
