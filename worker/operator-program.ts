import { Client, Connection } from '@temporalio/client';
import { dataConverterOf } from '../temporal/data-converter.js';
import type { serverAddresses } from './config.js';

/**
 * Runs one of the operator's programs to its end: its exit code is what `work` gives, and 3 where it could not be done, with the reason
 * on the error stream.
 */
export async function runOperatorProgram(work: () => Promise<0 | 4>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)}\n`);
    process.exitCode = 3;
  }
}

/** Temporal for one of the operator's programs, with the keys of its payloads; it has to be closed. Throws when it is away. */
export async function openTemporal({
  temporalAddress,
  temporalNamespace,
  payloadKeys,
}: Omit<ReturnType<typeof serverAddresses>, 'mongodbUri'>): Promise<{
  readonly client: Client;
  readonly close: () => Promise<void>;
}> {
  const connection = await Connection.connect({ address: temporalAddress });
  const client = new Client({
    connection,
    namespace: temporalNamespace,
    dataConverter: dataConverterOf(payloadKeys),
  });
  return { client, close: () => connection.close() };
}
