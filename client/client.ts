import createClient, { type Client, type ClientPathsWithMethod, type FetchOptions } from 'openapi-fetch';
import type { components, paths } from './schema.js';
import { type SendTerms, sender } from './send.js';

export type { SendTerms } from './send.js';

/** The forms of the document by their names. */
export type Schemas = components['schemas'];

type Method = 'get' | 'post' | 'put' | 'delete';

/** What an operation is answered with when it is not refused. */
type AnswerOf<Operation> = Operation extends { readonly responses: infer Answers }
  ? JsonOf<Answers[keyof Answers & (200 | 201 | 202 | 204)]>
  : never;

/** Files come as bytes: ask for them with `parseAs`. */
type JsonOf<Answer> = Answer extends { readonly content: infer Content }
  ? Content extends { readonly 'application/json': infer Json }
    ? Json
    : unknown
  : undefined;

type Given<Operation> =
  Record<never, never> extends FetchOptions<Operation>
    ? [init?: FetchOptions<Operation>]
    : [init: FetchOptions<Operation>];

type Verb<M extends Method> = <P extends ClientPathsWithMethod<Client<paths>, M>>(
  path: P,
  ...given: Given<paths[P][M]>
) => Promise<{ readonly data?: AnswerOf<paths[P][M]> }>;

/** The API, typed by its own document. Calls throw ApiProblem where they are refused and ApiUnreachable where no answer comes. */
export interface ApiClient {
  readonly GET: Verb<'get'>;
  readonly POST: Verb<'post'>;
  readonly PUT: Verb<'put'>;
  readonly DELETE: Verb<'delete'>;
}

/** A client of the API at an address; in a browser the address may be empty. */
export function createApiClient({ baseUrl, ...terms }: { readonly baseUrl: string } & SendTerms): ApiClient {
  const address = `${baseUrl.replace(/\/$/, '')}/api/v1`;
  // Its own types lose what is readonly.
  return createClient<paths>({ baseUrl: address, fetch: sender(terms) }) as unknown as ApiClient;
}

/** What a call is answered with. Throws ApiProblem and ApiUnreachable. */
export async function answered<T>(call: Promise<{ readonly data?: T }>): Promise<T> {
  const { data } = await call;
  // A refusal was thrown on the way: what is without a content here is an answer without one.
  return data as T;
}
