import { createHash } from 'node:crypto';
import type { Store } from '../../../activities/store/port.js';
import { checkpointOf } from '../../../audit/checkpoint.js';
import { synthesisHash } from '../../../documents/synthesis/synthesis-hash.js';
import { toInstant } from '../../../domain/calendar/instant.js';
import { synthesize } from '../../../domain/synthesis/synthesize.js';
import type { Actor } from '../../../domain/task/actor.js';
import type { TaskView } from '../../../domain/views/task-view.js';
import { auditKey } from '../../audit/bundles.js';
import { planId } from '../plan-id.js';
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
  await storeEvidence({ store, content: evidenceIn(view) });
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

/** A synthesis of the first period of the plan as it stands now; gives the quarter. */
export async function storeSynthesis(store: Store): Promise<string> {
  const [state] = await store.periods(planId);
  if (!state) throw new Error('the plan has no period');
  const { period, due, planTitle } = state.brief;
  const tasks = await store.eventsOfPlan(planId);
  const frozenAt = toInstant(Date.now());
  const synthesis = synthesize({ planId, planTitle, period, due, frozenAt, tasks });
  const id = `${planId}/${period}/1`;
  await store.storeSynthesis({ id, planId, period, version: 1, hash: synthesisHash(synthesis), synthesis });
  return period;
}

/** A checkpoint over nothing yet, as good as any to be copied. */
export async function storeCheckpoint(store: Store): Promise<void> {
  const { signed, log } = checkpointOf({
    planId,
    at: toInstant(Date.now()),
    heads: [],
    log: [],
    key: auditKey,
  });
  await store.storeCheckpoint({ planId, number: 1, signed, added: log });
}

/** The first urging note of the plan, to a unit. */
export async function storePaper({ store, unit }: { store: Store; unit: string }): Promise<void> {
  const content = Buffer.from('PK');
  await store.addPaper({
    requestId: 'm',
    paper: {
      planId,
      kind: 'urgingNote',
      about: { kind: 'urgingNote', unit },
      form: 'officialLetter',
      subject: 'Đôn đốc thực hiện nhiệm vụ',
      issuer: 'Sở Kế hoạch và Đầu tư',
      number: { value: 1, code: 'SKHĐT-TH' },
      date: '2026-11-20',
      signature: { mode: 'none', position: 'Giám đốc' },
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.length,
      issuedAt: toInstant(Date.now()),
      issuedBy: { person: 'm-dau-moi', role: 'dpiSupervisor', unit: 'so-ke-hoach-va-dau-tu' },
    },
    content,
  });
}

/** The hash of the file that is evidence of a task. */
export function evidenceOf(task: Pick<TaskView, 'taskId'>): string {
  return createHash('sha256').update(evidenceIn(task)).digest('hex');
}

function evidenceIn({ taskId }: Pick<TaskView, 'taskId'>): Buffer {
  return Buffer.from(`%PDF-1.4 ${taskId}`);
}

/** A colleague who appears nowhere else: he handed evidence in, so that his unit may attach it, and others read it as evidence alone. */
export const colleague: Actor = { person: 'dong-nghiep', role: 'officer', unit: 'so-y-te' };

/** Handed in by the colleague. */
async function storeEvidence({ store, content }: { store: Store; content: Buffer }): Promise<void> {
  const incoming = await store.receiveFile();
  await incoming.write(content);
  await incoming.finish();
  await incoming.keep({
    sha256: createHash('sha256').update(content).digest('hex'),
    size: content.length,
    kind: 'pdf',
    mediaType: 'application/pdf',
    scanState: 'notScanned',
    upload: { name: 'minh-chung.pdf', by: colleague.person, at: new Date().toISOString() },
  });
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
