import { join } from 'node:path';
import { onRequestToEnd, untilAborted } from '../asked-to-end.js';
import { BadSetting, projectRoot, readEnvironment } from '../environment.js';
import { createProgress } from '../progress.js';
import { NoServer } from '../servers/way.js';
import { startProductionForm } from './start-form.js';

const USAGE = `usage: npm run production
Starts what docker-compose.yml starts as processes of this machine, on loopback: PostgreSQL, Temporal's server, MongoDB, workers, APIs, a proxy,
a local OpenID provider, and a mail server that keeps every mail.
environment: PORT (3000), DONDOC_HOME (.dondoc-production), DONDOC_CACHE, DONDOC_TEMPORAL_PORT, DONDOC_MONGODB_PORT, DONDOC_IDENTITY_PORT, and
  what docker-compose.yml names; secrets are made at the first start and kept in DONDOC_HOME/settings.env`;

const exitCodes = { badInput: 2, noServer: 3, other: 1 } as const;
const progress = createProgress();
const ending = onRequestToEnd();

process.exit(await main(process.argv.slice(2)));

async function main([argument]: readonly string[]): Promise<number> {
  if (argument !== undefined) {
    console.error(argument === '--help' ? USAGE : `unknown argument "${argument}"\n${USAGE}`);
    return argument === '--help' ? 0 : exitCodes.badInput;
  }
  try {
    const environment = readEnvironment();
    const home = environment.inherited['DONDOC_HOME']
      ? environment.home
      : join(projectRoot, '.dondoc-production');
    const form = await startProductionForm({
      environment: { ...environment, home },
      progress,
      signal: ending,
    });
    try {
      console.log(`APIs ${form.apis.join(', ')}`);
      console.log(`Temporal ${form.temporalAddress}, MongoDB ${form.mongodbUri}`);
      if (form.identity !== undefined)
        console.log(`local login, no passwords ${form.identity} (dondoc token --as USER)`);
      console.log(`mails ${form.mails}`);
      console.log(
        `settings ${form.settingsFile} (DONDOC_HOME=${home} dondoc doctor --env ${form.settingsFile})`,
      );
      console.log(`ready ${form.address}`);
      await untilAborted(ending);
    } finally {
      progress.line('ending');
      await form.close();
    }
    return 0;
  } catch (error) {
    if (ending.aborted) return 0;
    progress.line(error instanceof Error ? error.message : String(error));
    if (error instanceof BadSetting) return exitCodes.badInput;
    return error instanceof NoServer ? exitCodes.noServer : exitCodes.other;
  }
}
