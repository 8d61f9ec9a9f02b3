import type { Instant } from '../../domain/calendar/instant.js';
import type { MailKind } from '../../domain/notices/plan-mails.js';
import type { Language } from '../../domain/text/localized.js';

/** A mail of notices to a person, or a copy of a checkpoint. */
export type OutboxKind = MailKind | 'checkpoint';

/** A mail as it was written; it is never written anew, so that a repeated sending is the same mail. */
export interface MailDraft {
  /** `<person>:<date>:digest`, `<person>:<notice>:urgent` or `<plan>:<date>:checkpoint:<address>`. */
  readonly id: string;
  readonly person: string;
  readonly kind: OutboxKind;
  readonly to: { readonly name: string; readonly address: string };
  readonly language: Language;
  /** The notices that it covers, also those that were settled before it was written. */
  readonly notices: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly createdAt: Instant;
  /** All that it would have told was settled: it is kept, and not sent. */
  readonly moot: boolean;
}

export type MailState = 'waiting' | 'sending' | 'sent' | 'failed' | 'moot';

/** A mail in the outbox. */
export interface Mail extends MailDraft {
  readonly state: MailState;
  /** How often it was given to the mail server. */
  readonly attempts: number;
  readonly nextTryAt: Instant;
  /** While it is being sent: whose it is and until when; after that it may be taken by another. */
  readonly claim?: string;
  readonly leaseUntil?: Instant;
  readonly lastError?: string;
  readonly sentAt?: Instant;
  /** What the mail server said when it took the mail. */
  readonly answer?: string;
}

/** What the mailer last found of the mail server; `notConfigured`: dondoc was told of none, and no mails are written. */
export interface MailerStatus {
  readonly at: Instant;
  readonly smtp: 'notConfigured' | 'works' | 'down';
  readonly error?: string;
}

export interface MailHealth {
  /** Absent until a mailer has run. */
  readonly mailer?: MailerStatus;
  readonly waiting: number;
  readonly failed: number;
  /** When the longest waiting mail was written. */
  readonly oldestWaiting?: Instant;
}

/** The outbox. Every write may be repeated; each change of state is one write to one document. */
export interface MailStore {
  /** Adds a mail, unless one with its id is there already. */
  addMail(draft: MailDraft): Promise<void>;
  mail(id: string): Promise<Mail | undefined>;
  /** The notices that each of these mails covers, for those that exist. */
  mailsCovering(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  lastUrgentAt(person: string): Promise<Instant | undefined>;
  /** Takes the mail that has waited longest, or whose sender did not come back in time. */
  claimMail(of: {
    readonly now: Instant;
    readonly leaseUntil: Instant;
    readonly kinds: readonly OutboxKind[];
  }): Promise<Mail | undefined>;
  /** These three end a claim, and do nothing to a mail that another has claimed since. */
  markSent(of: Claimed & { readonly sentAt: Instant; readonly answer: string }): Promise<void>;
  putBack(of: Claimed & { readonly nextTryAt: Instant; readonly error: string }): Promise<void>;
  markFailed(of: Claimed & { readonly error: string }): Promise<void>;
  /** Lets a failed mail be tried again; false when there is no such failed mail. */
  retryMail(of: { readonly id: string; readonly now: Instant }): Promise<boolean>;
  /** Mails in a state, the newest first, without their contents. */
  mails(query: { readonly state: MailState; readonly limit: number }): Promise<readonly MailRow[]>;
  mailHealth(): Promise<MailHealth>;
  putMailerStatus(status: MailerStatus): Promise<void>;
}

export interface Claimed {
  readonly id: string;
  readonly claim: string;
}

export type MailRow = Omit<Mail, 'text' | 'html' | 'notices' | 'claim' | 'leaseUntil'>;
