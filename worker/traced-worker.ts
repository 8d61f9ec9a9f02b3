import { fileURLToPath } from 'node:url';
import type { InjectedSinks, WorkerOptions } from '@temporalio/worker';
import type { Tracing } from '../telemetry/types.js';
import type { TraceSinks } from '../workflows/trace-headers.js';

/** What a worker needs beside its usual options to write traces. */
export function tracedWorker(tracing: Tracing): Pick<WorkerOptions, 'interceptors' | 'sinks'> {
  const sinks: InjectedSinks<TraceSinks> = {
    traces: {
      ended: {
        fn: (_info, span) => {
          tracing.tell(span);
        },
        callDuringReplay: false,
      },
    },
  };
  return {
    interceptors: { activity: tracing.ofActivities },
    sinks,
  };
}

/** The part of the workflow code that carries traces. */
export const traceHeaders = fileURLToPath(new URL('../workflows/trace-headers.ts', import.meta.url));
