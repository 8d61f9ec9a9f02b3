import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { LocalizedText } from '../domain/text/localized.js';
import { CommandFailed } from './exit.js';

/** The bytes of a file, of at most so many. Throws CommandFailed (2) that names the file. */
export async function readWholeFile({ file, longest }: { file: string; longest: number }): Promise<Buffer> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    const { size } = await handle.stat();
    if (size > longest)
      throw fileRefused({
        file,
        message: { vi: `tệp quá lớn (${size} byte).`, en: `the file is too large (${size} bytes).` },
      });
    return await handle.readFile();
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault)) throw fault;
    const code = String(fault.code);
    const message =
      code === 'ENOENT'
        ? { vi: 'không có tệp này.', en: 'there is no such file.' }
        : { vi: `không đọc được (${code}).`, en: `it cannot be read (${code}).` };
    throw fileRefused({ file, message });
  } finally {
    await handle?.close();
  }
}

/** A file that cannot be taken, with why. */
export function fileRefused({
  file,
  message: { vi, en },
}: {
  file: string;
  message: LocalizedText;
}): CommandFailed {
  const path = resolve(file);
  return new CommandFailed({ exitCode: 2, sentence: { vi: `${path}: ${vi}`, en: `${path}: ${en}` } });
}
