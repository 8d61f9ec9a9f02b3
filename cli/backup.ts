import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { BackupMade } from '../audit/backup-manifest.js';
import { languageOf, say } from './language.js';
import { runOperatorProgram } from './operator-program.js';
import { asJson } from './plan-command.js';
import { type TemporalOptions, temporalArgs, temporalOptions } from './temporal-options.js';

type Options = TemporalOptions & { readonly json?: boolean };

/** `dondoc backup FOLDER [--temporal-sqlite FILE] [--temporal-postgres ADDRESS ...] [--json]`: exit code 0. */
export function register(program: Command): void {
  const command = program
    .command('backup')
    .description(
      say(program, {
        vi: 'Sao lưu MongoDB và Temporal vào một thư mục mới, khi hệ thống đang chạy.',
        en: 'Back MongoDB and Temporal up into a new folder, while the system runs.',
      }),
    )
    .argument('<folder>', say(program, { vi: 'thư mục mới', en: 'a new folder' }));
  temporalOptions({ program, command })
    .option('--json', say(program, asJson))
    .action(async (folder: string, { json = false, ...options }: Options, self: Command) => {
      const made = await runOperatorProgram<BackupMade>({
        program: 'backup',
        args: [resolve(folder), ...temporalArgs(options)],
        quiet: json,
        language: languageOf(self),
      });
      const { documents, chains, workflows, bytes, ms, manifest } = made;
      const [size, seconds] = [(bytes / 1_000_000).toFixed(1), (ms / 1_000).toFixed(1)];
      const words = {
        vi: `${made.folder}: ${documents} tài liệu, ${chains} chuỗi sự kiện, ${workflows} lịch sử, ${size} MB, ${seconds} s.\nMã băm của bản kê (giữ ở nơi khác): ${manifest}`,
        en: `${made.folder}: ${documents} documents, ${chains} chains of events, ${workflows} histories, ${size} MB, ${seconds} s.\nHash of the manifest (keep it elsewhere): ${manifest}`,
      };
      process.stdout.write(`${json ? JSON.stringify(made, null, 1) : words[languageOf(self)]}\n`);
    });
}
