import { describe, expect, it } from 'vitest';
import { isOfSlack, slackHosts } from '../../src/slack/slack-hosts.js';

describe('isOfSlack', () => {
  const local = slackHosts('slack.com', 'http://127.0.0.1:3000/api/');

  it.each([
    ['https://files.slack.com/files-pri/T1-F1/download/a.csv', true],
    ['https://slack-files.com/a', true],
    ['https://a.slack-edge.com/b', true],
    ['http://files.slack.com/a', false],
    ['https://slack.com.evil.example/a', false],
    ['https://notslack.com/a', false],
    ['https://files.slack.com@evil.example/a', false],
    ['http://127.0.0.1:3000/a', true],
    ['http://127.0.0.1:3001/a', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('%s: %s', (url, expected) => {
    expect(isOfSlack(url, local)).toBe(expected);
  });

  it('has no local Slack unless told of one', () => {
    expect(isOfSlack('http://127.0.0.1:3000/a', slackHosts('slack.com', 'https://slack.com/api/'))).toBe(false);
  });

  it.each([
    ['https://files.slack-gov.com/files-pri/T1-F1/download/a.csv', true],
    ['https://slack-files-gov.com/a', true],
    ['https://files.slack.com/a', false],
    ['https://slack-files.com/a', false],
    ['http://files.slack-gov.com/a', false],
    ['https://slack-gov.com.evil.example/a', false],
  ])('GovSlack keeps to itself, %s: %s', (url, expected) => {
    expect(isOfSlack(url, slackHosts('slack-gov.com', 'https://slack-gov.com/api/'))).toBe(expected);
    expect(isOfSlack(url, slackHosts('slack.com', 'https://slack.com/api/'))).toBe(
      /\/\/(files\.slack|slack-files)\.com/.test(url) && url.startsWith('https:'),
    );
  });
});
