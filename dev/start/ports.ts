import { createServer } from 'node:net';

const HOST = '127.0.0.1';

/** Whether a program could listen on this loopback port now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: HOST, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A loopback port that is free now and is none of `taken`. */
export async function freePort({ taken }: { taken: readonly number[] }): Promise<number> {
  for (;;) {
    const port = await anyFreePort();
    if (!taken.includes(port)) return port;
  }
}

/** The given port, or the one of the last run if it is free, or any that is free. */
export async function choosePort({
  given,
  last,
  taken,
}: {
  given: number | undefined;
  last: number | undefined;
  taken: readonly number[];
}): Promise<number> {
  if (given !== undefined && given !== 0) return given;
  if (last !== undefined && !taken.includes(last) && (await isFree(last))) return last;
  return freePort({ taken });
}

function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host: HOST, port: 0 }, () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('the system gave no port')),
      );
    });
  });
}
