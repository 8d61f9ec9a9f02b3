import type { TaskEvent } from '../domain/task/events.js';
import type { Link } from './chain.js';
import type { Trust } from './check-manifest.js';
import { isProven, isSignedCheckpoint, type ProvenHead } from './checkpoint.js';
import { type Caution, type Finding, finding } from './findings.js';
import { type ManifestTask, taskFiles } from './manifest.js';
import { readJson } from './open-bundle.js';
import { isTrusted } from './rotation.js';

/** Whether a checkpoint vouches for the task's events, and for how many of them: what it has and the bundle lacks was cut off. */
export function checkProof({
  task: { taskId, folder },
  links,
  file,
  trust: { known, rotations },
}: {
  task: ManifestTask;
  links: readonly Link<TaskEvent>[];
  file: Buffer | undefined;
  trust: Trust;
}): { readonly findings: readonly Finding[]; readonly cautions: readonly Caution[] } {
  if (!file) return { findings: [], cautions: [{ code: 'tailNotProven', taskId }] };
  const place = { taskId, file: `${folder}/${taskFiles.checkpoint}` };
  const bad = (found: Finding) => ({ findings: [found], cautions: [] });
  const proven = readJson(file) as ProvenHead | undefined;
  if (!isWhole(proven) || proven.head.taskId !== taskId) return bad(finding('badCheckpoint', place));
  const { signed, head } = proven;
  const { at, planId } = signed.checkpoint;
  if (!taskId.startsWith(`${planId}/`)) return bad(finding('badCheckpoint', place));
  const isKnown =
    known.length === 0 ||
    known.some((one) => isTrusted({ known: one, key: signed.publicKey, at, rotations }));
  if (!isKnown) return bad(finding('unknownKey', { ...place, found: signed.publicKey }));
  if (head.sequence > links.length)
    return bad(
      finding('cutOff', {
        taskId,
        sequence: links.length,
        found: String(links.length),
        expected: String(head.sequence),
      }),
    );
  const link = links[head.sequence - 1];
  if (link?.hash !== head.head)
    return bad(finding('badCheckpoint', { ...place, sequence: head.sequence, expected: head.head }));
  return {
    findings: [],
    cautions: head.sequence < links.length ? [{ code: 'afterCheckpoint', taskId }] : [],
  };
}

function isWhole(proven: ProvenHead | undefined): proven is ProvenHead {
  try {
    return proven !== undefined && isSignedCheckpoint(proven.signed) && isProven(proven);
  } catch {
    return false;
  }
}
