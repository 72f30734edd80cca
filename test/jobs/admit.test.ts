import { describe, expect, it } from 'vitest';
import { admit } from '../../src/jobs/admit.js';
import { WAITING_LIMITS } from '../../src/jobs/waiting-limits.js';
import type { JobRecord } from '../../src/store/ports.js';

const job = (userId: string, channelId: string, teamId = 'T1') => ({ teamId, channelId, userId }) as JobRecord;
const { person, conversation } = WAITING_LIMITS.uploads;

describe('admit', () => {
  it('takes on so many of a person, in all conversations together', () => {
    const own = Array.from({ length: person }, (_, i) => job('U1', `C${i}`));
    expect(admit(job('U1', 'C0'), own.slice(1))).toBeUndefined();
    expect(admit(job('U1', 'C999'), own)).toMatchObject({
      code: 'too-many-waiting',
      message: `You already have ${person} files waiting to be analyzed.`,
    });
    expect(admit(job('U2', 'C0'), own)).toBeUndefined();
    expect(admit(job('U1', 'C0', 'T2'), own)).toBeUndefined(); // ids are of one workspace
  });

  it('takes on so many of a conversation, by whomever', () => {
    const here = Array.from({ length: conversation }, (_, i) => job(`U${i}`, 'C1'));
    expect(admit(job('new', 'C1'), here)).toMatchObject({
      message: `This conversation already has ${conversation} files waiting to be analyzed.`,
    });
    expect(admit(job('new', 'C2'), here)).toBeUndefined();
  });
});
