import type { Command } from 'commander';
import type { Schemas } from '../client/client.js';
import type { Language } from '../domain/text/localized.js';
import { api } from './api-command.js';
import { languageOf, say } from './language.js';
import { asJson } from './plan-command.js';
import { wholeNumber } from './task-list.js';
import { dateIn, momentText, textTable } from './text-table.js';

interface Options {
  readonly unread?: boolean;
  readonly limit: number;
  readonly from?: string;
  readonly mark?: boolean;
  readonly json?: boolean;
}

const words = {
  vi: {
    headings: ['', 'Lúc', 'Nội dung', 'Hạn', 'Nhiệm vụ'],
    none: 'Không có thông báo nào.',
    unread: (count: number) => `Chưa đọc: ${String(count)}`,
    more: 'xem tiếp: --from',
  },
  en: {
    headings: ['', 'At', 'What', 'Due', 'Task'],
    none: 'There are no notices.',
    unread: (count: number) => `Unread: ${String(count)}`,
    more: 'for more: --from',
  },
} as const;

/** `dondoc inbox [--unread] [--limit N] [--from NEXT] [--mark] [--json]`: an asterisk marks what is not read yet. */
export function register(program: Command): void {
  const text = (vi: string, en: string) => say(program, { vi, en });
  program
    .command('inbox')
    .description(text('Hộp tin của bạn, mới nhất trước.', 'Your inbox, the newest first.'))
    .option('--unread', text('chỉ thông báo chưa đọc', 'only what is not read yet'))
    .option('--limit <n>', text('số dòng nhiều nhất', 'at most so many rows'), wholeNumber, 50)
    .option('--from <next>', text('trang sau của lần trước', 'the page after the one before'))
    .option('--mark', text('đánh dấu đã đọc những gì hiện ra', 'mark as read what is shown'))
    .option('--json', say(program, asJson))
    .action(async ({ json = false, mark = false, unread = false, ...query }: Options, command: Command) => {
      const { call } = api();
      const params = { query: { ...query, unread: unread ? 'true' : 'false' } as const };
      const page = await call((client) => client.GET('/inbox', { params }));
      const said = json ? JSON.stringify(page) : describe({ page, language: languageOf(command) });
      process.stdout.write(`${said}\n`);
      const ids = page.notices.filter(({ read }) => !read).map(({ id }) => id);
      if (mark && ids.length > 0)
        await call((client) => client.POST('/inbox/marks', { body: { ids, read: true } }));
    });
}

function describe({ page, language }: { page: Schemas['Inbox']; language: Language }): string {
  const { headings, none, unread, more } = words[language];
  if (page.notices.length === 0) return none;
  const rows = page.notices.map(({ read, at, subject, due, taskId }) => [
    read ? '' : '*',
    momentText(at, language),
    subject[language],
    dateIn(due, language),
    taskId,
  ]);
  const counted = unread(page.unread);
  return [
    ...textTable([headings, ...rows]),
    page.next === undefined ? counted : `${counted}; ${more} '${page.next}'`,
  ].join('\n');
}
