import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type AdoptionReading, readAdoption, type SheetProblem } from '../documents/read-adoption.js';
import { longestXlsxInBytes } from '../documents/xlsx/cell-parts.js';
import type { LocalizedText } from '../domain/text/localized.js';
import { CommandFailed } from './exit.js';

/** The state of a plan from its .xlsx; throws CommandFailed (2) for a file that cannot be read or opened. */
export async function readStateFile(file: string): Promise<AdoptionReading> {
  const reading = await readAdoption(await bytesOf(file));
  return reading.ok ? reading : { ...reading, message: inFile({ file, message: reading.message }) };
}

/** Writes a new file; one that is there already may hold somebody's work and is left alone. */
export async function writeNewFile({
  file,
  bytes,
  mode = 0o666,
}: {
  file: string;
  bytes: Buffer;
  mode?: number;
}): Promise<void> {
  try {
    const handle = await open(file, 'wx', mode);
    await handle.writeFile(bytes);
    await handle.close();
  } catch (fault) {
    const exists = codeOf(fault) === 'EEXIST';
    throw refused({
      file,
      message: exists
        ? {
            vi: 'tệp này đã có; không ghi đè, hãy chọn tên khác.',
            en: 'this file is there already and is not overwritten; choose another name.',
          }
        : {
            vi: `không ghi được (${codeOf(fault)}).`,
            en: `it cannot be written (${codeOf(fault)}).`,
          },
    });
  }
}

/** `dòng 12, cột H: …` */
export function problemLine({ row, column, message }: Omit<SheetProblem, 'code'>): LocalizedText {
  const vi = [row === undefined ? '' : `dòng ${row}`, column === undefined ? '' : `cột ${column}`];
  const en = [row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column ${column}`];
  return { vi: placed(vi, message.vi), en: placed(en, message.en) };
}

function placed(place: readonly string[], said: string): string {
  const where = place.filter((part) => part !== '').join(', ');
  return where === '' ? said : `${where}: ${said}`;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    const handle = await open(file, 'r');
    try {
      // One byte over the limit is enough for the reader to say that it is too much.
      const bytes = Buffer.alloc(Math.min(size, longestXlsxInBytes + 1));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (fault) {
    const code = codeOf(fault);
    const message =
      code === 'ENOENT'
        ? { vi: 'không có tệp này.', en: 'there is no such file.' }
        : { vi: `không đọc được (${code}).`, en: `it cannot be read (${code}).` };
    throw refused({ file, message });
  }
}

function codeOf(fault: unknown): string {
  if (fault instanceof Error && 'code' in fault) return String(fault.code);
  throw fault;
}

function refused({ file, message }: { file: string; message: LocalizedText }): CommandFailed {
  return new CommandFailed({ exitCode: 2, sentence: inFile({ file, message }) });
}

function inFile({ file, message: { vi, en } }: { file: string; message: LocalizedText }): LocalizedText {
  const path = resolve(file);
  return { vi: `${path}: ${vi}`, en: `${path}: ${en}` };
}
