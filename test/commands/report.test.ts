import { describe, expect, it } from 'vitest';
import { buildReport, type ReportRequest } from '../../src/answers/report/build-report.js';
import { checkedArguments, commandNamed } from '../../src/commands/commands.js';
import type { Conversation } from '../../src/commands/conversation.js';
import { parseCommand } from '../../src/commands/parse-command.js';
import { readSentence } from '../../src/commands/read-sentence.js';
import { report } from '../../src/commands/report.js';
import type { Brief } from '../../src/store/ports.js';
import { datasetOf } from '../answers/report/report-subject.js';
import { VOCABULARY } from './vocabulary.js';

describe('report is understood', () => {
  it.each([
    ['report', ''],
    ['give me a PDF for my boss', ''],
    ['can I get a one-pager for the client?', ''],
    ['send the full report again', ''],
    ['something to show my boss', ''],
    ['report on the shortlist', 'shortlist'],
    ['a pdf for our brief', 'brief'],
    ['make a pdf of our picks', 'shortlist'],
  ])('"%s"', (sentence, what) => {
    const call = readSentence(sentence, { known: VOCABULARY }).call;
    expect(call.name).toBe('report');
    expect(checkedArguments(report, call.args)).toEqual({ what, loosened: undefined });
  });

  it('after the slash, and apart from the first answer again', () => {
    expect(parseCommand('report shortlist', VOCABULARY)).toEqual({ name: 'report', args: { what: 'shortlist' } });
    expect(parseCommand('pdf', VOCABULARY).name).toBe('report');
    expect(commandNamed('overview').name).toBe('summary');
    expect(readSentence('give me an executive summary', { known: VOCABULARY }).call.name).toBe('summary');
  });
});

describe('what a report is asked for', () => {
  const dataset = datasetOf();
  const conversation = (handles: string[], excluded: string[] = [], brief?: Brief) => {
    const requests: Omit<ReportRequest, 'now'>[] = [];
    const entries = handles.map((handle, i) => ({ handle, addedBy: 'U1', addedAt: i, note: i === 0 ? 'nice' : '' }));
    const here = {
      teamId: 'T1',
      channelId: 'C1',
      store: { shortlists: { list: async () => entries } },
      current: async () => ({ contentHash: 'abc' }),
      subject: async () => ({ ...dataset, excluded: new Set(excluded), brief }),
      writeReport: async (request: Omit<ReportRequest, 'now'>) => {
        requests.push(request);
        return { name: 'creators-report.pdf', title: 'Report', content: new Uint8Array() };
      },
    } as unknown as Conversation;
    return { here, requests };
  };
  const first = () => `creator${dataset.scores.shortlist[0]}`;

  it('the file’s own list, without who is excluded', async () => {
    const { here, requests } = conversation([], [first()]);
    const answer = await report.run(here, { what: '', loosened: undefined });
    expect(answer.headline).toBe('A report on creators.csv as a PDF: 8 creators, each with a reason');
    expect(requests[0]).toMatchObject({ of: 'file', contentHash: 'abc' });
    expect(requests[0]!.rows).not.toContain(dataset.scores.shortlist[0]);
    expect(answer.files![0]!.again).toEqual({ name: 'report', args: { what: 'file' } });
  });

  it('the shortlist, best score first, with notes and who is not in the file', async () => {
    const { here, requests } = conversation(['creator20', 'gone', first()]);
    const answer = await report.run(here, { what: 'shortlist', loosened: undefined });
    expect(answer.headline).toBe('The shortlist as a PDF: 2 creators, with the figures of creators.csv');
    expect(requests[0]).toMatchObject({ of: 'shortlist', rows: [dataset.scores.shortlist[0], 20], absent: ['@gone'] });
    expect(requests[0]!.notes!.get(20)).toBe('nice');
  });

  it('those who fit the brief of the conversation, as many as it asks for', async () => {
    const { here, requests } = conversation([], [], { size: ['mid'], number: 3 });
    const answer = await report.run(here, { what: 'brief', loosened: undefined });
    expect(answer.headline).toBe('A report on creators.csv as a PDF: 3 creators for your brief, each with a reason');
    const fit = Array.from(dataset.scores.ranking).filter((row) => {
      const followers = dataset.profiles.numeric.followers![row]!;
      return followers >= 50_000 && followers < 500_000;
    });
    expect(requests[0]!.rows).toEqual(fit.slice(0, 3));
    const made = buildReport({ ...requests[0]!, now: 0 });
    expect([made.title, made.brief]).toEqual(['Creators for our brief', 'For your brief: mid, 3 creators.']);
    expect(made.headline).toContain(`${fit.length} of 80 ranked creators fit your brief`);
    await report.run(here, { what: '', loosened: ['all'] });
    expect(requests[1]!.brief).toBeUndefined();
  });

  it('no brief where there is none, and nobody where nobody fits', async () => {
    await expect(report.run(conversation([]).here, { what: 'brief', loosened: undefined })).rejects.toThrow(
      'There is no brief in this conversation yet.',
    );
    const { here } = conversation([], [], { size: ['nano'] });
    await expect(report.run(here, { what: '', loosened: undefined })).rejects.toThrow(
      'Nobody in creators.csv fits the brief',
    );
  });

  it('nothing, where nobody is on the shortlist or in the file', async () => {
    await expect(report.run(conversation([]).here, { what: 'shortlist', loosened: undefined })).rejects.toThrow(
      'The shortlist of this conversation is empty.',
    );
    await expect(report.run(conversation(['gone']).here, { what: 'shortlist', loosened: undefined })).rejects.toThrow(
      'Nobody on the shortlist is in creators.csv.',
    );
  });
});
