import { join } from 'node:path';
import type { mongo } from 'mongoose';
import type { BackupManifest, CollectionPart, ProgressLine } from '../../audit/backup-manifest.js';
import { putRestoreMarker, type RestoreMarker, restoreMarker } from '../store/restore-marker.js';
import { documentsIn, sizeOf } from './bson-stream.js';
import { Chains, leftOut } from './copy-collections.js';
import { readPacked } from './part-file.js';

const mostDocuments = 500;
const mostBytes = 8_000_000;

/**
 * Fills a database from a backup that was verified. It is marked as being filled until it is whole, so that nobody works on half of
 * it; begun again with the same backup, it goes on with the collections that are left. Without `replace` only an empty database is
 * filled. Throws when the chains of events are not those of the manifest.
 */
export async function restoreCollections({
  db,
  folder,
  backup: { manifest, hash },
  replace,
  say,
}: {
  db: mongo.Db;
  folder: string;
  backup: { readonly manifest: BackupManifest; readonly hash: string };
  replace: boolean;
  say: (line: ProgressLine) => void;
}): Promise<number> {
  const { parts, chains } = manifest.mongo;
  const before = await restoreMarker(db);
  const goesOn = before?.state === 'copying' && before.backup === hash;
  const found = await namesIn(db);
  if (!goesOn && !replace) {
    const full = await firstFull({ db, names: found });
    if (full !== undefined)
      throw new Error(`the database has documents already (in ${full}): add --replace to give them up`);
  }
  const marker = { backup: hash, mongoTakenAt: manifest.begunAt };
  let done = goesOn ? before.done : [];
  const mark = (state: RestoreMarker['state']) =>
    putRestoreMarker(db, { ...marker, state, done, at: new Date().toISOString() });
  await mark('copying');
  const kept = new Set([...parts.map(({ collection }) => collection), 'restores']);
  for (const name of found.filter((one) => !kept.has(one))) await db.collection(name).drop();
  let documents = 0;
  for (const part of parts) {
    if (!done.includes(part.collection)) {
      await restoreCollection({ db, folder, part, say });
      done = [...done, part.collection];
      await mark('copying');
    }
    documents += part.documents;
  }
  const reached = new Chains();
  const events = db.collection('events').find({}).sort({ taskId: 1, sequence: 1 });
  for await (const { taskId, sequence, event } of events)
    reached.take({ taskId: String(taskId), sequence: Number(sequence), event: event as object });
  const heads = new Map(reached.all.map(({ chain, head }) => [chain, head]));
  const broken = chains.find(({ chain, head }) => heads.get(chain) !== head);
  if (broken) throw new Error(`the events of ${broken.chain} are not those of the backup`);
  await mark('apart');
  return documents;
}

async function restoreCollection({
  db,
  folder,
  part: { file, collection, documents: expected },
  say,
}: {
  db: mongo.Db;
  folder: string;
  part: CollectionPart;
  say: (line: ProgressLine) => void;
}): Promise<void> {
  if ((await namesIn(db)).includes(collection)) await db.collection(collection).drop();
  let [batch, bytes, documents]: [mongo.Document[], number, number] = [[], 0, 0];
  const write = async (): Promise<void> => {
    if (batch.length > 0) await db.collection(collection).insertMany(batch, { ordered: false });
    documents += batch.length;
    [batch, bytes] = [[], 0];
    say({ progress: collection, count: documents, of: expected });
  };
  for await (const document of documentsIn(readPacked(join(folder, file)))) {
    batch.push(document);
    bytes += sizeOf(document);
    if (batch.length >= mostDocuments || bytes >= mostBytes) await write();
  }
  await write();
  if (documents !== expected)
    throw new Error(`${file} held ${String(documents)} documents, and the manifest says ${String(expected)}`);
}

async function namesIn(db: mongo.Db): Promise<readonly string[]> {
  const found = await db.listCollections({}, { nameOnly: true }).toArray();
  return found.map(({ name }) => name).filter((name) => !name.startsWith('system.'));
}

/** A collection that holds something that is worth keeping. */
async function firstFull({
  db,
  names,
}: {
  db: mongo.Db;
  names: readonly string[];
}): Promise<string | undefined> {
  for (const name of names) {
    if (leftOut.includes(name) || name === 'migrations') continue;
    if (await db.collection(name).findOne({}, { projection: { _id: 1 } })) return name;
  }
  return undefined;
}
