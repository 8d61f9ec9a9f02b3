import type { ObservedHealth } from '../../domain/health/observed.js';

/** These facts, all there. */
export type Seen<K extends keyof ObservedHealth> = { readonly [F in K]-?: NonNullable<ObservedHealth[F]> };

/** What was found, or nothing where it could not be asked: what cannot be seen is not judged. */
export async function seenOr<T>(ask: () => Promise<T>): Promise<T | undefined> {
  return ask().catch(() => undefined);
}
