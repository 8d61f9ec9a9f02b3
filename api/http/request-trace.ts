import { type Context, context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Request, RequestHandler } from 'express';

/** Of a caller's trace its place is taken over (W3C traceparent), and nothing that others would read in it. */
function traceOf({ headers: { traceparent } }: Request): Context {
  return propagation.extract(context.active(), { traceparent });
}

/** Makes each request a span of a trace: the caller's own, where it comes with one. It stands before all that is to belong to it. */
export function requestTrace(): RequestHandler {
  const tracer = trace.getTracer('dondoc-http');
  return (request, response, next) => {
    const { method } = request;
    const above = traceOf(request);
    const options = { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } };
    const span = tracer.startSpan(method, options, above);
    response.on('close', () => {
      const { operation, route, requestId } = response.locals as Record<string, string | undefined>;
      const status = response.statusCode;
      if (route !== undefined) span.updateName(`${method} ${route}`).setAttribute('http.route', route);
      if (operation !== undefined) span.setAttribute('dondoc.operation', operation);
      if (requestId !== undefined) span.setAttribute('dondoc.request_id', requestId);
      span.setAttribute('http.response.status_code', status);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    context.with(trace.setSpan(above, span), next);
  };
}
