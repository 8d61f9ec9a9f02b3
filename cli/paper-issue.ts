import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { IssuedPaper } from '../domain/papers/issued.js';
import { numberWritten } from '../domain/papers/paper-names.js';
import { api, part } from './api-command.js';
import { CommandFailed } from './exit.js';
import { say } from './language.js';
import { paperCommand } from './paper-command.js';
import { type AboutOptions, aboutOf, kindArgument, withAbout } from './paper-request.js';
import { planArgument } from './period-command.js';
import { asJson } from './plan-command.js';

type Options = AboutOptions & {
  readonly number: string;
  readonly date: string;
  readonly signer?: string;
  readonly position?: string;
  readonly replaces?: string;
  readonly reason?: string;
  readonly id?: string;
  readonly json?: boolean;
};

const said = {
  number: { vi: 'số do văn thư cấp', en: 'number that the registry gave' },
  date: { vi: 'ngày ban hành, ví dụ 2022-09-25', en: 'date of the paper, as 2022-09-25' },
  signer: { vi: 'họ tên người ký', en: 'name of the signer' },
  position: { vi: 'chức vụ người ký', en: 'position of the signer' },
  replaces: { vi: 'thay thế văn bản có mã này', en: 'in place of the paper of this id' },
  reason: { vi: 'lý do thay thế', en: 'why it is replaced' },
  id: {
    vi: 'mã yêu cầu: gửi lại cùng mã thì không ban hành lần hai',
    en: 'id of the request: the same again issues nothing twice',
  },
};

/** `dondoc paper issue PLAN KIND … --number N --date D [--replaces ID --reason TEXT] [--json]`. */
export function register(program: Command): void {
  const command = paperCommand(program)
    .command('issue')
    .description(
      say(program, {
        vi: 'Ban hành văn bản với số do văn thư cấp; văn bản đã ban hành chỉ được thay thế.',
        en: 'Issue a paper under the number of the registry; what was issued is only replaced.',
      }),
    )
    .argument('<plan>', say(program, planArgument))
    .argument('<kind>', say(program, kindArgument))
    .requiredOption('--number <n>', say(program, said.number))
    .requiredOption('--date <date>', say(program, said.date));
  withAbout(command, program)
    .option('--signer <name>', say(program, said.signer))
    .option('--position <position>', say(program, said.position))
    .option('--replaces <id>', say(program, said.replaces))
    .option('--reason <text>', say(program, said.reason))
    .option('--id <id>', say(program, said.id))
    .option('--json', say(program, asJson))
    .action(async (plan: string, kind: string, options: Options) => {
      const paper = await issue({ plan, kind, options });
      const done = {
        vi: `Đã ban hành ${paper.id}: số ${numberWritten(paper.number)} (sha256 ${paper.sha256}).`,
        en: `Issued ${paper.id}: number ${numberWritten(paper.number)} (sha256 ${paper.sha256}).`,
      };
      process.stdout.write(`${options.json ? JSON.stringify(paper) : say(program, done)}\n`);
    });
}

function issue({
  plan,
  kind,
  options,
}: {
  plan: string;
  kind: string;
  options: Options;
}): Promise<IssuedPaper> {
  const { number, date, replaces, reason, id = randomUUID() } = options;
  const common = {
    id,
    about: aboutOf({ kind, typed: options }),
    head: { number: Number(number), date, ...signatureOf(options) },
  };
  if (replaces === undefined) return api().ask(`/plans/${part(plan)}/papers`, common);
  const [replacedKind = '', n = ''] = replaces.split('/').slice(-2);
  const path = `/plans/${part(plan)}/papers/${part(replacedKind)}/${part(n)}/replace`;
  return api().ask(path, { ...common, reason: reason ?? '' });
}

/** The usual signer of the kind unless the office names one. */
function signatureOf({ signer, position }: Options) {
  if (signer === undefined && position === undefined) return {};
  if (position !== undefined)
    return { signature: { mode: 'none', position, ...(signer !== undefined && { name: signer }) } };
  throw new CommandFailed({
    exitCode: 2,
    sentence: { vi: '--signer cần thêm --position.', en: '--signer needs --position.' },
  });
}
