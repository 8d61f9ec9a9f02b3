import { tracesProtocol } from './config.js';
import type { Tracing } from './types.js';

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
