import { expect, test } from '@jest/globals';
import { BadSetting, readEnvironment } from '../../dev/environment.js';
import { splitAddress } from '../../dev/servers/reachable.js';

test('nothing set means port 3000, a home in the project and the cache folder of the person', () => {
  const read = readEnvironment({ XDG_CACHE_HOME: '/somewhere' });
  expect(read.port).toBe(3000);
  expect(read.home).toMatch(/\.dondoc$/u);
  expect(read.cache).toBe('/somewhere/dondoc');
  expect(read.mongodbUri).toBeUndefined();
});

test.each(['x', '70000', '-1', '30.5'])('PORT=%s is refused with a sentence', (PORT) => {
  expect(() => readEnvironment({ PORT })).toThrow(BadSetting);
  expect(() => readEnvironment({ PORT })).toThrow(
    `PORT must be a port number from 0 to 65535, not "${PORT}".`,
  );
});

test.each([
  ['example:7000', { host: 'example', port: 7000 }],
  ['example', { host: 'example', port: 7233 }],
  ['[::1]:7000', { host: '::1', port: 7000 }],
])('the address %s is read', (address, expected) => {
  expect(splitAddress({ address, defaultPort: 7233 })).toEqual(expected);
});
