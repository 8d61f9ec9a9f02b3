import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { shown } from './byte-progress.js';
import { apiAddress } from './config.js';
import { CommandFailed } from './exit.js';
import { getFile } from './file-client.js';
import { failureOfFile, fileCommand } from './file-command.js';
import { say } from './language.js';
import { unreadable } from './unreadable-file.js';

/** `dondoc file get SHA256 -o FILE`: the file appears whole and with the hash asked for, or not at all. */
export function register(program: Command): void {
  fileCommand(program)
    .command('get')
    .description(
      say(program, {
        vi: 'Tải tệp theo mã sha256; chỉ ghi ra khi nội dung đúng mã.',
        en: 'Download a file by its sha256; it is written only if its content has that hash.',
      }),
    )
    .argument('<sha256>', say(program, { vi: 'mã sha256 của tệp', en: "the file's sha256" }))
    .requiredOption('-o, --output <file>', say(program, { vi: 'tệp ghi ra', en: 'file to write' }))
    .action(async (asked: string, { output }: { readonly output: string }, command: Command) => {
      const sha256 = asked.toLowerCase();
      if (!/^[0-9a-f]{64}$/u.test(sha256)) throw notHash(asked);
      await get({ sha256, output });
      process.stderr.write(`${say(command, { vi: `đã ghi ${output}`, en: `wrote ${output}` })}\n`);
    });
}

async function get({ sha256, output }: { sha256: string; output: string }): Promise<void> {
  const address = apiAddress();
  const partial = `${output}.${String(process.pid)}.part`;
  try {
    const { content, size } = await getFile({ baseUrl: address.baseUrl, sha256 });
    const handle = await open(partial, 'wx');
    try {
      const found = await write({ handle, content: shown({ content, size, name: basename(output) }) });
      await handle.close();
      if (found !== sha256) throw otherContent({ asked: sha256, found });
      await rename(partial, output);
    } catch (fault) {
      await handle.close().catch(() => undefined);
      await rm(partial, { force: true });
      throw fault;
    }
  } catch (fault) {
    throw failureOfFile({ fault: brokenOff(unreadable({ file: output, fault })), address, file: sha256 });
  }
}

/** Writes what comes, and returns its hash. */
async function write({
  handle,
  content,
}: {
  handle: FileHandle;
  content: AsyncIterable<Uint8Array>;
}): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of content) {
    hash.update(piece);
    await handle.writeFile(piece);
  }
  await handle.sync();
  return hash.digest('hex');
}

/** A connection that ends on the way is a TypeError of `fetch`. */
function brokenOff(fault: unknown): unknown {
  if (!(fault instanceof TypeError)) return fault;
  return new CommandFailed({
    exitCode: 3,
    sentence: {
      vi: 'Kết nối bị đứt khi đang tải; chưa ghi gì, hãy tải lại.',
      en: 'The connection broke off; nothing was written, download it again.',
    },
  });
}

function otherContent({ asked, found }: { asked: string; found: string }): CommandFailed {
  return new CommandFailed({
    exitCode: 3,
    sentence: {
      vi: `Nội dung tải về có mã ${found}, không phải ${asked}; chưa ghi gì.`,
      en: `The content that came has the hash ${found}, not ${asked}; nothing was written.`,
    },
  });
}

function notHash(asked: string): CommandFailed {
  return new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `"${asked}" không phải mã sha256 (64 chữ số hệ mười sáu).`,
      en: `"${asked}" is no sha256 (64 hexadecimal digits).`,
    },
  });
}
