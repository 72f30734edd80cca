import { describe, expect, it } from 'vitest';
import { analyzeModal, NO_FILE_IN_FORM } from '../../../src/slack/blocks/analyze-modal.js';

describe('analyzeModal', () => {
  it('says what Slack takes in a form, and what to do with a larger file', () => {
    const [, files] = analyzeModal('form').blocks;
    expect(files).toMatchObject({
      hint: {
        text: 'Up to 5 files of up to 10 MB each: Slack takes no larger ones in forms. Drop a larger one in the conversation and mention me.',
      },
      element: { type: 'file_input', max_files: 5 },
    });
    expect(NO_FILE_IN_FORM).toMatch(/up to 10 MB here: drop a larger one in the conversation/);
  });
});
