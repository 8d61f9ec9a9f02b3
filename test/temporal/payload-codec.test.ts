import { expect, test } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import fc from 'fast-check';
import { payloadCodec } from '../../temporal/payload-codec.js';
import { PayloadDamaged, PayloadKeyMissing } from '../../temporal/payload-faults.js';
import { testKeys } from './keys.js';

const plain = defaultPayloadConverter.toPayload({ text: 'Đã tiêm xong.' });
const bytesOf = ({ metadata, data }: Payload) => ({
  metadata: Object.fromEntries(
    Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
  ),
  data: data ? Buffer.from(data).toString('base64') : '',
});

async function encrypted(...ids: readonly string[]): Promise<Payload> {
  const [payload] = await payloadCodec(testKeys(...ids)).encode([plain]);
  if (!payload?.data || !payload.metadata) throw new Error('nothing came of it');
  return payload;
}

test('whatever is encrypted comes back as it was, with all that it says of itself', async () => {
  const codec = payloadCodec(testKeys('k1'));
  const payloads = fc.array(
    fc.record({
      metadata: fc.dictionary(fc.string(), fc.uint8Array()),
      data: fc.uint8Array({ maxLength: 2_000 }),
    }),
    { maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(payloads, async (given) => {
      const back = await codec.decode(await codec.encode(given));
      expect(back.map(bytesOf)).toEqual(given.map(bytesOf));
    }),
  );
});

test('an encrypted payload names the key and the form, and shows nothing of its content', async () => {
  const payload = await encrypted('k1');
  const { data } = payload;
  const metadata = payload.metadata ?? {};
  expect(Buffer.from(metadata['encoding'] ?? []).toString()).toBe('binary/aes-256-gcm');
  expect(Buffer.from(metadata['encryption-key-id'] ?? []).toString()).toBe('k1');
  expect(Object.keys(metadata)).toHaveLength(2);
  expect(Buffer.from(data ?? []).includes('tiêm')).toBe(false);
  expect(Buffer.from(data ?? []).includes('json')).toBe(false);
});

test('the same content is never encrypted alike: each has an initialization vector of its own', async () => {
  const codec = payloadCodec(testKeys('k1'));
  const many = await codec.encode(Array.from({ length: 1_000 }, () => plain));
  const starts = many.map(({ data }) =>
    Buffer.from(data ?? [])
      .subarray(0, 12)
      .toString('hex'),
  );
  expect(new Set(starts).size).toBe(1_000);
});

test('the first key encrypts and every key decrypts: what was written under the old one is read under new and old', async () => {
  const old = await encrypted('k1');
  const rotated = payloadCodec(testKeys('k2', 'k1'));
  expect((await rotated.decode([old])).map(bytesOf)).toEqual([bytesOf(plain)]);
  const [fresh] = await rotated.encode([plain]);
  await expect(payloadCodec(testKeys('k1')).decode(fresh ? [fresh] : [])).rejects.toThrow(
    new PayloadKeyMissing('k2'),
  );
});

test.each([
  ['without a key', testKeys()],
  ['with one', testKeys('k1')],
])('what was written before there was a key is read as it is, %s', async (_how, keys) => {
  expect(await payloadCodec(keys).decode([plain])).toEqual([plain]);
});

test('without a key nothing is encrypted, and what is encrypted is a fault that names its key', async () => {
  const codec = payloadCodec(testKeys());
  expect(await codec.encode([plain])).toEqual([plain]);
  await expect(codec.decode([await encrypted('k1')])).rejects.toThrow(/"k1".*DONDOC_PAYLOAD_KEYS/);
});

test('a changed bit anywhere, another key under the same id and another id are noticed', async () => {
  const codec = payloadCodec(testKeys('k1', 'k2'));
  const payload = await encrypted('k1');
  const data = Buffer.from(payload.data ?? []);
  for (let place = 0; place < data.length; place += 1) {
    const changed = Buffer.from(data);
    changed[place] = (changed[place] ?? 0) ^ 1;
    await expect(codec.decode([{ ...payload, data: changed }])).rejects.toThrow(PayloadDamaged);
  }
  for (const length of [0, 11, 27, data.length - 1])
    await expect(codec.decode([{ ...payload, data: data.subarray(0, length) }])).rejects.toThrow(
      PayloadDamaged,
    );
  const renamed = { ...payload.metadata, 'encryption-key-id': Buffer.from('k2') };
  await expect(codec.decode([{ ...payload, metadata: renamed }])).rejects.toThrow(PayloadDamaged);
  const [k2] = testKeys('k2');
  if (!k2) throw new Error('no key');
  await expect(payloadCodec([{ ...k2, id: 'k1' }]).decode([payload])).rejects.toThrow(PayloadDamaged);
  // The same key under another id: what is bound is the id, not the key alone.
  const [k1] = testKeys('k1');
  if (!k1) throw new Error('no key');
  await expect(
    payloadCodec([{ ...k1, id: 'k2' }]).decode([{ ...payload, metadata: renamed }]),
  ).rejects.toThrow(PayloadDamaged);
});
