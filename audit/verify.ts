import { checkDocuments } from './check-documents.js';
import { checkLog } from './check-log.js';
import { checkFiles, checkSignature, readManifest, rotationsIn } from './check-manifest.js';
import { checkPeriod } from './check-period.js';
import { checkTask } from './check-task.js';
import { checkTerms } from './check-terms.js';
import type { SignedCheckpoint } from './checkpoint.js';
import { type Caution, type Finding, finding } from './findings.js';
import type { PublicKey } from './keys.js';
import { type Manifest, manifestName, wholeFiles } from './manifest.js';
import { openBundle } from './open-bundle.js';
import type { Rotation } from './rotation.js';
import type { Seal } from './seal.js';

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
  /** Of these events so many are only declared: they were before dondoc. All others follow. */
  readonly declared: number;
  readonly signedBy?: PublicKey;
}

/** What whoever examines brings: keys that he knows from elsewhere, and copies of checkpoints that he kept. */
export interface Brought {
  readonly known?: readonly PublicKey[];
  /** How those keys were handed over, as far as he knows. */
  readonly rotations?: readonly Rotation[];
  readonly copies?: readonly SignedCheckpoint[];
  /** What he scanned, typed, or got by mail. */
  readonly seals?: readonly Seal[];
}

/** Examines a bundle without any server: nothing altered, nothing cut off, and every event follows from its inputs by the rules. */
export function verifyBundle({ bytes, ...brought }: Brought & { readonly bytes: Buffer }): Verdict {
  try {
    return verdictOf({ bytes, ...brought });
  } catch (fault) {
    // What is in a bundle has the shapes that its maker gave it: one that nobody foresaw is still an answer, not a crash.
    return broken([finding('badFile', { found: String(fault).slice(0, 200) })]);
  }
}

function verdictOf({
  bytes,
  known = [],
  rotations = [],
  copies = [],
  seals = [],
}: Brought & { readonly bytes: Buffer }): Verdict {
  const opened = openBundle(bytes);
  if (!opened.ok) return broken([opened.finding]);
  const { files } = opened;
  const read = readManifest(files);
  if (!read.ok) return broken([read.finding]);
  const { manifest } = read;
  const { scope, exportedAt } = manifest;
  const trust = { known, rotations: [...rotations, ...rotationsIn(files)] };
  const signature = checkSignature({ files, manifest, trust });
  const altered = [...checkFiles({ files, manifest }), ...signature.findings];
  if (altered.length > 0) return broken(altered);
  const isVeiled = manifest.persons === 'veiled';
  const tasks = manifest.tasks.map((task) => ({
    taskId: task.taskId,
    ...checkTask({ task, files, trust, isVeiled }),
  }));
  const periods = (manifest.periods ?? []).map((period) => checkPeriod({ period, files, trust, isVeiled }));
  const chains = [...tasks, ...periods];
  const planId = scope.id.split('/')[0] ?? '';
  const documents = checkDocuments({ files, named: tasks.flatMap(({ evidence = [] }) => evidence) });
  const log = checkLog({
    packed: files.get(wholeFiles.log),
    proven: chains.flatMap(({ proven }) => (proven ? [proven] : [])),
    chains: chains.flatMap(({ chain }) => (chain ? [chain] : [])),
    copies,
    seals,
    exportedAt,
    trust,
  });
  const findings = [
    ...checkTerms({ files, planId, tasks: tasks.filter((task) => task.findings.length === 0) }),
    ...chains.flatMap((chain) => chain.findings),
    ...checkRules({ manifest, chains }),
    ...log.findings,
    ...documents.findings,
  ];
  return {
    ok: findings.length === 0,
    findings,
    cautions: [
      ...signature.cautions,
      ...(isVeiled ? [{ code: 'personsVeiled' as const }] : []),
      ...chains.flatMap(({ cautions }) => cautions),
      ...log.cautions,
      ...documents.cautions,
    ],
    scope,
    exportedAt,
    tasks: tasks.length,
    events: chains.reduce((sum, { events }) => sum + events, 0),
    declared: chains.reduce((sum, { cautions }) => sum + declaredIn(cautions), 0),
    ...(signature.signedBy !== undefined && { signedBy: signature.signedBy }),
  };
}

/** The manifest names the highest edition of the rules that was in force anywhere in the bundle. */
function checkRules({
  manifest: { rules },
  chains,
}: {
  manifest: Pick<Manifest, 'rules'>;
  chains: readonly { readonly rules?: number }[];
}): readonly Finding[] {
  const found = chains.flatMap((chain) => (chain.rules === undefined ? [] : [chain.rules]));
  if (found.length < chains.length) return [];
  const expected = Math.max(1, ...found);
  if (rules === expected) return [];
  const place = { file: manifestName, field: 'rules', found: String(rules), expected: String(expected) };
  return [finding('summaryOtherwise', place)];
}

function broken(findings: readonly Finding[]): Verdict {
  return { ok: false, findings, cautions: [], tasks: 0, events: 0, declared: 0 };
}

function declaredIn(cautions: readonly Caution[]): number {
  return cautions.reduce((sum, { declared }) => sum + (declared?.events ?? 0), 0);
}
