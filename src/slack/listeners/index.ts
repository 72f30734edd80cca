import type { App } from '@slack/bolt';
import type { Services } from '../services.js';
import { registerAnalyseFile } from './actions/analyse-file.js';
import { registerAsk } from './actions/ask.js';
import { registerChangeSettings } from './actions/change-settings.js';
import { registerChooseColumns } from './actions/choose-columns.js';
import { registerDismiss } from './actions/dismiss.js';
import { registerInfluencer } from './commands/influencer.js';
import { registerAppHomeOpened } from './events/app-home-opened.js';
import { registerAppMention } from './events/app-mention.js';
import { registerAppUninstalled } from './events/app-uninstalled.js';
import { registerFileDeleted } from './events/file-deleted.js';
import { registerMessage } from './events/message.js';
import { registerTokensRevoked } from './events/tokens-revoked.js';
import { registerAnalyseCsv } from './shortcuts/analyse-csv.js';
import { registerAnalyzeSubmitted } from './views/analyze-submitted.js';
import { registerColumnsChosen } from './views/columns-chosen.js';
import { registerSettingsChanged } from './views/settings-changed.js';

/** Every way in from Slack. */
export function registerListeners(app: App, services: Services): void {
  registerAppMention(app, services);
  registerAppHomeOpened(app, services);
  registerMessage(app, services);
  registerFileDeleted(app, services);
  registerAppUninstalled(app, services);
  registerTokensRevoked(app, services);
  registerInfluencer(app, services);
  registerAsk(app, services);
  registerAnalyseFile(app, services);
  registerDismiss(app);
  registerChangeSettings(app, services);
  registerChooseColumns(app, services);
  registerColumnsChosen(app, services);
  registerSettingsChanged(app, services);
  registerAnalyzeSubmitted(app, services);
  registerAnalyseCsv(app, services);
}
