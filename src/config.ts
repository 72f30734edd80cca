import { z } from 'zod';

const url = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:/.test(value), 'must be an http or https address');
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .refine(
      (value) => /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max,
      `must be a whole number from ${min} to ${max}`,
    )
    .transform(Number);
const flag = z
  .string()
  .refine((value) => value === 'true' || value === 'false', 'must be true or false')
  .transform((value) => value === 'true');
const memberIds = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  )
  .refine(
    (ids) => ids.every((id) => /^[UW][A-Z0-9]{2,}$/.test(id)),
    'must be member IDs such as U012AB3CD, with commas between them: Slack → your profile → ⋮ → Copy member ID',
  );
const token = (prefix: string, what: string) =>
  z.string().refine((value) => value === '' || value.startsWith(prefix), `must start with ${prefix}: ${what}`);

const optionalUrl = z.union([z.literal(''), url], 'must be an http or https address').default('');

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
/** What is sent there is for nobody else: unencrypted only to this machine. */
const privateUrl = z
  .string()
  .refine(
    (value) => value === '' || isPrivate(value),
    'must be an https address without a password in it, or http://localhost',
  )
  .default('');

function isPrivate(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  const isSecret = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
  return isSecret && username === '' && password === '';
}

/** The public Slack, and the one for the public sector of the US, on hosts of its own. */
const SLACK_DOMAINS = ['slack.com', 'slack-gov.com'] as const;
/** Where there are many programs, these are written in small letters, too. */
const ALSO_IN_SMALL_LETTERS = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];

/** Every setting, as it is written in the environment. `.env.example` says what each is for. */
const SETTINGS = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', 'OAuth & Permissions → Bot User OAuth Token').default(''),
  SLACK_APP_TOKEN: token('xapp-', 'Basic Information → App-Level Tokens, scope connections:write').default(''),
  SLACK_DOMAIN: z.enum(SLACK_DOMAINS, { error: `must be ${SLACK_DOMAINS.join(' or ')}` }).default('slack.com'),
  SLACK_API_URL: optionalUrl,
  ADMINS: memberIds.default([]),
  HTTPS_PROXY: optionalUrl,
  HTTP_PROXY: optionalUrl,
  NO_PROXY: z.string().default(''),
  DATA_DIR: z.string().min(1, 'must be a directory').default('.influencer'),
  RETENTION_DAYS: wholeNumber(1, 3650).default(30),
  MAX_FILE_MB: wholeNumber(1, 1000).default(20),
  MAX_CONCURRENT_ANALYSES: wholeNumber(1, 64).default(2),
  MAX_ANALYSIS_MEMORY_MB: wholeNumber(256, 1_048_576).default(2048),
  ALLOW_SHARED_CHANNELS: flag.default(false),
  QUICKCHART_URL: optionalUrl,
  QUICKCHART_ALLOW_PUBLIC: flag.default(false),
  UNDERSTAND_URL: privateUrl,
  UNDERSTAND_MODEL: z.string().default(''),
  UNDERSTAND_KEY: z.string().default(''),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be trace, debug, info, warn, error, fatal or silent',
    })
    .default('info'),
});

export type Config = z.output<typeof SETTINGS>;

/** Their names with their defaults, as text: what `.env.example` must say. */
export function settingDefaults(): Record<keyof Config, string> {
  return Object.fromEntries(Object.entries(SETTINGS.parse({})).map(([name, value]) => [name, String(value)])) as Record<
    keyof Config,
    string
  >;
}

/** A setting that cannot be used, named in one sentence. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings. A setting that is there but empty counts as not there, as in a `.env` that was copied and left.
 *
 * @throws {ConfigError} for the first one that cannot be used
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = processEnvironment()): Config {
  const small = ALSO_IN_SMALL_LETTERS.map((name) => [name, environment[name.toLowerCase()]] as const);
  const given = Object.fromEntries([...small, ...Object.entries(environment)].filter(([, value]) => value?.trim()));
  const result = SETTINGS.safeParse(given);
  if (result.success) {
    const { SLACK_API_URL, SLACK_DOMAIN, UNDERSTAND_URL, UNDERSTAND_MODEL } = result.data;
    if (UNDERSTAND_URL !== '' && UNDERSTAND_MODEL === '')
      throw new ConfigError('UNDERSTAND_MODEL must name a model of UNDERSTAND_URL.');
    return { ...result.data, SLACK_API_URL: SLACK_API_URL || `https://${SLACK_DOMAIN}/api/` };
  }
  const { path, message } = result.error.issues[0]!;
  throw new ConfigError(`${String(path[0])} ${message}.`);
}

/** The settings without which there is no Slack to talk to. */
export function missingSlackSettings(config: Config): string[] {
  return (['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'] as const).filter((name) => config[name] === '');
}

/** The environment, completed from `.env`: `--env-file-if-exists` is not in every Node 20. */
function processEnvironment(): NodeJS.ProcessEnv {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return process.env;
}
