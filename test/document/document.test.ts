import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { documentOf } from '../../api/document/document.js';
import { refusalStatuses } from '../../api/document/problems.js';
import { operations } from '../../api/operations/index.js';
import { commandTypes } from '../../domain/task/rules/index.js';
import { clientSchema, clientSchemaFile } from './client-schema.js';

const english = documentOf({ operations, version: '1.2.3', language: 'en' });
const vietnamese = documentOf({ operations, version: '1.2.3', language: 'vi' });

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly examples?: object }>> };
}

const described = ({ path, method }: { path: string; method: string }, document = english): Described =>
  (document.paths as Record<string, Record<string, unknown>>)[path]?.[method] as Described;

test('The document holds every operation under a name of its own, and nothing else.', () => {
  const inDocument = Object.values(english.paths ?? {}).flatMap((methods) =>
    Object.values(methods as Record<string, Described>).map(({ operationId }) => operationId),
  );
  expect(inDocument.sort()).toEqual(operations.map(({ id }) => id).sort());
  expect(new Set(inDocument).size).toBe(operations.length);
});

test('What the client is made of validates as OpenAPI 3.1, and the client is what the code says now.', async () => {
  const made = await clientSchema();
  const written = readFileSync(clientSchemaFile, 'utf8');
  // A comparison of thousands of lines helps nobody who has forgotten one command.
  expect(
    made === written ? 'as made now' : 'old: node --import tsx test/document/write-client-program.ts',
  ).toBe('as made now');
});

describe.each(operations.map((operation) => [operation.id, operation] as const))('%s', (_id, operation) => {
  const shown = described(operation);

  test('has its sentence in both languages, its tag, and the roles that may do it.', () => {
    expect([shown.summary, described(operation, vietnamese).summary]).toEqual([
      operation.summary.en,
      operation.summary.vi,
    ]);
    expect(shown.description).toContain(operation.summary.vi);
    expect(shown.tags).toEqual([operation.tag]);
    expect(english.tags?.map(({ name }) => name)).toContain(operation.tag);
    expect(shown.description).toMatch(/Roles: \w+/);
  });

  test('says every status with which it may answer.', () => {
    expect(Object.keys(shown.responses).map(Number)).toEqual(
      [...new Set([...Object.keys(operation.answers).map(Number), ...refusalStatuses(operation)])].sort(
        (one, other) => one - other,
      ),
    );
  });

  test('has a parameter for each name in its path, takes a key when it changes something, and a version when it edits.', () => {
    const named = (place: string) =>
      shown.parameters.filter((one) => one.in === place).map(({ name }) => name);
    expect(named('path').sort()).toEqual(
      [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
    );
    expect(named('header').includes('Idempotency-Key')).toBe(
      operation.method !== 'get' && operation.takesStream === undefined,
    );
    expect(named('header').includes('If-Match')).toBe(operation.seesVersion === true);
  });

  test('takes the examples that it shows.', () => {
    for (const [name, { value }] of Object.entries(operation.examples ?? {})) {
      const { error } = (operation.body ?? z.never()).safeParse(value);
      expect([name, error?.message]).toEqual([name, undefined]);
    }
  });
});

test('Every command of a task that a person may give has an example.', () => {
  const content = described({ path: '/tasks/{taskId}/commands', method: 'post' }).requestBody?.content;
  const examples = Object.keys(content?.['application/json']?.examples ?? {});
  expect(examples.sort()).toEqual(commandTypes.filter((type) => type !== 'fileReport').sort());
});

test('Login is said: bearer tokens, the session cookie, and the provider where it is known.', () => {
  const login = { issuer: 'https://login.tinh.example', sessionCookie: '__Host-dondoc-session' };
  const { components } = documentOf({ operations, version: '1', language: 'vi', login });
  expect(components?.securitySchemes).toMatchObject({
    token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    session: { type: 'apiKey', in: 'cookie', name: '__Host-dondoc-session' },
    provider: { openIdConnectUrl: 'https://login.tinh.example/.well-known/openid-configuration' },
  });
});
