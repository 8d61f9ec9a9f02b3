import type { Notice } from '../../domain/notices/notice.js';
import { at } from '../task/fixtures.js';

let sequence = 0;

/** A notice of a duty of the Department of Health; the test says what it is about. */
export function noticeWith(changes: Partial<Notice> & { readonly task?: string } = {}): Notice {
  const { task = '7.1', ...rest } = changes;
  const [shortcoming = 7, taskNumber = 1] = task.split('.').map(Number);
  const debtor = rest.debtor ?? 'so-y-te';
  const taskId = `ke-hoach-2022/${task}/${debtor}`;
  sequence += 1;
  return {
    id: `${taskId}:${String(sequence)}`,
    sequence,
    at: at('2022-09-08', '08:00'),
    planId: 'ke-hoach-2022',
    taskId,
    shortcoming: { number: shortcoming, title: `Hạn chế số ${String(shortcoming)}` },
    taskNumber,
    confidential: false,
    to: { role: 'officer', id: debtor },
    kind: 'reminder',
    urgent: false,
    obligation: 'detailedPlan/1',
    duty: 'detailedPlan',
    debtor,
    due: '2022-09-15',
    subject: { vi: 'dòng trong hộp thư', en: 'line of the inbox' },
    ...rest,
  };
}

/** One notice to the officer of each unit. */
export function toUnits(...units: readonly string[]): readonly Notice[] {
  return units.map((debtor) => noticeWith({ debtor }));
}
