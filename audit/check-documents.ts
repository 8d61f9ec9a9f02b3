import { canonical, sha256 } from './canonical.js';
import { type Caution, type Finding, finding } from './findings.js';
import { type BundleDocument, documentFolder, wholeFiles } from './manifest.js';
import { type BundleFiles, readJson } from './open-bundle.js';

/** Whether every document that an event names is listed, and every content is that of its name. */
export function checkDocuments({
  files,
  named,
}: {
  files: BundleFiles;
  /** The documents that events name, by sha256. */
  named: readonly string[];
}): { readonly findings: readonly Finding[]; readonly cautions: readonly Caution[] } {
  const file = wholeFiles.documents;
  const listed = files.get(file);
  if (!listed) return { findings: [], cautions: named.length > 0 ? [{ code: 'documentsMissing' }] : [] };
  const documents = readJson(listed) as readonly BundleDocument[] | undefined;
  if (!Array.isArray(documents)) return { findings: [finding('badFile', { file })], cautions: [] };
  const expected = [...new Set(named)].sort();
  const found = documents.map((document: BundleDocument) => document.sha256);
  if (canonical(found) !== canonical(expected))
    return { findings: [finding('documentsOtherwise', { file })], cautions: [] };
  const findings: Finding[] = [];
  let left = 0;
  for (const document of documents as readonly BundleDocument[]) {
    const name = `${documentFolder}/${document.sha256}`;
    const content = files.get(name);
    if ((document.left === undefined) !== (content !== undefined))
      findings.push(finding('documentsOtherwise', { file: name }));
    if (content && sha256(content) !== document.sha256)
      findings.push(finding('documentAltered', { file: name }));
    if (!content) left += 1;
  }
  const strangers = [...files.keys()].filter(
    (name) => name.startsWith(`${documentFolder}/`) && !found.includes(name.slice(documentFolder.length + 1)),
  );
  return {
    findings: [...findings, ...strangers.map((name) => finding('documentsOtherwise', { file: name }))],
    cautions: left > 0 ? [{ code: 'documentsLeft' }] : [],
  };
}
