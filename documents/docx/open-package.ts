import type { PlanError } from '../../domain/plan/types.js';
import { longestPartInBytes, longestUnpackedInBytes } from '../limits.js';
import { isZipTrap } from '../zip/is-trap.js';
import { readZipDirectory } from '../zip/read-directory.js';
import { unpackEntry } from '../zip/unpack-entry.js';
import { damagedDocument, notWord, passwordProtected, zipBomb } from './refusals.js';

/** The XML parts of a .docx that its text depends on, by name; pictures and all else stay packed. */
export type DocxPackage = { readonly mainPart: string; readonly parts: ReadonlyMap<string, string> };

export type PackageResult =
  | { readonly ok: true; readonly package: DocxPackage }
  | { readonly ok: false; readonly error: PlanError };

const mainPartName = /^word\/document\d*\.xml$/i;
const neededParts =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|word\/(?:_rels\/document\d*\.xml\.rels|document\d*\.xml|styles\d*\.xml|numbering\d*\.xml))$/i;

/** Unpacks what is needed of a .docx, after its directory was found to hold no trap. */
export function openPackage(bytes: Buffer): PackageResult {
  const entries = readZipDirectory(bytes);
  if (!entries) return refuse(damagedDocument('zip'));
  const main = entries.find(({ name }) => mainPartName.test(name));
  if (!main) return refuse(notWord);
  const needed = entries.filter(({ name }) => neededParts.test(name));
  if (needed.some(({ encrypted }) => encrypted)) return refuse(passwordProtected);
  const isTrap = isZipTrap({ entries, longestUnpacked: longestUnpackedInBytes });
  if (isTrap || needed.some(({ size }) => size > longestPartInBytes)) return refuse(zipBomb);
  const parts = new Map<string, string>();
  for (const entry of needed) {
    const xml = unpackEntry({ bytes, entry })?.toString('utf8');
    // Office writes no document type; one is the way to make a parser expand or fetch something.
    if (xml === undefined || xml.includes('<!DOCTYPE')) return refuse(damagedDocument(entry.name));
    parts.set(entry.name, xml);
  }
  return { ok: true, package: { mainPart: main.name, parts } };
}

function refuse(error: PlanError): PackageResult {
  return { ok: false, error };
}
