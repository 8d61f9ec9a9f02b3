import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SavedView } from '../../activities/store/view-port.js';
import { instant, ok, okVersioned } from '../answers/common.js';
import type { Caller } from '../operation/caller.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { notFound, Problem } from '../problem.js';
import { savedViewId, savedViewRequest } from '../schemas.js';
import type { Services } from '../services.js';

const mostViews = 200;
const params = z.object({ viewId: savedViewId });

const viewAnswer = z
  .strictObject({
    id: z.string(),
    owner: z.string(),
    name: z.string(),
    list: z.string(),
    query: z.record(z.string(), z.string()),
    version: z.int(),
    savedAt: instant,
  })
  .meta({ id: 'SavedView' });

const saved = { vi: 'Danh sách đã lưu', en: 'The saved view' };

const listViews = operation({
  id: 'listSavedViews',
  method: 'get',
  path: '/views',
  tag: 'views',
  summary: { vi: 'Các bộ lọc mà người hỏi đã lưu', en: "The caller's saved views" },
  needs: { action: 'read', subject: 'SavedView' },
  answers: ok(z.array(viewAnswer), { vi: 'Các bộ lọc', en: 'The views' }),
  handle: async ({ store }, { caller }) => reply(200, await store.savedViews(caller.person.id)),
});

const addView = operation({
  id: 'addSavedView',
  method: 'post',
  path: '/views',
  tag: 'views',
  summary: { vi: 'Lưu một bộ lọc', en: 'Saves a view' },
  needs: { action: 'write', subject: 'SavedView' },
  body: savedViewRequest,
  answers: { 201: { json: viewAnswer, says: saved, versioned: true } },
  handle: async ({ store }, { caller, body, now }) => {
    const owner = caller.person.id;
    if ((await store.savedViews(owner)).length >= mostViews) throw tooMany();
    const view: SavedView = { ...body, id: randomUUID(), owner, version: 1, savedAt: now };
    await store.saveView(view);
    return reply(201, view, tagged(view));
  },
});

const changeView = operation({
  id: 'changeSavedView',
  method: 'put',
  path: '/views/{viewId}',
  tag: 'views',
  summary: { vi: 'Sửa một bộ lọc đã lưu', en: 'Changes a saved view' },
  needs: { action: 'write', subject: 'SavedView' },
  params,
  body: savedViewRequest,
  seesVersion: true,
  answers: okVersioned(viewAnswer, saved),
  handle: async (services, { caller, params: { viewId }, body, seen, now }) => {
    const before = await ownView({ services, caller, viewId });
    const view: SavedView = { ...before, ...body, version: seen + 1, savedAt: now };
    if (before.version !== seen || !(await services.store.saveView(view))) throw changed();
    return reply(200, view, tagged(view));
  },
});

const dropView = operation({
  id: 'dropSavedView',
  method: 'delete',
  path: '/views/{viewId}',
  tag: 'views',
  summary: { vi: 'Xóa một bộ lọc đã lưu', en: 'Drops a saved view' },
  needs: { action: 'write', subject: 'SavedView' },
  params,
  seesVersion: true,
  answers: { 204: { empty: true, says: { vi: 'Đã xóa', en: 'It is gone' } } },
  handle: async (services, { caller, params: { viewId }, seen }) => {
    await ownView({ services, caller, viewId });
    if (!(await services.store.dropView({ id: viewId, version: seen }))) throw changed();
    return { status: 204 as const };
  },
});

export const viewOperations = [listViews, addView, changeView, dropView];

async function ownView({
  services: { store },
  caller: { access },
  viewId,
}: {
  services: Pick<Services, 'store'>;
  caller: Caller;
  viewId: string;
}): Promise<SavedView> {
  const view = await store.savedView(viewId);
  if (!view || !access.may('write', 'SavedView', view))
    throw notFound({ vi: 'bộ lọc đã lưu này', en: 'saved view' });
  return view;
}

function tagged({ version }: SavedView) {
  return { ETag: `"${String(version)}"` };
}

function changed(): Problem {
  return new Problem({
    status: 412,
    code: 'viewChanged',
    sentence: {
      vi: 'Bộ lọc này vừa được sửa ở nơi khác; hãy tải lại rồi lưu.',
      en: 'This view has just been changed elsewhere; load it and save again.',
    },
  });
}

function tooMany(): Problem {
  return new Problem({
    status: 409,
    code: 'tooManyViews',
    sentence: {
      vi: `Đã có ${String(mostViews)} bộ lọc; hãy xóa bớt trước khi lưu thêm.`,
      en: `There are ${String(mostViews)} views already; drop some before you save another.`,
    },
  });
}
