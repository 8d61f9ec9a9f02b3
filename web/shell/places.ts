import {
  type Icon,
  IconAddressBook,
  IconBell,
  IconCalendarStats,
  IconChartBar,
  IconChecks,
  IconFileCertificate,
  IconFilePlus,
  IconFileText,
  IconGavel,
  IconHeartbeat,
  IconLayoutDashboard,
  IconListCheck,
  IconListDetails,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { LocalizedText } from '../../domain/text/localized.js';
import { writersOf } from '../../domain/unit-report/who-writes.js';
import type { Account } from '../data/api.js';

/** A page of the navigation, and who has it. */
export interface Place {
  readonly to:
    | '/audit'
    | '/duties'
    | '/directions'
    | '/report'
    | '/approvals'
    | '/periods'
    | '/papers'
    | '/overview'
    | '/overdue'
    | '/plans/new'
    | '/terms'
    | '/health'
    | '/tasks'
    | '/inbox';
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
    to: '/overview',
    name: { vi: 'Toàn cảnh', en: 'At a glance' },
    icon: IconLayoutDashboard,
    isFor: (account) => sees(account, 'Synthesis'),
  },
  {
    to: '/report',
    name: { vi: 'Báo cáo', en: 'Report' },
    icon: IconFileText,
    isFor: ({ person }) => writersOf.save.includes(person.role) && person.unit !== undefined,
  },
  {
    to: '/approvals',
    name: { vi: 'Chờ duyệt', en: 'To approve' },
    icon: IconChecks,
    isFor: ({ person }) => person.role === 'unitHead' || person.role === 'dpiSupervisor',
  },
  {
    to: '/overdue',
    name: { vi: 'Ai đang chậm', en: 'Who is late' },
    icon: IconChartBar,
    isFor: (account) => sees(account, 'Synthesis'),
  },
  {
    to: '/health',
    name: { vi: 'Sức khỏe hệ thống', en: 'System health' },
    icon: IconHeartbeat,
    isFor: (account) => may(account, 'retry', 'Mail'),
  },
  {
    to: '/plans/new',
    name: { vi: 'Kế hoạch mới', en: 'New plan' },
    icon: IconFilePlus,
    isFor: (account) => may(account, 'launch', 'Plan'),
  },
  {
    to: '/terms',
    name: { vi: 'Danh bạ, lịch, quy định', en: 'Directory, calendar, policy' },
    icon: IconAddressBook,
    isFor: (account) => may(account, 'launch', 'Plan'),
  },
  {
    to: '/tasks',
    name: { vi: 'Nhiệm vụ', en: 'Tasks' },
    icon: IconListDetails,
    isFor: (account) => sees(account, 'Task'),
  },
  {
    to: '/periods',
    name: { vi: 'Kỳ báo cáo', en: 'Periods' },
    icon: IconCalendarStats,
    isFor: (account) => sees(account, 'Synthesis'),
  },
  {
    to: '/papers',
    name: { vi: 'Văn bản', en: 'Papers' },
    icon: IconFileCertificate,
    isFor: (account) => sees(account, 'Paper'),
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

type Grant = Account['grants'][number];

/** Whether the person's grants let him read anything of a kind. */
export function sees(account: Account, subject: Grant['subject']): boolean {
  return may(account, 'read', subject);
}

/** Whether the person's grants let him do something with anything of a kind. */
export function may({ grants }: Account, action: Grant['action'], subject: Grant['subject']): boolean {
  return grants.some((grant) => grant.action === action && grant.subject === subject);
}
