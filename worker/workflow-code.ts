import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundle } from '@temporalio/worker';
import { workflowSources } from './workflow-sources.js';

const root = join(import.meta.dirname, '..');
const kept = join(root, 'dist', 'workflows');
/** Bundles of other versions and of other uses (replay, traces) lie side by side; of old ones so many stay. */
const mostKept = 6;

/**
 * The workflow code as one file. It is made once for each version of its sources and kept: making it takes longer than all
 * else at the start of a worker, and a worker that was killed is to be back soon. Where it cannot be kept it is made each time.
 */
export async function workflowCode({
  interceptorModules = [],
  failureConverterPath,
  folder = kept,
}: {
  interceptorModules?: readonly string[];
  /** How the code writes failures: as the worker that runs it. */
  failureConverterPath?: string;
  folder?: string;
} = {}): Promise<WorkflowBundle> {
  const file = join(folder, `${keyOf({ interceptorModules, failureConverterPath })}.js`);
  const code = textOf(file);
  if (code !== undefined) return { code };
  const bundle = await bundleWorkflowCode({
    logger: new DefaultLogger('ERROR'),
    ...workflowSources,
    workflowInterceptorModules: [...interceptorModules],
    ...(failureConverterPath !== undefined && { failureConverterPath }),
  });
  keep({ folder, file, code: bundle.code });
  return { code: bundle.code };
}

/** Changes with every source that may be in the bundle, and with the packages. */
function keyOf({
  interceptorModules,
  failureConverterPath,
}: {
  interceptorModules: readonly string[];
  failureConverterPath: string | undefined;
}): string {
  const hash = createHash('sha256');
  for (const folder of ['workflows', 'domain'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, folder, name)));
  hash.update(readFileSync(join(root, 'package-lock.json')));
  if (failureConverterPath !== undefined) hash.update(readFileSync(failureConverterPath));
  return hash
    .update(JSON.stringify([interceptorModules, workflowSources]))
    .digest('hex')
    .slice(0, 24);
}

/** Written beside and then put in place: who reads it at the same moment has a whole one or none. */
function keep({ folder, file, code }: { folder: string; file: string; code: string }): void {
  try {
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${String(process.pid)}`;
    writeFileSync(draft, code);
    renameSync(draft, file);
    const age = (name: string) => statSync(join(folder, name)).mtimeMs;
    const newestFirst = readdirSync(folder).sort((one, other) => age(other) - age(one));
    for (const name of newestFirst.slice(mostKept)) rmSync(join(folder, name), { force: true });
  } catch {
    // A folder that may not be written, as in an image: the next start makes it again.
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
