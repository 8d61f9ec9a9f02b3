import type { Command } from 'commander';
import { shippedDirectory } from '../data/shipped.js';
import { indexDirectory } from '../domain/directory/index-directory.js';
import { readPlan } from '../domain/plan/read-plan.js';
import { type LaunchSummary, launchPlan } from './client.js';
import { apiAddress } from './config.js';
import { planRefused } from './exit.js';
import { languageOf, say } from './language.js';
import { failureOfLaunch } from './launch-failure.js';
import { launchProgress } from './launch-progress.js';
import { asJson, planCommand, planFile } from './plan-command.js';
import { readPlanFile } from './read-plan-file.js';
import { refuseUnknownUnits } from './unknown-units.js';

type Options = { readonly id?: string; readonly json?: boolean; readonly awaitUnknownUnits?: boolean };

/**
 * `dondoc plan launch FILE [--id ID] [--json] [--await-unknown-units]`: idempotent. The plan is read here first, so that a bad
 * file reaches no server.
 */
export function register(program: Command): void {
  planCommand(program)
    .command('launch')
    .description(
      say(program, {
        vi: 'Triển khai kế hoạch: mỗi nhiệm vụ của mỗi đơn vị thành một quy trình tự đôn đốc.',
        en: 'Launch a plan: each task of each unit becomes a workflow that presses by itself.',
      }),
    )
    .argument('<file>', say(program, planFile))
    .option('--id <id>', say(program, idOption))
    .option('--await-unknown-units', say(program, awaitOption))
    .option('--json', say(program, asJson))
    .action(async (file: string, options: Options, command: Command) => {
      const { id, json = false, awaitUnknownUnits = false } = options;
      const text = await readPlanFile(file);
      const read = readPlan({ text, name: file });
      if (!read.ok) throw planRefused(read.error);
      const directory = indexDirectory(shippedDirectory());
      if (!awaitUnknownUnits) refuseUnknownUnits({ plan: read.plan, text, file, directory });
      const summary = await launch({ text, id, command });
      process.stdout.write(`${json ? JSON.stringify(summary) : say(command, launched(summary))}\n`);
    });
}

const idOption = {
  vi: 'mã của kế hoạch (chữ thường, số và gạch nối); mặc định lấy từ tên kế hoạch',
  en: 'id of the plan (lower-case letters, digits, hyphens); by default from its title',
};

const awaitOption = {
  vi: 'vẫn triển khai khi có đơn vị không có trong danh bạ; Sở Kế hoạch và Đầu tư xác định sau',
  en: 'launch even with units that the directory does not know; the focal department names them later',
};

async function launch({
  text,
  id,
  command,
}: {
  text: string;
  id: string | undefined;
  command: Command;
}): Promise<LaunchSummary> {
  const address = apiAddress();
  const progress = launchProgress({ language: languageOf(command) });
  try {
    return await launchPlan({
      baseUrl: address.baseUrl,
      text,
      ...(id !== undefined && { planId: id }),
      onProgress: progress.show,
    });
  } catch (fault) {
    throw await failureOfLaunch({ fault, address });
  } finally {
    progress.stop();
  }
}

function launched({ planId, tasks, workflows, awaitingUnit }: LaunchSummary): { vi: string; en: string } {
  return {
    vi: `Đã triển khai kế hoạch ${planId}: ${tasks} nhiệm vụ, ${workflows} quy trình; ${awaitingUnit} quy trình chờ Sở Kế hoạch và Đầu tư xác định đơn vị.`,
    en: `Launched plan ${planId}: ${tasks} tasks, ${workflows} workflows; ${awaitingUnit} of them wait for the focal department to name a unit.`,
  };
}
