import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

/** What the runtime has to say goes to the error stream, and only what is wrong: the output is for the answer. */
export function installQuietRuntime(): void {
  Runtime.install({
    logger: new DefaultLogger('ERROR', ({ message }) => process.stderr.write(`${message}\n`)),
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }), forward: {} },
    },
  });
}
