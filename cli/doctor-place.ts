import { constants } from 'node:fs';
import { access, readFile, stat, statfs } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, resolve } from 'node:path';
import { isExampleKey } from '../audit/example-keys.js';
import { signingKey } from '../audit/keys.js';
import type { ObservedDisk, ObservedFile } from '../domain/health/observed.js';

/** A file or folder that a setting names. */
export interface NamedFile {
  readonly setting: string;
  readonly path: string;
  readonly is: 'signingKey' | 'file' | 'folder';
}

/** The disk under a folder, or under the first of its parents that is there. */
export async function disksHere(folder: string): Promise<readonly ObservedDisk[]> {
  const path = resolve(folder);
  try {
    const { bavail, blocks, bsize } = await statfs(path);
    return [{ place: `${hostname()}:${path}`, freeBytes: bavail * bsize, totalBytes: blocks * bsize }];
  } catch {
    return dirname(path) === path ? [] : disksHere(dirname(path));
  }
}

/** Whether each can be used for what it is. */
export function filesOf(files: readonly NamedFile[]): Promise<readonly ObservedFile[]> {
  return Promise.all(
    files.map(async (file) => ({ setting: file.setting, path: file.path, fault: await faultOf(file) })),
  );
}

async function faultOf({ path, is }: NamedFile): Promise<ObservedFile['fault']> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 'missing';
  if (is === 'folder') return (await may(path, constants.W_OK)) ? undefined : 'notWritable';
  if (!(await may(path, constants.R_OK))) return 'unreadable';
  return is === 'signingKey'
    ? faultOfKey({ pem: await readFile(path, 'utf8'), mode: found.mode })
    : undefined;
}

function faultOfKey({ pem, mode }: { pem: string; mode: number }): ObservedFile['fault'] {
  try {
    if (isExampleKey(signingKey(pem).publicKey)) return 'exampleKey';
  } catch {
    return 'noKey';
  }
  return (mode & 0o044) === 0 ? undefined : 'readByOthers';
}

async function may(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

const shortest = 16;
const wordsOfExamples =
  /change.?me|example|secret|password|passw0rd|letmein|dondoc|temporal|postgres|mongo|test|demo|admin|1234|(.)\1{5}/iu;

/** The settings whose secret is short or made of words that examples use. */
export function weakSecretsIn(secrets: readonly { readonly setting: string; readonly value: string }[]) {
  return secrets
    .filter(({ value }) => value.length < shortest || wordsOfExamples.test(value))
    .map(({ setting }) => setting);
}
