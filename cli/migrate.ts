import type { Command } from 'commander';
import type { Migrated, MigrationStanding } from '../audit/migrated.js';
import type { Language, LocalizedText } from '../domain/text/localized.js';
import { doesNotHold } from './exit.js';
import { languageOf, say } from './language.js';
import { asJson } from './plan-command.js';
import { runWorkerProgram } from './worker-program.js';

type Options = { readonly to?: string; readonly json?: boolean };

/** `dondoc migrate status | up | down [--to NAME] [--json]`: exit code 0 or 4. */
export function register(program: Command): void {
  const migrate = program.command('migrate').description(
    say(program, {
      vi: 'Chuyển cấu trúc MongoDB giữa các phiên bản. Worker và API tự chuyển lên khi khởi động.',
      en: 'Bring MongoDB from the form of one version to that of another. Worker and API go up by themselves when they start.',
    }),
  );
  const ways = {
    status: { vi: 'xem các bước đã và chưa thực hiện', en: 'say which steps were gone and which are left' },
    up: { vi: 'thực hiện mọi bước còn lại', en: 'go all steps that are left' },
    down: {
      vi: 'quay lại bước trước, trước khi chạy phiên bản cũ; hãy dừng worker và API trước',
      en: 'go back over a step, before an older version is started; stop worker and API first',
    },
  } as const;
  for (const way of ['status', 'up', 'down'] as const) {
    const command = migrate.command(way).description(say(program, ways[way]));
    if (way === 'down')
      command.option(
        '--to <step>',
        say(program, {
          vi: 'quay lại đến hết bước này',
          en: 'back over all steps down to and with this one',
        }),
      );
    command
      .option('--json', say(program, asJson))
      .action(async ({ to, json = false }: Options, self: Command) => {
        const migrated = await runWorkerProgram<Migrated>({
          program: 'migrate',
          args: [way, ...(to === undefined ? [] : ['--to', to])],
        });
        process.stdout.write(
          `${json ? JSON.stringify(migrated, null, 1) : describe({ migrated, language: languageOf(self) })}\n`,
        );
        if (migrated.steps.some(({ state }) => state === 'unknown' || state === 'failed'))
          process.exitCode = doesNotHold;
      });
  }
}

const stateWords: Readonly<Record<MigrationStanding['state'], LocalizedText>> = {
  done: { vi: 'đã thực hiện', en: 'done' },
  pending: { vi: 'chưa thực hiện', en: 'left to do' },
  failed: { vi: 'bị lỗi, sẽ thử lại khi khởi động', en: 'failed, is tried again at the next start' },
  unknown: {
    vi: 'do phiên bản mới hơn thực hiện; hãy chạy phiên bản đó',
    en: 'done by a newer version; start that one',
  },
};

function describe({
  migrated: { gone, steps },
  language,
}: {
  migrated: Migrated;
  language: Language;
}): string {
  const heading = {
    vi: `${String(gone.length)} bước vừa thực hiện.`,
    en: `${String(gone.length)} steps gone now.`,
  };
  return [
    heading[language],
    ...steps.map(({ name, state, at, fault }) => {
      const when = at === undefined ? '' : ` (${at})`;
      return `  ${name}: ${stateWords[state][language]}${when}${fault === undefined ? '' : `: ${fault}`}`;
    }),
  ].join('\n');
}
