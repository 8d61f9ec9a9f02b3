import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Finding, sentenceOf } from '../audit/findings.js';
import type { ReplaySummary } from '../audit/replay-report.js';
import { auditCommand } from './audit-command.js';
import { CommandFailed, doesNotHold } from './exit.js';
import { languageOf, say } from './language.js';
import { asJson } from './plan-command.js';
import { readWholeFile } from './read-file.js';
import { describeReplay } from './replay-description.js';
import { runWorkerProgram } from './worker-program.js';

type Options = { readonly all?: boolean; readonly plan?: string; readonly json?: boolean };

/** `dondoc audit replay FILE.zip | --all | --plan PLAN [--json]`: exit code 0 or 4, so that a release may wait for it. */
export function register(program: Command): void {
  auditCommand(program)
    .command('replay')
    .description(
      say(program, {
        vi: 'Chạy lại lịch sử Temporal đã ghi trên mã quy trình của phiên bản này: sự kiện và trạng thái phải như đã ghi.',
        en: 'Replay recorded Temporal histories against the workflow code of this version: events and states must be those recorded.',
      }),
    )
    .argument('[file]', say(program, { vi: 'tệp zip của hồ sơ', en: 'the zip of a bundle' }))
    .option(
      '--all',
      say(program, { vi: 'toàn bộ kho lưu trữ trong MongoDB', en: 'the whole archive in MongoDB' }),
    )
    .option(
      '--plan <plan>',
      say(program, { vi: 'kho lưu trữ của một kế hoạch', en: 'the archive of one plan' }),
    )
    .option('--json', say(program, asJson))
    .action(async (file: string | undefined, { all, plan, json = false }: Options, command: Command) => {
      if ([file !== undefined, all === true, plan !== undefined].filter(Boolean).length !== 1)
        throw oneOfThem;
      // The file is looked at here, so that one that cannot be read is named as everywhere.
      if (file !== undefined) await readWholeFile({ file, longest: Number.MAX_SAFE_INTEGER });
      const args =
        file === undefined ? (plan === undefined ? [] : ['--plan', plan]) : ['--file', resolve(file)];
      const answer = await runWorkerProgram<ReplaySummary | { readonly finding: Finding }>({
        program: 'replay',
        args,
      });
      if ('finding' in answer) throw new CommandFailed({ exitCode: 4, sentence: sentenceOf(answer.finding) });
      const said = json
        ? JSON.stringify(answer, null, 1)
        : describeReplay({ summary: answer, language: languageOf(command) });
      process.stdout.write(`${said}\n`);
      if (answer.divergences.length > 0) process.exitCode = doesNotHold;
    });
}

const oneOfThem = new CommandFailed({
  exitCode: 2,
  sentence: {
    vi: 'Hãy nêu một trong ba: TỆP.zip, --all, --plan KẾ-HOẠCH.',
    en: 'Say one of three: FILE.zip, --all, --plan PLAN.',
  },
});
