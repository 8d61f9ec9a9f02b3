import { checkFiles, checkSignature, readManifest, rotationsIn } from './check-manifest.js';
import { checkTask } from './check-task.js';
import { checkTerms } from './check-terms.js';
import { type Caution, type Finding, finding } from './findings.js';
import type { PublicKey } from './keys.js';
import type { Manifest } from './manifest.js';
import { openBundle } from './open-bundle.js';

/** What became of a bundle under examination. */
export interface Verdict {
  /** Nothing was found to be wrong. What could not be proved is among the cautions. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly cautions: readonly Caution[];
  readonly scope?: Manifest['scope'];
  readonly exportedAt?: string;
  readonly tasks: number;
  readonly events: number;
  readonly signedBy?: PublicKey;
}

/**
 * Examines a bundle without any server: nothing altered, nothing cut off, and every event follows from its inputs by the rules.
 * `known` are keys that whoever examines knows from elsewhere.
 */
export function verifyBundle({
  bytes,
  known = [],
}: {
  bytes: Buffer;
  known?: readonly PublicKey[];
}): Verdict {
  try {
    return verdictOf({ bytes, known });
  } catch (fault) {
    // What is in a bundle has the shapes that its maker gave it: one that nobody foresaw is still an answer, not a crash.
    return broken([finding('badFile', { found: String(fault).slice(0, 200) })]);
  }
}

function verdictOf({ bytes, known }: { bytes: Buffer; known: readonly PublicKey[] }): Verdict {
  const opened = openBundle(bytes);
  if (!opened.ok) return broken([opened.finding]);
  const { files } = opened;
  const read = readManifest(files);
  if (!read.ok) return broken([read.finding]);
  const { manifest } = read;
  const { scope, exportedAt } = manifest;
  const trust = { known, rotations: rotationsIn(files) };
  const signature = checkSignature({ files, manifest, trust });
  const altered = [...checkFiles({ files, manifest }), ...signature.findings];
  if (altered.length > 0) return broken(altered);
  const tasks = manifest.tasks.map((task) => ({
    taskId: task.taskId,
    ...checkTask({ task, files, trust, isVeiled: manifest.persons === 'veiled' }),
  }));
  const planId = scope.id.split('/')[0] ?? '';
  const findings = [
    ...checkTerms({ files, planId, tasks: tasks.filter((task) => task.findings.length === 0) }),
    ...tasks.flatMap((task) => task.findings),
  ];
  return {
    ok: findings.length === 0,
    findings,
    cautions: [...signature.cautions, ...tasks.flatMap(({ cautions }) => cautions)],
    scope,
    exportedAt,
    tasks: tasks.length,
    events: tasks.reduce((sum, { events }) => sum + events, 0),
    ...(signature.signedBy !== undefined && { signedBy: signature.signedBy }),
  };
}

function broken(findings: readonly Finding[]): Verdict {
  return { ok: false, findings, cautions: [], tasks: 0, events: 0 };
}
