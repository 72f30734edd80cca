import type { AnalysedDataset } from '../analysis/analysed-dataset.js';
import { PRICED_PLATFORMS } from '../analysis/money/fee-rates.js';
import { pricesIn, roundBudget } from '../analysis/money/prices.js';
import { platformNamed } from '../analysis/read/headers/platforms.js';
import { money } from '../analysis/recommend/write.js';
import { sayPlatform } from '../analysis/say-platform.js';
import { type Answer, type CommandCall, type NextStep, sayOnly } from '../answers/answer.js';
import { UserError } from '../errors.js';
import { eitherInWords } from '../query/list-in-words.js';
import type { Dataset } from '../store/ports.js';
import { type ArgumentSpec, cut } from './arguments/argument.js';
import type { ConversationCommand } from './command.js';
import type { Conversation } from './conversation.js';

interface PlatformArgs {
  /** As it is shown: `TikTok`; '' where none is said. */
  platform: string;
  /** What was asked before it was known, as JSON: answered at once. */
  asked: string;
}

/** A sum that means something at the prices that are known now. */
function whatItBuys(told: AnalysedDataset): NextStep[] {
  const prices = pricesIn(told);
  if (!prices) return [];
  const amount = roundBudget(prices, told.scores, told.scores.shortlist);
  return [{ label: `What ${money(amount, prices.currency)} buys`, command: { name: 'budget', args: { amount } } }];
}

/** Which platform a file is of, where it does not say so itself: prices differ. */
export const platform: ConversationCommand<PlatformArgs> = {
  about: 'conversation',
  name: 'platform',
  summary: 'Say which platform a file is of if it doesn’t say so itself: prices depend on it.',
  examples: ['platform TikTok', 'this file is from Instagram'],
  args: { platform: named(), asked: pending() },
  isComplete: ({ platform: said }) => said !== '',

  async run(conversation, { platform: said, asked }): Promise<Answer> {
    const { store } = conversation;
    const call = asked === '' ? undefined : (JSON.parse(asked) as CommandCall);
    if (said === '') return askPlatform(call);
    const dataset = await conversation.current();
    const { analysis, profiles, scores, model, fileName } = await conversation.subject(dataset);
    const { platforms, platform: known } = analysis.dataset;
    if (platforms || (known !== undefined && analysis.options.platform === undefined))
      throw new UserError(
        'platform-known',
        `${fileName} says it's ${platforms?.map(({ name }) => name).join(' and ') ?? known}.`,
        'If that is wrong, press “Fix columns” under its first answer.',
      );
    const key = `${dataset!.analysisKey.replace(/-on-[a-z]+$/, '')}-on-${said.toLowerCase()}`;
    const told = sayPlatform({ analysis, profiles, scores, model }, said);
    await store.datasets.replaceAnalysis(dataset!, key, told);
    await remember(conversation, dataset!, said);
    return {
      ...sayOnly(`${fileName} is from ${said}, and so are later files with the same headers.`, [
        ...whatItBuys(told),
        { label: 'All advice', command: { name: 'actions', args: {} } },
      ]),
      leadsTo: call,
    };
  },
};

/** For the next file with the same headers, beside what was chosen of its columns. */
async function remember({ store, teamId, channelId, userId }: Conversation, dataset: Dataset, said: string) {
  const { signature, fileName } = dataset;
  if (signature === undefined) return;
  const before = await store.columns.get(teamId, channelId, signature);
  await store.columns.save(teamId, channelId, signature, {
    choices: { ...before?.choices, platform: said },
    isForWorkspace: false,
    chosenBy: userId,
    chosenAt: Date.now(),
    fileName,
  });
}

/** "Is this TikTok, Instagram or YouTube?", as buttons. @param call what was asked, to be answered then */
export function askPlatform(call?: CommandCall): Answer {
  const names = eitherInWords(PRICED_PLATFORMS);
  return sayOnly(
    `Is this ${names}? The file doesn't say, and prices differ.`,
    PRICED_PLATFORMS.map((name) => ({
      label: name,
      command: { name: 'platform', args: { platform: name, ...(call && { asked: JSON.stringify(call) }) } },
    })),
  );
}

function named(): ArgumentSpec<string> {
  const pattern = /(?<![\w@.-])(tik ?tok|insta(?:gram)?|you ?tube)(?:ers?)?(?![\w-])/i;
  return {
    usage: PRICED_PLATFORMS.join('|'),
    take(said) {
      const match = pattern.exec(said);
      return match ? { value: priced(match[1]!), rest: cut(said, match) } : { value: '', rest: said };
    },
    check: (value) => priced(String(value ?? '')),
  };
}

function priced(text: string): string {
  const name = platformNamed(text.replace(' ', ''));
  return name !== undefined && PRICED_PLATFORMS.includes(name) ? name : '';
}

/** Only a button carries it. */
function pending(): ArgumentSpec<string> {
  return {
    usage: '',
    take: (said) => ({ value: '', rest: said }),
    check: (value) => (typeof value === 'string' ? value : ''),
  };
}
