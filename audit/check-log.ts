import { gunzipSync } from 'node:zlib';
import type { Trust } from './check-manifest.js';
import { type ChainLinks, hashIn } from './check-proof.js';
import {
  type ChainHead,
  chainOfHead,
  isSignedCheckpoint,
  type ProvenHead,
  type SignedCheckpoint,
} from './checkpoint.js';
import { type Caution, type Finding, finding } from './findings.js';
import { wholeFiles } from './manifest.js';
import { rootOf } from './merkle.js';
import { isTrusted } from './rotation.js';
import { isBeginningOf, type Seal } from './seal.js';

const longestLogInBytes = 512 * 1_024 * 1_024;
const file = wholeFiles.log;

type Checked = { readonly findings: readonly Finding[]; readonly cautions: readonly Caution[] };

/**
 * Whether the log of all heads that were ever signed is the one that the checkpoint signs, begins with each older checkpoint of
 * which the examiner has a copy, and tells nothing else of the chains in the bundle than they do: who has all keys and makes up
 * another past has to leave the heads of the true one in the log.
 */
export function checkLog({
  packed,
  proven,
  chains,
  copies,
  seals = [],
  exportedAt,
  trust,
}: {
  packed: Buffer | undefined;
  /** What the checkpoints of tasks and periods prove. */
  proven: readonly ProvenHead[];
  chains: readonly ChainLinks[];
  copies: readonly SignedCheckpoint[];
  seals?: readonly Seal[];
  exportedAt: string;
  trust: Trust;
}): Checked {
  const [first] = proven;
  const bad = (found: Finding): Checked => ({ findings: [found], cautions: [] });
  if (!packed || !first) {
    if (copies.length + seals.length > 0) return bad(finding('noLog', { file }));
    return { findings: [], cautions: proven.length > 0 ? [{ code: 'logMissing' }] : [] };
  }
  const log = leavesOf(packed);
  if (!log) return bad(finding('badFile', { file }));
  const { checkpoint } = first.signed;
  if (proven.some(({ signed }) => signed.signature !== first.signed.signature))
    return bad(finding('badCheckpoint', { file }));
  if (log.length !== checkpoint.log.size || rootOf(log) !== checkpoint.log.root)
    return bad(finding('badLog', { file, expected: checkpoint.log.root }));
  const rewritten = rewrittenHeads({ log, chains });
  const compared = copies.map((copy) =>
    checkCopy({ copy, log, planId: checkpoint.planId, exportedAt, trust }),
  );
  compared.push(...seals.map((seal) => checkSeal({ seal, log, planId: checkpoint.planId, exportedAt })));
  return {
    findings: [...rewritten, ...compared.flatMap(({ findings }) => findings)],
    cautions: compared.flatMap(({ cautions }) => cautions),
  };
}

function leavesOf(packed: Buffer): readonly string[] | undefined {
  try {
    const lines = gunzipSync(packed, { maxOutputLength: longestLogInBytes }).toString('utf8').split('\n');
    return lines.pop() === '' ? lines : undefined;
  } catch {
    return undefined;
  }
}

/** Heads of the log that do not lie on the chain in the bundle. */
function rewrittenHeads({
  log,
  chains,
}: {
  log: readonly string[];
  chains: readonly ChainLinks[];
}): readonly Finding[] {
  const byName = new Map(chains.map((chain) => [chain.chain, chain]));
  const found = new Map<string, Finding>();
  for (const leaf of log) {
    const head = JSON.parse(leaf) as ChainHead;
    const name = chainOfHead(head);
    const chain = byName.get(name);
    if (!chain || found.has(name)) continue;
    const { isVeiled, hashes, refused } = chain;
    const expected = hashIn({ head, isVeiled });
    const lies =
      head.sequence <= hashes.length && (hashes[head.sequence - 1] === expected || expected === undefined);
    const part = 'refused' in head ? head.refused : undefined;
    const refusedHash = part && hashIn({ head: part, isVeiled });
    const refusedLies = !part || refusedHash === undefined || refused[part.sequence - 1] === refusedHash;
    if (!lies || !refusedLies)
      found.set(name, finding('rewritten', { taskId: name, sequence: head.sequence, file }));
  }
  return [...found.values()];
}

/** What stands on paper or in a mail: what was signed then is the beginning of what is signed now. */
function checkSeal({
  seal,
  log,
  planId,
  exportedAt,
}: {
  seal: Seal;
  log: readonly string[];
  planId: string;
  exportedAt: string;
}): Checked {
  const { rootBegins, at, size } = seal;
  if (size !== undefined && size > log.length && at !== undefined && at > exportedAt)
    return { findings: [], cautions: [{ code: 'copyNewer' }] };
  if ((seal.planId ?? planId) === planId && isBeginningOf({ seal, log }))
    return { findings: [], cautions: [] };
  const expected = [at, rootBegins].filter((part) => part !== undefined).join(' ');
  return { findings: [finding('sealOtherwise', { file, expected })], cautions: [] };
}

function checkCopy({
  copy,
  log,
  planId,
  exportedAt,
  trust: { known, rotations },
}: {
  copy: SignedCheckpoint;
  log: readonly string[];
  planId: string;
  exportedAt: string;
  trust: Trust;
}): Checked {
  const { checkpoint, publicKey } = copy;
  const expected = `${checkpoint.at} ${checkpoint.log.root}`;
  const otherwise = (found?: string): Checked => ({
    findings: [finding('copyOtherwise', { file, expected, ...(found !== undefined && { found }) })],
    cautions: [],
  });
  if (!isSignedCheckpoint(copy)) return { findings: [finding('copyNotSigned', { expected })], cautions: [] };
  const isKnown =
    known.length === 0 ||
    known.some((one) => isTrusted({ known: one, key: publicKey, at: checkpoint.at, rotations }));
  if (!isKnown) return { findings: [finding('unknownKey', { found: publicKey })], cautions: [] };
  if (checkpoint.planId !== planId) return otherwise(planId);
  const { size, root } = checkpoint.log;
  if (size > log.length && checkpoint.at > exportedAt)
    return { findings: [], cautions: [{ code: 'copyNewer' }] };
  const found = size > log.length ? `${String(log.length)} < ${String(size)}` : rootOf(log.slice(0, size));
  return found === root ? { findings: [], cautions: [] } : otherwise(found);
}
