import { hostname } from 'node:os';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { activitiesOver } from '../activities/index.js';
import { openMongoStore } from '../activities/store/mongo-store.js';
import { shippedVersion } from '../data/version.js';
import type { Tracing } from '../telemetry/types.js';
import { dataConverterOf, failureConverterOf } from '../temporal/data-converter.js';
import { taskQueue } from '../workflows/messages.js';
import { auditKeyWord, startAuditor } from './auditor.js';
import type { WorkerConfig } from './config.js';
import type { FailingRuns } from './failing-runs.js';
import { startFileCare } from './file-care.js';
import { startLandingSweep } from './landings.js';
import { startMailer } from './mail.js';
import { startNames } from './names.js';
import { tracedWorker, traceHeaders } from './traced-worker.js';
import { workflowCode } from './workflow-code.js';

const pulseEveryMs = 5_000;
/** What a worker had in its memory waits so long for it before any other may do it: a worker that was killed does not come for it. */
const waitsForItsWorker = '3s';

/** Runs until `stop` is called; then lets running activities end and closes its connections. */
export async function startWorker({
  log,
  tracing,
  onRefused,
  failing,
  ...config
}: WorkerConfig & {
  readonly log: Logger;
  readonly tracing?: Tracing | undefined;
  /** Hears why MongoDB is not opened though it is there. */
  readonly onRefused: (why: Error) => void;
  /** What the log has said of workflows that cannot be carried on. */
  readonly failing: Pick<FailingRuns, 'lately'>;
}): Promise<{
  readonly stop: () => void;
  readonly ended: Promise<void>;
}> {
  const address = { address: config.temporalAddress };
  const store = openMongoStore({ uri: config.mongodbUri, onRefused });
  const [connection, native] = await Promise.all([
    Connection.connect(address),
    NativeConnection.connect(address),
  ]);
  const dataConverter = dataConverterOf(config.payloadKeys);
  const client = new Client({
    connection,
    namespace: config.temporalNamespace,
    dataConverter,
    ...(tracing && { interceptors: tracing.ofClient }),
  });
  const names = startNames({ store, log });
  const worker = await Worker.create({
    connection: native,
    namespace: config.temporalNamespace,
    taskQueue,
    dataConverter,
    workflowBundle: await workflowCode({
      interceptorModules: tracing ? [traceHeaders] : [],
      ...failureConverterOf(config.payloadKeys),
    }),
    activities: activitiesOver({ store, client, nameOf: names.nameOf }),
    shutdownGraceTime: '5s',
    stickyQueueScheduleToStartTimeout: waitsForItsWorker,
    ...(tracing && tracedWorker(tracing)),
  });
  const name = `${hostname()}:${String(process.pid)}`;
  const words = {
    version: shippedVersion(),
    auditKey: auditKeyWord(config.auditKeyFile),
    payloadKeys: keysWord(config.payloadKeys),
  };
  const pulse = setInterval(() => {
    if (worker.getState() !== 'RUNNING') return;
    store.putPulse(name, { ...words, failing: failing.lately(Date.now()) }).catch(() => undefined);
  }, pulseEveryMs);
  const mailer = startMailer({
    store,
    log,
    nameOf: names.nameOf,
    baseUrl: config.baseUrl,
    ...(config.smtp && { smtp: config.smtp }),
  });
  const landings = startLandingSweep({ store, client, log });
  const fileCare = startFileCare({ store, log, ...(config.scan && { scan: config.scan }) });
  const auditor = startAuditor({ store, client, settings: config, log });
  const ended = worker.run().finally(async () => {
    clearInterval(pulse);
    await Promise.all([names.stop(), mailer.stop(), landings.stop(), fileCare.stop(), auditor.stop()]);
    await Promise.allSettled([store.close(), connection.close(), native.close()]);
  });
  return {
    stop: () => {
      worker.shutdown();
    },
    ended,
  };
}

function keysWord(keys: WorkerConfig['payloadKeys']): 'set' | 'notSet' {
  return keys.length > 0 ? 'set' : 'notSet';
}
