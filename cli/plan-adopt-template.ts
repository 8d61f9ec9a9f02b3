import { resolve } from 'node:path';
import type { Command } from 'commander';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../data/shipped.js';
import { writeAdoptionTemplate } from '../documents/write-adoption-template.js';
import { periodsUntil } from '../domain/adoption/periods.js';
import { type CivilDate, endOfDate, isCivilDate, toInstant } from '../domain/calendar/instant.js';
import { indexDirectory } from '../domain/directory/index-directory.js';
import { namesOf } from '../domain/directory/names-of.js';
import { planIdOf } from '../domain/launch/plan-id.js';
import { briefsOf } from '../domain/launch/plan-tasks.js';
import { readPlan } from '../domain/plan/read-plan.js';
import type { TaskBrief } from '../domain/task/brief.js';
import type { LocalizedText } from '../domain/text/localized.js';
import { CommandFailed, planRefused } from './exit.js';
import { say } from './language.js';
import { asJson, planCommand, planFile } from './plan-command.js';
import { readPlanFile } from './read-plan-file.js';
import { writeNewFile } from './state-file.js';

type Options = {
  readonly output: string;
  readonly launchedOn?: CivilDate;
  readonly asOf?: CivilDate;
  readonly json?: boolean;
};

/** `dondoc plan adopt-template FILE -o OUT.xlsx [--launched-on DATE] [--as-of DATE] [--json]`; needs no server. */
export function register(program: Command): void {
  planCommand(program)
    .command('adopt-template')
    .description(
      say(program, {
        vi: 'Tạo tệp .xlsx để ghi hiện trạng của kế hoạch đang thực hiện dở.',
        en: 'Make the .xlsx in which the state of a plan under way is written down.',
      }),
    )
    .argument('<file>', say(program, planFile))
    .requiredOption('-o, --output <xlsx>', say(program, { vi: 'tệp sẽ tạo', en: 'file to make' }))
    .option('--launched-on <date>', say(program, launchedOnOption), civilDate)
    .option('--as-of <date>', say(program, asOfOption), civilDate)
    .option('--json', say(program, asJson))
    .action(async (file: string, options: Options, command: Command) => {
      const { output, json = false } = options;
      const made = await templateFor({ file, options });
      await writeNewFile({ file: output, bytes: made.bytes });
      const written = { file: resolve(output), rows: made.rows, periods: made.periods };
      process.stdout.write(`${json ? JSON.stringify(written) : say(command, described(written))}\n`);
    });
}

const launchedOnOption: LocalizedText = {
  vi: 'ngày giao nhiệm vụ, dạng năm-tháng-ngày; bỏ trống thì ghi vào tệp sau',
  en: 'date on which the tasks were given out (year-month-day); without it, write it into the file',
};

const asOfOption: LocalizedText = {
  vi: 'ngày lấy hiện trạng, mặc định là hôm nay',
  en: 'date of the state, by default today',
};

async function templateFor({ file, options }: { file: string; options: Options }) {
  const text = await readPlanFile(file);
  const read = readPlan({ text, name: file });
  if (!read.ok) throw planRefused(read.error);
  const directory = shippedDirectory();
  const planId = planIdOf(read.plan.title);
  const briefs = briefsOf({ plan: read.plan, planId, directory: indexDirectory(directory) });
  const now = options.asOf === undefined ? toInstant(Date.now()) : endOfDate(options.asOf);
  const { launchedOn } = options;
  const from = launchedOn ?? startOfFirstYear({ briefs, now });
  const terms = { policy: shippedPolicy(), calendar: shippedCalendar() };
  const periods = periodsUntil({ ...terms, launchedOn: from, now }).map(({ period }) => period);
  const bytes = await writeAdoptionTemplate({
    briefs,
    periods,
    ...(launchedOn !== undefined && { launchedOn }),
    nameOf: namesOf(directory),
  });
  return { bytes, rows: briefs.length, periods };
}

/** While the launch is not known: the year of the earliest deadline, or this one; a quarter too many is a column left empty. */
function startOfFirstYear({ briefs, now }: { briefs: readonly TaskBrief[]; now: string }): CivilDate {
  const years = [...briefs.flatMap(({ deadline: { due } }) => due ?? []), now].map((date) =>
    date.slice(0, 4),
  );
  return `${years.sort()[0] ?? ''}-01-01`;
}

function civilDate(written: string): CivilDate {
  if (isCivilDate(written)) return written;
  throw new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `"${written}" không phải là ngày; ghi dạng năm-tháng-ngày, ví dụ 2022-07-20.`,
      en: `"${written}" is no date; write year-month-day, as 2022-07-20.`,
    },
  });
}

function described({ file, rows, periods }: { file: string; rows: number; periods: readonly string[] }) {
  return {
    vi: `Đã tạo ${file}: ${rows} dòng, các kỳ báo cáo ${periods.join(', ')}. Ghi hiện trạng vào rồi chạy "dondoc plan adopt".`,
    en: `Made ${file}: ${rows} rows, reporting periods ${periods.join(', ')}. Fill it in, then run "dondoc plan adopt".`,
  };
}
