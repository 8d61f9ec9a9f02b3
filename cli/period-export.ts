import type { Command } from 'commander';
import { api, part } from './api-command.js';
import { say } from './language.js';
import { periodArgument, periodCommand, planArgument } from './period-command.js';
import { asJson } from './plan-command.js';
import { type FileToWrite, writeFiles } from './write-files.js';

interface Options {
  readonly output: string;
  readonly force?: boolean;
  readonly synthesis?: string;
  readonly json?: boolean;
}

const charts = ['reports-by-shortcoming', 'units-lacking-most', 'status-by-shortcoming'] as const;

/** `dondoc period export PLAN PERIOD -o FOLDER [--synthesis N] [--force] [--json]`: workbook, report and three pictures. */
export function register(program: Command): void {
  periodCommand(program)
    .command('export')
    .description(
      say(program, {
        vi: 'Xuất kỳ đã chốt: bảng tổng hợp .xlsx, dự thảo báo cáo .docx và ba biểu đồ .png.',
        en: 'Export a frozen period: the workbook, the drafted report and three charts.',
      }),
    )
    .argument('<plan>', say(program, planArgument))
    .argument('<period>', say(program, periodArgument))
    .requiredOption('-o, --output <folder>', say(program, { vi: 'thư mục để ghi', en: 'folder to write to' }))
    .option(
      '--synthesis <n>',
      say(program, { vi: 'bản tổng hợp; mặc định là bản mới nhất', en: 'version; the last by default' }),
    )
    .option('--force', say(program, { vi: 'ghi đè tệp đã có', en: 'overwrite what is there' }))
    .option('--json', say(program, asJson))
    .action(async (plan: string, period: string, { output, force = false, synthesis, json }: Options) => {
      const files = await filesOf({ plan, period, synthesis });
      const written = await writeFiles({ folder: output, files, force });
      process.stdout.write(json ? `${JSON.stringify({ files: written })}\n` : `${written.join('\n')}\n`);
    });
}

/** All of them are asked for before the first is written. */
async function filesOf({
  plan,
  period,
  synthesis,
}: {
  plan: string;
  period: string;
  synthesis: string | undefined;
}): Promise<readonly FileToWrite[]> {
  const { ask, file } = api();
  const path = `/plans/${part(plan)}/periods/${part(period)}`;
  const asked = synthesis === undefined ? '' : `?version=${part(synthesis)}`;
  const { version } = await ask<{ version: number }>(`${path}/synthesis${asked}`);
  const query = `?version=${String(version)}`;
  const about = { kind: 'consolidatedReport', period, version };
  const name = `${plan}-${period}-v${String(version)}`;
  return [
    { name: `${name}.xlsx`, bytes: await file(`${path}/synthesis.xlsx${query}`) },
    { name: `${name}.docx`, bytes: await file(`/plans/${part(plan)}/papers/preview`, { about }) },
    ...(await Promise.all(
      charts.map(async (chart) => ({
        name: `${name}-${chart}.png`,
        bytes: await file(`${path}/charts/${chart}.png${query}`),
      })),
    )),
  ];
}
