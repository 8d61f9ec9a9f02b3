import { buildSynthesisWith } from '../../activities/build-synthesis.js';
import type { Store } from '../../activities/store/port.js';
import type { NotRebuilt } from '../../audit/rebuild-report.js';
import type { SynthesisInput } from '../../workflows/messages.js';

/** A synthesis that a period had built, with the hash that it got. */
export interface WantedSynthesis {
  readonly input: SynthesisInput;
  readonly hash: string;
}

/** Builds the syntheses that are gone from the events, in the order of their freezes; each has to get the hash that it had. */
export async function rebuildSyntheses({
  store,
  wanted,
  notRebuilt,
}: {
  store: Store;
  wanted: readonly WantedSynthesis[];
  notRebuilt: NotRebuilt[];
}): Promise<number> {
  let built = 0;
  const inOrder = [...wanted].sort((one, other) => (one.input.frozenAt < other.input.frozenAt ? -1 : 1));
  for (const { input, hash } of inOrder) {
    const { planId, period, version } = input;
    if (await store.synthesis({ planId, period, version })) continue;
    const made = await buildSynthesisWith({ store })(input);
    built += 1;
    if (made.hash !== hash)
      notRebuilt.push({
        chain: `${planId}/${period}/${String(version)}`,
        code: 'synthesisOtherwise',
        said: `${made.hash}, ${hash}`,
      });
  }
  return built;
}
