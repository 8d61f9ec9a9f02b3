import { connect } from 'node:net';
import { type Answering, becauseOf, type ObservedHealth } from '../domain/health/observed.js';

const answerWithinMs = 3_000;

interface Addresses {
  /** `host:port` of Temporal. */
  readonly temporal?: string;
  readonly mongodb?: string;
}

/** Whether something listens where Temporal and MongoDB should be: all that can be seen of them without the API. */
export async function addressesAnswer({
  temporal,
  mongodb,
}: Addresses): Promise<Pick<ObservedHealth, 'temporal' | 'mongodb'>> {
  const [first, second] = await Promise.all([
    temporal === undefined ? undefined : anyListens([temporal]),
    mongodb === undefined ? undefined : anyListens(hostsIn(mongodb)),
  ]);
  return { ...(first && { temporal: first }), ...(second && { mongodb: second }) };
}

/** Whether the server of a web address listens. */
export async function isThere(url: string): Promise<Answering> {
  if (!URL.canParse(url)) return becauseOf(url);
  const { hostname, port, protocol } = new URL(url);
  return anyListens([`${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`]);
}

/** `mongodb://user:secret@one:27017,two/database` names one, two. */
function hostsIn(uri: string): readonly string[] {
  const hosts = /^mongodb:\/\/(?:[^@/]*@)?(?<hosts>[^/?]+)/u.exec(uri)?.groups?.hosts ?? '';
  return hosts.split(',').map((host) => (/:\d+$/u.test(host) ? host : `${host}:27017`));
}

async function anyListens(addresses: readonly string[]): Promise<Answering> {
  const found = await Promise.all(addresses.map(listens));
  return found.find(({ answers }) => answers) ?? found[0] ?? becauseOf('');
}

function listens(address: string): Promise<Answering> {
  const { host = '', port = '' } = /^\[?(?<host>.*?)\]?:(?<port>\d+)$/u.exec(address)?.groups ?? {};
  return new Promise((resolve) => {
    const end = (answer: Answering) => {
      socket.destroy();
      resolve(answer);
    };
    const socket = connect({ host, port: Number(port), timeout: answerWithinMs });
    socket.once('connect', () => end({ answers: true }));
    socket.once('timeout', () => end(becauseOf(`${address}: ${answerWithinMs / 1000} s`)));
    socket.once('error', (fault) => end(becauseOf(`${address}: ${fault.message}`)));
  });
}
