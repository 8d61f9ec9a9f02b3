import { streamChanges } from '../changes/event-stream.js';
import { operation, sent } from '../operation/operation.js';

const watchChanges = operation({
  id: 'watchChanges',
  method: 'get',
  path: '/changes',
  tag: 'notices',
  summary: {
    vi: 'Luồng sự kiện: điều gì vừa thay đổi đối với người hỏi; nối lại bằng Last-Event-ID',
    en: 'Server-sent events: what changed for the caller; resumed by Last-Event-ID',
  },
  needs: { action: 'read', subject: 'Account' },
  answers: {
    200: {
      media: 'text/event-stream',
      says: { vi: 'task, inbox, reset, hello', en: 'Events task, inbox, reset, hello' },
    },
  },
  handle: async ({ store, changes, identity: { lasts } }, { caller, request, response }) => {
    await streamChanges({ caller, feed: changes, store, lasts, request, response });
    return sent;
  },
});

export const changeOperations = [watchChanges];
