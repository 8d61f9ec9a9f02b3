import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { apiConfig } from '../../api/config.js';
import { payloadKeysIn } from '../../temporal/payload-keys.js';
import { sayEncryption } from '../../temporal/say-encryption.js';
import { workerConfig } from '../../worker/config.js';
import { keyText, testKeys } from './keys.js';

const servers = { TEMPORAL_ADDRESS: '127.0.0.1:7233', MONGODB_URI: 'mongodb://127.0.0.1/dondoc' };
const login = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'dondoc', OIDC_AUDIENCE: 'api' };

test('the environment gives keys in the order in which they stand', () => {
  const text = ` ${keyText('2027')} , ${keyText('2026')}`;
  const keys = workerConfig({ ...servers, DONDOC_PAYLOAD_KEYS: text }).payloadKeys;
  expect(keys.map(({ id }) => id)).toEqual(['2027', '2026']);
  expect(apiConfig({ ...servers, ...login, DONDOC_PAYLOAD_KEYS: text }).payloadKeys).toHaveLength(2);
});

test.each([undefined, '', ' '])('%p is no key: nothing is encrypted', (text) => {
  expect(payloadKeysIn(text)).toEqual([]);
});

const short = Buffer.alloc(16, 7).toString('base64');
test.each([
  ['an entry without an id', Buffer.alloc(32, 7).toString('base64'), 'entry 1 has no id before a colon'],
  ['a key that is too short', `${keyText('a')},b:${short}`, 'entry 2 ("b") has 16 bytes where a key has 32'],
  ['a key that is no base64', `a:${'?'.repeat(44)}`, 'entry 1 ("a") is no base64'],
  ['an id that could not stand in a log', `a b:${short}`, 'entry 1 has an id that is not'],
  ['an entry that is empty', `${keyText('a')},`, 'entry 2 is empty'],
])('%s is refused at the start, and the error says which, and how a key is made', (_what, text, said) => {
  const error = thrownBy(() => workerConfig({ ...servers, DONDOC_PAYLOAD_KEYS: text }));
  expect(error).toContain(`DONDOC_PAYLOAD_KEYS: ${said}`);
  expect(error).toContain('openssl rand -base64 32');
  for (const entry of text.split(',')) expect(error).not.toContain(entry.split(':').at(-1) || 'nothing');
});

test('an id that stands for two keys is refused', () => {
  expect(() => payloadKeysIn(`${keyText('a')},a:${Buffer.alloc(32, 7).toString('base64')}`)).toThrow(
    'two keys have the id "a"',
  );
});

test('a process says at its start with which key it encrypts, or that it does not; the key itself is shown nowhere', () => {
  const said: string[] = [];
  const log = {
    info: (...words: unknown[]) => said.push(`info ${JSON.stringify(words)}`),
    warn: (...words: unknown[]) => said.push(`warn ${JSON.stringify(words)}`),
  };
  const keys = testKeys('2027', '2026');
  sayEncryption({ log, keys });
  sayEncryption({ log, keys: [] });
  expect(said[0]).toBe(
    'info [{"encryptsWith":"2027","alsoDecrypts":["2026"]},"Temporal payloads are encrypted"]',
  );
  expect(said[1]).toMatch(/^warn .*NOT encrypted/);
  const bytes = keyText('2027').slice('2027:'.length);
  expect(inspect(keys, { depth: 9 }) + JSON.stringify(keys)).not.toContain(bytes);
});

test('the address of Temporal’s UI is an origin', () => {
  const ui = (text: string) => apiConfig({ ...servers, ...login, DONDOC_TEMPORAL_UI: text }).temporalUi;
  expect(ui('https://temporal.tinh.example/')).toBe('https://temporal.tinh.example');
  expect(() => ui('https://temporal.tinh.example/namespaces')).toThrow('DONDOC_TEMPORAL_UI is no https');
  expect(() => ui('http://temporal.tinh.example')).toThrow('DONDOC_TEMPORAL_UI is no https');
});

function thrownBy(act: () => unknown): string {
  try {
    act();
  } catch (fault) {
    return String(fault);
  }
  throw new Error('nothing was thrown');
}
