import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';

/**
 * What spans may say. Anything else that a library adds stays here: the id of an update holds the id of a person, and the words of a
 * fault may hold anything.
 */
const listed: ReadonlySet<string> = new Set([
  'http.request.method',
  'http.route',
  'http.response.status_code',
  'dondoc.operation',
  'dondoc.request_id',
  'dondoc.refusal',
  'temporalWorkflowId',
  'temporalActivityId',
  'run_id',
  'exception.type',
]);

/** An exporter that gets of each span the listed attributes alone. */
export function listedOnly(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(withListedOnly), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}

function withListedOnly(span: ReadableSpan): ReadableSpan {
  const shown: Partial<ReadableSpan> = {
    attributes: listedIn(span.attributes),
    events: span.events.map((event) => ({ ...event, attributes: listedIn(event.attributes ?? {}) })),
    status: { code: span.status.code },
  };
  return Object.assign(Object.create(span) as ReadableSpan, shown);
}

function listedIn(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => listed.has(name)));
}
