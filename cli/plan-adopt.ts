import type { Command } from 'commander';
import { ApiProblem } from '../client/problem.js';
import type { SheetProblem } from '../documents/read-adoption.js';
import type { PlanAdoption } from '../domain/adoption/facts.js';
import type { RowProblem } from '../domain/adoption/problems.js';
import { readPlan } from '../domain/plan/read-plan.js';
import type { LocalizedText } from '../domain/text/localized.js';
import { type LaunchSummary, launchPlan } from './client.js';
import { apiAddress } from './config.js';
import { CommandFailed, planRefused } from './exit.js';
import { languageOf, say } from './language.js';
import { failureOfLaunch } from './launch-failure.js';
import { launchProgress } from './launch-progress.js';
import { asJson, planCommand, planFile } from './plan-command.js';
import { readPlanFile } from './read-plan-file.js';
import { problemLine, readStateFile } from './state-file.js';

type Options = { readonly state: string; readonly id?: string; readonly json?: boolean };

/** `dondoc plan adopt FILE --state STATE.xlsx [--id ID] [--json]`: all of the state is taken over, or nothing is launched. */
export function register(program: Command): void {
  planCommand(program)
    .command('adopt')
    .description(
      say(program, {
        vi: 'Tiếp nhận kế hoạch đang thực hiện dở: nhiệm vụ bắt đầu từ hiện trạng ghi trong tệp .xlsx.',
        en: 'Take over a plan under way: its tasks start from the state that an .xlsx file gives.',
      }),
    )
    .argument('<file>', say(program, planFile))
    .requiredOption('--state <xlsx>', say(program, stateOption))
    .option('--id <id>', say(program, idOption))
    .option('--json', say(program, asJson))
    .action(async (file: string, { state, id, json = false }: Options, command: Command) => {
      const text = await readPlanFile(file);
      const read = readPlan({ text, name: file });
      if (!read.ok) throw planRefused(read.error);
      const reading = await readStateFile(state);
      if (!reading.ok) throw stateRefused({ sentence: reading.message, problems: reading.problems, json });
      const summary = await launch({ text, id, adoption: reading.adoption, command }).catch(
        (fault: unknown) => {
          if (!isAboutRows(fault)) throw fault;
          const problems = fault.details['problems'] as readonly RowProblem[];
          const placed = problems.map((problem) => ({ ...reading.placeOf(problem), ...problemOf(problem) }));
          throw stateRefused({ sentence: fault.messages, problems: placed, json });
        },
      );
      process.stdout.write(`${json ? JSON.stringify(summary) : say(command, adopted(summary))}\n`);
    });
}

const stateOption: LocalizedText = {
  vi: 'hiện trạng của kế hoạch; mẫu tạo bằng "dondoc plan adopt-template"',
  en: 'state of the plan; "dondoc plan adopt-template" makes its form',
};

const idOption: LocalizedText = {
  vi: 'mã của kế hoạch; mặc định lấy từ tên kế hoạch',
  en: 'id of the plan; by default from its title',
};

async function launch({
  text,
  id,
  adoption,
  command,
}: {
  text: string;
  id: string | undefined;
  adoption: PlanAdoption;
  command: Command;
}): Promise<LaunchSummary> {
  const address = apiAddress();
  const progress = launchProgress({ language: languageOf(command) });
  const named = id === undefined ? {} : { planId: id };
  try {
    return await launchPlan({
      baseUrl: address.baseUrl,
      text,
      adoption,
      ...named,
      onProgress: progress.show,
    });
  } catch (fault) {
    throw isAboutRows(fault) ? fault : await failureOfLaunch({ fault, address });
  } finally {
    progress.stop();
  }
}

function isAboutRows(fault: unknown): fault is ApiProblem {
  return fault instanceof ApiProblem && fault.code === 'adoptionProblems';
}

function problemOf({ code, message }: RowProblem): SheetProblem {
  return { code, message };
}

/** Every place that is wrong, a line each; as JSON on standard output as well, for a program that reads it. */
function stateRefused({
  sentence,
  problems,
  json,
}: {
  sentence: LocalizedText;
  problems: readonly SheetProblem[];
  json: boolean;
}): CommandFailed {
  if (json) process.stdout.write(`${JSON.stringify({ message: sentence, problems })}\n`);
  return new CommandFailed({ exitCode: 2, sentence, details: problems.map(problemLine) });
}

function adopted({
  planId,
  tasks,
  workflows,
  awaitingUnit,
  adopted: rows = 0,
}: LaunchSummary): LocalizedText {
  return {
    vi: `Đã tiếp nhận kế hoạch ${planId} từ ${rows} dòng hiện trạng: ${tasks} nhiệm vụ, ${workflows} quy trình; ${awaitingUnit} quy trình chờ xác định đơn vị.`,
    en: `Took over plan ${planId} from ${rows} rows: ${tasks} tasks, ${workflows} workflows; ${awaitingUnit} of them wait for a unit to be named.`,
  };
}
