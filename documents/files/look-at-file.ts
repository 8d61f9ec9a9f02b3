import type { Finding } from '../../domain/files/decide-file.js';
import { lookIntoZip, type ReadPart } from './look-into-zip.js';
import { headInBytes, sniffHead } from './sniff-head.js';
import { textCheck } from './text-check.js';

/** Looks at a file as it passes by, and keeps no more of it than its first bytes. */
export interface FileLook {
  readonly take: (bytes: Buffer) => void;
  /** All bytes have passed; `read` gives parts of them again. `size` in bytes. */
  readonly finish: (whole: { readonly size: number; readonly read: ReadPart }) => Promise<Finding>;
}

export function lookAtFile(): FileLook {
  const text = textCheck();
  let head = Buffer.alloc(0);
  return {
    take: (bytes) => {
      if (head.length < headInBytes)
        head = Buffer.concat([head, bytes.subarray(0, headInBytes - head.length)]);
      text.take(bytes);
    },
    finish: async ({ size, read }) => {
      const sniffed = await sniffHead(head);
      switch (sniffed.is) {
        case 'pdf':
        case 'png':
        case 'jpeg':
          return { is: 'sound', sniffed: sniffed.is };
        case 'zip':
          return lookIntoZip({ size, read });
        case 'compound':
          return { is: 'protected' };
        case 'other':
        case 'plain': {
          // Short marks as "BM" of a picture begin a text too: what is a text from end to end is one.
          const found = text.end();
          if (found) return { is: 'sound', sniffed: 'text', hasFormula: found.hasFormula };
          return sniffed.is === 'other' ? { is: 'unknown', mediaType: sniffed.mediaType } : { is: 'unknown' };
        }
      }
    },
  };
}
