import type { Command } from 'commander';
import type { Language, LocalizedText } from '../domain/text/localized.js';
import { type Api, api } from './api-command.js';
import { languageOf, say } from './language.js';
import { periodArgument, planArgument } from './period-command.js';
import { asJson } from './plan-command.js';
import { deskOf, type ReportKey, reportCommand, seen, unitOf, unitOption } from './report-command.js';
import { textTable } from './text-table.js';

interface Options {
  readonly unit?: string;
  readonly json?: boolean;
  readonly reason?: string;
  readonly task?: readonly string[];
  readonly delegation?: string;
}

/** What a verb does, and what is said of its answer. */
interface Act {
  readonly description: LocalizedText;
  readonly needsReason?: true;
  /** It is about lines: some of them can be named. */
  readonly takesTasks?: true;
  /** It can be done in authority that was lent. */
  readonly takesDelegation?: true;
  readonly carryOut: (of: { asked: Api; key: ReportKey; options: Options }) => Promise<{
    readonly answer: unknown;
    readonly said: (language: Language) => string;
  }>;
}

const acts: Readonly<Record<string, Act>> = {
  submit: {
    description: { vi: 'Trình thủ trưởng đơn vị.', en: 'Ask the head of the unit to file it.' },
    carryOut: async ({ asked, key }) => {
      const header = seen(await deskOf({ asked, key }));
      const answer = await asked.call((client) =>
        client.POST('/plans/{planId}/periods/{period}/reports/{unit}/submit', {
          params: { path: key, header },
        }),
      );
      return {
        answer,
        said: (language) => ({ vi: 'Đã trình thủ trưởng.', en: 'Submitted to the head.' })[language],
      };
    },
  },
  'send-back': {
    description: { vi: 'Thủ trưởng yêu cầu sửa.', en: 'The head wants it changed.' },
    needsReason: true,
    carryOut: async ({ asked, key, options: { reason = '' } }) => {
      const header = seen(await deskOf({ asked, key }));
      const answer = await asked.call((client) =>
        client.POST('/plans/{planId}/periods/{period}/reports/{unit}/send-back', {
          params: { path: key, header },
          body: { reason },
        }),
      );
      return { answer, said: (language) => ({ vi: 'Đã trả lại để sửa.', en: 'Sent back.' })[language] };
    },
  },
  file: {
    description: { vi: 'Thủ trưởng nộp báo cáo.', en: 'The head files the report.' },
    takesDelegation: true,
    carryOut: async ({ asked, key, options: { delegation } }) => {
      const header = seen(await deskOf({ asked, key }));
      const answer = await asked.call((client) =>
        client.POST('/plans/{planId}/periods/{period}/reports/{unit}/file', {
          params: { path: key, header, ...(delegation !== undefined && { query: { delegation } }) },
        }),
      );
      const { version, lines } = answer;
      const said = {
        vi: `Đã nộp lần ${String(version)}, ${String(lines)} dòng.`,
        en: `Filed, number ${String(version)}, ${String(lines)} lines.`,
      };
      return { answer, said: (language) => said[language] };
    },
  },
  accept: {
    description: { vi: 'Sở KH&ĐT chấp nhận các dòng báo cáo.', en: 'DPI accepts lines of the report.' },
    takesTasks: true,
    carryOut: async ({ asked, key, options: { task } }) => {
      const body = task === undefined ? {} : { taskIds: task };
      const answer = await asked.call((client) =>
        client.POST('/plans/{planId}/periods/{period}/reports/{unit}/accept', {
          params: { path: key },
          body,
        }),
      );
      return { answer, said: (language) => linesSaid({ ...answer, language }) };
    },
  },
  return: {
    description: { vi: 'Sở KH&ĐT trả lại các dòng báo cáo.', en: 'DPI returns lines of the report.' },
    takesTasks: true,
    needsReason: true,
    carryOut: async ({ asked, key, options: { task, reason = '' } }) => {
      const body = { reason, ...(task !== undefined && { taskIds: task }) };
      const answer = await asked.call((client) =>
        client.POST('/plans/{planId}/periods/{period}/reports/{unit}/return', {
          params: { path: key },
          body,
        }),
      );
      return { answer, said: (language) => linesSaid({ ...answer, language }) };
    },
  },
};

/** `dondoc report submit|send-back|file|accept|return PLAN PERIOD [--unit ID] [--reason TEXT] [--task ID…] [--json]`. */
export function register(program: Command): void {
  const text = (vi: string, en: string) => say(program, { vi, en });
  for (const [name, act] of Object.entries(acts)) {
    const command = reportCommand(program)
      .command(name)
      .description(say(program, act.description))
      .argument('<plan>', say(program, planArgument))
      .argument('<period>', say(program, periodArgument))
      .option('--unit <id>', say(program, unitOption))
      .option('--json', say(program, asJson));
    if (act.needsReason) command.requiredOption('--reason <text>', text('lý do', 'why'));
    if (act.takesTasks) command.option('--task <id...>', text('chỉ những nhiệm vụ này', 'only these tasks'));
    if (act.takesDelegation)
      command.option('--delegation <id>', text('theo ủy quyền này', 'under this delegation'));
    command.action(async (planId: string, period: string, options: Options) => {
      const asked = api();
      const key = { planId, period, unit: await unitOf({ asked, named: options.unit }) };
      const { answer, said } = await act.carryOut({ asked, key, options });
      process.stdout.write(`${options.json ? JSON.stringify(answer) : said(languageOf(command))}\n`);
    });
  }
}

function linesSaid({
  lines,
  language,
}: {
  lines: readonly { readonly taskId: string; readonly outcome: string; readonly messages?: LocalizedText }[];
  language: Language;
}): string {
  const none = { vi: 'Không có dòng nào đang chờ.', en: 'No line waits.' };
  const rows = lines.map(({ taskId, outcome, messages }) => [taskId, outcome, messages?.[language] ?? '']);
  return rows.length === 0 ? none[language] : textTable(rows).join('\n');
}
