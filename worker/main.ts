import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import pino from 'pino';
import { traceFields } from '../telemetry/log-fields.js';
import { openTracing } from '../telemetry/tracing.js';
import { sayEncryption } from '../temporal/say-encryption.js';
import { workerConfig } from './config.js';
import { FailingRuns } from './failing-runs.js';
import { startWorker } from './start-worker.js';

const config = workerConfig();
const tracing = await openTracing({ service: 'dondoc-worker' });
const log = pino({
  level: config.logLevel,
  base: { process: 'worker' },
  ...(tracing && { mixin: traceFields }),
});
const failing = new FailingRuns();
Runtime.install({
  logger: new DefaultLogger('INFO', ({ level, message, meta }) => {
    failing.hear({ message, runId: meta?.['run_id'] ?? meta?.['runId'], nowMs: Date.now() });
    log[level === 'ERROR' ? 'error' : level === 'WARN' ? 'warn' : 'info'](meta ?? {}, message);
  }),
  shutdownSignals: [],
  telemetryOptions: {
    // What Temporal's core says comes to the same log, where it is heard.
    logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} },
    ...(config.metricsAddress !== undefined && {
      metrics: { prometheus: { bindAddress: config.metricsAddress } },
    }),
  },
});

sayEncryption({ log, keys: config.payloadKeys });
const onRefused = (why: Error) => {
  // Nothing that waits for this MongoDB may be decided: what it would record is of another moment or form.
  log.fatal({ err: why }, why.message);
  process.exit(1);
};
const worker = await startWorker({ ...config, log, tracing, onRefused, failing });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, worker.stop);
log.info({ temporal: config.temporalAddress, namespace: config.temporalNamespace }, 'worker started');
await worker.ended;
await tracing?.stop();
log.info('worker ended');
