import type { Command } from 'commander';
import type { Language } from '../domain/text/localized.js';
import { api } from './api-command.js';
import { languageOf, say } from './language.js';
import { periodArgument, planArgument } from './period-command.js';
import { asJson } from './plan-command.js';
import { deskOf, type ReportDesk, reportCommand, unitOf, unitOption } from './report-command.js';
import { dateIn, momentText, textTable } from './text-table.js';

interface Options {
  readonly unit?: string;
  readonly json?: boolean;
  readonly template?: boolean;
}

const statuses = {
  draft: { vi: 'đang soạn', en: 'draft' },
  submitted: { vi: 'đã trình thủ trưởng', en: 'submitted to the head' },
  sentBack: { vi: 'thủ trưởng yêu cầu sửa', en: 'sent back by the head' },
  filed: { vi: 'đã nộp', en: 'filed' },
  notStarted: { vi: 'chưa soạn', en: 'not started' },
} as const;

const words = {
  vi: {
    headings: ['Nhiệm vụ', 'Hạn', 'Đã soạn'],
    by: 'người soạn',
    version: 'bản',
    against: 'Chưa trình được',
    filings: 'Đã nộp:',
    landed: 'dòng',
  },
  en: {
    headings: ['Task', 'Due', 'Written so far'],
    by: 'written by',
    version: 'version',
    against: 'Cannot be submitted yet',
    filings: 'Filed:',
    landed: 'lines',
  },
} as const;

/** `dondoc report show PLAN PERIOD [--unit ID] [--template | --json]`; `--template` prints a file for `report draft`. */
export function register(program: Command): void {
  const text = (vi: string, en: string) => say(program, { vi, en });
  reportCommand(program)
    .command('show')
    .description(text('Xem báo cáo của một đơn vị trong kỳ.', 'Show the report of a unit for a period.'))
    .argument('<plan>', say(program, planArgument))
    .argument('<period>', say(program, periodArgument))
    .option('--unit <id>', say(program, unitOption))
    .option(
      '--template',
      text(
        'in tệp JSON để điền rồi dùng với "report draft"',
        'print a JSON file to fill in for "report draft"',
      ),
    )
    .option('--json', say(program, asJson))
    .action(async (planId: string, period: string, options: Options, command: Command) => {
      const asked = api();
      const unit = await unitOf({ asked, named: options.unit });
      const desk = await deskOf({ asked, key: { planId, period, unit } });
      const said = options.template
        ? JSON.stringify(templateOf(desk), null, 2)
        : options.json
          ? JSON.stringify(desk)
          : describe({ desk, language: languageOf(command) });
      process.stdout.write(`${said}\n`);
    });
}

/** What was written so far, and a nil line for each task of which nothing was written. */
function templateOf({ report, tasks }: ReportDesk) {
  const lines = report?.lines ?? [];
  const written = new Set(lines.map(({ taskId }) => taskId));
  const nil = tasks
    .filter(({ taskId }) => !written.has(taskId))
    .map(({ taskId, text }) => ({ taskId, about: text, content: { kind: 'nil', text: '' } }));
  return { version: report?.version ?? 0, lines: [...lines, ...nil] };
}

function describe({ desk, language }: { desk: ReportDesk; language: Language }): string {
  const { headings, by, version, against, filings, landed } = words[language];
  const { report, tasks } = desk;
  const status = statuses[report?.status ?? 'notStarted'][language];
  const about = report ? ` · ${version} ${String(report.version)} · ${by} ${report.writtenBy}` : '';
  const contents = new Map(report?.lines.map(({ taskId, content }) => [taskId, content]));
  const rows = tasks.map(({ taskId, reportDue }) => {
    const content = contents.get(taskId);
    return [
      taskId,
      dateIn(reportDue, language),
      content ? `${content.kind}: ${content.text.split('\n')[0] ?? ''}` : '-',
    ];
  });
  return [
    `${desk.unit} · ${desk.period} · ${status}${about}`,
    ...(report?.sentBackReason === undefined ? [] : [report.sentBackReason]),
    ...(rows.length > 0 ? ['', ...textTable([headings, ...rows])] : []),
    ...(desk.filings.length > 0 ? ['', filings] : []),
    ...desk.filings.map(
      ({ version: n, filedAt, filedBy, lines }) =>
        `  ${String(n)}: ${momentText(filedAt, language)}, ${filedBy.person}, ${String(lines.length)} ${landed}`,
    ),
    ...(desk.against ? ['', `${against}: ${desk.against.message[language]}`] : []),
  ].join('\n');
}
