import type { Command } from 'commander';
import { shippedDirectory } from '../data/shipped.js';
import { namesOf } from '../domain/directory/names-of.js';
import type { TaskEvent } from '../domain/task/events.js';
import { asOf } from '../domain/views/as-of.js';
import { describeAsOf } from './as-of-description.js';
import { auditCommand } from './audit-command.js';
import { request } from './client.js';
import { apiAddress } from './config.js';
import { CommandFailed } from './exit.js';
import { languageOf, say } from './language.js';
import { momentIn } from './moment-option.js';
import { asJson } from './plan-command.js';
import { failureOfRequest } from './request-failure.js';

/** `dondoc audit as-of TASK TIME [--json]`: the task as it was known then; a date means its end, 24:00. */
export function register(program: Command): void {
  auditCommand(program)
    .command('as-of')
    .description(
      say(program, {
        vi: 'Nhiệm vụ tại một thời điểm đã qua: trạng thái, việc phải làm, lý do của từng thời hạn.',
        en: 'A task at a past moment: its status, its duties, and why each date is what it is.',
      }),
    )
    .argument('<task>', say(program, { vi: 'mã nhiệm vụ', en: 'id of the task' }))
    .argument('<time>', say(program, timeArgument))
    .option('--json', say(program, asJson))
    .action(async (taskId: string, typed: string, { json = false }: { json?: boolean }, command: Command) => {
      const at = momentIn({ option: 'TIME', typed, time: '24:00' });
      const then = asOf({ events: await eventsOf(taskId), at });
      if (!then) throw notYet({ taskId, at });
      const nameOf = namesOf(shippedDirectory());
      const said = json
        ? JSON.stringify(then, null, 1)
        : describeAsOf({ then, nameOf, language: languageOf(command) });
      process.stdout.write(`${said}\n`);
    });
}

const timeArgument = {
  vi: 'ngày (hết ngày đó, 24:00), hoặc ngày và giờ, như 2022-08-01T09:00',
  en: 'a date (its end, 24:00), or a date and a time, as 2022-08-01T09:00',
};

async function eventsOf(taskId: string): Promise<readonly TaskEvent[]> {
  const address = apiAddress();
  const path = `/api/v1/tasks/${taskId.split('/').map(encodeURIComponent).join('/')}/timeline`;
  try {
    const { baseUrl } = address;
    return (await request<{ readonly events: readonly TaskEvent[] }>({ baseUrl, path })).events;
  } catch (fault) {
    throw failureOfRequest({ fault, address });
  }
}

function notYet({ taskId, at }: { taskId: string; at: string }): CommandFailed {
  return new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `Lúc ${at} nhiệm vụ ${taskId} chưa được giao.`,
      en: `At ${at} task ${taskId} had not been launched.`,
    },
  });
}
