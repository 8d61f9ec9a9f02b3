import type { Store } from '../../../activities/store/port.js';
import { toInstant } from '../../../domain/calendar/instant.js';
import type { TaskView } from '../../../domain/views/task-view.js';
import type { Column } from './columns.js';

/** What the cells of the matrix ask for and a plan that has just begun does not have yet. */
export async function storeThings({
  store,
  view,
  columns,
}: {
  store: Store;
  view: TaskView;
  columns: readonly Column[];
}): Promise<void> {
  await storeFailedMail({ store, id: failedMailOf(view) });
  for (const column of columns)
    for (const use of ['change', 'drop'] as const)
      await store.saveView({
        id: savedViewOf({ column, use, task: view }),
        owner: column.person.id,
        name: 'Việc của tôi',
        list: 'tasks',
        query: {},
        version: 1,
        savedAt: toInstant(Date.now()),
      });
}

/** A saved view of this person, once to change and once to drop. */
export function savedViewOf({
  column,
  use,
  task: { confidential },
}: {
  column: Column;
  use: 'change' | 'drop';
  task: Pick<TaskView, 'confidential'>;
}): string {
  const number = column.id.charCodeAt(0) * 4 + (use === 'drop' ? 2 : 0) + (confidential ? 1 : 0);
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A mail that was refused for good; one for each task, for it is tried again once. */
export function failedMailOf({ confidential }: Pick<TaskView, 'confidential'>): string {
  return `m-quan-tri:${confidential ? 'mat' : 'thuong'}`;
}

async function storeFailedMail({ store, id }: { store: Store; id: string }): Promise<void> {
  const now = toInstant(Date.now());
  await store.addMail({
    id,
    person: 'm-quan-tri',
    kind: 'digest',
    to: { name: 'Quản trị', address: 'quan-tri@dondoc.test' },
    language: 'vi',
    notices: [],
    subject: 'Việc cần làm',
    text: 'Việc cần làm.',
    html: '<p>Việc cần làm.</p>',
    createdAt: now,
    moot: false,
  });
  const claimed = await store.claimMail({ now, leaseUntil: now, kinds: ['digest'] });
  if (claimed?.id !== id) throw new Error('another mail was waiting');
  await store.markFailed({ id, claim: claimed.claim ?? '', error: '550 no such mailbox' });
}
