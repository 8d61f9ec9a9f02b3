import { resolve } from 'node:path';
import type { LocalizedText } from '../domain/text/localized.js';
import { CommandFailed } from './exit.js';

const reasons: Readonly<Record<string, LocalizedText>> = {
  ENOENT: { vi: 'không có tệp này', en: 'there is no such file' },
  ENOTDIR: { vi: 'không có tệp này', en: 'there is no such file' },
  EISDIR: { vi: 'đây là một thư mục, không phải tệp', en: 'this is a folder, not a file' },
  EACCES: { vi: 'không có quyền với tệp này', en: 'no permission for this file' },
  EPERM: { vi: 'không có quyền với tệp này', en: 'no permission for this file' },
  ENOSPC: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
};

/** What a fault of the file system means to the person who named the file; any other fault as it is. */
export function unreadable({ file, fault }: { file: string; fault: unknown }): unknown {
  if (!(fault instanceof Error) || !('code' in fault) || !('syscall' in fault)) return fault;
  const code = String(fault.code);
  const reason = reasons[code] ?? { vi: `không đọc được (${code})`, en: `it cannot be read (${code})` };
  const path = resolve(file);
  return new CommandFailed({
    exitCode: 2,
    sentence: { vi: `${path}: ${reason.vi}.`, en: `${path}: ${reason.en}.` },
  });
}
