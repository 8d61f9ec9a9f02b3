import { fileURLToPath } from 'node:url';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { documentOf } from '../../api/document/document.js';
import { operations } from '../../api/operations/index.js';

export const clientSchemaFile = fileURLToPath(new URL('../../client/schema.ts', import.meta.url));

const head = `/**
 * The API as types, made from its OpenAPI document: npm run client. Not written by hand.
 */
`;

/** The types of the client as the operations say them now. The document is validated on the way. */
export async function clientSchema(): Promise<string> {
  const document = documentOf({ operations, version: '1', language: 'en' });
  const nodes = await openapiTS(document as unknown as OpenAPI3, {
    alphabetize: true,
    immutable: true,
    // What has a default need not be given.
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    silent: true,
  });
  return `${head}${astToString(nodes)}`;
}
