import { Command, Option } from 'commander';
import * as act from './act.js';
import * as auditAsOf from './audit-as-of.js';
import * as auditCheckpoint from './audit-checkpoint.js';
import * as auditExport from './audit-export.js';
import * as auditKeys from './audit-keys.js';
import * as auditReconcile from './audit-reconcile.js';
import * as auditReplay from './audit-replay.js';
import * as auditVerify from './audit-verify.js';
import * as auditWhatIf from './audit-what-if.js';
import * as backup from './backup.js';
import { actAs } from './client-headers.js';
import * as doctor from './doctor.js';
import { endWith } from './exit.js';
import * as fileGet from './file-get.js';
import * as filePut from './file-put.js';
import * as inbox from './inbox.js';
import { languageIn, say } from './language.js';
import * as migrate from './migrate.js';
import * as paperGet from './paper-get.js';
import * as paperIssue from './paper-issue.js';
import * as paperList from './paper-list.js';
import * as paperPreview from './paper-preview.js';
import * as periodAct from './period-act.js';
import * as periodExport from './period-export.js';
import * as periodList from './period-list.js';
import * as periodShow from './period-show.js';
import * as planAdopt from './plan-adopt.js';
import * as planAdoptTemplate from './plan-adopt-template.js';
import * as planLaunch from './plan-launch.js';
import * as planRead from './plan-read.js';
import * as planWrite from './plan-write.js';
import * as rebuild from './rebuild.js';
import * as reconcile from './reconcile.js';
import * as reportAct from './report-act.js';
import * as reportDraft from './report-draft.js';
import * as reportList from './report-list.js';
import * as reportShow from './report-show.js';
import * as restore from './restore.js';
import * as simulate from './simulate.js';
import * as taskList from './task-list.js';
import * as taskShow from './task-show.js';
import * as token from './token.js';

const plans = [planRead, planWrite, planLaunch, planAdoptTemplate, planAdopt, simulate];
const periods = [periodList, periodShow, periodAct, periodExport];
const papers = [paperPreview, paperIssue, paperList, paperGet];
const tasks = [taskList, taskShow, act, inbox];
const reports = [reportList, reportShow, reportDraft, reportAct];
const files = [filePut, fileGet];
const looking = [auditAsOf, auditWhatIf, auditReconcile];
const audit = [auditExport, auditVerify, auditReplay, auditCheckpoint, auditKeys, ...looking, rebuild];
const operating = [backup, restore, reconcile, migrate];
const commands = [
  token,
  doctor,
  ...plans,
  ...tasks,
  ...reports,
  ...periods,
  ...papers,
  ...files,
  ...audit,
  ...operating,
];

const args = process.argv.slice(2);
const language = languageIn(args);
const program = new Command('dondoc').exitOverride().configureOutput({ outputError: () => undefined });
const lang = { vi: 'ngôn ngữ của thông báo', en: 'language of messages' }[language];
program.addOption(new Option('--lang <vi|en>', lang).choices(['vi', 'en']).default(language));
const asAccount = {
  vi: 'tài khoản thực hiện, với hệ thống đăng nhập cục bộ (nếu không: mã trong DONDOC_TOKEN)',
  en: 'the account that acts, with the local provider (otherwise the token in DONDOC_TOKEN)',
}[language];
program.addOption(new Option('--as <user>', asAccount));
program.hook('preAction', (_program, command) => actAs(command.optsWithGlobals<{ as?: string }>().as));
program.description(
  say(program, {
    vi: 'Đôn đốc kế hoạch khắc phục hạn chế: đọc văn bản, triển khai nhiệm vụ.',
    en: "Presses a province's remediation plan: reads the text, launches its tasks.",
  }),
);
for (const { register } of commands) register(program);

// A reader that closes the pipe early (`… | head`) has what it wanted.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

try {
  await program.parseAsync(args, { from: 'user' });
} catch (fault) {
  endWith({ fault, language });
}
