import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it arrived. */
export interface ReceivedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly {
      readonly spans: readonly (Omit<ReceivedSpan, 'service' | 'attributes'> & {
        readonly attributes: readonly Attribute[];
      })[];
    }[];
  }[];
}

/** A receiver of traces (OTLP over HTTP) on this machine; it has to be closed. */
export async function startCollector() {
  const spans: ReceivedSpan[] = [];
  const received: { readonly path: string; readonly type: string; readonly bytes: Buffer }[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const bytes = Buffer.concat(pieces);
      const type = request.headers['content-type'] ?? '';
      received.push({ path: request.url ?? '', type, bytes });
      if (type === 'application/json') spans.push(...spansIn(JSON.parse(bytes.toString('utf8')) as Export));
      response.writeHead(200, { 'content-type': type }).end(type === 'application/json' ? '{}' : '');
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    spans,
    received,
    /** Everything that came, as text. */
    text: () => Buffer.concat(received.map(({ bytes }) => bytes)).toString('utf8'),
    /** The spans of a trace once there are so many of them. */
    traceOf: async ({ traceId, atLeast }: { traceId: string; atLeast: number }) => {
      const mine = () => spans.filter((span) => span.traceId === traceId);
      for (const end = Date.now() + 30_000; mine().length < atLeast && Date.now() < end; )
        await new Promise((resolve) => setTimeout(resolve, 100));
      return mine();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `name < name < name`: a span and those above it, as far as they are in the trace. */
export function lineOf({ spans, name }: { spans: readonly ReceivedSpan[]; name: string }): string {
  const names: string[] = [];
  for (let at = spans.find((span) => span.name === name); at; at = above({ spans, span: at }))
    names.push(at.name);
  return names.join(' < ');
}

function above({ spans, span }: { spans: readonly ReceivedSpan[]; span: ReceivedSpan }) {
  return spans.find(({ spanId }) => spanId === span.parentSpanId);
}

function spansIn({ resourceSpans }: Export): readonly ReceivedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(attributesIn(resource.attributes)['service.name']);
    return scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({ ...span, service, attributes: attributesIn(span.attributes) })),
    );
  });
}

function attributesIn(attributes: readonly Attribute[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
