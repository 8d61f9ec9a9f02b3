/** A person who acts, as the identity provider and the directory know him. */
export interface Actor {
  readonly person: string;
  readonly role: ActorRole;
  /** The unit for officers, heads and DPI supervisors. */
  readonly unit?: string;
  /** The leader for vice-chairmen and the chairman. */
  readonly leader?: string;
}

export type ActorRole =
  | 'officer'
  | 'unitHead'
  | 'dpiSupervisor'
  | 'viceChairman'
  | 'chairman'
  | 'auditor'
  | 'administrator';
