import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Restored } from '../audit/backup-manifest.js';
import { CommandFailed } from './exit.js';
import { languageOf, say } from './language.js';
import { runOperatorProgram } from './operator-program.js';
import { asJson } from './plan-command.js';
import { type TemporalOptions, temporalArgs, temporalOptions } from './temporal-options.js';

type Options = TemporalOptions & {
  readonly mongo?: boolean;
  readonly replace?: boolean;
  readonly json?: boolean;
};

/** `dondoc restore FOLDER [--mongo] [--temporal-sqlite FILE] [--temporal-postgres ADDRESS ...] [--replace] [--json]`: exit code 0. */
export function register(program: Command): void {
  const command = program
    .command('restore')
    .description(
      say(program, {
        vi: 'Kiểm tra mã băm của bản sao lưu rồi khôi phục MongoDB, Temporal hoặc cả hai. Sau đó chạy dondoc reconcile.',
        en: 'Check the hashes of a backup, then restore MongoDB, Temporal, or both. dondoc reconcile comes afterwards.',
      }),
    )
    .argument('<folder>', say(program, { vi: 'thư mục của bản sao lưu', en: 'the folder of the backup' }))
    .option('--mongo', say(program, { vi: 'khôi phục MongoDB', en: 'restore MongoDB' }))
    .option(
      '--replace',
      say(program, { vi: 'bỏ dữ liệu đang có ở nơi khôi phục', en: 'give up what is there already' }),
    );
  temporalOptions({ program, command })
    .option('--json', say(program, asJson))
    .action(async (folder: string, { json = false, mongo, replace, ...options }: Options, self: Command) => {
      const ofTemporal = temporalArgs(options);
      if (mongo !== true && ofTemporal.length === 0) throw nothingAsked;
      const restored = await runOperatorProgram<Restored>({
        program: 'restore',
        args: [
          resolve(folder),
          ...(mongo === true ? ['--mongo'] : []),
          ...(replace === true ? ['--replace'] : []),
          ...ofTemporal,
        ],
        quiet: json,
        language: languageOf(self),
      });
      const { documents, temporalStores, histories, ms } = restored;
      const seconds = (ms / 1_000).toFixed(1);
      const words = {
        vi: `Đã khôi phục ${documents} tài liệu MongoDB, ${temporalStores} kho của Temporal, ${histories} lịch sử trong kho lưu trữ, ${seconds} s.\nHãy chạy Temporal rồi chạy: dondoc reconcile. Worker và API chưa được chạy trước đó.`,
        en: `Restored: ${documents} documents of MongoDB, ${temporalStores} stores of Temporal, ${histories} histories in the archive, ${seconds} s.\nStart Temporal, then run: dondoc reconcile. Worker and API must not run before.`,
      };
      process.stdout.write(`${json ? JSON.stringify(restored, null, 1) : words[languageOf(self)]}\n`);
    });
}

const nothingAsked = new CommandFailed({
  exitCode: 2,
  sentence: {
    vi: 'Hãy nêu khôi phục gì: --mongo, --temporal-sqlite TỆP, --temporal-postgres ĐỊA-CHỈ.',
    en: 'Say what is to be restored: --mongo, --temporal-sqlite FILE, --temporal-postgres ADDRESS.',
  },
});
