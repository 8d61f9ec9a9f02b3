import type { Instant } from '../../domain/calendar/instant.js';
import type { Notice } from '../../domain/notices/notice.js';
import type { Recipient } from '../../domain/task/events.js';
import type { TaskView } from '../../domain/views/task-view.js';

/** A notice as its reader finds it in the inbox. */
export type InboxNotice = Notice & { readonly read: boolean };

/** A notice that is in no mail yet to everyone whom it is addressed to. */
export type WaitingNotice = Notice & {
  /** The mail into which it goes, or went, for each person, and when it was put there. */
  readonly mails: readonly { readonly person: string; readonly mail: string; readonly at: Instant }[];
};

/** Duties of a task as they stand, to leave out of a mail what is done. */
export type TaskStanding = Pick<TaskView, 'taskId' | 'sequence' | 'duties'>;

/** Whose inbox: the person, and what he is called in notices. */
export interface InboxOf {
  readonly person: string;
  readonly recipient: Recipient;
}

/** Notices as inbox and as outbox of mails. */
export interface NoticeStore {
  /** A page of the inbox, the newest first; `next` is where the page after it begins. */
  inbox(
    query: InboxOf & { readonly unreadOnly?: boolean; readonly from?: string; readonly limit: number },
  ): Promise<{ readonly notices: readonly InboxNotice[]; readonly next?: string }>;
  unreadCount(of: InboxOf): Promise<number>;
  /** Marks notices of this inbox, and no others, as read or unread. */
  markNotices(of: InboxOf & { readonly ids: readonly string[]; readonly read: boolean }): Promise<void>;
  /** Recipients for whom something waits that a mail may carry now. */
  recipientsWaiting(until: MailableUntil): Promise<readonly Recipient[]>;
  /** What waits for a recipient, the oldest first. */
  waitingNotices(query: MailableUntil & { readonly recipient: Recipient }): Promise<readonly WaitingNotice[]>;
  /** Puts notices into a mail to a person; those that are in one already stay there. */
  assignNotices(to: {
    readonly person: string;
    readonly mail: string;
    readonly ids: readonly string[];
    readonly at: Instant;
  }): Promise<void>;
  /** Takes out what came into a mail after it was written. */
  releaseNotices(from: {
    readonly person: string;
    readonly mail: string;
    readonly ids: readonly string[];
  }): Promise<void>;
  /** The notices that are in a mail to a person, the oldest first. */
  assignedNotices(to: { readonly person: string; readonly mail: string }): Promise<readonly Notice[]>;
  /** Ends the waiting of notices: every addressee has his mail, or nobody holds the position. */
  endWaiting(of: { readonly ids: readonly string[]; readonly as: 'mailed' | 'nobody' }): Promise<void>;
  /** How many notices nobody could be written about. */
  noticesForNobody(): Promise<number>;
  standings(taskIds: readonly string[]): Promise<readonly TaskStanding[]>;
}

export interface MailableUntil {
  /** Notices up to this moment may be mailed; absent when no digest may go. */
  readonly digest?: Instant;
  /** Urgent notices up to this moment may be mailed; absent when none may go. */
  readonly urgent?: Instant;
}
