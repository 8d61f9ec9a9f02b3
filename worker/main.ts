import { DefaultLogger, Runtime } from '@temporalio/worker';
import pino from 'pino';
import { workerConfig } from './config.js';
import { startWorker } from './start-worker.js';

const config = workerConfig();
const log = pino({ level: config.logLevel, base: { process: 'worker' } });
Runtime.install({
  logger: new DefaultLogger('INFO', ({ level, message, meta }) => {
    log[level === 'ERROR' ? 'error' : level === 'WARN' ? 'warn' : 'info'](meta ?? {}, message);
  }),
  shutdownSignals: [],
});

const worker = await startWorker({ ...config, log });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, worker.stop);
log.info({ temporal: config.temporalAddress, namespace: config.temporalNamespace }, 'worker started');
await worker.ended;
log.info('worker ended');
