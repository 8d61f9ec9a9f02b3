import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { PeriodCommandBody } from '../domain/period/commands.js';
import type { LocalizedText } from '../domain/text/localized.js';
import type { PeriodView } from '../domain/views/period-view.js';
import { api, part } from './api-command.js';
import { CommandFailed } from './exit.js';
import { say } from './language.js';
import { periodArgument, periodCommand, planArgument } from './period-command.js';
import { asJson } from './plan-command.js';

interface Options {
  readonly json?: boolean;
  readonly reason?: string;
  readonly text?: string;
}

interface Act {
  readonly name: 'freeze' | 'reopen' | 'receive';
  readonly description: LocalizedText;
  readonly option?: {
    readonly flags: string;
    readonly description: LocalizedText;
    readonly required: boolean;
  };
  readonly command: (of: { version: number; options: Options }) => PeriodCommandBody;
  readonly done: (of: { period: string; version: number }) => LocalizedText;
}

const acts: readonly Act[] = [
  {
    name: 'freeze',
    description: {
      vi: 'Chốt báo cáo tổng hợp của kỳ (Sở Kế hoạch và Đầu tư).',
      en: 'Freeze the synthesis of a period (the focal department).',
    },
    command: () => ({ type: 'freezeSynthesis' }),
    done: ({ period, version }) => ({
      vi: `Đã chốt ${period}, bản ${version + 1}; xuất tệp bằng "dondoc period export".`,
      en: `Froze ${period}, version ${version + 1}; "dondoc period export" gives the files.`,
    }),
  },
  {
    name: 'reopen',
    description: {
      vi: 'Mở lại kỳ đã chốt, có nêu lý do (Sở Kế hoạch và Đầu tư).',
      en: 'Open a frozen period again, with the reason (the focal department).',
    },
    option: {
      flags: '--reason <text>',
      description: { vi: 'lý do mở lại', en: 'why it is opened again' },
      required: true,
    },
    command: ({ version, options }) => ({ type: 'reopenPeriod', version, reason: options.reason ?? '' }),
    done: ({ period, version }) => ({
      vi: `Đã mở lại ${period}; bản ${version} vẫn được giữ.`,
      en: `Opened ${period} again; version ${version} is kept.`,
    }),
  },
  {
    name: 'receive',
    description: {
      vi: 'Chủ tịch tiếp nhận báo cáo tổng hợp của kỳ.',
      en: 'The chairman receives the synthesis of a period.',
    },
    option: { flags: '--text <text>', description: { vi: 'ý kiến', en: 'remark' }, required: false },
    command: ({ version, options }) => ({ type: 'receiveSynthesis', version, text: options.text ?? '' }),
    done: ({ period, version }) => ({
      vi: `Đã tiếp nhận ${period}, bản ${version}.`,
      en: `Received ${period}, version ${version}.`,
    }),
  },
];

/** `dondoc period freeze|reopen|receive PLAN PERIOD [--reason TEXT | --text TEXT] [--json]`. */
export function register(program: Command): void {
  for (const act of acts) {
    const command = periodCommand(program)
      .command(act.name)
      .description(say(program, act.description))
      .argument('<plan>', say(program, planArgument))
      .argument('<period>', say(program, periodArgument))
      .option('--json', say(program, asJson));
    if (act.option) {
      const { flags, description, required } = act.option;
      const described = say(program, description);
      if (required) command.requiredOption(flags, described);
      else command.option(flags, described);
    }
    command.action(async (plan: string, period: string, options: Options) => {
      const { receipt, version } = await carryOut({ act, plan, period, options });
      const said = options.json ? JSON.stringify(receipt) : say(program, act.done({ period, version }));
      process.stdout.write(`${said}\n`);
    });
  }
}

async function carryOut({
  act,
  plan,
  period,
  options,
}: {
  act: Act;
  plan: string;
  period: string;
  options: Options;
}) {
  const { ask } = api();
  const path = `/plans/${part(plan)}/periods/${part(period)}`;
  const views = await ask<readonly PeriodView[]>(`/plans/${part(plan)}/periods`);
  const view = views.find((one) => one.period === period);
  if (!view) throw noPeriod({ plan, period });
  const version = view.syntheses.at(-1)?.version ?? 0;
  const command = act.command({ version: Math.max(version, act.name === 'freeze' ? 0 : 1), options });
  const receipt = await ask<object>(`${path}/commands`, { id: randomUUID(), command });
  return { receipt, version };
}

function noPeriod({ plan, period }: { plan: string; period: string }): CommandFailed {
  return new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `Kế hoạch ${plan} không có kỳ báo cáo ${period}; xem "dondoc period list ${plan}".`,
      en: `Plan ${plan} has no reporting period ${period}; see "dondoc period list ${plan}".`,
    },
  });
}
