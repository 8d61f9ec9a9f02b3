import type { Store } from '../../activities/store/port.js';
import type { Seen } from './seen.js';

/** Workers, mails and archive, as the store has them. */
export async function storeFacts(
  store: Store,
): Promise<Seen<'workers' | 'mail' | 'noticesForNobody' | 'archiveMissing'>> {
  const [workers, { mailer, ...mails }, noticesForNobody, archive] = await Promise.all([
    store.workers(),
    store.mailHealth(),
    store.noticesForNobody(),
    store.archiveHealth(),
  ]);
  const { smtp, error } = mailer ?? { smtp: 'notSeen' as const, error: undefined };
  return {
    workers,
    mail: { ...mails, smtp, ...(error !== undefined && { error }) },
    noticesForNobody,
    archiveMissing: archive.missing,
  };
}
