import { type PublicKey, publicKeyOf, type SigningKey, signingKey } from '../audit/keys.js';
import { fileRefused, readWholeFile } from './read-file.js';

const longestKeyInBytes = 16_384;

/** The private key of a PEM file. Throws CommandFailed (2). */
export function readSigningKey(file: string): Promise<SigningKey> {
  return keyIn({ file, read: signingKey });
}

/** The public key of a PEM file, or the 64 hex digits themselves. Throws CommandFailed (2). */
export function readPublicKey(fileOrDigits: string): Promise<PublicKey> {
  return /^[0-9a-f]{64}$/.test(fileOrDigits)
    ? Promise.resolve(fileOrDigits)
    : keyIn({ file: fileOrDigits, read: publicKeyOf });
}

async function keyIn<T>({ file, read }: { file: string; read: (pem: string) => T }): Promise<T> {
  const pem = (await readWholeFile({ file, longest: longestKeyInBytes })).toString('utf8');
  try {
    return read(pem);
  } catch {
    throw fileRefused({
      file,
      message: {
        vi: 'không phải khóa Ed25519 dạng PEM; tạo khóa: openssl genpkey -algorithm ed25519',
        en: 'this is no Ed25519 key in PEM; to make one: openssl genpkey -algorithm ed25519',
      },
    });
  }
}
