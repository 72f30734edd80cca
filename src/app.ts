import { type Logger, pino } from 'pino';
import type { AnalysedDataset } from './analysis/analysed-dataset.js';
import type { Phase } from './analysis/phases.js';
import { keepBrief } from './commands/brief/keep-brief.js';
import { createQuestions } from './commands/questions.js';
import type { Config } from './config.js';
import { analysePost } from './jobs/analyse-post.js';
import { createDrawCharts } from './jobs/draw-charts.js';
import { createForgetting } from './jobs/forgetting.js';
import { JobEnded } from './jobs/job-ended.js';
import { JobQueue } from './jobs/job-queue.js';
import { createMemoryBudget } from './jobs/memory-budget.js';
import { startMissedDeletions } from './jobs/missed-deletions.js';
import { postLimits } from './jobs/post-limits.js';
import { createReadColumns } from './jobs/read-columns.js';
import { createReadHandles } from './jobs/read-handles.js';
import { createJobWork } from './jobs/run-job.js';
import { createSharedWork } from './jobs/shared-work.js';
import { createThreads } from './jobs/threads.js';
import { createTurns } from './jobs/turns.js';
import { createUnderWay } from './jobs/under-way.js';
import { createWriteExport } from './jobs/write-export.js';
import { createWriteReport } from './jobs/write-report.js';
import { interpreterOf } from './model/interpreter-of.js';
import { type ChartRenderer, type RenderCharts, renderAllOn } from './render/chart-renderer.js';
import { checkLabels } from './render/check-labels.js';
import { preferProven } from './render/prefer-proven.js';
import { createQuickChartRenderer } from './render/quickchart-renderer.js';
import { createThreadedRenderer } from './render/threaded-renderer.js';
import { connectToSlack } from './slack/connect-to-slack.js';
import { createSlackFiles } from './slack/download-file.js';
import { createFileState } from './slack/file-state.js';
import { createAdmins } from './slack/gate/admins.js';
import { createGate } from './slack/gate/gate.js';
import { createKnownChannels } from './slack/gate/known-channels.js';
import { createMayRead } from './slack/gate/may-read.js';
import { registerListeners } from './slack/listeners/index.js';
import { proxyOf } from './slack/proxy.js';
import { createReminders } from './slack/reminders.js';
import { createAnswering } from './slack/send/answering.js';
import { DELIVERY, type DeliverySettings } from './slack/send/delivery-settings.js';
import { createDeliver } from './slack/send/job-delivery.js';
import { createSlackCalls } from './slack/send/slack-calls.js';
import { slackHosts } from './slack/slack-hosts.js';
import { createUploads } from './slack/uploads.js';
import { createWaysIn } from './slack/ways-in.js';
import { MAX_EXCLUSIONS } from './store/exclusions.js';
import { openStore } from './store/open-store.js';
import type { JobRecord } from './store/ports.js';

/** For a whole file, and for the silence between two of its bytes. */
const DOWNLOAD_MS = 120_000;
const DOWNLOAD_STALL_MS = 20_000;
const DOWNLOAD_RETRY_MS = 500;
const JOB_TIMEOUT_MS = 10 * 60_000;
const THREAD_HEAP_MB = 2_048;
const DRAWING_THREADS = 2;
const MODAL_THREADS = 1;
/** An export takes a whole thread and hundreds of megabytes for seconds; smaller things slip in between. */
const EXPORTS_AT_ONCE = 1;
const REPORTS_AT_ONCE = 1;
const READINGS_AT_ONCE = 2;
/** For the operator. */
const QUICKCHART_FAILED =
  'QuickChart failed, so charts are drawn here, and it is checked again in some minutes. ' +
  'Make sure that QUICKCHART_URL is a QuickChart server that can be reached and runs the JavaScript in charts, ' +
  'or leave it empty to draw all charts here.';
/** For the operator; of the sentence it says nothing. */
const UNDERSTANDING_FAILED =
  'the model at UNDERSTAND_URL gave no answer that can be used, so the bot asked back itself';
/** files.info takes some 100 a minute, of which downloads need theirs. */
const FILE_STATES_EVERY_MS = 1_000;
const MISSED_DELETIONS_EVERY_MS = 86_400_000;

/** What tests choose. */
export interface Overrides {
  log?: Logger;
  jobTimeoutMs?: number;
  threadHeapMb?: number;
  delivery?: Partial<DeliverySettings>;
  askFileStatesEveryMs?: number;
}

export interface BotApp {
  /** Resolves when Slack is connected and what an earlier process left is taken up. */
  start(): Promise<void>;
  /** Lets go of Slack, gives running jobs the grace to finish, and closes the store. The others are resumed next time. */
  stop(graceMs?: number): Promise<void>;
}

/** Puts the bot together: config → adapters → services → listeners. */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<BotApp> {
  const log = overrides.log ?? pino({ level: config.LOG_LEVEL });

  const store = await openStore({
    path: config.DATA_DIR,
    retentionDays: config.RETENTION_DAYS,
    warn: (message, error) => log.warn(error === undefined ? {} : { err: error }, message),
  });
  const onThreadLost = (error: unknown) => log.error({ err: error }, 'a thread died while it had nothing to do');
  const shared = {
    heapMb: overrides.threadHeapMb ?? THREAD_HEAP_MB,
    onThreadLost,
  };
  const threads = createThreads({ ...shared, maxThreads: config.MAX_CONCURRENT_ANALYSES });
  // Of its own: somebody who looks at a modal does not wait for the analyses of others.
  const modalThreads = createThreads({ ...shared, maxThreads: MODAL_THREADS });
  const canvas = createThreadedRenderer({ threads: DRAWING_THREADS, onThreadLost });
  const drawCharts = createDrawCharts(chooseRenderer(config, canvas, log));
  const delivery = { ...DELIVERY, ...overrides.delivery };
  const proxy = proxyOf(config);
  const throughProxy = proxy?.fetch ?? fetch;
  const slack = connectToSlack({
    botToken: config.SLACK_BOT_TOKEN,
    appToken: config.SLACK_APP_TOKEN,
    apiUrl: config.SLACK_API_URL,
    callTimeoutMs: delivery.callTimeoutMs,
    proxy,
    inbox: store.inbox,
    log,
  });
  const calls = createSlackCalls(delivery); // one workspace, one token
  const sendingOf = () => ({ client: slack.client, calls, settings: delivery, fetch: throughProxy });

  const maxFileBytes = config.MAX_FILE_MB * 2 ** 20;
  const files = createSlackFiles({
    sendingOf,
    slack: slackHosts(config.SLACK_DOMAIN, config.SLACK_API_URL),
    limits: {
      maxBytes: maxFileBytes,
      totalMs: DOWNLOAD_MS,
      stallMs: DOWNLOAD_STALL_MS,
      retryMs: DOWNLOAD_RETRY_MS,
    },
    fetch: throughProxy,
  });
  /** Whatever is done with files takes its memory from here, and obeys the same limits. */
  const reading = {
    files,
    columns: store.columns,
    budget: createMemoryBudget(config.MAX_ANALYSIS_MEMORY_MB * 2 ** 20),
    limits: postLimits(maxFileBytes),
  };
  const reminders = createReminders({ sendingOf, store });
  const analysis = {
    ...reading,
    inspect: threads.inspect,
    analyse: threads.analyse,
    analyses: store.analyses,
    datasets: store.datasets,
    settings: store.settings,
    once: createSharedWork<Phase, AnalysedDataset>(),
  };
  const whatChanged = async (job: JobRecord) => {
    await reminders.renew(job).catch((error) => log.error({ job: job.id, err: error }, 'reminder not renewed'));
    return questions.whatChanged(job, job.id);
  };
  const queue: JobQueue = new JobQueue({
    jobs: store.jobs,
    deliver: createDeliver(sendingOf),
    work: createJobWork({
      analysePost: (...post) => analysePost(analysis, ...post),
      drawCharts,
      firstAnswer: async (job, analysed) => {
        const said = { ...job, postId: job.id, unlessSince: job.acceptedAt };
        if (job.brief) await keepBrief(store.briefs, said, job.brief);
        return questions.firstAnswer(job, analysed, job.offeredBrief);
      },
      reply: async (job, { text, isOfOthers = false }) =>
        (await questions.overheard(job, text, { datasetId: job.id, isOfOthers }))?.(),
      whatChanged,
      store,
      log,
    }),
    maxRunning: config.MAX_CONCURRENT_ANALYSES,
    timeLimitMs: overrides.jobTimeoutMs ?? JOB_TIMEOUT_MS,
    log,
  });
  const forgetting = createForgetting({
    queue,
    store,
    dropWork: slack.drop,
    stopReminder: reminders.stop,
    log,
  });
  const admins = createAdmins({ client: slack.client, appointed: config.ADMINS, settings: store.settings, log });
  const questions = createQuestions({
    store,
    underWay: createUnderWay(queue, store.datasets),
    writeExport: createWriteExport({
      ...reading,
      inspect: modalThreads.inspect,
      writeCsv: modalThreads.writeCsv,
      turns: createTurns('exports', EXPORTS_AT_ONCE),
    }),
    writeReport: createWriteReport({
      drawReport: canvas.drawReport,
      turns: createTurns('reports', REPORTS_AT_ONCE),
    }),
    reminders,
    forgetting,
    admins,
    interpreter: interpreterOf(config, (why) => log.warn({ why }, UNDERSTANDING_FAILED)),
  });
  const allowSharedChannels = config.ALLOW_SHARED_CHANNELS;
  const channels = createKnownChannels({
    client: slack.client,
    channels: store.channels,
    onShared: async (teamId, channelId) => {
      if (allowSharedChannels) return;
      await queue.cancelWhere((job) => job.teamId === teamId && job.channelId === channelId, JobEnded.shared());
    },
    log,
  });
  let isListening = true;
  const mayRead = createMayRead({ channels, allowSharedChannels, isListening: () => isListening });
  const uploads = createUploads({ queue, mayRead, store });
  const turns = createTurns('readings', READINGS_AT_ONCE);
  const readColumns = createReadColumns({ ...reading, inspect: modalThreads.inspect, turns });
  const handlesIn = modalThreads.readHandles;
  const readHandles = createReadHandles({ ...reading, handlesIn, most: MAX_EXCLUSIONS, turns });
  const answering = createAnswering(sendingOf, drawCharts, log);
  const ways = createWaysIn(slack.app, {
    gate: createGate({
      ...{ installation: slack.installation, sendingOf, channels, admins },
      ...{ prompts: store.prompts, allowSharedChannels, log },
    }),
    answering,
    claim: (claim) => queue.claim(claim),
    log,
  });
  registerListeners(ways, {
    ...{ questions, uploads, mayRead, admins, queue, forgetting, readColumns, readHandles },
    ...{ answering, sendingOf, store, log },
    askAgain: slack.tryAgain,
  });

  let missedDeletions: ReturnType<typeof startMissedDeletions> | undefined;

  return {
    async start() {
      await slack.start();
      await queue.resume(); // before the questions about what it goes on with
      log.info('ready');
      void slack.takeUp().catch((error) => log.error({ err: error }, 'what was left could not be taken up'));
      missedDeletions = startMissedDeletions(
        {
          ...{ datasets: store.datasets, forgetting, log },
          fileState: createFileState(sendingOf),
          teamIds: async () => [(await slack.installation()).teamId],
          pauseMs: overrides.askFileStatesEveryMs ?? FILE_STATES_EVERY_MS,
        },
        { everyMs: MISSED_DELETIONS_EVERY_MS },
      );
    },
    async stop(graceMs = 10_000) {
      isListening = false;
      await slack.stop();
      await missedDeletions?.stop();
      // Side by side: a question may wait for a job, and is left to the next process with it.
      await Promise.all([queue.stop(graceMs), slack.settle(graceMs)]);
      await Promise.all([threads.close(), modalThreads.close(), canvas.close()]);
      await store.close();
    },
  };
}

/** Drawn here, or on a QuickChart server as soon as that is seen to draw labels; the check keeps nobody waiting. */
function chooseRenderer(config: Config, canvas: ChartRenderer, log: Logger): RenderCharts {
  const here = renderAllOn(canvas);
  if (config.QUICKCHART_URL === '') return here;
  const quickChart = createQuickChartRenderer({
    url: config.QUICKCHART_URL,
    allowPublic: config.QUICKCHART_ALLOW_PUBLIC,
  });
  const { check, render } = preferProven({
    preferred: renderAllOn(quickChart),
    fallback: here,
    check: () => checkLabels(quickChart),
    onProven: () => log.info('QuickChart passed its check and draws the charts'),
    onFailure: (error) => log.warn({ err: error }, QUICKCHART_FAILED),
  });
  void check();
  return render;
}
