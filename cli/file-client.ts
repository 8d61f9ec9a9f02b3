import { ApiUnreachable } from '../client/problem.js';
import { problemIn } from '../client/send.js';
import { callerHeaders } from './client-headers.js';

/** What the API says of a file that it took. */
export interface TakenFile {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly scan: 'pending' | 'clean' | 'infected' | 'notScanned';
}

/** Sends a content in pieces. Throws ApiProblem when it is refused and ApiUnreachable when no server answers. */
export async function putFile({
  baseUrl,
  name,
  mediaType,
  size,
  content,
}: {
  baseUrl: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  content: AsyncIterable<Uint8Array>;
}): Promise<{ readonly file: TakenFile; readonly isNew: boolean }> {
  const response = await call(new URL('/api/v1/files', baseUrl), {
    method: 'POST',
    headers: {
      ...(await callerHeaders({ baseUrl })),
      'content-type': mediaType,
      'content-length': String(size),
      'x-file-name': encodeURIComponent(name),
    },
    body: content,
    duplex: 'half',
  });
  return { file: (await response.json()) as TakenFile, isNew: response.status === 201 };
}

/** Opens a content; `size` in bytes where the server says it. */
export async function getFile({ baseUrl, sha256 }: { baseUrl: string; sha256: string }): Promise<{
  readonly content: AsyncIterable<Uint8Array>;
  readonly size: number;
}> {
  const response = await call(new URL(`/api/v1/files/${sha256}/content`, baseUrl), {
    headers: await callerHeaders({ baseUrl }),
  });
  return {
    content: response.body ?? new Blob([]).stream(),
    size: Number(response.headers.get('content-length') ?? 0),
  };
}

async function call(url: URL, init: Parameters<typeof fetch>[1]): Promise<Response> {
  const response = await fetch(url, init).catch((fault: unknown) => {
    const cause = fault instanceof Error ? fault.cause : undefined;
    // A file that cannot be read on is a matter of this machine, not of the server.
    if (cause instanceof Error && 'syscall' in cause && cause.syscall === 'read') throw cause;
    throw new ApiUnreachable(cause instanceof Error ? cause.message : String(fault));
  });
  if (response.ok) return response;
  throw await problemIn(response);
}
