import type { ActorRole } from '../task/actor.js';
import type { Recipient } from '../task/events.js';
import type { Language } from '../text/localized.js';

/** A person who acts in dondoc or is written to: the accounts of an office, as data. */
export interface Person {
  /** Readable and unique, also the name of the account. */
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  /** The language of mails and pages. */
  readonly language: Language;
  readonly role: ActorRole;
  /** The unit of officers, heads and DPI supervisors. */
  readonly unit?: string;
  /** The leader of the directory whom a vice-chairman or the chairman is. */
  readonly leader?: string;
}

/** The persons whom a notice to a recipient means; none when nobody holds the position. */
export function personsOf({
  people,
  recipient,
}: {
  people: readonly Person[];
  recipient: Recipient;
}): readonly Person[] {
  return people.filter((person) => {
    const own = addressOf(person);
    return own?.role === recipient.role && own.id === recipient.id;
  });
}

/** What a person is called in notices; undefined for those to whom none is addressed (auditor, administrator). */
export function addressOf({
  role,
  unit,
  leader,
}: Pick<Person, 'role' | 'unit' | 'leader'>): Recipient | undefined {
  switch (role) {
    case 'officer':
      return unit === undefined ? undefined : { role: 'officer', id: unit };
    case 'unitHead':
      return unit === undefined ? undefined : { role: 'head', id: unit };
    case 'dpiSupervisor':
      return unit === undefined ? undefined : { role: 'dpi', id: unit };
    case 'viceChairman':
    case 'chairman':
      return leader === undefined ? undefined : { role, id: leader };
    case 'auditor':
    case 'administrator':
      return undefined;
  }
}
