import type { Command } from 'commander';
import { api } from './api-command.js';
import { languageOf, say } from './language.js';
import { periodArgument, planArgument } from './period-command.js';
import { asJson } from './plan-command.js';
import { reportCommand } from './report-command.js';
import { textTable } from './text-table.js';

const headings = {
  vi: ['Đơn vị', 'Tình trạng', 'Phải báo cáo', 'Đã gửi', 'Chấp nhận', 'Trả lại'],
  en: ['Unit', 'Status', 'Owed', 'Sent', 'Accepted', 'Returned'],
} as const;

/** `dondoc report list PLAN PERIOD [--json]`. */
export function register(program: Command): void {
  reportCommand(program)
    .command('list')
    .description(
      say(program, {
        vi: 'Các đơn vị đã báo cáo đến đâu trong kỳ.',
        en: 'How far units are with their reports of a period.',
      }),
    )
    .argument('<plan>', say(program, planArgument))
    .argument('<period>', say(program, periodArgument))
    .option('--json', say(program, asJson))
    .action(
      async (planId: string, period: string, { json = false }: { json?: boolean }, command: Command) => {
        const params = { path: { planId, period } };
        const list = await api().call((client) =>
          client.GET('/plans/{planId}/periods/{period}/reports', { params }),
        );
        const rows = list.units.map(({ unit, status, owed, sent, accepted, returned }) => [
          unit,
          status,
          ...[owed, sent, accepted, returned].map(String),
        ]);
        const said = json
          ? JSON.stringify(list)
          : textTable([headings[languageOf(command)], ...rows]).join('\n');
        process.stdout.write(`${said}\n`);
      },
    );
}
