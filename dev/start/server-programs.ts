import { join } from 'node:path';
import type { FoundMongo } from '../servers/mongo.js';
import type { Program } from '../supervisor/process-group.js';

/** Temporal's dev server: one SQLite file, every commit on disk before it is acknowledged. */
export function temporalProgram({
  path,
  home,
  namespace,
  port,
  uiPort,
  codecEndpoint,
}: {
  path: string;
  home: string;
  namespace: string;
  port: number;
  uiPort: number;
  /** Where its UI has payloads decrypted. */
  codecEndpoint?: string | undefined;
}): Program {
  return {
    command: path,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)],
      ...['--namespace', namespace, '--log-level', 'warn'],
      ...['--db-filename', join(home, 'temporal.sqlite')],
      ...(codecEndpoint === undefined ? [] : ['--ui-codec-endpoint', codecEndpoint]),
      ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=FULL'],
    ],
  };
}

/** mongod or its stand-in, with its data in `folder`. */
export function mongoProgram({
  found,
  folder,
  port,
}: {
  found: Exclude<FoundMongo, { readonly kind: 'uri' }>;
  folder: string;
  port: number;
}): Program {
  switch (found.kind) {
    case 'standIn':
      return { command: found.path, args: [join(folder, 'stand-in.mv'), String(port)] };
    case 'mongod':
      return {
        command: found.path,
        args: [
          '--dbpath',
          folder,
          '--port',
          String(port),
          '--bind_ip',
          '127.0.0.1',
          '--nounixsocket',
          '--quiet',
        ],
      };
  }
}

/** Acknowledged means journaled: mongod alone would acknowledge up to 100 ms before that. */
export function mongoUri({ port, database }: { port: number; database: string }): string {
  return `mongodb://127.0.0.1:${port}/${database}?directConnection=true&w=majority&journal=true`;
}
