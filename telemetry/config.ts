/** How spans leave the process. */
export type TracesProtocol = 'http/protobuf' | 'http/json';

/**
 * Whether traces are written, by the environment that OpenTelemetry defines; undefined where they are not, as it is when nothing is set.
 * What else it defines (the address, headers, sampler, name of the service) its own libraries read. Throws with the name of what is wrong.
 */
export function tracesProtocol(env: NodeJS.ProcessEnv = process.env): TracesProtocol | undefined {
  const set = (name: string) => env[name]?.trim() || undefined;
  const address = set('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') ?? set('OTEL_EXPORTER_OTLP_ENDPOINT');
  const exporter = set('OTEL_TRACES_EXPORTER') ?? (address === undefined ? 'none' : 'otlp');
  if (exporter === 'none' || set('OTEL_SDK_DISABLED')?.toLowerCase() === 'true') return undefined;
  if (exporter !== 'otlp') throw new Error(`OTEL_TRACES_EXPORTER is otlp or none: ${exporter}`);
  if (address !== undefined && !URL.canParse(address))
    throw new Error(`OTEL_EXPORTER_OTLP_ENDPOINT is no address: ${address}`);
  const [name, given] = ['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL', 'OTEL_EXPORTER_OTLP_PROTOCOL']
    .map((each) => [each, set(each)] as const)
    .find(([, value]) => value !== undefined) ?? ['', 'http/protobuf'];
  if (given !== 'http/protobuf' && given !== 'http/json')
    throw new Error(`${name} is http/protobuf or http/json: ${given ?? ''}`);
  return given;
}
