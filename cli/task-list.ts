import { type Command, InvalidArgumentError } from 'commander';
import type { Schemas } from '../client/client.js';
import { dutyName } from '../domain/notices/duty-name.js';
import type { Language } from '../domain/text/localized.js';
import { phaseNames } from '../domain/views/summary.js';
import { api } from './api-command.js';
import { languageOf, say } from './language.js';
import { asJson } from './plan-command.js';
import { dateIn, textTable } from './text-table.js';

interface Options {
  readonly plan?: string;
  readonly unit?: string;
  readonly phase?: Schemas['TaskRow']['phase'];
  readonly q?: string;
  readonly overdue?: boolean;
  readonly sort: 'place' | 'due' | 'unit';
  readonly limit: number;
  readonly cursor?: string;
  readonly json?: boolean;
}

const words = {
  vi: {
    headings: ['Mã nhiệm vụ', 'Hạn', 'Quá hạn', 'Việc đang chờ', 'Giai đoạn'],
    late: 'QUÁ HẠN',
    none: 'Không có nhiệm vụ nào như vậy.',
    of: (shown: number, total: number) => `${String(shown)} trong ${String(total)} nhiệm vụ`,
    more: 'xem tiếp: --cursor',
  },
  en: {
    headings: ['Task', 'Due', 'Overdue', 'What is awaited', 'Phase'],
    late: 'OVERDUE',
    none: 'There are no such tasks.',
    of: (shown: number, total: number) => `${String(shown)} of ${String(total)} tasks`,
    more: 'for more: --cursor',
  },
} as const;

/** `dondoc tasks [--plan ID --unit ID --phase PHASE --overdue --q TEXT --sort ORDER --limit N --cursor C] [--json]`. */
export function register(program: Command): void {
  const text = (vi: string, en: string) => say(program, { vi, en });
  program
    .command('tasks')
    .description(text('Liệt kê nhiệm vụ mà bạn được xem.', 'List the tasks that you may see.'))
    .option('--plan <id>', text('chỉ của kế hoạch này', 'of this plan only'))
    .option('--unit <id>', text('chỉ của đơn vị này', 'of this unit only'))
    .option('--phase <phase>', Object.keys(phaseNames).join(' | '))
    .option('--overdue', text('chỉ nhiệm vụ quá hạn', 'only what is overdue'))
    .option('--q <text>', text('tìm chữ, có dấu hay không dấu', 'search words, with or without diacritics'))
    .option('--sort <order>', text('thứ tự: place | due | unit', 'order: place | due | unit'), 'place')
    .option('--limit <n>', text('số dòng nhiều nhất', 'at most so many rows'), wholeNumber, 50)
    .option('--cursor <next>', text('trang sau của lần trước', 'the page after the one before'))
    .option('--json', say(program, asJson))
    .action(async ({ json = false, overdue = false, ...query }: Options, command: Command) => {
      const page = await api().call((client) =>
        client.GET('/tasks', {
          params: { query: { ...query, ...(overdue && { overdue: 'true' as const }) } },
        }),
      );
      const said = json ? JSON.stringify(page) : describe({ page, language: languageOf(command) });
      process.stdout.write(`${said}\n`);
    });
}

function describe({ page, language }: { page: Schemas['TaskPage']; language: Language }): string {
  const { headings, late, none, of, more } = words[language];
  if (page.rows.length === 0) return none;
  const rows = page.rows.map(({ taskId, nextDue, overdue, duties, phase }) => [
    taskId,
    nextDue === undefined ? '-' : dateIn(nextDue, language),
    overdue ? late : '',
    duties.map(({ kind, id }) => dutyName({ kind, obligation: id })[language]).join('; ') || '-',
    phaseNames[phase][language],
  ]);
  const counted = of(page.rows.length, page.total);
  return [
    ...textTable([headings, ...rows]),
    page.next === undefined ? counted : `${counted}; ${more} ${page.next}`,
  ].join('\n');
}

/** A number of an option; what is none is said by commander. */
export function wholeNumber(typed: string): number {
  if (!/^\d{1,9}$/.test(typed)) throw new InvalidArgumentError('not a whole number');
  return Number(typed);
}
