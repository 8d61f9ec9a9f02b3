import {
  type Icon,
  IconBell,
  IconChartBar,
  IconGavel,
  IconListCheck,
  IconListDetails,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { LocalizedText } from '../../domain/text/localized.js';
import type { Account } from '../data/api.js';

/** A page of the navigation, and who has it. */
export interface Place {
  readonly to: '/audit' | '/duties' | '/directions' | '/overdue' | '/tasks' | '/inbox';
  readonly name: LocalizedText;
  readonly icon: Icon;
  readonly isFor: (account: Account) => boolean;
}

const places: readonly Place[] = [
  {
    to: '/audit',
    name: { vi: 'Kiểm toán', en: 'Audit' },
    icon: IconShieldCheck,
    isFor: ({ person }) => person.role === 'auditor',
  },
  {
    to: '/directions',
    name: { vi: 'Cần tôi chỉ đạo', en: 'For me to direct' },
    icon: IconGavel,
    isFor: ({ person }) => person.leader !== undefined,
  },
  {
    to: '/duties',
    name: { vi: 'Việc của tôi', en: 'My duties' },
    icon: IconListCheck,
    isFor: ({ person }) => debtorOf(person) !== undefined && person.leader === undefined,
  },
  {
    to: '/overdue',
    name: { vi: 'Ai đang chậm', en: 'Who is late' },
    icon: IconChartBar,
    isFor: (account) => sees(account, 'Synthesis'),
  },
  {
    to: '/tasks',
    name: { vi: 'Nhiệm vụ', en: 'Tasks' },
    icon: IconListDetails,
    isFor: (account) => sees(account, 'Task'),
  },
  {
    to: '/inbox',
    name: { vi: 'Hộp thư', en: 'Inbox' },
    icon: IconBell,
    isFor: (account) => sees(account, 'Inbox'),
  },
];

/** The pages of a person, in order; the first is where he begins. */
export function placesFor(account: Account): readonly Place[] {
  return places.filter(({ isFor }) => isFor(account));
}

/** The unit or leader in whose name a person owes; undefined for whoever owes nothing. */
export function debtorOf({ unit, leader }: Account['person']): string | undefined {
  return leader ?? unit;
}

/** Whether the person's grants let him read anything of a kind. */
function sees({ grants }: Account, subject: Account['grants'][number]['subject']): boolean {
  return grants.some((grant) => grant.action === 'read' && grant.subject === subject);
}
