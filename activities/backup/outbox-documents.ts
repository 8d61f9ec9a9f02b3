import type { Mail } from '../store/mail-port.js';
import type { NoticeDocument } from '../store/notice-model.js';

/** What is changed of a notice. */
export interface NoticeState extends Pick<NoticeDocument, '_id' | 'status' | 'urgent' | 'at'> {
  readonly mails: NoticeDocument['mails'];
}

/** What is changed of a mail. */
export interface MailDocumentState
  extends Pick<Mail, 'person' | 'notices' | 'createdAt' | 'state' | 'lastError'> {
  readonly _id: string;
}
