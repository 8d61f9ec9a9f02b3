import { gunzipSync } from 'node:zlib';
import { readZipDirectory } from '../documents/zip/read-directory.js';
import { unpackEntry } from '../documents/zip/unpack-entry.js';
import { StoredZip } from '../documents/zip/write-stored-zip.js';
import { canonical } from './canonical.js';
import { type Finding, finding } from './findings.js';

export const longestBundleInBytes = 1_024 * 1_024 * 1_024;
const longestHistoryInBytes = 64 * 1_024 * 1_024;
const allowedName = /^(?:[a-z0-9][a-z0-9.-]*\/){0,4}[a-z0-9][a-z0-9.-]*$/;

/** The files of a bundle by name, in the order of the zip. */
export type BundleFiles = ReadonlyMap<string, Buffer>;

export type Opened =
  | { readonly ok: true; readonly files: BundleFiles }
  | { readonly ok: false; readonly finding: Finding };

/**
 * The files of a bundle. A bundle packs nothing, and has one form: whatever is not byte for byte as dondoc writes a zip of
 * these files is refused, so that no bit of it is without meaning.
 */
export function openBundle(bytes: Buffer): Opened {
  const entries = readZipDirectory(bytes);
  if (!entries || entries.length === 0) return refuse(finding('notZip'));
  const names = new Set<string>();
  const bad = entries.find(({ name }) => !allowedName.test(name) || names.size === names.add(name).size);
  if (bad) return refuse(finding('badPath', { file: printable(bad.name) }));
  const stated = entries.reduce((sum, { size }) => sum + size, 0);
  if (bytes.length > longestBundleInBytes || stated > bytes.length) return refuse(finding('tooLarge'));
  const files = new Map<string, Buffer>();
  for (const entry of entries) {
    const content = entry.method === 0 ? unpackEntry({ bytes, entry }) : undefined;
    if (!content) return refuse(finding('notCanonicalZip', { file: entry.name }));
    files.set(entry.name, content);
  }
  return isCanonicalZip({ bytes, files }) ? { ok: true, files } : refuse(finding('notCanonicalZip'));
}

/** The value of a file of canonical JSON; undefined for anything else. */
export function readJson(file: Buffer | undefined): unknown {
  return file && readText(file.toString('utf8'));
}

function readText(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return canonical(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The values of a file with one canonical JSON value a line; undefined for anything else. */
export function readLines(file: Buffer | undefined): readonly unknown[] | undefined {
  if (!file) return undefined;
  const lines = file.toString('utf8').split('\n');
  return lines.pop() === '' ? valuesOf(lines) : undefined;
}

/** The values of texts in canonical JSON; undefined when one of them is anything else. */
export function valuesOf(texts: readonly string[]): readonly unknown[] | undefined {
  const values: unknown[] = [];
  for (const text of texts) {
    const value = readText(text);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** The value of a packed JSON file, which is never unpacked to more than a history can have. */
export function readPackedJson(file: Buffer): unknown {
  try {
    return JSON.parse(gunzipSync(file, { maxOutputLength: longestHistoryInBytes }).toString('utf8'));
  } catch {
    return undefined;
  }
}

function isCanonicalZip({ bytes, files }: { bytes: Buffer; files: BundleFiles }): boolean {
  const zip = new StoredZip();
  let offset = 0;
  const isNext = (part: Buffer) => {
    const same = bytes.subarray(offset, offset + part.length).equals(part);
    offset += part.length;
    return same;
  };
  return (
    [...files].every(([name, content]) => isNext(zip.add({ name, content }))) &&
    isNext(zip.end()) &&
    offset === bytes.length
  );
}

function printable(name: string): string {
  return JSON.stringify(name.slice(0, 200));
}

function refuse(found: Finding): Opened {
  return { ok: false, finding: found };
}
