import type { oas31, ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { Language } from '../../domain/text/localized.js';
import { problemAnswer } from '../answers/problem.js';
import type { AnswerSpec, Operation } from '../operation/operation.js';
import { answerHeader } from './headers.js';
import { problemWords, refusalStatuses } from './problems.js';

/** Everything with which an operation may answer. */
export function answersOf({
  operation,
  language,
}: {
  operation: Operation;
  language: Language;
}): ZodOpenApiResponsesObject {
  const good = Object.entries(operation.answers).map(([status, spec]) => [
    status,
    goodAnswer({ spec, language }),
  ]);
  const bad = refusalStatuses(operation)
    .filter((status) => !(status in operation.answers))
    .map((status) => [String(status), { $ref: `#/components/responses/Refused${String(status)}` }]);
  return Object.fromEntries([...good, ...bad]) as ZodOpenApiResponsesObject;
}

/** The refusals that operations share, by their names. */
export function sharedRefusals({
  operations,
  language,
}: {
  operations: readonly Operation[];
  language: Language;
}): Record<string, ZodOpenApiResponseObject> {
  const statuses = [...new Set(operations.flatMap(refusalStatuses))].sort((one, other) => one - other);
  return Object.fromEntries(
    statuses.map((status) => [`Refused${String(status)}`, refusal({ status, language })]),
  );
}

function goodAnswer({ spec, language }: { spec: AnswerSpec; language: Language }): ZodOpenApiResponseObject {
  const headers = spec.versioned && { headers: { ETag: answerHeader({ name: 'ETag', language }) } };
  const description = spec.says[language];
  if ('json' in spec)
    return { description, ...headers, content: { 'application/json': { schema: spec.json } } };
  if ('media' in spec) return { description, ...headers, content: { [spec.media]: { schema: binary } } };
  return { description, ...headers };
}

const binary: oas31.SchemaObject = { type: 'string', format: 'binary' };

function refusal({ status, language }: { status: number; language: Language }): ZodOpenApiResponseObject {
  const headers = {
    ...(status === 401 && { 'WWW-Authenticate': answerHeader({ name: 'WWW-Authenticate', language }) }),
    ...([429, 503].includes(status) && { 'Retry-After': answerHeader({ name: 'Retry-After', language }) }),
  };
  return {
    description: problemWords(status)[language],
    ...(Object.keys(headers).length > 0 && { headers }),
    content: { 'application/problem+json': { schema: problemAnswer } },
  };
}
