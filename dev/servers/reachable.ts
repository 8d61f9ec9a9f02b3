import { connect } from 'node:net';

const LIMIT_MS = 5_000;

/** Rejects unless something accepts connections at `host:port`. */
export async function assertReachable({
  address,
  defaultPort,
}: {
  address: string;
  defaultPort: number;
}): Promise<void> {
  const { host, port } = splitAddress({ address, defaultPort });
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host, port, timeout: LIMIT_MS });
    const fail = (why: string): void => {
      socket.destroy();
      reject(
        new Error(`nothing answers at ${address} (${why}), and another server is not taken in its place`),
      );
    };
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => fail(`no answer in ${LIMIT_MS / 1000} s`));
    socket.once('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message));
  });
}

/** `host`, `host:port` or `[v6]:port`. */
export function splitAddress({ address, defaultPort }: { address: string; defaultPort: number }): {
  readonly host: string;
  readonly port: number;
} {
  const match = /^(?:\[(?<v6>[^\]]+)\]|(?<host>[^:]*))(?::(?<port>\d+))?$/u.exec(address.trim());
  const host = match?.groups?.['v6'] ?? match?.groups?.['host'];
  const port = match?.groups?.['port'];
  return {
    host: host === undefined || host === '' ? address : host,
    port: port === undefined ? defaultPort : Number(port),
  };
}
