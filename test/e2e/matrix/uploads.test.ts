import { describeMatrix } from './describe-matrix.js';
import type { Sight } from './expectation.js';
import type { Scene } from './run-matrix.js';
import { CHARTS_MISSING, FILE_NOT_KNOWN } from './sentences.js';
import { LIST } from './stage.js';

const WHOLE: Sight = ['answer', 'charts: 3', 'method'];
const WITHOUT_CHARTS: Sight = ['answer', CHARTS_MISSING, 'method'];

const SCENES: Scene[] = [
  {
    name: 'files.getUploadURLExternal',
    isAlone: true,
    once: WHOLE,
    always: WITHOUT_CHARTS,
    async play(stage) {
      stage.arm('files.getUploadURLExternal');
      await stage.drop();
    },
  },
  {
    name: 'the upload itself',
    isAlone: true,
    once: WHOLE,
    always: WITHOUT_CHARTS,
    async play(stage) {
      stage.arm('upload');
      await stage.drop();
    },
  },
  {
    name: 'files.completeUploadExternal',
    once: WHOLE,
    always: WITHOUT_CHARTS,
    except: { 'response lost': { always: WHOLE } }, // they were shared, as files.info knows
    async play(stage) {
      stage.arm('files.completeUploadExternal', { channel: stage.channel.id });
      await stage.drop();
    },
  },
  {
    name: 'files.delete of charts that are uploaded anew',
    isAlone: true,
    once: WHOLE,
    always: WHOLE, // what stays is in no conversation
    async play(stage) {
      stage.bot.slack.faults.arm('files.completeUploadExternal', { how: 'error', code: 'internal_error' });
      stage.arm('files.delete');
      await stage.drop();
    },
  },
  {
    name: 'files.info of charts that were shared',
    isAlone: true,
    once: WHOLE,
    always: WHOLE, // nobody says that they are missing who has not looked
    async play(stage) {
      await stage.drop();
      await stage.bot.slack.waitFor(() => stage.sees().length > 0);
      stage.arm('files.info');
    },
  },
  {
    name: 'files.info of a file that says nothing of itself',
    once: WHOLE,
    always: [FILE_NOT_KNOWN],
    async play(stage) {
      const { person, channel, bot } = stage;
      const files = [{ ...LIST, fileAccess: 'check_file_info' as const }];
      const post = await person.post(channel, { text: bot.slack.mention, files });
      stage.arm('files.info', { file: post.files[0]!.id });
    },
  },
];

describeMatrix('uploads under every failure', SCENES);
