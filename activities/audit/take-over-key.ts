import type { KeyRing } from '../../audit/key-ring.js';
import type { PublicKey, SigningKey } from '../../audit/keys.js';
import { isTrusted } from '../../audit/rotation.js';
import { toInstant } from '../../domain/calendar/instant.js';
import type { Store } from '../store/port.js';

/**
 * Keeps the hand-overs of a ring, so that bundles tell of them, and gives the keys that signed last for some plan and from which
 * none of them leads to the key of today: what that signs will not be believed by whoever knows the older ones.
 */
export async function takeOverKey({
  store,
  key,
  ring,
  nowMs,
}: {
  store: Pick<Store, 'plans' | 'lastCheckpoint' | 'rotations' | 'putRotation'>;
  key: SigningKey;
  ring: KeyRing | undefined;
  nowMs: number;
}): Promise<readonly PublicKey[]> {
  for (const rotation of ring?.rotations ?? []) await store.putRotation(rotation);
  const rotations = await store.rotations();
  const strangers = new Set<PublicKey>();
  for (const { planId } of await store.plans()) {
    const known = (await store.lastCheckpoint(planId))?.signed.publicKey;
    const of = { key: key.publicKey, at: toInstant(nowMs), rotations };
    if (known !== undefined && !isTrusted({ known, ...of })) strangers.add(known);
  }
  return [...strangers];
}
