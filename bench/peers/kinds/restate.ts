import { join } from 'node:path';
import { readEnvironment } from '../../../dev/environment.js';
import { freePort } from '../../../dev/start/ports.js';
import { startGuardian } from '../../../dev/supervisor/guardian.js';
import { until } from '../../../test/chaos/system.js';
import type { ContenderKind } from '../contender.js';
import { post } from '../give.js';
import { peerVersion } from '../install.js';
import { home, peerProgram, programs } from '../program.js';
import { beginEach, type PeerTask, read, recordedOf } from './http-tasks.js';

/** Restate: its server keeps state, messages and delays; it calls the program. */
export const restate: ContenderKind = {
  name: 'Restate',
  title: `Restate ${peerVersion('@restatedev/restate-server')}, SDK ${peerVersion('@restatedev/restate-sdk')}`,
  means:
    'a virtual object for each task, a delayed message to itself for its deadline; notices are kept in its state',
  sources: ['bench/peers/programs/restate/main.ts'],
  start: async (folder) => {
    const guardian = startGuardian();
    const { part, dataFolder } = home({ folder, guardian });
    const ports: number[] = [];
    for (let n = 0; n < 4; n += 1) ports.push(await freePort({ taken: ports }));
    const [ingressPort = 0, adminPort = 0, nodePort = 0, port = 0] = ports;
    const [ingress, admin] = [ingressPort, adminPort].map((each) => `http://127.0.0.1:${String(each)}`);
    const data = dataFolder('restate');
    const { inherited } = readEnvironment();
    const parts = {
      restate: part('restate', {
        command: process.execPath,
        args: [join(programs, 'node_modules', '@restatedev', 'restate-server', 'lib', 'index.js')],
        env: {
          ...inherited,
          RESTATE_BASE_DIR: data,
          RESTATE_LISTEN_MODE: 'tcp',
          RESTATE_BIND_IP: '127.0.0.1',
          RESTATE_BIND_PORT: String(nodePort),
          RESTATE_INGRESS__BIND_PORT: String(ingressPort),
          RESTATE_ADMIN__BIND_PORT: String(adminPort),
          RESTATE_DISABLE_TELEMETRY: 'true',
          RESTATE_LOG_FILTER: 'warn',
          RESTATE_LOG_DISABLE_ANSI_CODES: 'true',
        },
      }),
      app: part('app', peerProgram({ file: 'restate/main.ts', port })),
    };
    const ask = async (query: string) => {
      const asked = {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query }),
      };
      const { rows } = await read<{ rows: readonly Readonly<Record<string, number>>[] }>(
        `${String(admin)}/query`,
        asked,
      );
      return rows;
    };
    const toldWhere = async (condition: string) => {
      const [row] = await ask(
        `SELECT COUNT(*) AS count FROM state WHERE service_name = 'task' AND key = 'notice:overdue' ${condition}`,
      );
      return Number(row?.['count']);
    };
    const ofTask = (id: string, handler: string) =>
      `${String(ingress)}/task/${encodeURIComponent(id)}/${handler}`;
    parts.restate.start();
    parts.app.start();
    await until(async () => {
      const { status, text } = await post({
        url: `${String(admin)}/deployments`,
        body: { uri: `http://127.0.0.1:${String(port)}`, force: true },
      });
      if (status >= 300) throw new Error(`the program was not registered: ${text}`);
    });
    return {
      parts,
      app: ['app'],
      data: [data],
      begin: (asked) => beginEach({ asked, url: (id) => ofTask(id, 'start') }),
      sending: ({ taskId, step: { by, body }, commandId }) => ({
        url: ofTask(taskId, 'command'),
        headers: { 'idempotency-key': commandId },
        body: { ...body, id: commandId, by },
      }),
      told: () => toldWhere(''),
      recorded: async (taskId) =>
        recordedOf({
          task: await read<PeerTask>(ofTask(taskId, 'read'), { method: 'POST' }),
          told: await toldWhere(`AND service_key = '${taskId}'`),
        }),
      ready: () => read(`${String(ingress)}/restate/health`),
      stored: async () => {
        const counts = await Promise.all(
          ['state', 'sys_invocation', 'sys_journal'].map(async (table) => {
            const [row] = await ask(`SELECT COUNT(*) AS count FROM ${table}`);
            return [table, Number(row?.['count'])] as const;
          }),
        );
        return Object.fromEntries(counts);
      },
      stop: async () => {
        await parts.app.stop();
        await parts.restate.stop();
        await guardian.close();
      },
    };
  },
};
