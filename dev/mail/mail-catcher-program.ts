import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catcherConfig } from './config.js';
import { startMailServer } from './mail-server.js';

const { port, folder } = catcherConfig();
mkdirSync(folder, { recursive: true, mode: 0o700 });
let count = 0;
const server = await startMailServer({
  port,
  onReceived: ({ raw, recipient }) => {
    count += 1;
    const at = new Date().toISOString().replaceAll(':', '-');
    const name = `${at}-${String(count)}-${recipient.replaceAll(/[^\w@.-]/gu, '_')}.eml`;
    const draft = join(folder, `.${name}`);
    writeFileSync(draft, raw, { mode: 0o600 });
    renameSync(draft, join(folder, name));
  },
});
console.log(`mails to ${server.url} are kept in ${folder}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
