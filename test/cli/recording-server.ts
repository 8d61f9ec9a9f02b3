import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = { readonly method: string; readonly path: string; readonly body: unknown };
export type Answer = { readonly status: number; readonly body: unknown };

/** Answers as the API would, and keeps what it was asked. */
export async function recordingServer(answer: (asked: Asked) => Answer): Promise<{
  readonly url: string;
  readonly requests: Asked[];
  readonly close: () => Promise<void>;
}> {
  const requests: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      const asked = { method: request.method ?? '', path: request.url ?? '', body };
      requests.push(asked);
      const { status, body: said } = answer(asked);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof said === 'string' ? said : JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
