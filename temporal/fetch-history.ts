import type { Client, WorkflowHandle } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { encryptingKeyOf } from './payload-codec.js';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/**
 * The history of a run, the last where none is named, with its payloads as they were before they were encrypted: what leaves Temporal
 * can be read without a key. Throws what the client throws, and PayloadKeyMissing.
 */
export async function fetchHistory({
  client,
  workflowId,
  runId,
}: {
  client: Client;
  workflowId: string;
  runId?: string | undefined;
}): Promise<History> {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const payloads = [...encryptedIn(history)];
  const decoded = await decodePayloads({ client, payloads });
  for (const [place, payload] of payloads.entries()) Object.assign(payload, decoded[place]);
  return history;
}

/** Payloads as a client reads them. */
export async function decodePayloads({
  client,
  payloads,
}: {
  client: Client;
  payloads: readonly Payload[];
}): Promise<readonly Payload[]> {
  let decoded = [...payloads];
  for (const codec of [...codecsOf(client)].reverse()) decoded = await codec.decode(decoded);
  return decoded;
}

/** Payloads as a client writes them. */
export async function encodePayloads({
  client,
  payloads,
}: {
  client: Client;
  payloads: readonly Payload[];
}): Promise<readonly Payload[]> {
  let encoded = [...payloads];
  for (const codec of codecsOf(client)) encoded = await codec.encode(encoded);
  return encoded;
}

function codecsOf(client: Client) {
  return client.options.loadedDataConverter.payloadCodecs;
}

/** Wherever in a message they are: a new kind of event has its payloads somewhere else. */
function* encryptedIn(value: unknown): Generator<Payload> {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  if ('metadata' in value && encryptingKeyOf(value as Payload) !== undefined) yield value as Payload;
  else for (const part of Object.values(value)) yield* encryptedIn(part);
}
