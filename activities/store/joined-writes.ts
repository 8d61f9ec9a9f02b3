import { goTogether } from './go-together.js';
import { placesThatStood } from './insert-new.js';

/** Writes in no order. Throws what `insertNew` takes apart. */
type WriteAll<Write> = (writes: readonly Write[]) => Promise<unknown>;

interface Waiting<Write> {
  readonly writes: readonly Write[];
  readonly written: (isNew: boolean) => void;
  readonly failed: (fault: unknown) => void;
}

/**
 * Joins writes that wait, as `goTogether` does. Each caller hears of its own: false when something of it stood already, as
 * `insertNew` says. What fails for another reason than the way to the database is written again apart, so that nobody fails for another's fault. All may be repeated.
 */
export function joinedWrites<Write>(
  writeAll: WriteAll<Write>,
): (writes: readonly Write[]) => Promise<boolean> {
  const go = goTogether<Waiting<Write>>((together) => writeTogether({ writeAll, together }));
  return (writes) => new Promise((written, failed) => go({ writes, written, failed }));
}

/** Never throws: each hears of its own. */
async function writeTogether<Write>({
  writeAll,
  together,
}: {
  writeAll: WriteAll<Write>;
  together: readonly Waiting<Write>[];
}): Promise<void> {
  try {
    const stood = await placesOf(() => writeAll(together.flatMap(({ writes }) => writes)));
    let place = 0;
    for (const { writes, written } of together) {
      const [from, to] = [place, place + writes.length];
      place = to;
      written(![...stood].some((at) => at >= from && at < to));
    }
  } catch (fault) {
    if (together.length === 1 || isOfTheWay(fault)) for (const { failed } of together) failed(fault);
    else for (const one of together) await writeTogether({ writeAll, together: [one] });
  }
}

async function placesOf(write: () => Promise<unknown>): Promise<readonly number[]> {
  try {
    await write();
    return [];
  } catch (fault) {
    const stood = placesThatStood(fault);
    if (!stood) throw fault;
    return stood;
  }
}

/** The database was not reached, or did not answer: no writing apart helps. */
function isOfTheWay(fault: unknown): boolean {
  const { name = '' } = fault as { name?: string };
  return /Network|ServerSelection|Timeout|NotConnected|PoolCleared|ConnectionPool|MongooseError/u.test(name);
}
