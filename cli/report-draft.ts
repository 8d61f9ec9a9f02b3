import type { Command } from 'commander';
import { z } from 'zod';
import type { ReportContent } from '../domain/task/report.js';
import { api } from './api-command.js';
import { jsonOf } from './command-form.js';
import { CommandFailed } from './exit.js';
import { say } from './language.js';
import { periodArgument, planArgument } from './period-command.js';
import { asJson } from './plan-command.js';
import { readWholeFile } from './read-file.js';
import { deskOf, reportCommand, seen, unitOf, unitOption } from './report-command.js';

const longestFile = 8_000_000;

/** What a file of `report show --template` holds; what a line is about is for its writer alone. */
const draftFile = z.strictObject({
  version: z.int().min(0).optional(),
  lines: z.array(
    z.strictObject({ taskId: z.string(), about: z.string().optional(), content: z.custom<ReportContent>() }),
  ),
});

/** `dondoc report draft PLAN PERIOD FILE [--unit ID] [--json]`: what the file holds takes the place of what was written before. */
export function register(program: Command): void {
  const text = (vi: string, en: string) => say(program, { vi, en });
  reportCommand(program)
    .command('draft')
    .description(text('Lưu nội dung báo cáo từ một tệp JSON.', 'Save what the report says from a JSON file.'))
    .argument('<plan>', say(program, planArgument))
    .argument('<period>', say(program, periodArgument))
    .argument(
      '<file>',
      text(
        'tệp do "report show --template" in ra, đã điền',
        'a file that "report show --template" printed, filled in',
      ),
    )
    .option('--unit <id>', say(program, unitOption))
    .option('--json', say(program, asJson))
    .action(
      async (planId: string, period: string, file: string, options: { unit?: string; json?: boolean }) => {
        const { version, lines } = await readDraft(file);
        const asked = api();
        const key = { planId, period, unit: await unitOf({ asked, named: options.unit }) };
        // A file says which version it was made of: what was saved meanwhile is not lost unseen.
        const header =
          version === undefined ? seen(await deskOf({ asked, key })) : { 'If-Match': `"${String(version)}"` };
        const body = { lines: lines.map(({ taskId, content }) => ({ taskId, content })) };
        const desk = await asked.call((client) =>
          client.PUT('/plans/{planId}/periods/{period}/reports/{unit}', {
            params: { path: key, header },
            body,
          }),
        );
        const saved = text(
          `Đã lưu ${String(lines.length)} dòng, bản ${String(desk.report?.version ?? 0)}.`,
          `Saved ${String(lines.length)} lines, version ${String(desk.report?.version ?? 0)}.`,
        );
        const against = desk.against ? ` ${text(desk.against.message.vi, desk.against.message.en)}` : '';
        process.stdout.write(`${options.json ? JSON.stringify(desk) : saved + against}\n`);
      },
    );
}

async function readDraft(file: string): Promise<z.output<typeof draftFile>> {
  const text = new TextDecoder().decode(await readWholeFile({ file, longest: longestFile }));
  const read = draftFile.safeParse(jsonOf({ name: 'file', text }));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const at = issue?.path.join('.') ?? '';
  throw new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `${file}: không đúng dạng của "report show --template"${at ? `, tại ${at}` : ''}.`,
      en: `${file}: not in the form of "report show --template"${at ? `, at ${at}` : ''}.`,
    },
  });
}
