/** A whole project in small: every layer with what it is allowed to import. All checks pass on it. */
export const cleanProject: Readonly<Record<string, string>> = {
  'domain/due.ts': `/** Whether a date has passed. */
export function isDue({ due, now }: { readonly due: string; readonly now: string }): boolean {
  return due < now;
}
`,
  'domain/status.ts': `export type Status = 'open' | 'closed';

export function labelOf(status: Status): string {
  switch (status) {
    case 'open':
      return 'mở';
    case 'closed':
      return 'đóng';
  }
}
`,
  'documents/letter.ts': `import { labelOf, type Status } from '../domain/status.js';

export function letter(status: Status): string {
  return \`Kính gửi: \${labelOf(status)}\`;
}
`,
  'audit/chain.ts': `import { labelOf } from '../domain/status.js';

export const first = labelOf('open');
`,
  'data/shipped.ts': `import type { Status } from '../domain/status.js';

export const first: Status = 'open';
`,
  'telemetry/tracing.ts': `export const service = 'dondoc';
`,
  'temporal/payload-keys.ts': `export const keys = 'none';
`,
  'workflows/messages.ts': `export const taskQueue = 'queue';

export type Input = { readonly due: string };
`,
  'workflows/search-attributes.ts': `export const searchAttributes = { Unit: 'KEYWORD' } as const;
`,
  'workflows/index.ts': `import { sleep } from '@temporalio/workflow';
import { isDue } from '../domain/due.js';
import type { Input } from './messages.js';
import { searchAttributes } from './search-attributes.js';

export async function press({ due }: Input): Promise<boolean> {
  await sleep('1 day');
  return isDue({ due, now: searchAttributes.Unit });
}
`,
  'activities/index.ts': `import { letter } from '../documents/letter.js';
import type { Input } from '../workflows/messages.js';
import { status } from './store/port.js';

export function write({ due }: Input): string {
  return letter(status(due));
}
`,
  'activities/store/port.ts': `import { z } from 'zod';
import type { Status } from '../../domain/status.js';

const stored = z.string();

export function status(due: string): Status {
  return stored.parse(due) === '' ? 'closed' : 'open';
}
`,
  'api/config.ts': `export function port(env: NodeJS.ProcessEnv = process.env): number {
  return Number(env['PORT'] ?? '3000');
}
`,
  'api/main.ts': `import express from 'express';
import { status } from '../activities/store/port.js';
import { first as beginning } from '../audit/chain.js';
import { first } from '../data/shipped.js';
import { letter } from '../documents/letter.js';
import { taskQueue } from '../workflows/messages.js';
import { port } from './config.js';

express()
  .get('/', (_request, response) => {
    response.send(letter(status(taskQueue)) + first + beginning);
  })
  .listen(port());
`,
  'worker/main.ts': `import { write } from '../activities/index.js';
import { service } from '../telemetry/tracing.js';
import { keys } from '../temporal/payload-keys.js';
import { press } from '../workflows/index.js';

process.exitCode = [write, press, service, keys].length;
`,
  'cli/client.ts': `export async function ask(path: string): Promise<string> {
  return (await fetch(path)).text();
}
`,
  'client/client.ts': `export const address = '/api/v1';
`,
  'cli/main.ts': `import { address } from '../client/client.js';
import { letter } from '../documents/letter.js';
import { ask } from './client.js';

console.log(await ask(address + letter('open')));
`,
  'dev/start.ts': `import { ask } from '../cli/client.js';
import { searchAttributes } from '../workflows/search-attributes.js';

console.log(await ask(Object.keys(searchAttributes).join('/')));
`,
  'bench/main.ts': `import { isDue } from '../domain/due.js';

console.log(isDue({ due: '2022-07-20', now: '2022-07-21' }));
`,
  'test/due.test.ts': `import { expect, test } from '@jest/globals';
import { isDue } from '../domain/due.js';

test('A date before now has passed.', () => {
  expect(isDue({ due: '2022-07-20', now: '2022-07-21' })).toBe(true);
});
`,
};
