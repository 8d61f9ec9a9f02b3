import type { Command } from 'commander';
import type { IssuedPaper } from '../domain/papers/issued.js';
import { api, part } from './api-command.js';
import { languageOf, say } from './language.js';
import { paperCommand, paperRow } from './paper-command.js';
import { planArgument } from './period-command.js';
import { asJson } from './plan-command.js';
import { textTable } from './text-table.js';

/** `dondoc paper list PLAN [--json]`. */
export function register(program: Command): void {
  paperCommand(program)
    .command('list')
    .description(
      say(program, {
        vi: 'Liệt kê văn bản đã ban hành của kế hoạch.',
        en: 'List the issued papers of a plan.',
      }),
    )
    .argument('<plan>', say(program, planArgument))
    .option('--json', say(program, asJson))
    .action(async (plan: string, { json = false }: { json?: boolean }, command: Command) => {
      const papers = await api().ask<readonly IssuedPaper[]>(`/plans/${part(plan)}/papers`);
      const language = languageOf(command);
      const lines = textTable(papers.map((paper) => paperRow({ paper, language })));
      const none = { vi: 'Chưa ban hành văn bản nào.', en: 'No paper was issued yet.' }[language];
      const said = json ? JSON.stringify(papers) : papers.length === 0 ? none : lines.join('\n');
      process.stdout.write(`${said}\n`);
    });
}
