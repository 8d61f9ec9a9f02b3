import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { payloadCodec } from './payload-codec.js';
import type { PayloadKeys } from './payload-keys.js';

/** Where the SDK finds how failures are written while payloads are encrypted. */
export const failureConverterPath = fileURLToPath(new URL('failure-converter.cjs', import.meta.url));

/**
 * What every client and every worker gets. Without keys too: a payload that somebody encrypted is then a fault that is tried again,
 * and not an input that workflow code could fail on.
 */
export function dataConverterOf(keys: PayloadKeys): DataConverter {
  return { ...failureConverterOf(keys), payloadCodecs: [payloadCodec(keys)] };
}

/** How failures are written by a worker with these keys: its workflow code has to be made with the same. */
export function failureConverterOf(keys: PayloadKeys): Pick<DataConverter, 'failureConverterPath'> {
  return keys.length > 0 ? { failureConverterPath } : {};
}
