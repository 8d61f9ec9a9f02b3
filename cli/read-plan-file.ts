import { type FileHandle, open } from 'node:fs/promises';
import { fileTooLarge } from '../documents/docx/refusals.js';
import { longestDocumentInBytes } from '../documents/limits.js';
import { readPlanBytes } from '../documents/read-plan-bytes.js';
import { inFile } from '../domain/plan/plan-error.js';
import { planRefused } from './exit.js';
import { unreadable } from './unreadable-file.js';

/** The text of a plan's file, plain or .docx. Never reads more than a plan can have; throws CommandFailed (2). */
export async function readPlanFile(file: string): Promise<string> {
  const bytes = await bytesOf(file);
  const read = await readPlanBytes(bytes);
  if (!read.ok) throw planRefused(inFile({ error: read.error, name: file }));
  return read.text;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      return await readCapped({ file, handle });
    } finally {
      await handle.close();
    }
  } catch (fault) {
    throw unreadable({ file, fault });
  }
}

/** A size that says too much is enough; a pipe has none, and is read to one byte over the limit. */
async function readCapped({ file, handle }: { file: string; handle: FileHandle }): Promise<Buffer> {
  const { size } = await handle.stat();
  if (size > longestDocumentInBytes) {
    throw planRefused(inFile({ error: fileTooLarge(size), name: file }));
  }
  const chunks: Buffer[] = [];
  let length = 0;
  while (length <= longestDocumentInBytes) {
    const chunk = Buffer.alloc(size > length ? size - length + 1 : 65_536);
    const { bytesRead } = await handle.read(chunk, 0, chunk.length);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(chunks);
}
