import { newestRules } from '../domain/policy/rules-edition.js';
import { sha256 } from './canonical.js';
import { type Caution, type Finding, finding } from './findings.js';
import { isSigned, type PublicKey } from './keys.js';
import {
  type BundleSignature,
  bundleFormat,
  bundleVersion,
  type Manifest,
  manifestName,
  periodFiles,
  signatureName,
  signedText,
  taskFiles,
  wholeFiles,
} from './manifest.js';
import { type BundleFiles, readJson } from './open-bundle.js';
import { isTrusted, type Rotation } from './rotation.js';

/** Keys that whoever checks knows already, and the handing over of keys that the bundle tells of. */
export interface Trust {
  readonly known: readonly PublicKey[];
  readonly rotations: readonly Rotation[];
}

/** The manifest, or why there is none to go by. */
export function readManifest(
  files: BundleFiles,
): { readonly ok: true; readonly manifest: Manifest } | { readonly ok: false; readonly finding: Finding } {
  const manifest = readJson(files.get(manifestName)) as Partial<Manifest> | undefined;
  const { format, version, rules, tasks, periods = [], files: listed } = manifest ?? {};
  const told = { file: manifestName };
  if (format !== bundleFormat || typeof version !== 'number') return refuse(finding('noManifest', told));
  if (version > bundleVersion) return refuse(finding('newerVersion', { found: String(version), ...told }));
  if (typeof rules !== 'number' || !(rules >= 1 && rules <= newestRules))
    return refuse(finding('otherRules', { found: String(rules), ...told }));
  if (!Array.isArray(tasks) || !Array.isArray(periods) || !Array.isArray(listed))
    return refuse(finding('noManifest', told));
  return { ok: true, manifest: manifest as Manifest };
}

/** Every file is listed, in this order, and is the one that is listed. */
export function checkFiles({
  files,
  manifest,
}: {
  files: BundleFiles;
  manifest: Manifest;
}): readonly Finding[] {
  const present = [...files].filter(([name]) => name !== manifestName && name !== signatureName);
  const missing = manifest.files
    .filter(({ name }) => !files.has(name))
    .map(({ name }) => finding('fileMissing', { file: name }));
  const others = present.flatMap(([file, content], place) => {
    const listed = manifest.files[place];
    if (listed?.name !== file) return missing.length > 0 ? [] : [finding('fileUnlisted', { file })];
    const isSame = listed.size === content.length && listed.sha256 === sha256(content);
    return isSame ? [] : [finding('fileAltered', { file })];
  });
  const isOfBundle = knownNames(manifest);
  const strange = present
    .filter(([name]) => !isOfBundle(name))
    .map(([file]) => finding('fileUnlisted', { file }));
  return [...missing, ...others, ...strange];
}

/** A bundle has no files but those that the format knows: in one that nobody reads anything could hide. */
function knownNames({ tasks, periods = [] }: Manifest): (name: string) => boolean {
  const whole = new Set<string>(Object.values(wholeFiles));
  const files = new Map<string, readonly string[]>([
    ...tasks.map(({ folder }) => [folder, Object.values(taskFiles)] as const),
    ...periods.map(({ folder }) => [folder, Object.values(periodFiles)] as const),
  ]);
  return (name) => {
    if (whole.has(name) || /^documents\/[0-9a-f]{64}$/.test(name)) return true;
    const slash = name.lastIndexOf('/');
    const own = files.get(name.slice(0, Math.max(0, slash)));
    const file = name.slice(slash + 1);
    return own !== undefined && (own.includes(file) || isHistory(file));
  };
}

function isHistory(name: string): boolean {
  return /^history-[1-9]\d{0,3}\.json\.gz$/.test(name);
}

/** The rotations that a bundle tells of; none when the file is not as it should be. */
export function rotationsIn(files: BundleFiles): readonly Rotation[] {
  const { rotations } = (readJson(files.get(wholeFiles.keys)) ?? {}) as { rotations?: unknown };
  return Array.isArray(rotations) ? (rotations as readonly Rotation[]) : [];
}

/** Who vouches for the bundle. With known keys a bundle that none of them signed is not believed. */
export function checkSignature({
  files,
  manifest,
  trust: { known, rotations },
}: {
  files: BundleFiles;
  manifest: Manifest;
  trust: Trust;
}): {
  readonly findings: readonly Finding[];
  readonly cautions: readonly Caution[];
  readonly signedBy?: PublicKey;
} {
  const file = files.get(signatureName);
  if (!file) {
    return known.length > 0
      ? { findings: [finding('notSigned')], cautions: [] }
      : { findings: [], cautions: [{ code: 'notSigned' }] };
  }
  const given = readJson(file) as Partial<BundleSignature> | undefined;
  const { publicKey = '', signature = '' } = given ?? {};
  const text = signedText((files.get(manifestName) ?? Buffer.alloc(0)).toString('utf8'));
  const wrong = { file: signatureName };
  if (given && Object.keys(given).length !== 2)
    return { findings: [finding('badSignature', wrong)], cautions: [] };
  if (!isSigned({ text, signature, publicKey }))
    return { findings: [finding('badSignature', wrong)], cautions: [] };
  if (known.length === 0)
    return { findings: [], cautions: [{ code: 'keyNotCompared' }], signedBy: publicKey };
  const trusted = known.some((one) =>
    isTrusted({ known: one, key: publicKey, at: manifest.exportedAt, rotations }),
  );
  return trusted
    ? { findings: [], cautions: [], signedBy: publicKey }
    : {
        findings: [finding('unknownKey', { found: publicKey, ...wrong })],
        cautions: [],
        signedBy: publicKey,
      };
}

function refuse(found: Finding): { readonly ok: false; readonly finding: Finding } {
  return { ok: false, finding: found };
}
