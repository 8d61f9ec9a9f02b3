import { type BundleContent, bundleParts } from '../../audit/bundle-parts.js';
import { cautionWords, sentenceOf } from '../../audit/findings.js';
import { verifyBundle } from '../../audit/verify.js';

/** Examines what would be exported now, as whoever gets the bundle would: nothing is believed but what it holds. */
export async function verifyNow(content: BundleContent) {
  const parts: Buffer[] = [];
  for await (const part of bundleParts(content)) parts.push(part);
  const { ok, findings, cautions, tasks, events, declared } = verifyBundle({ bytes: Buffer.concat(parts) });
  return {
    ok,
    tasks,
    events,
    declared,
    findings: findings.map((found) => ({ ...found, says: sentenceOf(found) })),
    // Whoever asks the API has no signed file in his hands: that nobody signed it says nothing here.
    cautions: cautions
      .filter(({ code }) => code !== 'notSigned')
      .map((caution) => ({ ...caution, says: cautionWords[caution.code] })),
  };
}
