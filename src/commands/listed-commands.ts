import { about } from './about.js';
import { actions } from './actions.js';
import { analyze } from './analyze.js';
import { brief } from './brief.js';
import { budget } from './budget.js';
import { caveats } from './caveats.js';
import { changes } from './changes.js';
import { charts } from './charts.js';
import { columns } from './columns.js';
import type { Command } from './command.js';
import { compare } from './compare.js';
import { datasets } from './datasets.js';
import { emerging } from './emerging.js';
import { exclude, include } from './exclude.js';
import { explain } from './explain.js';
import { exportCsv } from './export.js';
import { figures } from './figures.js';
import { forget } from './forget.js';
import { gaps } from './gaps.js';
import { glossary } from './glossary.js';
import { platform } from './platform.js';
import { price } from './price.js';
import { profile } from './profile.js';
import { relation } from './relation.js';
import { remind } from './remind.js';
import { report } from './report.js';
import { segment } from './segment.js';
import { segments } from './segments.js';
import { settings } from './settings.js';
import { shortlist } from './shortlist.js';
import { similar } from './similar.js';
import { summary } from './summary.js';
import { tiers } from './tiers.js';
import { top } from './top.js';
import { use } from './use.js';
import { verdict } from './verdict.js';
import { watch } from './watch.js';
import { why } from './why.js';

/** What `help` lists, in its order. */
export const LISTED_COMMANDS: readonly Command[] = [
  top,
  figures,
  relation,
  columns,
  gaps,
  profile,
  why,
  explain,
  verdict,
  compare,
  similar,
  emerging,
  segments,
  segment,
  tiers,
  actions,
  price,
  budget,
  brief,
  shortlist,
  exclude,
  include,
  exportCsv,
  report,
  changes,
  remind,
  charts,
  summary,
  about,
  caveats,
  glossary,
  datasets,
  use,
  platform,
  forget,
  watch,
  settings,
  analyze,
];
