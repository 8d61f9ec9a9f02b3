import { expect, test } from '@jest/globals';
import { tracesProtocol } from '../../telemetry/config.js';

const address = 'http://127.0.0.1:4318';

test.each([
  ['nothing is set', {}, undefined],
  ['the exporter is none', { OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: address }, undefined],
  ['the SDK is disabled', { OTEL_SDK_DISABLED: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: address }, undefined],
  ['an address is empty', { OTEL_EXPORTER_OTLP_ENDPOINT: '' }, undefined],
  ['an address is set', { OTEL_EXPORTER_OTLP_ENDPOINT: address }, 'http/protobuf'],
  ['an address for traces is set', { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: address }, 'http/protobuf'],
  ['the exporter is otlp', { OTEL_TRACES_EXPORTER: 'otlp' }, 'http/protobuf'],
  [
    'JSON is asked for',
    { OTEL_EXPORTER_OTLP_ENDPOINT: address, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' },
    'http/json',
  ],
  [
    'traces have a protocol of their own',
    {
      OTEL_TRACES_EXPORTER: 'otlp',
      OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
      OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/json',
    },
    'http/json',
  ],
])('where %s, traces go out as the environment says', (_what, env, protocol) => {
  expect(tracesProtocol(env)).toBe(protocol);
});

test.each([
  ['OTEL_TRACES_EXPORTER', { OTEL_TRACES_EXPORTER: 'zipkin' }],
  ['OTEL_EXPORTER_OTLP_PROTOCOL', { OTEL_TRACES_EXPORTER: 'otlp', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' }],
])('a wrong %s is named', (name, env) => {
  expect(() => tracesProtocol(env)).toThrow(name);
});
