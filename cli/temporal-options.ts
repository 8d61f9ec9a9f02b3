import type { Command } from 'commander';
import { say } from './language.js';

/** Where Temporal keeps its own store. */
export interface TemporalOptions {
  readonly temporalSqlite?: string;
  readonly temporalPostgres?: readonly string[];
}

/** The options that say so. */
export function temporalOptions({ program, command }: { program: Command; command: Command }): Command {
  return command
    .option(
      '--temporal-sqlite <file>',
      say(program, {
        vi: 'tệp SQLite của máy chủ Temporal phát triển (cần sqlite3)',
        en: 'the SQLite file of Temporal’s dev server (needs sqlite3)',
      }),
    )
    .option(
      '--temporal-postgres <address...>',
      say(program, {
        vi: 'mỗi cơ sở dữ liệu PostgreSQL của Temporal (cần pg_dump, pg_restore)',
        en: 'each PostgreSQL database of Temporal (needs pg_dump, pg_restore)',
      }),
    );
}

/** The same as arguments of the operator's programs. */
export function temporalArgs({ temporalSqlite, temporalPostgres = [] }: TemporalOptions): readonly string[] {
  return [
    ...(temporalSqlite === undefined ? [] : ['--temporal-sqlite', temporalSqlite]),
    ...temporalPostgres.flatMap((address) => ['--temporal-postgres', address]),
  ];
}
