import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { longestBundleInBytes } from '../audit/open-bundle.js';
import { recordedTasks } from '../audit/recorded-tasks.js';
import { verifyBundle } from '../audit/verify.js';
import { whatIf } from '../audit/what-if.js';
import { shippedDirectory } from '../data/shipped.js';
import { namesOf } from '../domain/directory/names-of.js';
import { auditCommand } from './audit-command.js';
import { bundleOf } from './audit-export.js';
import { CommandFailed } from './exit.js';
import { languageOf, say } from './language.js';
import { asJson } from './plan-command.js';
import { readWholeFile } from './read-file.js';
import { readCalendarFile, readPolicyFile } from './terms-file.js';
import { describeVerdict } from './verdict-description.js';
import { describeWhatIf } from './what-if-description.js';

type Options = { readonly policy?: string; readonly calendar?: string; readonly json?: boolean };

/** `dondoc audit what-if PLAN|FILE.zip [--policy FILE] [--calendar FILE] [--json]` */
export function register(program: Command): void {
  auditCommand(program)
    .command('what-if')
    .description(
      say(program, {
        vi: 'Nếu theo quy định khác: những nhắc nhở nào sẽ có thêm hoặc không có, lúc nào, đến ai.',
        en: 'Under other rules: which rungs would have fired beside or not at all, when, to whom.',
      }),
    )
    .argument('<plan>', say(program, planArgument))
    .option('--policy <file>', say(program, { vi: 'tệp JSON chính sách', en: 'JSON file of a policy' }))
    .option(
      '--calendar <file>',
      say(program, { vi: 'tệp JSON lịch làm việc', en: 'JSON file of a calendar' }),
    )
    .option('--json', say(program, asJson))
    .action(async (plan: string, { policy, calendar, json = false }: Options, command: Command) => {
      if (policy === undefined && calendar === undefined) throw nothingElse;
      const terms = {
        ...(policy !== undefined && { policy: await readPolicyFile(policy) }),
        ...(calendar !== undefined && { calendar: await readCalendarFile(calendar) }),
      };
      const bytes = existsSync(plan)
        ? await readWholeFile({ file: plan, longest: longestBundleInBytes })
        : await bundleOf(plan);
      const verdict = verifyBundle({ bytes });
      const tasks = recordedTasks(bytes);
      if (!verdict.ok || !tasks) throw notToBelieve(verdict);
      const answer = whatIf({ tasks, ...terms });
      const nameOf = namesOf(shippedDirectory());
      const said = json
        ? JSON.stringify(answer, null, 1)
        : describeWhatIf({ answer, tasks: tasks.length, nameOf, language: languageOf(command) });
      process.stdout.write(`${said}\n`);
    });
}

const planArgument = {
  vi: 'mã kế hoạch hoặc nhiệm vụ, hoặc tệp zip đã xuất',
  en: 'id of a plan or task, or a bundle that was exported',
};

const nothingElse = new CommandFailed({
  exitCode: 2,
  sentence: {
    vi: 'Hãy nêu quy định khác: --policy TỆP, --calendar TỆP, hoặc cả hai.',
    en: 'Say under which other terms: --policy FILE, --calendar FILE, or both.',
  },
});

function notToBelieve(verdict: ReturnType<typeof verifyBundle>): CommandFailed {
  const [vi, en] = (['vi', 'en'] as const).map((language) => describeVerdict({ verdict, language }));
  return new CommandFailed({ exitCode: 4, sentence: { vi: vi ?? '', en: en ?? '' } });
}
