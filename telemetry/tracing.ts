import type { WorkflowClientInterceptor } from '@temporalio/client';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { tracesProtocol } from './config.js';

/** A span that ended elsewhere and already has its id: workflow code cannot make spans, it tells of them. */
export interface ToldSpan {
  readonly name: string;
  /** The span under which it is, as W3C traceparent. */
  readonly parent: string;
  readonly spanId: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Traces of one process, while they are on. */
export interface Tracing {
  /** For Temporal's client: a call is a span, and its place goes along in the headers. */
  readonly ofClient: { readonly workflow: WorkflowClientInterceptor[] };
  /** For Temporal's worker: an activity is a span under whoever asked for it. */
  readonly ofActivities: ActivityInterceptorsFactory[];
  readonly tell: (span: ToldSpan) => void;
  /** Sends what is left. */
  readonly stop: () => Promise<void>;
}

/** Traces where the environment asks for them; undefined, and nothing loaded, where it does not. */
export async function openTracing({
  service,
}: {
  /** The name of the service where OTEL_SERVICE_NAME has none. */
  service: string;
}): Promise<Tracing | undefined> {
  const protocol = tracesProtocol();
  if (protocol === undefined) return undefined;
  const { startTracing } = await import('./start-tracing.js');
  return startTracing({ service, protocol });
}
