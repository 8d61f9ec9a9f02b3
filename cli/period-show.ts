import type { Command } from 'commander';
import { api, part } from './api-command.js';
import { languageOf, say } from './language.js';
import { periodArgument, periodCommand, planArgument } from './period-command.js';
import { describePeriod, type ShownPeriod } from './period-description.js';
import { asJson } from './plan-command.js';

/** `dondoc period show PLAN PERIOD [--json]`. */
export function register(program: Command): void {
  periodCommand(program)
    .command('show')
    .description(
      say(program, {
        vi: 'Xem một kỳ báo cáo: tình trạng, các mốc, và đơn vị nào chưa báo cáo.',
        en: 'Show a reporting period: its phase, its dates, and which units have not reported.',
      }),
    )
    .argument('<plan>', say(program, planArgument))
    .argument('<period>', say(program, periodArgument))
    .option('--json', say(program, asJson))
    .action(async (plan: string, period: string, { json = false }: { json?: boolean }, command: Command) => {
      const shown = await api().ask<ShownPeriod>(`/plans/${part(plan)}/periods/${part(period)}`);
      const said = json ? JSON.stringify(shown) : describePeriod({ shown, language: languageOf(command) });
      process.stdout.write(`${said}\n`);
    });
}
