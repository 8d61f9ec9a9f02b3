import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { z } from 'zod';
import { decodePayloads, encodePayloads } from '../../temporal/fetch-history.js';
import { PayloadDamaged } from '../../temporal/payload-faults.js';
import { ok } from '../answers/common.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { Problem } from '../problem.js';

const message = proto.temporal.api.common.v1.Payload;

/** As Temporal's UI sends payloads: protobuf's JSON. What a later version adds is not refused. */
const payloads = z
  .looseObject({
    payloads: z
      .array(
        z.looseObject({
          metadata: z.record(z.string(), z.base64()).optional(),
          data: z.base64().optional(),
        }),
      )
      .max(10_000),
  })
  .meta({ id: 'TemporalPayloads' });

type Payloads = z.output<typeof payloads>;

const shared = {
  method: 'post',
  tag: 'system',
  needs: { action: 'read', subject: 'Payload' },
  forTemporalUi: true,
  body: payloads,
  bodyLimitInMb: 8,
  answers: ok(payloads, { vi: 'Các payload', en: 'The payloads' }),
} as const;

const decodeTemporalPayloads = operation({
  ...shared,
  id: 'decodeTemporalPayloads',
  path: '/temporal/codec/decode',
  summary: {
    vi: 'Giải mã dữ liệu mà Temporal giữ, cho giao diện của Temporal',
    en: 'Decrypts what Temporal holds, for the UI of Temporal',
  },
  handle: async ({ client }, { body }) => reply(200, await translated({ client, body, by: decodePayloads })),
});

const encodeTemporalPayloads = operation({
  ...shared,
  id: 'encodeTemporalPayloads',
  path: '/temporal/codec/encode',
  summary: {
    vi: 'Mã hóa dữ liệu như dondoc ghi vào Temporal',
    en: 'Encrypts payloads as dondoc writes them to Temporal',
  },
  handle: async ({ client }, { body }) => reply(200, await translated({ client, body, by: encodePayloads })),
});

/** A remote codec as Temporal defines it: the UI's codec endpoint is /api/v1/temporal/codec. */
export const temporalCodecOperations = [decodeTemporalPayloads, encodeTemporalPayloads];

async function translated({
  client,
  body,
  by,
}: {
  client: Client;
  body: Payloads;
  by: typeof decodePayloads;
}): Promise<Payloads> {
  const given = body.payloads.map((one) => message.fromObject(one));
  const payloads = await by({ client, payloads: given }).catch((fault: unknown) => {
    throw fault instanceof PayloadDamaged ? payloadDamaged(fault) : fault;
  });
  // Bytes as text are base64, as protobuf's JSON has them.
  return { payloads: payloads.map((one) => message.toObject(message.create(one), { bytes: String })) };
}

function payloadDamaged({ keyId }: PayloadDamaged): Problem {
  return new Problem({
    status: 422,
    code: 'payloadDamaged',
    sentence: {
      vi: `Không giải mã được bằng khóa "${keyId}" ghi trong dữ liệu: dữ liệu đã bị thay đổi, hoặc mã khóa này nay mang một khóa khác.`,
      en: `Cannot be decrypted with the key "${keyId}" that it names: it was altered, or this id now stands for another key.`,
    },
  });
}
