import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import type { Setting } from './bench.js';

/** Connections to the Temporal of a side; they have to be closed. */
export interface Connected {
  readonly client: Client;
  readonly native: NativeConnection;
  readonly close: () => Promise<void>;
}

let runtime: Runtime | undefined;

/** The runtime of this process says only what is wrong. */
export function quietRuntime(): void {
  runtime ??= Runtime.install({ logger: new DefaultLogger('ERROR') });
}

/** Connects a client and a worker's connection. */
export async function connect(
  { address, namespace }: Setting,
  dataConverter: DataConverter = {},
): Promise<Connected> {
  quietRuntime();
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  return {
    client: new Client({ connection, namespace, dataConverter }),
    native,
    close: async () => {
      await Promise.all([connection.close(), native.close()]);
    },
  };
}
