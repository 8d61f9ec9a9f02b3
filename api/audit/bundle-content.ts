import { buffer } from 'node:stream/consumers';
import type { StoredPlan } from '../../activities/store/port.js';
import type { BundleContent, DocumentRecord } from '../../audit/bundle-parts.js';
import type { BundleDocument } from '../../audit/manifest.js';
import type { PeriodRecord } from '../../audit/period-parts.js';
import { veilOf } from '../../audit/veil.js';
import type { Instant } from '../../domain/calendar/instant.js';
import type { Services } from '../services.js';
import { proverOf, recordsOfPlan } from './plan-audit.js';
import { periodRecord, taskRecord } from './task-record.js';

/** A document that is larger is named and not enclosed: a bundle is read as a whole. */
const longestDocumentInBytes = 100 * 1_024 * 1_024;

type Asked = {
  readonly services: Services;
  readonly plan: StoredPlan;
  /** Persons are left out. */
  readonly isVeiled: boolean;
  readonly now: Instant;
};

/** What the bundle of a task is made of; it is read before anything is sent: what is wrong with it is then still an answer. */
export async function taskBundle({ taskId, ...asked }: Asked & { taskId: string }): Promise<BundleContent> {
  const { services, plan } = asked;
  const { prove, ...common } = await commonContent(asked);
  const record = await taskRecord({ services, taskId });
  const proven = prove(record.taskId);
  const tasks = [{ ...record, ...(proven && { proven }) }];
  return { ...common, scope: { kind: 'task', id: taskId }, plan: termsOf(plan), tasks };
}

/** What the bundle of a plan is made of: its tasks are read one after the other, while the bundle is sent. */
export async function planBundle(asked: Asked): Promise<BundleContent> {
  const { services, plan } = asked;
  const { planId } = plan;
  const { prove, ...common } = await commonContent(asked);
  const periods: PeriodRecord[] = [];
  for (const { brief } of await services.store.periods(planId)) {
    const record = await periodRecord({ services, periodId: brief.periodId });
    const proven = prove(`reporting-period/${brief.periodId}`);
    periods.push({ ...record, ...(proven && { proven }) });
  }
  const tasks = recordsOfPlan({ services, planId, prove });
  return { ...common, scope: { kind: 'plan', id: planId }, plan: termsOf(plan), tasks, periods };
}

async function commonContent({ services, plan: { planId }, isVeiled, now }: Asked) {
  const { store } = services;
  const { prove, log } = await proverOf({ services, planId });
  return {
    prove,
    exportedAt: now,
    documents: (sha256s: readonly string[]) => documentsOf({ services, sha256s }),
    rotations: await store.rotations(),
    ...(log && { log }),
    ...(isVeiled && { veil: veilOf(await store.veilSecret(planId)) }),
  };
}

function termsOf({ text, directory, policy, calendar }: StoredPlan): BundleContent['plan'] {
  return { text, directory, policy, calendar };
}

/** Documents by their hash, one after the other. What nobody may download is not in a bundle either. */
async function* documentsOf({
  services: { store },
  sha256s,
}: {
  services: Services;
  sha256s: readonly string[];
}): AsyncGenerator<DocumentRecord> {
  for (const sha256 of sha256s) {
    const file = await store.file(sha256);
    if (!file) {
      yield { document: { sha256, left: 'unknown' } };
      continue;
    }
    const { size, mediaType, uploads, scan } = file;
    const name = uploads[0]?.name;
    const document: BundleDocument = { sha256, size, mediaType, ...(name !== undefined && { name }) };
    const left =
      scan.state === 'infected'
        ? 'infected'
        : scan.state === 'pending'
          ? 'notScannedYet'
          : size > longestDocumentInBytes
            ? 'tooLarge'
            : undefined;
    const content = left === undefined ? await store.fileContent({ sha256 }) : undefined;
    if (content) yield { document, content: await buffer(content) };
    else yield { document: { ...document, left: left ?? 'unknown' } };
  }
}
