import type { Command } from 'commander';
import type { NotRebuilt, RebuiltPlan } from '../audit/rebuild-report.js';
import type { Language, LocalizedText } from '../domain/text/localized.js';
import { CommandFailed, doesNotHold } from './exit.js';
import { languageOf, say } from './language.js';
import { asJson } from './plan-command.js';
import { runWorkerProgram } from './worker-program.js';

type Options = { readonly all?: boolean; readonly json?: boolean };

/** `dondoc rebuild PLAN | --all [--json]`: exit code 0 or 4. */
export function register(program: Command): void {
  program
    .command('rebuild')
    .description(
      say(program, {
        vi: 'Dựng lại sự kiện, bản xem và thông báo trong MongoDB từ lịch sử Temporal và kho lưu trữ, khi hệ thống đang chạy.',
        en: 'Make the events, views and notices in MongoDB again from the histories of Temporal and the archive, while the system runs.',
      }),
    )
    .argument('[plan]', say(program, { vi: 'mã kế hoạch', en: 'id of the plan' }))
    .option('--all', say(program, { vi: 'mọi kế hoạch', en: 'all plans' }))
    .option('--json', say(program, asJson))
    .action(async (plan: string | undefined, { all, json = false }: Options, command: Command) => {
      if ((plan === undefined) !== (all === true)) throw oneOfThem;
      const language = languageOf(command);
      const rebuilt: RebuiltPlan[] = [];
      const tell = (line: RebuiltPlan) => {
        rebuilt.push(line);
        process.stdout.write(`${json ? JSON.stringify(line) : describe({ rebuilt: line, language })}\n`);
      };
      const args = plan === undefined ? [] : ['--plan', plan];
      tell(
        await runWorkerProgram<RebuiltPlan>({
          program: 'rebuild',
          args,
          onLine: (line) => {
            tell(line as RebuiltPlan);
          },
        }),
      );
      if (rebuilt.some(({ notRebuilt }) => notRebuilt.length > 0)) process.exitCode = doesNotHold;
    });
}

const notRebuiltWords: Readonly<Record<NotRebuilt['code'], LocalizedText>> = {
  noHistory: {
    vi: 'Temporal và kho lưu trữ đều không có lịch sử; để nguyên bản đang có',
    en: 'neither Temporal nor the archive has its history; what is there was left',
  },
  notReplayed: {
    vi: 'mã quy trình của phiên bản này không chạy lại được lịch sử; để nguyên bản đang có',
    en: 'the workflow code of this version does not replay its history; what is there was left',
  },
  synthesisOtherwise: {
    vi: 'báo cáo tổng hợp dựng lại có mã băm khác',
    en: 'the synthesis that was built again has another hash',
  },
};

function describe({ rebuilt, language }: { rebuilt: RebuiltPlan; language: Language }): string {
  const { planId, processes, events, notices, views, before, after, ms, notRebuilt } = rebuilt;
  const word = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const counted = (name: string, { kept, written, removed }: RebuiltPlan['events']) =>
    word(
      `  ${name}: ${kept} còn đúng, ${written} ghi lại, ${removed} bỏ đi`,
      `  ${name}: ${kept} stood, ${written} written, ${removed} taken away`,
    );
  return [
    `${planId}: ${processes} ${word('quy trình', 'processes')}, ${(ms / 1_000).toFixed(1)} s`,
    counted(word('sự kiện', 'events'), events),
    counted(word('thông báo', 'notices'), notices),
    counted(word('bản xem', 'views'), views),
    `  ${word('mã băm trước', 'hash before')}: ${before}`,
    `  ${word('mã băm sau', 'hash after')}:   ${after}`,
    ...notRebuilt.map(
      ({ chain, code, said }) =>
        `  - ${chain}: ${notRebuiltWords[code][language]}${said === undefined ? '' : ` (${said})`}.`,
    ),
  ].join('\n');
}

const oneOfThem = new CommandFailed({
  exitCode: 2,
  sentence: { vi: 'Hãy nêu mã kế hoạch hoặc --all.', en: 'Say a plan or --all.' },
});
