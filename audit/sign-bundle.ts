import { StoredZip } from '../documents/zip/write-stored-zip.js';
import { signatureOf } from './bundle-parts.js';
import type { SigningKey } from './keys.js';
import { manifestName, signatureName } from './manifest.js';
import { openBundle } from './open-bundle.js';

/** The same bundle with the signature of a key's holder, in place of one that is there. Throws for what is no bundle. */
export function signBundle({ bytes, key }: { bytes: Buffer; key: SigningKey }): Buffer {
  const opened = openBundle(bytes);
  const manifest = opened.ok ? opened.files.get(manifestName)?.toString('utf8') : undefined;
  if (!opened.ok || manifest === undefined) throw new TypeError('not a bundle');
  const zip = new StoredZip();
  const kept = [...opened.files].filter(([name]) => name !== signatureName);
  const bodies = kept.map(([name, content]) => zip.add({ name, content }));
  const signature = zip.add({ name: signatureName, content: Buffer.from(signatureOf({ manifest, key })) });
  return Buffer.concat([...bodies, signature, zip.end()]);
}
