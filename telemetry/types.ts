import type { WorkflowClientInterceptor } from '@temporalio/client';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

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
