import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import express from 'express';
import { MongoClient, MongoServerError } from 'mongodb';
import { setting } from '../environment.js';
import {
  begin,
  type Command,
  climb,
  decide,
  type Notice,
  nextRung,
  type TaskInput,
  type TaskState,
} from '../process.js';

/** A task is a document with a version, a deadline is a job: what is written first can be written again. */

const duplicateKey = 11_000;
const ring = 'ring';

type Stored = { readonly _id: string; readonly version: number; readonly state: TaskState };
type Ring = { readonly taskId: string; readonly rung: string };

const client = await MongoClient.connect(setting('DATABASE_URL'));
const database = client.db();
const tasks = database.collection<Stored>('tasks');
const notices = database.collection<Notice & { readonly _id: string }>('notices');
await notices.createIndex({ taskId: 1 });
const agenda = new Agenda({
  backend: new MongoBackend({ mongo: database }),
  processEvery: '1 second',
  maxConcurrency: 40,
  removeOnComplete: true,
});

agenda.define<Ring>(
  ring,
  async ({ attrs: { data } }) => {
    const found = await tasks.findOne({ _id: data.taskId });
    if (!found) return;
    const climbed = nextRung(found.state)?.rung === data.rung ? climb(found.state) : undefined;
    if (climbed) {
      await insertOnce(() => notices.insertOne({ _id: climbed.notice.id, ...climbed.notice }));
      if (!(await replace(found, climbed.state))) throw new Error('the task changed meanwhile');
    }
    await arm(climbed?.state ?? found.state);
  },
  {
    concurrency: 20,
    // Whoever was killed in the middle of a job holds it so long.
    lockLifetime: 30_000,
    backoff: ({ attempt }) => (attempt < 20 ? 500 * attempt : null),
  },
);

async function arm(state: TaskState): Promise<void> {
  const next = nextRung(state);
  if (!next) return;
  const data = { taskId: state.id, rung: next.rung };
  await agenda
    .create<Ring>(ring, data)
    .unique({ 'data.taskId': data.taskId, 'data.rung': data.rung })
    .schedule(new Date(next.atMs))
    .save();
}

/** False when somebody else was first. */
async function replace({ _id, version }: Stored, state: TaskState): Promise<boolean> {
  const { modifiedCount } = await tasks.updateOne(
    { _id, version },
    { $set: { state }, $inc: { version: 1 } },
  );
  return modifiedCount === 1;
}

async function insertOnce(insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert();
  } catch (fault) {
    if (!(fault instanceof MongoServerError) || fault.code !== duplicateKey) throw fault;
  }
}

const app = express();
app.use(express.json());
app.post('/tasks', async ({ body }, response) => {
  const state = begin(body as TaskInput);
  // Without a transaction a crash may come between the two: whoever was not answered sends it again.
  await insertOnce(() => tasks.insertOne({ _id: state.id, version: 1, state }));
  await arm(state);
  response.status(201).json({});
});
app.post('/tasks/:id/commands', async ({ params: { id }, body }, response) => {
  for (;;) {
    const found = await tasks.findOne({ _id: id });
    if (!found) {
      response.status(404).json({});
      return;
    }
    const decision = decide({ state: found.state, command: body as Command, atMs: Date.now() });
    if (!decision.ok) {
      response.status(409).json({ code: decision.code });
      return;
    }
    if (decision.state !== found.state && !(await replace(found, decision.state))) continue;
    response.json({ sequence: decision.state.log.length });
    return;
  }
});
app.get('/tasks/:id', async ({ params: { id } }, response) => {
  const found = await tasks.findOne({ _id: id });
  response.status(found ? 200 : 404).json(found?.state ?? {});
});
app.get('/notices', async ({ query: { task: taskId } }, response) => {
  response.json({
    count: await notices.countDocuments(typeof taskId === 'string' ? { taskId } : {}),
  });
});
await agenda.start();
app.listen(Number(setting('PORT')), '127.0.0.1');
