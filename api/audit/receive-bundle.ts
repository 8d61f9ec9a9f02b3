import type { Request } from 'express';
import type { Store } from '../../activities/store/port.js';
import type { SignedCheckpoint } from '../../audit/checkpoint.js';
import { piecesOf } from '../files/receive-file.js';
import { Problem } from '../problem.js';
import type { OwnSignatures } from './examination.js';
import { examineParts } from './verify-now.js';

export const bundleMedia = ['application/zip', 'application/x-zip-compressed', 'application/octet-stream'];
/** Twice the two quarters of a province's plan. A larger one is examined by the command, which needs no server. */
const longestBundleInBytes = 300 * 1_024 * 1_024;

/** Examines the bundle in the body of a request. Nothing of it is kept. */
export async function examineBundleIn({ request, store }: { request: Request; store: Store }) {
  if (request.is(bundleMedia) === false) throw notZip();
  const own = await ownSignatures(store);
  return examineParts({ parts: piecesOf({ request, limitInBytes: longestBundleInBytes }), own });
}

async function ownSignatures(store: Store): Promise<OwnSignatures> {
  const checkpoints: SignedCheckpoint[] = [];
  for (const { planId } of await store.plans()) {
    const last = await store.lastCheckpoint(planId);
    if (last) checkpoints.push(last.signed);
  }
  return { checkpoints, rotations: await store.rotations() };
}

function notZip(): Problem {
  return new Problem({
    status: 415,
    code: 'notZip',
    sentence: {
      vi: 'Hãy gửi tệp zip của hồ sơ (Content-Type: application/zip).',
      en: 'Send the zip of a bundle (Content-Type: application/zip).',
    },
  });
}
