import type { Answer, Request, TestApi } from '../support/api.js';

/** Asks the API; of a stream that goes on it takes the beginning. */
export async function askCell({ api, ...request }: { api: TestApi } & Request): Promise<Answer> {
  const { as, method = 'GET', path, body, headers = {} } = request;
  if (path !== '/changes') return api.ask(request);
  const leaving = new AbortController();
  const response = await fetch(`${api.url}/api/v1${path}`, {
    method,
    headers: { ...(as && api.as(as)), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: leaving.signal,
  });
  const begun = await response.body?.getReader().read();
  leaving.abort();
  return {
    status: response.status,
    bytes: Buffer.from((begun?.value ?? new Uint8Array()) as Uint8Array),
    headers: response.headers,
    body: undefined,
  };
}
