import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';
import { type SendTerms, sender } from './send.js';

export type { SendTerms } from './send.js';

/** The API, typed by its own document: `GET`, `POST`, `PUT` and `DELETE` of the paths that there are. */
export type ApiClient = Client<paths>;

/** The forms of the document by their names. */
export type Schemas = components['schemas'];

/** A client of the API at an address; in a browser the address may be empty. */
export function createApiClient({ baseUrl, ...terms }: { readonly baseUrl: string } & SendTerms): ApiClient {
  return createClient<paths>({ baseUrl: `${baseUrl.replace(/\/$/, '')}/api/v1`, fetch: sender(terms) });
}

/** What a call is answered with. Throws ApiProblem and ApiUnreachable. */
export async function answered<T>(call: Promise<{ data?: T | undefined }>): Promise<T> {
  const { data } = await call;
  // A refusal was thrown on the way: what is without a content here is an answer without one.
  return data as T;
}
