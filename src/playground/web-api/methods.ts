import { blocksValidate } from './blocks-validate.js';
import { chatDelete, chatUpdate } from './chat-change.js';
import { chatGetPermalink } from './chat-get-permalink.js';
import { chatPostEphemeral } from './chat-post-ephemeral.js';
import { chatPostMessage } from './chat-post-message.js';
import { chatScheduleMessage } from './chat-schedule-message.js';
import { chatDeleteScheduledMessage, chatScheduledMessagesList } from './chat-scheduled-messages.js';
import { apiTest, appsConnectionsOpen, authTest } from './connect.js';
import { conversationsInfo, conversationsOpen } from './conversations.js';
import { conversationsHistory, conversationsReplies } from './conversations-replies.js';
import { filesDelete, filesInfo } from './files.js';
import { filesCompleteUploadExternal, filesGetUploadURLExternal } from './files-upload.js';
import type { Method } from './method.js';
import { assistantThreadsSetStatus } from './set-status.js';
import { usersInfo } from './users.js';
import { viewsOpen, viewsPublish, viewsPush, viewsUpdate } from './views.js';

export const methods: Readonly<Record<string, Method>> = {
  'api.test': apiTest,
  'apps.connections.open': appsConnectionsOpen,
  'assistant.threads.setStatus': assistantThreadsSetStatus,
  'auth.test': authTest,
  'blocks.validate': blocksValidate,
  'chat.delete': chatDelete,
  'chat.deleteScheduledMessage': chatDeleteScheduledMessage,
  'chat.getPermalink': chatGetPermalink,
  'chat.postEphemeral': chatPostEphemeral,
  'chat.postMessage': chatPostMessage,
  'chat.scheduleMessage': chatScheduleMessage,
  'chat.scheduledMessages.list': chatScheduledMessagesList,
  'chat.update': chatUpdate,
  'conversations.history': conversationsHistory,
  'conversations.info': conversationsInfo,
  'conversations.open': conversationsOpen,
  'conversations.replies': conversationsReplies,
  'files.completeUploadExternal': filesCompleteUploadExternal,
  'files.delete': filesDelete,
  'files.getUploadURLExternal': filesGetUploadURLExternal,
  'files.info': filesInfo,
  'users.info': usersInfo,
  'views.open': viewsOpen,
  'views.publish': viewsPublish,
  'views.push': viewsPush,
  'views.update': viewsUpdate,
};
