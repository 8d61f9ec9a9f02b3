import type { Command } from 'commander';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../data/shipped.js';
import { addDays, dateOf, type Instant } from '../domain/calendar/instant.js';
import { type DirectoryIndex, indexDirectory } from '../domain/directory/index-directory.js';
import { namesOf } from '../domain/directory/names-of.js';
import { planIdOf } from '../domain/launch/plan-id.js';
import { briefsOf } from '../domain/launch/plan-tasks.js';
import { readPlan } from '../domain/plan/read-plan.js';
import type { Behaviour } from '../domain/simulate/behaviour.js';
import { simulate } from '../domain/simulate/simulate.js';
import type { LaunchTerms } from '../domain/task/launch.js';
import { readBehaviour, refuseUnknownUnits } from './behaviour-file.js';
import { CommandFailed, planRefused } from './exit.js';
import { languageOf, say } from './language.js';
import { momentIn } from './moment-option.js';
import { asJson, planFile } from './plan-command.js';
import { readPlanFile } from './read-plan-file.js';
import { describeSimulation } from './simulation-description.js';

type Options = {
  readonly from: string;
  readonly to: string;
  readonly behaviour?: string;
  readonly json?: boolean;
};

const mostYears = 50;

/** `dondoc simulate FILE --from DATE --to DATE [--behaviour FILE] [--json]`: no server; the terms are those that come with dondoc. */
export function register(program: Command): void {
  program
    .command('simulate')
    .description(
      say(program, {
        vi: 'Mô phỏng kế hoạch qua nhiều năm, không cần máy chủ: ai bị đôn đốc, báo lên ai, khi nào.',
        en: 'Live through years of a plan without a server: who is escalated to whom, and when.',
      }),
    )
    .argument('<file>', say(program, planFile))
    .requiredOption('--from <date>', say(program, fromOption))
    .requiredOption('--to <date>', say(program, toOption))
    .option('--behaviour <file>', say(program, behaviourOption))
    .option('--json', say(program, asJson))
    .action(async (file: string, options: Options, command: Command) => {
      const { from, to } = span(options);
      const directory = indexDirectory(shippedDirectory());
      const behaviour = await behaviourOf({ file: options.behaviour, directory });
      const tasks = await tasksOf({ file, directory });
      const simulation = simulate({ tasks, from, to, ...(behaviour && { behaviour }) });
      const said = options.json
        ? JSON.stringify(simulation.escalations, null, 1)
        : describeSimulation({
            simulation,
            language: languageOf(command),
            nameOf: namesOf(directory.directory),
          });
      process.stdout.write(`${said}\n`);
    });
}

const fromOption = {
  vi: 'ngày triển khai (lúc 08:00), hoặc thời điểm đầy đủ',
  en: 'date of the launch (at 08:00), or a full moment',
};
const toOption = {
  vi: 'ngày cuối (đến 24:00), hoặc thời điểm đầy đủ',
  en: 'last date (up to 24:00), or a full moment',
};
const behaviourOption = {
  vi: 'tệp JSON về cách các đơn vị và lãnh đạo hành động; không có thì không ai làm gì',
  en: 'JSON file of how units and leaders behave; without it nobody acts',
};

function span({ from: typedFrom, to: typedTo }: Options): { from: Instant; to: Instant } {
  const from = momentIn({ option: '--from', typed: typedFrom, time: '08:00' });
  const to = momentIn({ option: '--to', typed: typedTo, time: '24:00' });
  if (to < from) throw badSpan({ vi: '--to phải sau --from.', en: '--to must be later than --from.' });
  if (addDays(dateOf(from), mostYears * 366) < dateOf(to))
    throw badSpan({
      vi: `Chỉ mô phỏng tối đa ${mostYears} năm.`,
      en: `At most ${mostYears} years can be simulated.`,
    });
  return { from, to };
}

function badSpan(sentence: { vi: string; en: string }): CommandFailed {
  return new CommandFailed({ exitCode: 2, sentence });
}

async function behaviourOf({
  file,
  directory,
}: {
  file: string | undefined;
  directory: DirectoryIndex;
}): Promise<Behaviour | undefined> {
  if (file === undefined) return undefined;
  const behaviour = await readBehaviour(file);
  refuseUnknownUnits({ file, behaviour, isUnit: (id) => directory.units.has(id) });
  return behaviour;
}

async function tasksOf({
  file,
  directory,
}: {
  file: string;
  directory: DirectoryIndex;
}): Promise<readonly LaunchTerms[]> {
  const read = readPlan({ text: await readPlanFile(file), name: file });
  if (!read.ok) throw planRefused(read.error);
  const briefs = briefsOf({ plan: read.plan, planId: planIdOf(read.plan.title), directory });
  const terms = { policy: shippedPolicy(), calendar: shippedCalendar() };
  return briefs.map((brief) => ({ brief, ...terms }));
}
