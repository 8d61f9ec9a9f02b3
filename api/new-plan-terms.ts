import type { Services } from './services.js';

/** The terms under which a plan would be launched now: the directory as it was saved last, policy and calendar as they come. */
export async function newPlanTerms({
  store,
  terms,
}: Pick<Services, 'store' | 'terms'>): Promise<Services['terms']> {
  const saved = await store.directoryInForce();
  return { ...terms, directory: saved?.directory ?? terms.directory };
}
