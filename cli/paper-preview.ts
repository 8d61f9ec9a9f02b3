import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import { api, part } from './api-command.js';
import { say } from './language.js';
import { paperCommand } from './paper-command.js';
import { type AboutOptions, aboutOf, kindArgument, withAbout } from './paper-request.js';
import { planArgument } from './period-command.js';
import { asJson } from './plan-command.js';
import { writeFiles } from './write-files.js';

type Options = AboutOptions & { readonly output: string; readonly force?: boolean; readonly json?: boolean };

/** `dondoc paper preview PLAN KIND … -o FILE.docx [--force] [--json]`: a draft without a number; nothing is stored. */
export function register(program: Command): void {
  const command = paperCommand(program)
    .command('preview')
    .description(
      say(program, {
        vi: 'Xem dự thảo văn bản; không lưu gì.',
        en: 'Draft a paper to look at; nothing is stored.',
      }),
    )
    .argument('<plan>', say(program, planArgument))
    .argument('<kind>', say(program, kindArgument))
    .requiredOption('-o, --output <file>', say(program, { vi: 'tệp .docx để ghi', en: '.docx to write' }));
  withAbout(command, program)
    .option('--force', say(program, { vi: 'ghi đè tệp đã có', en: 'overwrite what is there' }))
    .option('--json', say(program, asJson))
    .action(async (plan: string, kind: string, { output, force = false, json, ...typed }: Options) => {
      const about = aboutOf({ kind, typed });
      const bytes = await api().file(`/plans/${part(plan)}/papers/preview`, { about });
      const files = [{ name: basename(output), bytes }];
      const written = await writeFiles({ folder: dirname(output), files, force });
      process.stdout.write(json ? `${JSON.stringify({ files: written })}\n` : `${written.join('\n')}\n`);
    });
}
