import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import type { Operation, Tag } from '../../api/operation/operation.js';
import { operations } from '../../api/operations/index.js';
import type { FieldProblem } from '../../api/problem.js';
import { type Answer, TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { goodBodies, goodParams } from './good-requests.js';
import { leavesOf, withLeaf } from './leaves.js';
import { dpi } from './people.js';

const tags: readonly Tag[] = ['reports', 'periods', 'papers', 'files'];
const asked = operations.filter(({ tag }) => tags.includes(tag));
const operationsById = asked.map((operation) => [operation.id, operation] as const);
const withParams = operationsById.filter(([, { params }]) => params !== undefined);
const withQuery = operationsById.filter(([, { query }]) => query !== undefined);
const withBody = operationsById.filter(([, { body }]) => body !== undefined);

let database: TestDatabase;
let store: Store;
let api: TestApi;

beforeAll(async () => {
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  api = await TestApi.start({ store });
});
afterAll(async () => {
  await api.close();
  await store.close();
  await database.drop();
});

/** Questions that are answered with a name: it is compared with others, and a number out of all bounds or a path is one that nothing has. */
const named = new Set(['delegation']);
const hostile = ['%00', 'a%07b', '..%2f..%2fetc', '%5b%24ne%5d', '%7b%22%24ne%22%3a1%7d', 'x'.repeat(5_000)];

test.each(withParams)(
  'each part of the address of %s that means nothing is named',
  async (_id, operation) => {
    for (const param of keysOf(operation.params))
      for (const value of hostile) {
        const answer = await ask({ operation, params: { ...goodParams, [param]: value } });
        expectNamed({ answer, field: param, place: 'path', of: [param, value] });
      }
  },
);

test.each(withQuery)('each question of %s that means nothing is named', async (_id, operation) => {
  for (const key of keysOf(operation.query)) {
    const bad = [
      `${key}=%00`,
      `${key}=${'x'.repeat(5_000)}`,
      `${key}=1&${key}=2`,
      ...(named.has(key) ? [] : [`${key}=1e9999`, `${key}=..%2f`]),
    ];
    for (const query of bad)
      expectNamed({ answer: await ask({ operation, query }), field: key, place: 'query', of: [query] });
    const query = `${key}%5b%24ne%5d=1`;
    const answer = await ask({ operation, query });
    expectNamed({ answer, field: `${key}[$ne]`, place: 'query', of: [query] });
  }
  const answer = await ask({ operation, query: 'person=an' });
  expectNamed({ answer, field: 'person', place: 'query', of: ['person'] });
});

test.each(withBody)(
  'each part of the body of %s that is of another type, huge or hostile is named',
  async (id, operation) => {
    const body = goodBodies[id];
    if (!body) throw new Error(`no good body of ${id}`);
    for (const path of leavesOf(body))
      for (const value of [{ $ne: '' }, ['x'], null, true, 'a\u0007b', '\ud83d', 'x'.repeat(30_000)]) {
        const answer = await ask({ operation, body: withLeaf({ of: body, path, value }) });
        expectNamed({ answer, field: path.join('.'), place: 'body', of: [path, value], isWithin: true });
      }
    for (const [field, value] of [
      ['by', { person: 'son', role: 'chairman' }],
      ['person', 'son'],
      ['$where', '1'],
    ] as const) {
      const answer = await ask({ operation, body: { ...body, [field]: value } });
      expectNamed({ answer, field, place: 'body', of: [field] });
    }
    expectNamed({ answer: await ask({ operation, body: [body] }), field: '', place: 'body', of: ['a list'] });
  },
);

test.each(withBody)(
  'a body of %s that cannot be read, is too large or of another type is refused as a whole',
  async (_id, operation) => {
    for (const [content, type, status, code] of [
      ['{"a": ', 'application/json', 400, 'badBody'],
      ['"text"', 'application/json', 400, 'badBody'],
      [`{"a": "${'x'.repeat(9_000_000)}"}`, 'application/json', 413, 'badBody'],
      ['{}', 'text/plain', 415, 'notJson'],
      ['a=b', 'application/x-www-form-urlencoded', 415, 'notJson'],
    ] as const) {
      const response = await fetch(`${api.url}/api/v1${addressOf({ operation })}`, {
        method: operation.method.toUpperCase(),
        headers: { ...api.as(dpi), 'content-type': type },
        body: content,
      });
      expect([content.slice(0, 9), response.status, await response.json()]).toEqual([
        content.slice(0, 9),
        status,
        expect.objectContaining({ code }),
      ]);
    }
  },
);

test('what is wrong is said in the language asked for, and in both', async () => {
  const path = '/plans/mau/periods/2022-Q9';
  const inVietnamese = await api.ask({ as: dpi, path });
  const inEnglish = await api.ask({ as: dpi, path, headers: { 'accept-language': 'en' } });
  const [vi, en] = [inVietnamese, inEnglish].map(
    ({ body }) => (body as { fields: { message: string }[] }).fields[0],
  );
  expect(vi?.message).toContain('không hợp lệ');
  expect(en?.message).toContain('Invalid');
});

function ask({
  operation,
  params = goodParams,
  query = '',
  body = goodBodies[operation.id],
}: {
  operation: Operation;
  params?: Readonly<Record<string, string>>;
  query?: string;
  body?: unknown;
}): Promise<Answer> {
  const method = operation.method.toUpperCase() as 'GET' | 'PUT' | 'POST';
  const path = `${addressOf({ operation, params })}${query && `?${query}`}`;
  const headers = operation.seesVersion ? { 'if-match': '"0"' } : {};
  return api.ask({ as: dpi, method, path, headers, ...(operation.body && { body }) });
}

function addressOf({
  operation: { path },
  params = goodParams,
}: {
  operation: Operation;
  params?: Readonly<Record<string, string>>;
}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? '');
}

/** An answer 422 that names this field alone, or what is in it, in both languages. */
function expectNamed({
  answer: { status, body },
  field,
  place,
  of,
  isWithin = false,
}: {
  answer: Answer;
  field: string;
  place: FieldProblem['place'];
  of: unknown;
  isWithin?: boolean;
}): void {
  const { fields = [], code } = body as { code: string; fields?: readonly FieldProblem[] };
  const others = fields.filter(
    (one) => one.field !== field && !(isWithin && one.field.startsWith(`${field}.`)),
  );
  expect({ of, status, code, others, count: fields.length > 0 }).toEqual({
    of,
    status: 422,
    code: 'invalidInput',
    others: [],
    count: true,
  });
  for (const { place: found, messages } of fields) {
    expect([of, found]).toEqual([of, place]);
    expect(messages.vi).toMatch(/[à-ỹ]/iu);
    expect(messages.en).toMatch(/^[ -~]+$/u);
  }
}

function keysOf(schema: z.ZodType | undefined): readonly string[] {
  if (!(schema instanceof z.ZodObject)) throw new Error('no object');
  return Object.keys(schema.shape);
}
