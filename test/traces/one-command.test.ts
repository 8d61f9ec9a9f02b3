import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { launchPlan } from '../../cli/client.js';
import { callerHeaders } from '../../cli/client-headers.js';
import { shippedPeople } from '../../data/shipped.js';
import { readEnvironment } from '../../dev/environment.js';
import { productPrograms } from '../../dev/start/product-children.js';
import { type RunningCopy, startCopy } from '../../dev/start/start-copy.js';
import { sampleText } from '../support/plans.js';
import { lineOf, startCollector } from './collector.js';

const launcher = 'giam-sat-1.so-ke-hoach-va-dau-tu';
const officer = 'can-bo.so-tai-chinh';
const head = 'thu-truong.so-tai-chinh';
const callersTrace = '0af7651916cd43dd8448eb211c80319c';
const callersSpan = 'b7ad6b7169203331';
const home = mkdtempSync(join(tmpdir(), 'dondoc-traces-'));
let collector: Awaited<ReturnType<typeof startCollector>>;
let copy: RunningCopy;
let taskId: string;

beforeAll(async () => {
  collector = await startCollector();
  const environment = readEnvironment();
  const traces = {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_BSP_SCHEDULE_DELAY: '200',
  };
  copy = await startCopy({
    environment: {
      ...environment,
      ...{ temporalAddress: undefined, mongodbUri: undefined, oidcIssuer: undefined, port: 0, home },
    },
    programsFor: (addresses) =>
      productPrograms({ addresses, inherited: { ...environment.inherited, ...traces } }),
    progress: { line: () => undefined, live: () => undefined },
    signal: new AbortController().signal,
  });
  await launchPlan({ baseUrl: copy.address, as: launcher, text: sampleText, planId: 'ke-hoach-mau' });
  taskId = await firstTask();
}, 300_000);

afterAll(async () => {
  await copy.stop();
  await collector.close();
  rmSync(home, { recursive: true, force: true });
}, 60_000);

async function ask({
  as,
  path,
  body,
  headers = {},
}: {
  as: string;
  path: string;
  body?: unknown;
  headers?: object;
}) {
  const answer = await fetch(`${copy.address}/api/v1${path}`, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      'content-type': 'application/json',
      ...(await callerHeaders({ baseUrl: copy.address, as })),
      ...headers,
    },
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as never };
}

async function firstTask(): Promise<string> {
  for (;;) {
    const { body } = await ask({ as: officer, path: '/tasks?unit=so-tai-chinh&limit=1' });
    const [row] = (body as { rows: readonly { taskId: string }[] }).rows;
    if (row) return row.taskId;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test('One command is one trace, from the request through client and workflow to the activity that records it.', async () => {
  const { status, headers } = await ask({
    as: officer,
    path: `/tasks/${taskId}/commands`,
    body: { command: { type: 'acceptAssignment' } },
    headers: { traceparent: `00-${callersTrace}-${callersSpan}-01`, tracestate: 'vendor=secret' },
  });
  expect(status).toBe(200);
  const spans = await collector.traceOf({ traceId: callersTrace, atLeast: 4 });
  expect(lineOf({ spans, name: 'RunActivity:record' })).toBe(
    'RunActivity:record < HandleUpdate:command < StartWorkflowUpdate:command < POST /api/v1/tasks/{taskId}/commands',
  );
  expect(Object.fromEntries(spans.map(({ name, service }) => [name, service]))).toEqual({
    'RunActivity:record': 'dondoc-worker',
    'HandleUpdate:command': 'dondoc-worker',
    'StartWorkflowUpdate:command': 'dondoc-api',
    'POST /api/v1/tasks/{taskId}/commands': 'dondoc-api',
  });
  const request = spans.find(
    ({ service, parentSpanId }) => service === 'dondoc-api' && parentSpanId === callersSpan,
  );
  expect(request?.attributes).toEqual({
    'http.request.method': 'POST',
    'http.route': '/api/v1/tasks/{taskId}/commands',
    'http.response.status_code': 200,
    'dondoc.operation': 'giveTaskCommand',
    'dondoc.request_id': headers.get('x-request-id'),
  });
  const lines = readFileSync(join(home, 'logs', 'api.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(callersTrace))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toContainEqual(
    expect.objectContaining({
      ...{ msg: 'request', traceId: callersTrace, requestId: headers.get('x-request-id'), taskId },
    }),
  );
});

test('A refusal is a trace that ends in the validation, with its code.', async () => {
  const traceId = '1af7651916cd43dd8448eb211c80319c';
  const { status } = await ask({
    as: head,
    path: `/tasks/${taskId}/commands`,
    body: { command: { type: 'approvePlan', version: 1 } },
    headers: { traceparent: `00-${traceId}-${callersSpan}-01` },
  });
  expect(status).toBe(409);
  const spans = await collector.traceOf({ traceId, atLeast: 3 });
  expect(lineOf({ spans, name: 'ValidateUpdate:command' })).toBe(
    'ValidateUpdate:command < StartWorkflowUpdate:command < POST /api/v1/tasks/{taskId}/commands',
  );
  expect(spans.find(({ name }) => name === 'ValidateUpdate:command')?.attributes).toEqual({
    temporalWorkflowId: `remediation-task/${taskId}`,
    'dondoc.refusal': 'notNow',
  });
});

test('A trace that its caller does not sample is not sent, and one that is no traceparent is not taken.', async () => {
  const notSampled = '2af7651916cd43dd8448eb211c80319c';
  const parents = [
    `00-${notSampled}-${callersSpan}-00`,
    `00-${notSampled}-nothing-01`,
    '\u00ff',
    'x'.repeat(500),
  ];
  for (const traceparent of parents)
    expect((await ask({ as: officer, path: '/me', headers: { traceparent } })).status).toBe(200);
  const last = '3af7651916cd43dd8448eb211c80319c';
  await ask({ as: officer, path: '/me', headers: { traceparent: `00-${last}-${callersSpan}-01` } });
  await collector.traceOf({ traceId: last, atLeast: 1 });
  expect(collector.spans.filter(({ traceId }) => traceId === notSampled)).toEqual([]);
});

test('No trace names a person, repeats what a task says, or hands on what others wrote into their trace.', () => {
  const text = collector.text();
  expect(text).toContain(`remediation-task/${taskId}`);
  const people = shippedPeople().flatMap(({ id, name, mail }) => [id, name, mail]);
  expect(people.filter((word) => text.includes(word))).toEqual([]);
  expect(text).not.toContain('vendor=secret');
  expect(new Set(collector.spans.flatMap(({ attributes }) => Object.keys(attributes)))).toEqual(
    new Set([
      ...['http.request.method', 'http.route', 'http.response.status_code'],
      ...['dondoc.operation', 'dondoc.request_id', 'dondoc.refusal'],
      ...['temporalWorkflowId', 'temporalActivityId', 'run_id'],
    ]),
  );
});
