import { expect, test } from '@jest/globals';
import { NoServer, takeFirstWay, type Way } from '../../dev/servers/way.js';

const refusing = (name: string, reason: string, more: Partial<Way<string>> = {}): Way<string> => ({
  name,
  find: () => Promise.reject(new Error(reason)),
  ...more,
});
const leading = (name: string): Way<string> => ({ name, find: () => Promise.resolve(`found by ${name}`) });

function take(ways: readonly Way<string>[]): { said: string[]; found: Promise<string> } {
  const said: string[] = [];
  const progress = { line: (text: string) => void said.push(text), live: () => undefined };
  const signal = new AbortController().signal;
  return { said, found: takeFirstWay({ server: 'MongoDB', ways, tools: { progress, signal } }) };
}

test('the first way that leads to a server is taken, and it is said which and why not the ones before', async () => {
  const { said, found } = take([
    refusing('PATH', 'there is no `mongod` on PATH'),
    leading('a download'),
    leading('a build'),
  ]);
  expect(await found).toBe('found by a download');
  expect(said).toEqual(['MongoDB: not PATH: there is no `mongod` on PATH.', 'MongoDB: takes a download']);
});

test('when no way leads to a server, the error has one sentence for each way that was tried', async () => {
  const { found } = take([
    refusing('PATH', 'there is none'),
    refusing('the cache', 'empty', { isQuiet: true }),
    refusing('a download', 'connection\nrefused'),
  ]);
  const error = await found.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(NoServer);
  expect((error as Error).message.split('\n')).toEqual([
    'No MongoDB was to be had. What was tried:',
    '  - PATH: there is none.',
    '  - a download: connection refused.',
  ]);
});

test('an address that a person named is not replaced by another server', async () => {
  const { found } = take([refusing('MONGODB_URI', 'nothing answers', { isLast: true }), leading('a build')]);
  await expect(found).rejects.toThrow('MONGODB_URI: nothing answers.');
});
