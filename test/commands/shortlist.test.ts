import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/analysis/analysis.js';
import { analyze } from '../../src/analysis/analyze.js';
import type { Conversation } from '../../src/commands/conversation.js';
import { shortlist } from '../../src/commands/shortlist.js';

/** The shortlist of a conversation about a file, as it is shown. */
async function shown(csv: string, handles: string[]) {
  const subject = {
    ...analyze([{ name: 'list.csv', bytes: Buffer.from(csv) }], DEFAULT_OPTIONS),
    fileName: 'list.csv',
    excluded: new Set<string>(),
  };
  const entries = handles.map((handle, i) => ({ handle, addedBy: 'U1', addedAt: i, note: '' }));
  const conversation = {
    teamId: 'T1',
    channelId: 'C1',
    store: { shortlists: { list: async () => entries } },
    current: async () => ({ contentHash: 'abc' }),
    subject: async () => subject,
  } as unknown as Conversation;
  return (await shortlist.run(conversation, { do: 'show', handles: [], note: '' })).tables[0]!;
}

describe('a shortlist', () => {
  it('shows what a post by each costs: a quote as it is, in its currency, an estimate as a range', async () => {
    const quoted = await shown('handle,followers,fee EUR\nada,50000,120\nbob,90000,\n', ['ada', 'bob']);
    expect(quoted.columns.map(({ key, label }) => [key, label])).toContainEqual(['price', 'Price per post, EUR']);
    expect(Object.fromEntries(quoted.rows.map(({ handle, price }) => [handle, price]))).toEqual({
      ada: '€120',
      bob: null,
    });
    // 50,000 × 30% × $6 / 1,000 = $90, × 0.7 to × 1.4
    const estimated = await shown('handle,followers,platform\nada,50000,TikTok\nbob,90000,TikTok\n', ['ada']);
    expect(estimated.rows[0]!.price).toBe('~$63–126');
  });

  it('has no such column where nothing tells a price', async () => {
    const { columns } = await shown('handle,followers\nada,50000\nbob,90000\n', ['ada']);
    expect(columns.map(({ key }) => key)).not.toContain('price');
  });
});
