import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { kindNamed } from '../domain/files/kinds.js';
import { scanNames } from '../domain/files/scan-state.js';
import { shown } from './byte-progress.js';
import { apiAddress } from './config.js';
import { CommandFailed } from './exit.js';
import { putFile, type TakenFile } from './file-client.js';
import { failureOfFile, fileCommand } from './file-command.js';
import { languageOf, say } from './language.js';
import { asJson } from './plan-command.js';
import { unreadable } from './unreadable-file.js';

type Options = { readonly json?: boolean };
type Taken = { readonly path: string; readonly file: TakenFile; readonly isNew: boolean };

/**
 * `dondoc file put FILE… [--json]`: prints each sha256 with its file, as `sha256sum` does. A file that is refused keeps
 * no other from being sent.
 */
export function register(program: Command): void {
  fileCommand(program)
    .command('put')
    .description(
      say(program, {
        vi: 'Gửi tệp minh chứng; in mã sha256 để nêu trong nhiệm vụ.',
        en: 'Upload files of evidence; prints the sha256 to be named in a task.',
      }),
    )
    .argument('<file...>', say(program, { vi: 'các tệp cần gửi', en: 'files to upload' }))
    .option('--json', say(program, asJson))
    .action(async (paths: readonly string[], { json = false }: Options, command: Command) => {
      const failed: CommandFailed[] = [];
      for (const path of paths) {
        try {
          const taken = await put(path);
          process.stdout.write(json ? `${JSON.stringify(taken)}\n` : `${taken.file.sha256}  ${path}\n`);
          if (!json) process.stderr.write(`${say(command, whatBecameOf(taken))}\n`);
        } catch (fault) {
          if (!(fault instanceof CommandFailed)) throw fault;
          failed.push(fault);
          if (paths.length > 1) process.stderr.write(`${fault.sentence[languageOf(command)]}\n`);
        }
      }
      const [first] = failed;
      if (first) throw paths.length > 1 ? someFailed({ failed, of: paths.length }) : first;
    });
}

async function put(path: string): Promise<Taken> {
  const address = apiAddress();
  const name = basename(path);
  try {
    const handle = await open(path, 'r');
    try {
      const stats = await handle.stat();
      if (stats.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR', syscall: 'read' });
      const content = shown({
        content: handle.createReadStream({ autoClose: false }),
        size: stats.size,
        name,
      });
      const mediaType = kindNamed(name)?.mediaTypes[0] ?? 'application/octet-stream';
      const { baseUrl } = address;
      return { path, ...(await putFile({ baseUrl, name, mediaType, size: stats.size, content })) };
    } finally {
      await handle.close();
    }
  } catch (fault) {
    throw failureOfFile({ fault: unreadable({ file: path, fault }), address, file: path });
  }
}

function whatBecameOf({ path, file, isNew }: Taken) {
  const scan = scanNames[file.scan];
  return isNew
    ? { vi: `${path}: đã lưu, ${scan.vi}`, en: `${path}: stored, ${scan.en}` }
    : { vi: `${path}: đã có từ trước, ${scan.vi}`, en: `${path}: was there already, ${scan.en}` };
}

function someFailed({ failed, of }: { failed: readonly CommandFailed[]; of: number }): CommandFailed {
  const count = String(failed.length);
  return new CommandFailed({
    exitCode: failed.some(({ exitCode }) => exitCode === 3) ? 3 : 2,
    sentence: {
      vi: `${count}/${String(of)} tệp chưa gửi được.`,
      en: `${count} of ${String(of)} files were not uploaded.`,
    },
  });
}
