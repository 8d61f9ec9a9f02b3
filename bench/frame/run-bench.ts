import { type DevServer, startDevServer } from '../../test/support/dev-server.js';
import { testServers } from '../../test/support/environment.js';
import { type MongoServer, startMongoServer } from '../../test/support/mongo-server.js';
import type { Bench, Setting } from './bench.js';
import { type BenchResult, type Rounds, resultOf, type SideName } from './result.js';
import { openSideProcess, type SideProcess } from './side-process.js';

interface Servers {
  readonly temporal: DevServer | undefined;
  readonly mongo: MongoServer | undefined;
}

/** The sides of a bench, each with the folder of the version whose code it runs. */
type Roots = Readonly<Partial<Record<SideName, string>>>;

/** Runs a bench: servers of its own, a process for each side, rounds in turns. */
export async function runBench({
  bench,
  roots,
  quick,
  onStep,
  signal,
}: {
  bench: Bench;
  roots: Roots;
  quick: boolean;
  onStep: (text: string) => void;
  signal: AbortSignal;
}): Promise<BenchResult> {
  const begun = performance.now();
  const count = quick ? bench.rounds.quick : bench.rounds.usual;
  const names = (Object.keys(roots) as SideName[]).filter((name) => roots[name] !== undefined);
  onStep('servers');
  const servers = await startServers(bench);
  try {
    const sides = new Sides({ bench, roots, servers, quick });
    const rounds = await sides.rounds({ names, count, onStep, signal });
    return resultOf({ bench, rounds, seconds: (performance.now() - begun) / 1_000 });
  } finally {
    await Promise.all([servers.temporal?.stop(), servers.mongo?.stop()]);
  }
}

async function startServers({ needsServers }: Bench): Promise<Servers> {
  if (!needsServers) return { temporal: undefined, mongo: undefined };
  const { mongo: found } = testServers();
  return {
    temporal: await startDevServer({ namespace: 'product', otherNamespaces: ['baseline', 'then'] }),
    // A server that was given from outside is taken as it is.
    mongo: found && (await startMongoServer({ found })),
  };
}

class Sides {
  readonly #bench: Bench;
  readonly #roots: Roots;
  readonly #servers: Servers;
  readonly #quick: boolean;
  readonly #open = new Map<SideName, SideProcess>();

  constructor(of: { bench: Bench; roots: Roots; servers: Servers; quick: boolean }) {
    this.#bench = of.bench;
    this.#roots = of.roots;
    this.#servers = of.servers;
    this.#quick = of.quick;
  }

  /** All rounds; in each, another side comes first. */
  async rounds({
    names,
    count,
    onStep,
    signal,
  }: {
    names: readonly SideName[];
    count: number;
    onStep: (text: string) => void;
    signal: AbortSignal;
  }): Promise<Rounds> {
    const rounds: Record<SideName, Readonly<Record<string, number>>[]> = {
      product: [],
      baseline: [],
      then: [],
    };
    const first = this.#bench.warmUp ? -1 : 0;
    try {
      for (let round = first; round < count; round += 1) {
        for (let turn = 0; turn < names.length; turn += 1) {
          signal.throwIfAborted();
          const name = names[(turn + round - first) % names.length] ?? 'product';
          onStep(
            round < 0 ? `warming up, ${name}` : `round ${String(round + 1)} of ${String(count)}, ${name}`,
          );
          const values = await this.#measure({ name, round });
          if (round >= 0) rounds[name].push(values);
        }
      }
      await Promise.all([...this.#open.keys()].map((name) => this.#close(name)));
      return rounds;
    } catch (fault) {
      for (const side of this.#open.values()) await side.end();
      throw fault;
    }
  }

  async #measure({ name, round }: { name: SideName; round: number }) {
    const side = this.#open.get(name) ?? (await this.#start(name));
    const values = await side.measure(round);
    if (this.#bench.freshProcesses) await this.#close(name);
    return values;
  }

  async #start(name: SideName): Promise<SideProcess> {
    const side = await openSideProcess({
      root: this.#roots[name] ?? '',
      bench: this.#bench.name,
      side: name === 'baseline' ? 'baseline' : 'product',
      setting: this.#setting(name),
      roundWithinMs: this.#bench.roundWithinMs,
    });
    this.#open.set(name, side);
    return side;
  }

  async #close(name: SideName): Promise<void> {
    const side = this.#open.get(name);
    this.#open.delete(name);
    await side?.close();
  }

  #setting(name: SideName): Setting {
    const { temporal, mongo } = this.#servers;
    const address = temporal?.address ?? '';
    const uri = mongo?.uri ?? testServers().mongodbUri;
    return { address, namespace: name, mongodbUri: databaseOf({ uri, name }), quick: this.#quick };
  }
}

/** The same server with a database of the side's own. */
function databaseOf({ uri, name }: { uri: string; name: SideName }): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/u, `$1/bench-${name}`);
}
