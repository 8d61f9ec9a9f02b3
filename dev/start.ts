import { onRequestToEnd, untilAborted } from './asked-to-end.js';
import { BadSetting, readEnvironment } from './environment.js';
import { createProgress } from './progress.js';
import { NoServer } from './servers/way.js';
import { productPrograms } from './start/product-children.js';
import { startCopy } from './start/start-copy.js';
import { buildWeb } from './web/build.js';

const USAGE = `usage: npm start [-- --empty]
  --empty  begins with nothing instead of the demonstration
environment: PORT (3000), DONDOC_HOME (.dondoc), DONDOC_CACHE, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, MONGODB_URI,
  DONDOC_TEMPORAL_PORT, DONDOC_TEMPORAL_UI_PORT, DONDOC_MONGODB_PORT, DONDOC_IDENTITY_PORT, DONDOC_LOG_LEVEL,
  OIDC_ISSUER with OIDC_CLIENT_ID, OIDC_AUDIENCE, OIDC_CLIENT_SECRET, OIDC_PERSON_CLAIM, PUBLIC_URL`;

const exitCodes = { badInput: 2, noServer: 3, other: 1 } as const;
const progress = createProgress();

const ending = onRequestToEnd();

process.exit(await main(process.argv.slice(2)));

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--empty');
  if (unknown !== undefined) {
    console.error(unknown === '--help' ? USAGE : `unknown argument "${unknown}"\n${USAGE}`);
    return unknown === '--help' ? 0 : exitCodes.badInput;
  }
  try {
    const environment = readEnvironment();
    await buildWeb({ progress });
    const { inherited } = environment;
    const copy = await startCopy({
      environment,
      programsFor: (addresses) => productPrograms({ addresses, inherited }),
      progress,
      signal: ending,
    });
    try {
      if (copy.temporalUi !== undefined) console.log(`temporal ui ${copy.temporalUi}`);
      if (copy.identity !== undefined)
        console.log(`local login, no passwords ${copy.identity} (dondoc token --as USER)`);
      console.log(`ready ${copy.address}`);
      // The pages are there already, and fill while the demonstration is made.
      if (args.includes('--empty')) progress.line('started with nothing in it');
      else if (copy.identity === undefined)
        progress.line('no demonstration: only a local provider gives tokens for it');
      else await demonstrate(copy.address);
      await untilAborted(ending);
    } finally {
      progress.line('ending');
      await copy.stop();
    }
    return 0;
  } catch (error) {
    return ending.aborted ? 0 : report(error);
  }
}

async function demonstrate(baseUrl: string): Promise<void> {
  const { startDemonstration } = await import('./demonstration/start-demonstration.js');
  const made = startDemonstration({ baseUrl, progress }).catch((fault: unknown) => {
    progress.line(
      `the demonstration is not complete: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
  });
  await Promise.race([made, untilAborted(ending)]);
}

function report(error: unknown): number {
  progress.line(error instanceof Error ? error.message : String(error));
  if (error instanceof BadSetting) return exitCodes.badInput;
  return error instanceof NoServer ? exitCodes.noServer : exitCodes.other;
}
