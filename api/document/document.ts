import {
  createDocument,
  type oas31,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import type { Language } from '../../domain/text/localized.js';
import type { BodyExamples, Operation } from '../operation/operation.js';
import { answersOf, sharedRefusals } from './answers.js';
import { headersOf } from './headers.js';
import { asRead } from './json-schema.js';
import { type LoginWords, securitySchemes } from './security.js';
import { rolesThatMay } from './who-may.js';
import { documentTitle, documentWords, roleWords, tagWords } from './words.js';

interface Asked {
  readonly operations: readonly Operation[];
  /** Of dondoc. */
  readonly version: string;
  readonly language: Language;
  readonly login?: LoginWords | undefined;
}

/** The OpenAPI 3.1 document of operations, in one language with the summaries of the other beneath. */
export function documentOf({ operations, version, language, login }: Asked): oas31.OpenAPIObject {
  const used = [...new Set(operations.map(({ tag }) => tag))];
  return createDocument(
    {
      openapi: '3.1.0',
      info: { title: documentTitle[language], version, description: documentWords[language] },
      servers: [{ url: '/api/v1' }],
      tags: used.map((tag) => ({ name: tag, description: tagWords[tag][language] })),
      security: [{ token: [] }, { session: [] }],
      paths: pathsOf({ operations, language }),
      components: {
        securitySchemes: securitySchemes({ language, login }),
        responses: sharedRefusals({ operations, language }),
      },
    },
    // A form that goes in and out alike has one name; where the two differ, what goes out is called so.
    { outputIdSuffix: 'Answer', cycles: 'ref', reused: 'inline', override: asRead },
  );
}

function pathsOf({ operations, language }: Pick<Asked, 'operations' | 'language'>): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: described({ operation, language }),
    };
  }
  return paths;
}

function described({
  operation,
  language,
}: {
  operation: Operation;
  language: Language;
}): ZodOpenApiOperationObject {
  const { id, tag, summary, needs, params, query } = operation;
  const other = language === 'vi' ? 'en' : 'vi';
  const roles = rolesThatMay(needs);
  const who = { vi: 'Vai trò', en: 'Roles' }[language];
  const names = roles.map((role) => roleWords[role][language]).join(', ');
  return {
    operationId: id,
    tags: [tag],
    summary: summary[language],
    description: `*${summary[other]}*\n\n${who}: ${names}.`,
    'x-needs': needs,
    'x-roles': roles,
    requestParams: {
      ...(params && { path: params as never }),
      ...(query && { query: query as never }),
    },
    parameters: headersOf({ operation, language }),
    ...bodyOf({ operation, language }),
    responses: answersOf({ operation, language }),
  };
}

function bodyOf({
  operation: { body, takesStream, examples },
  language,
}: {
  operation: Operation;
  language: Language;
}) {
  if (takesStream !== undefined) {
    const schema = { type: 'string', format: 'binary' } as const;
    const content = Object.fromEntries(takesStream.map((media) => [media, { schema }]));
    return { requestBody: { required: true, content } };
  }
  if (!body) return {};
  const content = { schema: body, ...(examples && { examples: examplesIn({ examples, language }) }) };
  return { requestBody: { required: true, content: { 'application/json': content } } };
}

function examplesIn({ examples, language }: { examples: BodyExamples; language: Language }) {
  return Object.fromEntries(
    Object.entries(examples).map(([name, { says, value }]) => [name, { summary: says[language], value }]),
  );
}
