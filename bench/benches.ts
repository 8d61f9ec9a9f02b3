import type { Bench, BenchModule } from './frame/bench.js';

/** All benches by name, in the order in which they are run. Each is loaded when it is wanted: memory is measured too. */
const modules: Readonly<Record<string, () => Promise<BenchModule>>> = {
  commands: () => import('./benches/commands.js'),
  encryption: () => import('./benches/encryption.js'),
  'task-year': () => import('./benches/task-year.js'),
  launch: () => import('./benches/launch.js'),
  deadlines: () => import('./benches/deadlines.js'),
  memory: () => import('./benches/memory.js'),
  restart: () => import('./benches/restart.js'),
  replay: () => import('./benches/replay.js'),
  reads: () => import('./benches/reads.js'),
  growth: () => import('./benches/growth.js'),
  'growth-live': () => import('./benches/growth-live.js'),
  poisoned: () => import('./benches/poisoned.js'),
  simulate: () => import('./benches/simulate.js'),
  web: () => import('./benches/web.js'),
  peers: () => import('./benches/peers.js'),
};

export const benchNames: readonly string[] = Object.keys(modules);

/** Throws for a name that no bench has. */
export async function moduleNamed(name: string): Promise<BenchModule> {
  const load = modules[name];
  if (!load) throw new Error(`no bench is called ${name}: ${benchNames.join(', ')}`);
  return load();
}

/** A bench with two sides. Throws for a name that no such bench has. */
export async function benchNamed(name: string): Promise<Bench> {
  const found = await moduleNamed(name);
  if (!('bench' in found)) throw new Error(`${name} has no sides`);
  return found.bench;
}
