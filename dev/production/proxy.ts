import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';

/** For so long an API that did not take a connection is asked last. */
const restsMs = 5_000;

/**
 * One address before all APIs, as ops/proxy/nginx.conf is in a container: in turns, on to the next one while none has taken the request, never
 * a second time after that; no figures for strangers.
 */
export function proxyOver(upstreams: readonly string[]): Server {
  const restingUntil = new Map<string, number>();
  let turn = 0;
  const inTurn = (): readonly string[] => {
    turn += 1;
    const rotated = upstreams.map((_one, n) => upstreams[(turn + n) % upstreams.length] ?? '');
    const rests = (one: string) => (restingUntil.get(one) ?? 0) > Date.now();
    return [...rotated.filter((one) => !rests(one)), ...rotated.filter(rests)];
  };
  const pass = (asked: Exchange, [upstream, ...others]: readonly string[]): void => {
    if (upstream === undefined) return void asked.response.writeHead(502).end();
    forward({
      ...asked,
      upstream,
      onNotTaken: () => {
        restingUntil.set(upstream, Date.now() + restsMs);
        pass(asked, others);
      },
    });
  };
  return createServer((request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (path === '/proxy-health') return void response.writeHead(204).end();
    if (path === '/metrics') return void response.writeHead(404).end();
    pass({ request, response }, inTurn());
  });
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function forward({
  request,
  response,
  upstream,
  onNotTaken,
}: Exchange & { readonly upstream: string; readonly onNotTaken: () => void }): void {
  const { method = 'GET', url: path = '/', headers, socket } = request;
  const { hostname, port } = new URL(upstream);
  const before = headers['x-forwarded-for'];
  const onward = ask({
    ...{ hostname, port, method, path, agent: false },
    headers: {
      ...headers,
      connection: 'close',
      'x-forwarded-for': [before ?? [], socket.remoteAddress ?? []].flat().join(', '),
    },
  });
  let isTaken = false;
  onward.once('socket', (towards) =>
    towards.once('connect', () => {
      isTaken = true;
      pipeline(request, onward, () => undefined);
    }),
  );
  onward.once('response', (answer) => {
    const { connection: _ofThisConnection, ...onwards } = answer.headers;
    response.writeHead(answer.statusCode ?? 502, onwards);
    pipeline(answer, response, () => undefined);
  });
  onward.on('error', () => {
    if (!isTaken) return onNotTaken();
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end();
  });
  response.once('close', () => onward.destroy());
}
