import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { z } from 'zod';
import { type BundleContent, bundleParts } from '../../audit/bundle-parts.js';
import { divergenceSentence } from '../../audit/divergence-words.js';
import type { ReplaySummary } from '../../audit/replay-report.js';
import { verifyBundle } from '../../audit/verify.js';
import type { bundleExamination } from '../answers/audit.js';
import { type OwnSignatures, toldVerdict } from './examination.js';
import { inPlace, runApart } from './run-apart.js';

type Examined = z.input<typeof bundleExamination>;

/** Examines what would be exported of one task now, as whoever gets the bundle would: nothing is believed but what it holds. */
export async function verifyTaskNow(content: BundleContent) {
  const parts: Buffer[] = [];
  for await (const part of bundleParts(content)) parts.push(part);
  return toldVerdict(verifyBundle({ bytes: Buffer.concat(parts) }));
}

/** The same of a whole plan, which takes long: apart from the requests of others. */
export async function verifyPlanNow(content: BundleContent) {
  const nothing = { checkpoints: [], rotations: [] };
  const { ok, tasks, events, declared, findings, cautions } = await examineParts({
    parts: bundleParts(content),
    own: nothing,
  });
  return { ok, tasks, events, declared, findings, cautions };
}

/** Examines the bytes of a bundle that somebody brings, beside what this office signed. Nothing of it is kept. */
export function examineParts({
  parts,
  own,
}: {
  parts: AsyncIterable<Buffer>;
  own: OwnSignatures;
}): Promise<Examined> {
  return withFile(parts, async ({ bundle, folder }) => {
    const signatures = join(folder, 'own.json');
    await writeFile(signatures, JSON.stringify(own));
    return runApart<Examined>({ program: 'api/audit/examine-program.ts', args: [bundle, signatures] });
  });
}

/** Replays what would be exported now against the workflow code of this version. */
export async function replayNow(content: BundleContent) {
  const summary = await withFile(bundleParts(content), ({ bundle }) =>
    runApart<ReplaySummary>({ program: 'worker/replay.ts', args: ['--file', bundle] }),
  );
  const { divergences, ...counts } = summary;
  return {
    ...counts,
    ok: divergences.length === 0,
    divergences: divergences.map((divergence) => ({ ...divergence, says: divergenceSentence(divergence) })),
  };
}

/** Puts a bundle into a folder of its own, which is gone afterwards, whatever happens. */
function withFile<Answer>(
  parts: AsyncIterable<Buffer>,
  act: (place: { readonly bundle: string; readonly folder: string }) => Promise<Answer>,
): Promise<Answer> {
  return inPlace(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dondoc-examine-'));
    try {
      const bundle = join(folder, 'bundle.zip');
      await pipeline(Readable.from(parts), createWriteStream(bundle));
      return await act({ bundle, folder });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
