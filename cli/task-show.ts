import type { Command } from 'commander';
import type { Schemas } from '../client/client.js';
import { namesOf } from '../domain/directory/names-of.js';
import { dutyName } from '../domain/notices/duty-name.js';
import type { Language, LocalizedText } from '../domain/text/localized.js';
import { officialStatusNames } from '../domain/views/official-status.js';
import { phaseNames } from '../domain/views/summary.js';
import { api } from './api-command.js';
import { languageOf, say } from './language.js';
import { asJson } from './plan-command.js';
import { dateIn, momentText, textTable } from './text-table.js';

type Task = Schemas['Task'];

/** `dondoc task ID [--json]`. */
export function register(program: Command): void {
  program
    .command('task')
    .description(
      say(program, {
        vi: 'Xem một nhiệm vụ: tình trạng, ai phải làm gì đến bao giờ, báo cáo, kiến nghị.',
        en: 'Show a task: its status, who owes what by when, reports, petitions.',
      }),
    )
    .argument('<task>', say(program, taskArgument))
    .option('--json', say(program, asJson))
    .action(async (taskId: string, { json = false }: { json?: boolean }, command: Command) => {
      const { call } = api();
      const task = await call((client) => client.GET('/tasks/{taskId}', { params: { path: { taskId } } }));
      if (json) {
        process.stdout.write(`${JSON.stringify(task)}\n`);
        return;
      }
      const params = { query: { plan: task.planId } };
      const directory = await call((client) => client.GET('/directory', { params }));
      const nameOf = namesOf(directory);
      process.stdout.write(`${describe({ task, nameOf, language: languageOf(command) })}\n`);
    });
}

export const taskArgument = { vi: 'mã nhiệm vụ (kế-hoạch/7.1/đơn-vị)', en: 'id of the task (plan/7.1/unit)' };

const words = {
  vi: {
    unit: 'Đơn vị',
    coordinators: 'Phối hợp',
    time: 'Thời gian',
    asOf: 'Tính đến',
    owed: 'Việc đang chờ:',
    nothing: 'Không còn việc phải làm.',
    late: 'QUÁ HẠN',
    first: 'hạn gốc',
    reports: 'Báo cáo:',
    petitions: 'Kiến nghị chưa trả lời:',
    suspended: 'Tạm dừng từ',
    closed: 'Kết thúc',
  },
  en: {
    unit: 'Unit',
    coordinators: 'Coordinators',
    time: 'Time',
    asOf: 'As of',
    owed: 'Owed:',
    nothing: 'Nothing is owed.',
    late: 'OVERDUE',
    first: 'first due',
    reports: 'Reports:',
    petitions: 'Petitions without an answer:',
    suspended: 'Suspended since',
    closed: 'Closed',
  },
} as const;

function describe({
  task,
  nameOf,
  language,
}: {
  task: Task;
  nameOf: (id: string) => LocalizedText;
  language: Language;
}): string {
  const said = words[language];
  const { details, officialStatus, phase, unit, writtenUnit, coordinators, deadlineText, asOf } = task;
  const name = (id: string) => nameOf(id)[language];
  const suspension = details.suspensions.find(({ until }) => until === undefined);
  const open = details.petitions.filter(({ answer }) => answer === undefined);
  const reports = textTable(
    details.reports.map(({ period, content, status }) => [
      `  ${period}`,
      status,
      content.kind,
      content.text.split('\n')[0] ?? '',
    ]),
  );
  return [
    `${task.taskId} · ${officialStatusNames[officialStatus][language]} · ${phaseNames[phase][language]}`,
    task.text,
    '',
    `${said.unit}: ${unit === undefined ? (writtenUnit ?? '-') : name(unit)}`,
    ...(coordinators.length > 0 ? [`${said.coordinators}: ${coordinators.map(name).join('; ')}`] : []),
    `${said.time}: ${deadlineText}`,
    `${said.asOf}: ${momentText(asOf, language)}`,
    ...(suspension
      ? [`${said.suspended} ${momentText(suspension.from, language)}: ${suspension.reason}`]
      : []),
    ...(details.closed
      ? [`${said.closed}: ${details.closed.reason}, ${momentText(details.closed.at, language)}`]
      : []),
    '',
    ...duties({ task, name, language }),
    ...(reports.length > 0 ? ['', said.reports, ...reports] : []),
    ...(open.length > 0 ? ['', said.petitions, ...open.map(({ id, text }) => `  ${id}: ${text}`)] : []),
  ].join('\n');
}

function duties({
  task,
  name,
  language,
}: {
  task: Task;
  name: (id: string) => string;
  language: Language;
}): readonly string[] {
  const { owed, nothing, late, first } = words[language];
  if (task.duties.length === 0) return [nothing];
  const rows = task.duties.map(({ kind, id, debtor, due, originalDue, rung }) => [
    `  ${dutyName({ kind, obligation: id })[language]}`,
    name(debtor),
    dateIn(due, language),
    due === originalDue ? '' : `${first} ${dateIn(originalDue, language)}`,
    rung === undefined ? '' : `${late}: ${rung}`,
  ]);
  return [owed, ...textTable(rows)];
}
