import { mongo } from 'mongoose';
import type { ChainReached, CollectionPart, ProgressLine } from '../../audit/backup-manifest.js';
import { nextLink } from '../../audit/chain.js';
import { writePacked } from './part-file.js';

/**
 * What is made of something else is copied before it: a view is then never ahead of the events, nor a signed head, nor a mail's
 * notice of its mail, nor a file of its content. What is behind is made again when stores are reconciled.
 */
const first = ['tasks', 'periods', 'heads', 'checkpoints', 'notices', 'mails', 'files', 'contents.files'];
const last = ['terms', 'plans', 'events', 'histories'];
/** Signs of life, locks and who is logged in: of no use, or of harm, at another time. */
export const leftOut: readonly string[] = [
  'pulses',
  'mailers',
  'locks',
  'restores',
  'sessions',
  'logins',
  'logoutTokens',
];
/** Written once and large: their order does not matter. */
const asTheyLie = ['contents.chunks', 'histories'];

const sayEvery = 2_000;

/** Copies all collections of a database into files of a folder while it is written to. */
export async function copyCollections({
  db,
  folder,
  say,
}: {
  db: mongo.Db;
  folder: string;
  say: (line: ProgressLine) => void;
}): Promise<{ readonly parts: readonly CollectionPart[]; readonly chains: readonly ChainReached[] }> {
  const parts: CollectionPart[] = [];
  const chains = new Chains();
  for (const collection of await namesInOrder(db)) {
    let documents = 0;
    async function* pieces() {
      for await (const raw of cursorOf({ db, collection })) {
        documents += 1;
        if (documents % sayEvery === 0) say({ progress: collection, count: documents });
        if (collection === 'events') chains.take(mongo.BSON.deserialize(raw) as Happened);
        yield raw;
      }
    }
    const part = await writePacked({ folder, file: `${collection}.bson.gz`, pieces: pieces() });
    say({ progress: collection, count: documents });
    parts.push({ ...part, collection, documents });
  }
  return { parts, chains: chains.all };
}

async function namesInOrder(db: mongo.Db): Promise<readonly string[]> {
  const found = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  const wanted = found.filter((name) => !leftOut.includes(name) && !name.startsWith('system.')).sort();
  const among = (names: readonly string[]) => names.filter((name) => wanted.includes(name));
  const between = wanted.filter((name) => !first.includes(name) && !last.includes(name));
  return [...among(first), ...between, ...among(last)];
}

function cursorOf({ db, collection }: { db: mongo.Db; collection: string }): AsyncIterable<Buffer> {
  const found = db.collection(collection).find({}, { raw: true, batchSize: 500 });
  const sorted = asTheyLie.includes(collection)
    ? found
    : found.sort(collection === 'events' ? { taskId: 1, sequence: 1 } : { _id: 1 });
  return sorted as unknown as AsyncIterable<Buffer>;
}

interface Happened {
  readonly taskId: string;
  readonly sequence: number;
  readonly event: object;
}

/** The heads of chains whose events come in order, one chain after the other; what stands behind a gap is not counted. */
export class Chains {
  readonly #reached = new Map<string, ChainReached>();

  take({ taskId: chain, sequence, event }: Happened): void {
    const before = this.#reached.get(chain);
    if (sequence !== (before?.sequence ?? 0) + 1) return;
    const head = nextLink({ chainId: chain, last: before && { hash: before.head }, event }).hash;
    this.#reached.set(chain, { chain, sequence, head });
  }

  get all(): readonly ChainReached[] {
    return [...this.#reached.values()];
  }
}
