/** A person who acts, as the identity provider and the directory know him. */
export interface Actor {
  readonly person: string;
  readonly role: ActorRole;
  /** The unit for officers, heads and DPI supervisors. */
  readonly unit?: string;
  /** The leader for vice-chairmen and the chairman. */
  readonly leader?: string;
  /** The delegation under which he acts for another; its principal's authority is then his. */
  readonly delegation?: string;
}

export const actorRoles = [
  'officer',
  'unitHead',
  'dpiSupervisor',
  'viceChairman',
  'chairman',
  'auditor',
  'administrator',
] as const;

export type ActorRole = (typeof actorRoles)[number];

/** How one signs for another (Decree 30/2020, art. 13): KT. for the head, TL. by order, TUQ. by mandate. */
export type DelegationMode = 'KT' | 'TL' | 'TUQ';
