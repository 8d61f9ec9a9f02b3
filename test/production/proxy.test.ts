import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from '@jest/globals';
import { proxyOver } from '../../dev/production/proxy.js';
import { freePort } from '../../dev/start/ports.js';

const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listen(server: Server): Promise<string> {
  running.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** Says who it is, from where it was asked, and what it was sent. */
const api = (name: string): Promise<string> =>
  listen(
    createServer((request, response) => {
      void text(request).then((sent) =>
        response.end([name, request.url, request.headers['x-forwarded-for'], sent].join(' ')),
      );
    }),
  );

test('the APIs answer in turns, and hear from where they were asked', async () => {
  const proxy = await listen(proxyOver([await api('one'), await api('two')]));
  const ask = async () =>
    (await fetch(`${proxy}//x?y=1`, { headers: { 'x-forwarded-for': '10.0.0.7' } })).text();
  const answers = [await ask(), await ask(), await ask()];
  expect(new Set(answers)).toEqual(
    new Set(['one //x?y=1 10.0.0.7, 127.0.0.1 ', 'two //x?y=1 10.0.0.7, 127.0.0.1 ']),
  );
  expect(answers[0]).toBe(answers[2]);
});

test('while an API is away the other is asked, also for what changes something: nobody had taken it yet', async () => {
  const away = `http://127.0.0.1:${String(await freePort({ taken: [] }))}`;
  const proxy = await listen(proxyOver([away, await api('two')]));
  for (const body of ['a', 'b', 'c']) {
    const answer = await fetch(`${proxy}/x`, { method: 'POST', body });
    expect([answer.status, await answer.text()]).toEqual([200, `two /x 127.0.0.1 ${body}`]);
  }
});

test('what an API had taken before it fell is not sent again', async () => {
  let asked = 0;
  const falls = () =>
    listen(
      createServer(({ socket }) => {
        asked += 1;
        socket.destroy();
      }),
    );
  const proxy = await listen(proxyOver([await falls(), await falls()]));
  expect((await fetch(`${proxy}/x`, { method: 'POST', body: 'a' })).status).toBe(502);
  expect(asked).toBe(1);
});

test('without any API the answer is 502; figures are for nobody outside', async () => {
  const away = `http://127.0.0.1:${String(await freePort({ taken: [] }))}`;
  const proxy = await listen(proxyOver([away]));
  const statusOf = async (path: string) => (await fetch(`${proxy}${path}`)).status;
  expect([await statusOf('/x'), await statusOf('/metrics?a'), await statusOf('/proxy-health')]).toEqual([
    502, 404, 204,
  ]);
});
