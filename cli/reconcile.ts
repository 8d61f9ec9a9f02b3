import type { Command } from 'commander';
import { type Listed, listedWords, type Reconciled } from '../audit/reconciled.js';
import type { Language } from '../domain/text/localized.js';
import { doesNotHold } from './exit.js';
import { languageOf, say } from './language.js';
import { runOperatorProgram } from './operator-program.js';
import { asJson } from './plan-command.js';

/** `dondoc reconcile [--json]`: exit code 0, or 4 where something is listed. */
export function register(program: Command): void {
  program
    .command('reconcile')
    .description(
      say(program, {
        vi: 'Sau khi khôi phục: đưa Temporal và MongoDB về cùng một thời điểm, và liệt kê những gì không thể. Worker và API phải đang dừng.',
        en: 'After a restoration: bring Temporal and MongoDB to one moment, and list what cannot be. Worker and API have to be stopped.',
      }),
    )
    .option('--json', say(program, asJson))
    .action(async ({ json = false }: { json?: boolean }, command: Command) => {
      const language = languageOf(command);
      const reconciled = await runOperatorProgram<Reconciled>({
        ...{ program: 'reconcile', args: [], quiet: json, language },
      });
      const said = json ? JSON.stringify(reconciled, null, 1) : describe({ reconciled, language });
      process.stdout.write(`${said}\n`);
      if (reconciled.listed.length > 0) process.exitCode = doesNotHold;
    });
}

function describe({ reconciled, language }: { reconciled: Reconciled; language: Language }): string {
  const {
    plans,
    processes,
    events,
    notices,
    views,
    syntheses,
    carried,
    comeAgain,
    told,
    landings,
    listed,
    ms,
  } = reconciled;
  const word = (vi: string, en: string) => (language === 'vi' ? vi : en);
  return [
    word(
      `${plans} kế hoạch, ${processes} quy trình, ${(ms / 1_000).toFixed(1)} s`,
      `${plans} plans, ${processes} processes, ${(ms / 1_000).toFixed(1)} s`,
    ),
    word(
      `  Ghi lại vào MongoDB: ${events.written} sự kiện, ${views.written} bản xem, ${notices.written} thông báo, ${syntheses} báo cáo tổng hợp`,
      `  Written to MongoDB: ${events.written} events, ${views.written} views, ${notices.written} notices, ${syntheses} syntheses`,
    ),
    word(
      `  Chạy tiếp từ MongoDB: ${carried.processes} quy trình với ${carried.events} sự kiện Temporal chưa biết; ${comeAgain} sự kiện do thời gian sẽ tự xảy ra lại`,
      `  Gone on from MongoDB: ${carried.processes} processes with ${carried.events} events that Temporal lacked; time brings ${comeAgain} events again`,
    ),
    word(
      `  Không gửi lại thư: ${told} thông báo (vẫn có trong hộp thư đến); nhập lại ${landings} báo cáo đơn vị`,
      `  Not mailed again: ${told} notices (they stand in the inbox); ${landings} filings are landed again`,
    ),
    word(`  Cần xem: ${listed.length}`, `  To look at: ${listed.length}`),
    ...listed.map((line) => `  - ${lineOf(line)}: ${listedWords[line.code][language]}.`),
  ].join('\n');
}

function lineOf({ of, sequence, type, by, at, said }: Listed): string {
  const what = [type, by && `${by.person} (${by.role})`, at, said].filter((one) => one !== undefined);
  const place = sequence === undefined ? of : `${of} #${String(sequence)}`;
  return what.length === 0 ? place : `${place} [${what.join(', ')}]`;
}
