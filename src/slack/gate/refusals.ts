import { UserError } from '../../errors.js';

/** Every sentence in which the gate turns somebody away. */
export const refusals = {
  otherOrganization: () =>
    new UserError(
      'other-organization',
      'I only work for people in the workspace that installed me.',
      'Ask somebody there to ask me for you.',
    ),

  sharedChannel: () =>
    new UserError(
      'shared-channel',
      "This channel is shared with another organization, so I don't read files or answer here.",
      'Send me a direct message, or ask in a channel of your own.',
    ),

  unknownChannel: () =>
    new UserError(
      'unknown-channel',
      "I haven't seen a message in this channel yet, so I can't tell whether it's shared with another organization.",
      "Post the file here with a mention of me, and I'll read it.",
    ),

  groupDirect: () =>
    new UserError(
      'group-direct',
      "I don't work in group direct messages yet.",
      'Use a channel, or send me a direct message.',
    ),

  unknownForm: () =>
    new UserError('unknown-form', 'This form is too old, so I did nothing.', 'Open it again from where you opened it.'),

  notYours: () =>
    new UserError('not-yours', 'This was for somebody else, so I did nothing.', 'Post a file of your own.'),
};
