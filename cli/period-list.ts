import type { Command } from 'commander';
import { dayThatEnds } from '../domain/calendar/instant.js';
import type { PeriodView } from '../domain/views/period-view.js';
import { api, part } from './api-command.js';
import { languageOf, say } from './language.js';
import { periodCommand, planArgument } from './period-command.js';
import { asJson } from './plan-command.js';
import { dateIn, textTable } from './text-table.js';

const headings = {
  vi: ['Kỳ', 'Tình trạng', 'Chốt số liệu', 'Hạn báo cáo', 'Hạn tổng hợp', 'Bản tổng hợp'],
  en: ['Period', 'Phase', 'Data close', 'Reports due', 'Synthesis due', 'Synthesis'],
} as const;

/** `dondoc period list PLAN [--json]`. */
export function register(program: Command): void {
  periodCommand(program)
    .command('list')
    .description(
      say(program, {
        vi: 'Liệt kê các kỳ báo cáo của kế hoạch.',
        en: 'List the reporting periods of a plan.',
      }),
    )
    .argument('<plan>', say(program, planArgument))
    .option('--json', say(program, asJson))
    .action(async (plan: string, { json = false }: { json?: boolean }, command: Command) => {
      const periods = await api().ask<readonly PeriodView[]>(`/plans/${part(plan)}/periods`);
      const language = languageOf(command);
      const rows = periods.map(({ period, phaseName, dates, syntheses }) => [
        period,
        phaseName[language],
        dateIn(dayThatEnds(dates.dataClosesAt), language),
        dateIn(dates.due, language),
        dateIn(dates.synthesisDue, language),
        syntheses.map(({ version }) => `v${String(version)}`).join(', ') || '-',
      ]);
      const said = json ? JSON.stringify(periods) : textTable([headings[language], ...rows]).join('\n');
      process.stdout.write(`${said}\n`);
    });
}
