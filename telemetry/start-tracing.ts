import { context, isSpanContextValid, propagation, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { parseTraceParent, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter as JsonExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter as ProtobufExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { envDetectorSync, Resource } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, RandomIdGenerator } from '@opentelemetry/sdk-trace-base';
import {
  OpenTelemetryActivityInboundInterceptor,
  OpenTelemetryWorkflowClientInterceptor,
} from '@temporalio/interceptors-opentelemetry';
import type { TracesProtocol } from './config.js';
import { listedOnly } from './listed-only.js';
import type { ToldSpan, Tracing } from './types.js';

/** Starts traces of this process: the one provider, the one form in which a trace goes on (W3C Trace Context, without baggage). */
export function startTracing({ service, protocol }: { service: string; protocol: TracesProtocol }): Tracing {
  const exporter = protocol === 'http/json' ? new JsonExporter() : new ProtobufExporter();
  const processor = new BatchSpanProcessor(listedOnly(exporter));
  const resource = Resource.default()
    .merge(new Resource({ 'service.name': service }))
    .merge(envDetectorSync.detect());
  const provider = new BasicTracerProvider({ resource, spanProcessors: [processor] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  const ids = new GivenSpanIds();
  const told = new BasicTracerProvider({ resource, spanProcessors: [processor], idGenerator: ids });
  return {
    ofClient: { workflow: [new OpenTelemetryWorkflowClientInterceptor()] },
    ofActivities: [(running) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(running) })],
    tell: (span) => tell({ span, ids, provider: told }),
    stop: () => provider.shutdown(),
  };
}

/** Gives the ids that spans have already. */
class GivenSpanIds extends RandomIdGenerator {
  next = '';
  override generateSpanId = () => this.next;
}

function tell({
  span: { name, parent, spanId, startedAtMs, endedAtMs, attributes },
  ids,
  provider,
}: {
  span: ToldSpan;
  ids: GivenSpanIds;
  provider: BasicTracerProvider;
}): void {
  const above = parseTraceParent(parent);
  if (!above || !isSpanContextValid(above)) return;
  ids.next = spanId;
  provider
    .getTracer('dondoc-workflow')
    .startSpan(
      name,
      { startTime: startedAtMs, attributes: { ...attributes } },
      trace.setSpanContext(ROOT_CONTEXT, { ...above, isRemote: true }),
    )
    .end(endedAtMs);
}
