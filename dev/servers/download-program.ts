/** Run as a process: SERVER FOLDER FILE. Leaves the downloaded program as FOLDER/FILE. */
import { chmod, copyFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { MongoBinary } from 'mongodb-memory-server-core';

const [server = '', folder = '', file = ''] = process.argv.slice(2);
try {
  await download();
} catch (error) {
  process.stderr.write(`error: ${lastCause(error)}\n`);
  process.exit(1);
}

async function download(): Promise<void> {
  if (server === 'mongod') {
    await copyFile(await MongoBinary.getPath({ downloadDir: folder }), join(folder, file));
    await chmod(join(folder, file), 0o755);
    return;
  }
  const executable = { type: 'cached-download', downloadDir: folder } as const;
  const environment =
    server === 'temporal'
      ? await TestWorkflowEnvironment.createLocal({ server: { executable } })
      : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  await environment.teardown();
  const [program] = await readdir(folder);
  if (program === undefined) throw new Error('the library left no file');
  await rename(join(folder, program), join(folder, file));
}

/** The libraries chain their reasons with colons and lines; the last two say what happened. */
function lastCause(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lastLine = message.trim().split('\n').at(-1) ?? message;
  return lastLine.length < 160 ? lastLine : lastLine.split(': ').slice(-2).join(': ');
}
