import { existsSync } from 'node:fs';
import { runToSuccess } from '../servers/run-command.js';
import type { Tools } from '../servers/way.js';
import type { Settings } from './compose-environment.js';
import type { ProductImage } from './product-image.js';

/** Makes the key that signs checkpoints, by the dondoc command of the image, where there is none yet. */
export async function makeAuditKey({
  image: { folder, environment },
  settings: { DONDOC_AUDIT_KEY: key = '', DONDOC_AUDIT_RING: ring = '' },
  tools,
}: {
  image: ProductImage;
  settings: Settings;
  tools: Tools;
}): Promise<void> {
  if (existsSync(key)) return;
  await runToSuccess({
    title: 'dondoc audit keys new',
    program: {
      command: process.execPath,
      args: ['--import', 'tsx', 'cli/main.ts', 'audit', 'keys', 'new', key, ring],
      env: { PATH: tools.path.join(':'), ...environment },
      cwd: folder,
    },
    limitMs: 60_000,
    tools,
  });
}
