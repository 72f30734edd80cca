import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigError, missingSlackSettings, readConfig, settingDefaults } from '../src/config.js';

describe('readConfig', () => {
  it('has a default for everything but the tokens', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ DATA_DIR: '.influencer', RETENTION_DAYS: 30, MAX_CONCURRENT_ANALYSES: 2 });
    expect(missingSlackSettings(config)).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']);
  });

  it('takes an empty setting as one that is not there', () => {
    expect(readConfig({ RETENTION_DAYS: '', LOG_LEVEL: ' ' })).toEqual(readConfig({}));
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xapp-1-A-2-b'],
    ['SLACK_APP_TOKEN', 'xoxb-1'],
    ['SLACK_API_URL', 'slack.com/api'],
    ['SLACK_DOMAIN', 'slack.example'],
    ['HTTPS_PROXY', 'secret@proxy:3128'],
    ['HTTP_PROXY', 'socks5://proxy'],
    ['RETENTION_DAYS', '0'],
    ['MAX_FILE_MB', '1.5'],
    ['MAX_CONCURRENT_ANALYSES', 'many'],
    ['ALLOW_SHARED_CHANNELS', 'yes'],
    ['QUICKCHART_URL', 'ftp://charts'],
    ['UNDERSTAND_URL', 'http://models.example/v1'],
    ['UNDERSTAND_URL', 'http://127.0.0.1.example/v1'],
    ['UNDERSTAND_URL', 'https://me:secret@models.example/v1'],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when it is %s, in one sentence without the value', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name} must [^\n]+\\.$`));
    if (name.endsWith('TOKEN') || name.endsWith('PROXY')) expect(read).not.toThrow(value);
  });

  it('takes a model on this machine in clear, any other encrypted, and wants its name', () => {
    const read = (UNDERSTAND_URL: string) => readConfig({ UNDERSTAND_URL, UNDERSTAND_MODEL: 'm' }).UNDERSTAND_URL;
    for (const url of [
      'http://localhost:11434/v1',
      'http://127.0.0.1:8000/v1',
      'http://[::1]/v1',
      'https://m.example/v1',
    ])
      expect(read(url)).toBe(url);
    expect(() => readConfig({ UNDERSTAND_URL: 'https://m.example/v1' })).toThrow(/^UNDERSTAND_MODEL must name a model/);
  });

  it('has GovSlack by one setting', () => {
    expect(readConfig({}).SLACK_API_URL).toBe('https://slack.com/api/');
    expect(readConfig({ SLACK_DOMAIN: 'slack-gov.com' }).SLACK_API_URL).toBe('https://slack-gov.com/api/');
    const local = 'http://127.0.0.1:3000/api/';
    expect(readConfig({ SLACK_DOMAIN: 'slack-gov.com', SLACK_API_URL: local }).SLACK_API_URL).toBe(local);
  });

  it('reads the proxy in small letters, too, unless it is there in capitals', () => {
    const small = { https_proxy: 'http://small:1', http_proxy: 'http://small:2', no_proxy: 'localhost' };
    expect(readConfig({ ...small, HTTP_PROXY: 'http://large:3', NO_PROXY: '' })).toMatchObject({
      HTTPS_PROXY: 'http://small:1',
      HTTP_PROXY: 'http://large:3',
      NO_PROXY: 'localhost',
    });
  });
});

describe('.env.example', () => {
  it('names every setting with its default, and nothing else', () => {
    const example = parseEnv(readFileSync(new URL('../.env.example', import.meta.url), 'utf8'));
    expect(example).toEqual(settingDefaults());
  });
});
