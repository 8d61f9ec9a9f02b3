import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import type { IssuedPaper } from '../domain/papers/issued.js';
import { api, part } from './api-command.js';
import { CommandFailed } from './exit.js';
import { say } from './language.js';
import { paperCommand } from './paper-command.js';
import { asJson } from './plan-command.js';
import { writeFiles } from './write-files.js';

type Options = { readonly output: string; readonly force?: boolean; readonly json?: boolean };

/** `dondoc paper get ID -o FILE.docx [--force] [--json]`: the bytes as they were issued, checked against their sha256. */
export function register(program: Command): void {
  paperCommand(program)
    .command('get')
    .description(
      say(program, { vi: 'Lấy tệp của văn bản đã ban hành.', en: 'Get the file of an issued paper.' }),
    )
    .argument('<id>', say(program, { vi: 'mã văn bản: kế hoạch/loại/số thứ tự', en: 'id: plan/kind/n' }))
    .requiredOption('-o, --output <file>', say(program, { vi: 'tệp .docx để ghi', en: '.docx to write' }))
    .option('--force', say(program, { vi: 'ghi đè tệp đã có', en: 'overwrite what is there' }))
    .option('--json', say(program, asJson))
    .action(async (id: string, { output, force = false, json = false }: Options) => {
      const { paper, bytes } = await fetched(id);
      const files = [{ name: basename(output), bytes }];
      const [path = ''] = await writeFiles({ folder: dirname(output), files, force });
      process.stdout.write(json ? `${JSON.stringify({ ...paper, file: path })}\n` : `${path}\n`);
    });
}

async function fetched(id: string): Promise<{ paper: IssuedPaper; bytes: Uint8Array }> {
  const [plan = '', kind = '', n = ''] = id.split('/');
  const path = `/plans/${part(plan)}/papers/${part(kind)}/${part(n)}`;
  const { ask, file } = api();
  const paper = await ask<IssuedPaper>(path);
  const bytes = await file(`${path}.docx`);
  if (createHash('sha256').update(bytes).digest('hex') === paper.sha256) return { paper, bytes };
  throw new CommandFailed({
    exitCode: 3,
    sentence: {
      vi: `Tệp của ${id} không khớp mã kiểm tra đã ghi khi ban hành; không ghi gì.`,
      en: `The file of ${id} does not match the hash that was recorded when it was issued; nothing was written.`,
    },
  });
}
