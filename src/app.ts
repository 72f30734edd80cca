import { type Logger, pino } from 'pino';
import type { AnalysedDataset } from './analysis/analysed-dataset.js';
import type { Phase } from './analysis/phases.js';
import { createQuestions } from './commands/questions.js';
import type { Config } from './config.js';
import { analysePost } from './jobs/analyse-post.js';
import { createDrawCharts } from './jobs/draw-charts.js';
import { JobEnded } from './jobs/job-ended.js';
import { JobQueue } from './jobs/job-queue.js';
import { createMemoryBudget } from './jobs/memory-budget.js';
import { createReadColumns } from './jobs/read-columns.js';
import { createReadHandles } from './jobs/read-handles.js';
import { createJobWork } from './jobs/run-job.js';
import { createSharedWork } from './jobs/shared-work.js';
import { createThreads } from './jobs/threads.js';
import { createUnderWay } from './jobs/under-way.js';
import { createWriteExport } from './jobs/write-export.js';
import type { ChartRenderer } from './render/chart-renderer.js';
import { createQuickChartRenderer } from './render/quickchart-renderer.js';
import { createThreadedRenderer } from './render/threaded-renderer.js';
import { withFallback } from './render/with-fallback.js';
import { connectToSlack } from './slack/connect-to-slack.js';
import { createDownload } from './slack/download-file.js';
import { createAdmins } from './slack/gate/admins.js';
import { createGate } from './slack/gate/gate.js';
import { createKnownChannels } from './slack/gate/known-channels.js';
import { createMayRead } from './slack/gate/may-read.js';
import { registerListeners } from './slack/listeners/index.js';
import { createReminders } from './slack/reminders.js';
import { createAnswering } from './slack/send/answering.js';
import { DELIVERY, type DeliverySettings } from './slack/send/delivery-settings.js';
import { createDeliver } from './slack/send/job-delivery.js';
import { createSlackCalls } from './slack/send/slack-calls.js';
import { createUploads } from './slack/uploads.js';
import { createWaysIn } from './slack/ways-in.js';
import { openStore } from './store/open-store.js';
import type { JobRecord } from './store/ports.js';

const DOWNLOAD_TIMEOUT_MS = 60_000;
const JOB_TIMEOUT_MS = 10 * 60_000;
const THREAD_HEAP_MB = 2_048;
const DRAWING_THREADS = 2;
const MODAL_THREADS = 1;
const SLACK_API_URL = 'https://slack.com/api/';

/** What tests choose. */
export interface Overrides {
  log?: Logger;
  jobTimeoutMs?: number;
  threadHeapMb?: number;
  delivery?: Partial<DeliverySettings>;
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

  const store = await openStore({ path: config.DATA_DIR, retentionDays: config.RETENTION_DAYS });
  const onThreadLost = (error: unknown) => log.error({ err: error }, 'a thread died while it had nothing to do');
  const shared = {
    heapMb: overrides.threadHeapMb ?? THREAD_HEAP_MB,
    budget: createMemoryBudget(config.MAX_ANALYSIS_MEMORY_MB * 2 ** 20),
    onThreadLost,
  };
  const threads = createThreads({ ...shared, maxThreads: config.MAX_CONCURRENT_ANALYSES });
  // Of its own: somebody who looks at a modal does not wait for the analyses of others.
  const modalThreads = createThreads({ ...shared, maxThreads: MODAL_THREADS });
  const canvas = createThreadedRenderer({ threads: DRAWING_THREADS, onThreadLost });
  const drawCharts = createDrawCharts(chooseRenderer(config, canvas, log));
  const delivery = { ...DELIVERY, ...overrides.delivery };
  const slack = connectToSlack({
    botToken: config.SLACK_BOT_TOKEN,
    appToken: config.SLACK_APP_TOKEN,
    apiUrl: config.SLACK_API_URL,
    callTimeoutMs: delivery.callTimeoutMs,
    inbox: store.inbox,
    log,
  });
  const clientOf = () => slack.client; // one workspace, one token
  const calls = createSlackCalls(delivery);
  const sendingOf = () => ({ client: slack.client, calls, settings: delivery });

  const download = createDownload({
    clientOf,
    limits: {
      maxBytes: config.MAX_FILE_MB * 2 ** 20,
      timeoutMs: DOWNLOAD_TIMEOUT_MS,
      localOrigin: config.SLACK_API_URL === SLACK_API_URL ? undefined : new URL(config.SLACK_API_URL).origin,
    },
  });
  const reminders = createReminders({ sendingOf, store });
  const analysis = {
    download,
    inspect: threads.inspect,
    analyse: threads.analyse,
    analyses: store.analyses,
    datasets: store.datasets,
    columns: store.columns,
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
      whatChanged,
      store,
      log,
    }),
    maxRunning: config.MAX_CONCURRENT_ANALYSES,
    timeLimitMs: overrides.jobTimeoutMs ?? JOB_TIMEOUT_MS,
    log,
  });
  const admins = createAdmins({ client: slack.client, appointed: config.ADMINS, settings: store.settings, log });
  const questions = createQuestions({
    store,
    underWay: createUnderWay(queue, store.datasets),
    writeExport: createWriteExport({
      download,
      inspect: modalThreads.inspect,
      columns: store.columns,
      writeCsv: modalThreads.writeCsv,
    }),
    reminders,
    admins,
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
  const mayRead = createMayRead({ channels, allowSharedChannels });
  const uploads = createUploads({ queue, mayRead });
  const readColumns = createReadColumns({ download, inspect: modalThreads.inspect, columns: store.columns });
  const readHandles = createReadHandles({ download, handlesIn: modalThreads.readHandles });
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
    ...{ questions, uploads, mayRead, admins, queue, readColumns, readHandles, answering, sendingOf, store, log },
  });

  return {
    async start() {
      await slack.start();
      await queue.resume(); // before the questions about what it goes on with
      log.info('ready');
      void slack.takeUp().catch((error) => log.error({ err: error }, 'what was left could not be taken up'));
    },
    async stop(graceMs = 10_000) {
      await slack.stop();
      // Side by side: a question may wait for a job, and is left to the next process with it.
      await Promise.all([queue.stop(graceMs), slack.settle(graceMs)]);
      await Promise.all([threads.close(), modalThreads.close(), canvas.close()]);
      await store.close();
    },
  };
}

function chooseRenderer(config: Config, canvas: ChartRenderer, log: Logger): ChartRenderer {
  if (config.QUICKCHART_URL === '') return canvas;
  const quickChart = createQuickChartRenderer({
    url: config.QUICKCHART_URL,
    allowPublic: config.QUICKCHART_ALLOW_PUBLIC,
  });
  return withFallback(quickChart, canvas, (error, chart) => {
    log.warn({ err: error, chart: chart.name }, 'QuickChart failed, drawn here');
  });
}
