import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import { projectRoot } from '../../dev/environment.js';
import { readProjectFile } from '../../dev/production/compose-file.js';
import { freePort } from '../../dev/start/ports.js';
import type { Guardian } from '../../dev/supervisor/guardian.js';
import { Part } from './part.js';
import { until } from './system.js';

interface Shipped {
  readonly global: object;
  readonly scrape_configs: readonly { readonly job_name: string }[];
}

/** A Prometheus with the settings and the rules that the project ships, for a worker on this machine; it has to be stopped. */
export async function startPrometheus({
  path,
  home,
  guardian,
  workers,
}: {
  /** The program. */
  path: string;
  home: string;
  guardian: Guardian;
  /** The addresses of the metrics of workers. */
  workers: readonly string[];
}): Promise<{ readonly isFiring: (alert: string) => Promise<boolean>; readonly stop: () => Promise<void> }> {
  const folder = join(home, 'prometheus');
  mkdirSync(folder, { recursive: true });
  const port = await freePort({ taken: [] });
  const { global, scrape_configs } = parse(readProjectFile('ops/prometheus.yml')) as Shipped;
  const { job_name } = scrape_configs.find((job) => job.job_name === 'dondoc-worker') ?? {};
  const settings = {
    global,
    rule_files: [join(projectRoot, 'ops', 'alerts.yml')],
    scrape_configs: [{ job_name, static_configs: [{ targets: workers }] }],
  };
  const file = join(folder, 'prometheus.yml');
  writeFileSync(file, stringify(settings));
  const address = `127.0.0.1:${String(port)}`;
  const part = new Part({
    program: {
      command: path,
      args: [
        `--config.file=${file}`,
        `--storage.tsdb.path=${join(folder, 'data')}`,
        `--web.listen-address=${address}`,
      ],
    },
    guardian,
    logFile: join(folder, 'prometheus.log'),
  });
  part.start();
  const ask = async <Answer>(what: string): Promise<Answer> => {
    const response = await fetch(`http://${address}${what}`);
    if (!response.ok) throw new Error(`${what}: ${String(response.status)}`);
    return (await response.json()) as Answer;
  };
  await until(async () => {
    const ready = await fetch(`http://${address}/-/ready`);
    if (!ready.ok) throw new Error('not ready');
    await pause(100);
  });
  return {
    isFiring: async (alert) => {
      type Alerts = { data: { alerts: { labels: { alertname: string }; state: string }[] } };
      const { data } = await ask<Alerts>('/api/v1/alerts');
      return data.alerts.some(({ labels, state }) => labels.alertname === alert && state === 'firing');
    },
    stop: () => part.stop(),
  };
}
