import type { Services } from '../services.js';
import type { WaysIn } from '../ways-in.js';
import { registerAnalyseFile } from './actions/analyse-file.js';
import { registerAsk } from './actions/ask.js';
import { registerChangeSettings } from './actions/change-settings.js';
import { registerChooseColumns } from './actions/choose-columns.js';
import { registerChooseSheets } from './actions/choose-sheets.js';
import { registerDismiss } from './actions/dismiss.js';
import { registerTryAgain } from './actions/try-again.js';
import { registerInfluencer } from './commands/influencer.js';
import { registerAppHomeOpened } from './events/app-home-opened.js';
import { registerAppMention } from './events/app-mention.js';
import { registerAppUninstalled } from './events/app-uninstalled.js';
import { registerFileDeleted } from './events/file-deleted.js';
import { registerMessage } from './events/message.js';
import { registerTeamAccessRevoked } from './events/team-access-revoked.js';
import { registerTokensRevoked } from './events/tokens-revoked.js';
import { registerAnalyseCsv } from './shortcuts/analyse-csv.js';
import { registerAnalyzeSubmitted } from './views/analyze-submitted.js';
import { registerBriefChanged } from './views/brief-changed.js';
import { registerColumnsChosen } from './views/columns-chosen.js';
import { registerSettingsChanged } from './views/settings-changed.js';

/** Every way in from Slack. */
export function registerListeners(ways: WaysIn, services: Services): void {
  registerAppMention(ways, services);
  registerAppHomeOpened(ways, services);
  registerMessage(ways, services);
  registerFileDeleted(ways, services);
  registerAppUninstalled(ways, services);
  registerTeamAccessRevoked(ways, services);
  registerTokensRevoked(ways, services);
  registerInfluencer(ways, services);
  registerAsk(ways, services);
  registerAnalyseFile(ways, services);
  registerDismiss(ways);
  registerTryAgain(ways, services);
  registerChangeSettings(ways, services);
  registerChooseColumns(ways, services);
  registerColumnsChosen(ways, services);
  registerChooseSheets(ways, services);
  registerSettingsChanged(ways, services);
  registerBriefChanged(ways, services);
  registerAnalyzeSubmitted(ways, services);
  registerAnalyseCsv(ways, services);
}
