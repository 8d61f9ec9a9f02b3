import { gzipSync } from 'node:zlib';
import { StoredZip } from '../documents/zip/write-stored-zip.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import type { Directory } from '../domain/directory/types.js';
import type { Policy } from '../domain/policy/policy.js';
import { canonical, sha256 } from './canonical.js';
import type { SigningKey } from './keys.js';
import {
  type BundleDocument,
  bundleFormat,
  bundleVersion,
  documentFolder,
  type Manifest,
  type ManifestFile,
  type ManifestPeriod,
  type ManifestTask,
  manifestName,
  planFiles,
  signatureName,
  signedText,
  wholeFiles,
} from './manifest.js';
import { overviewPage } from './page/overview-page.js';
import { type PeriodRecord, periodParts } from './period-parts.js';
import type { Rotation } from './rotation.js';
import { rulesIn } from './rules-in.js';
import { type TaskRecord, taskParts } from './task-parts.js';
import type { Veil } from './veil.js';

export type { TaskRecord } from './task-parts.js';

/** The plan as it was launched. */
export interface PlanRecord {
  readonly text: string;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** A document with its content, where that is given. */
export interface DocumentRecord {
  readonly document: BundleDocument;
  readonly content?: Buffer;
}

export interface BundleContent {
  readonly scope: Manifest['scope'];
  readonly exportedAt: Instant;
  readonly plan: PlanRecord;
  readonly tasks: AsyncIterable<TaskRecord> | Iterable<TaskRecord>;
  readonly periods?: readonly PeriodRecord[];
  /** Documents by their sha256, with their content where it may be given out. */
  readonly documents?: (sha256s: readonly string[]) => AsyncIterable<DocumentRecord>;
  /** Every head that was ever signed, in order: the log of the checkpoint that vouches for the tasks. */
  readonly log?: readonly string[];
  readonly rotations?: readonly Rotation[];
  /** Persons are left out under this veil. */
  readonly veil?: Veil;
  /** Whoever vouches for the whole. */
  readonly key?: SigningKey;
}

/**
 * The bytes of a bundle, task by task, so that a plan of hundreds of tasks is never in memory at once. The same content gives
 * the same bytes.
 */
export async function* bundleParts(content: BundleContent): AsyncGenerator<Buffer> {
  const { scope, exportedAt, plan, tasks, periods, documents, log, rotations = [], veil, key } = content;
  const zip = new StoredZip();
  const files: ManifestFile[] = [];
  const put = (name: string, text: string | Buffer) => {
    const bytes = Buffer.from(text as string);
    files.push({ name, sha256: sha256(bytes), size: bytes.length });
    return zip.add({ name, content: bytes });
  };
  yield put(planFiles.text, plan.text);
  yield put(planFiles.directory, canonical(plan.directory));
  yield put(planFiles.policy, canonical(plan.policy));
  yield put(planFiles.calendar, canonical(plan.calendar));
  yield put(wholeFiles.keys, canonical({ rotations }));
  if (log) yield put(wholeFiles.log, gzipSync(log.map((leaf) => `${leaf}\n`).join(''), { level: 9 }));
  const listed: ManifestTask[] = [];
  const evidence = new Set<string>();
  let rules = 1;
  for await (const task of tasks) {
    const folder = `tasks/${numbered(listed)}`;
    const { directory } = plan;
    const { entry, parts, evidence: named } = taskParts({ task, folder, directory, veil });
    listed.push(entry);
    rules = Math.max(rules, rulesIn(task.events));
    for (const sha of named) evidence.add(sha);
    for (const [name, text] of parts) yield put(`${folder}/${name}`, text);
  }
  const listedPeriods: ManifestPeriod[] = [];
  for (const period of periods ?? []) {
    const folder = `periods/${numbered(listedPeriods)}`;
    const { entry, parts } = periodParts({ period, folder, veil });
    listedPeriods.push(entry);
    rules = Math.max(rules, rulesIn(period.events));
    for (const [name, text] of parts) yield put(`${folder}/${name}`, text);
  }
  const given: BundleDocument[] = [];
  if (documents && evidence.size > 0) {
    for await (const { document, content: bytes } of documents([...evidence].sort())) {
      const withheld = veil ? { sha256: document.sha256, left: 'persons' as const } : document;
      given.push(withheld);
      if (bytes && !veil) yield put(`${documentFolder}/${document.sha256}`, bytes);
    }
    yield put(wholeFiles.documents, canonical(given));
  }
  yield put(
    wholeFiles.page,
    overviewPage({
      scope,
      exportedAt,
      tasks: listed,
      periods: listedPeriods,
      documents: given,
      directory: plan.directory,
      isVeiled: veil !== undefined,
    }),
  );
  const manifest = canonical({
    format: bundleFormat,
    version: bundleVersion,
    rules,
    exportedAt,
    ...(veil && { persons: 'veiled' as const }),
    scope,
    tasks: listed,
    ...(periods && { periods: listedPeriods }),
    files,
  } satisfies Manifest);
  yield zip.add({ name: manifestName, content: Buffer.from(manifest) });
  if (key) yield zip.add({ name: signatureName, content: Buffer.from(signatureOf({ manifest, key })) });
  yield zip.end();
}

/** The file by which the holder of a key vouches for a manifest. */
export function signatureOf({ manifest, key }: { manifest: string; key: SigningKey }): string {
  return canonical({ publicKey: key.publicKey, signature: key.sign(signedText(manifest)) });
}

function numbered(before: readonly unknown[]): string {
  return String(before.length + 1).padStart(4, '0');
}
