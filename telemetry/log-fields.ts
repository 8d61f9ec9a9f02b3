import { trace } from '@opentelemetry/api';

/** What every line of a log gets while traces are on: the trace to which it belongs. */
export function traceFields(): { readonly traceId?: string } {
  const span = trace.getActiveSpan();
  return span ? { traceId: span.spanContext().traceId } : {};
}
