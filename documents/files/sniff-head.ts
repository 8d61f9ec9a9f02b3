import { fileTypeFromBuffer } from 'file-type';

/** So many first bytes are enough to tell what a file is. */
export const headInBytes = 4_100;

/** What the first bytes show: a kind by itself, a container to be looked into, or nothing, as with a text. */
export type Head =
  | { readonly is: 'pdf' | 'png' | 'jpeg' | 'zip' | 'compound' | 'plain' }
  | { readonly is: 'other'; readonly mediaType: string };

const zip = Buffer.from('PK\u0003\u0004', 'latin1');
const pdf = Buffer.from('%PDF-', 'latin1');

const byMediaType: Readonly<Partial<Record<string, Head['is']>>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'application/x-cfb': 'compound',
};

/** A zip is not handed to the package, which would walk through what it holds. */
export async function sniffHead(head: Buffer): Promise<Head> {
  if (head.subarray(0, zip.length).equals(zip)) return { is: 'zip' };
  if (head.subarray(0, pdf.length).equals(pdf)) return { is: 'pdf' };
  const found = await fileTypeFromBuffer(head);
  if (!found) return { is: 'plain' };
  const is = byMediaType[found.mime];
  return is === undefined || is === 'other' ? { is: 'other', mediaType: found.mime } : { is };
}
