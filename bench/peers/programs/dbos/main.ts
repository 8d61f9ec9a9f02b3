import { DBOS } from '@dbos-inc/dbos-sdk';
import express from 'express';
import pg from 'pg';
import { setting } from '../environment.js';
import {
  begin,
  type Command,
  climb,
  type Decision,
  decide,
  type Notice,
  nextRung,
  type TaskInput,
  type TaskState,
} from '../process.js';

/** A task is a workflow that receives commands, publishes its state and its answers as events, and wakes at its deadline. */

const commands = 'commands';
const quietSeconds = 365 * 86_400;
const answerWithinSeconds = 15;
const notFound = 'DBOSNonExistentWorkflowError';

type Received = { readonly command: Command; readonly atMs: number };
type Answer = { readonly sequence: number } | { readonly code: string };

const database = new pg.Pool({ connectionString: setting('DATABASE_URL') });

const task = DBOS.registerWorkflow(
  async (input: TaskInput): Promise<void> => {
    let state = begin(input);
    await DBOS.setEvent('state', state);
    for (;;) {
      const rung = nextRung(state);
      const received = await DBOS.recv<Received>(
        commands,
        rung ? { deadlineEpochMS: rung.atMs } : { timeoutSeconds: quietSeconds },
      );
      if (received) {
        const decision = decide({ state, ...received });
        if (decision.ok) {
          state = decision.state;
          await DBOS.setEvent('state', state);
        }
        await DBOS.setEvent(answerOf(received.command.id), answer(decision));
        continue;
      }
      const climbed = climb(state);
      if (!climbed) continue;
      await DBOS.runStep(() => write(climbed.notice), { name: 'write notice', retriesAllowed: true });
      state = climbed.state;
      await DBOS.setEvent('state', state);
    }
  },
  { name: 'task', maxRecoveryAttempts: 1_000 },
);

function answerOf(commandId: string): string {
  return `answer:${commandId}`;
}

function answer(decision: Decision): Answer {
  return decision.ok ? { sequence: decision.state.log.length } : { code: decision.code };
}

async function write({ id, taskId, rung, to, atMs }: Notice): Promise<void> {
  await database.query(
    'INSERT INTO notices (id, task_id, rung, recipient, at_ms) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
    [id, taskId, rung, to, atMs],
  );
}

await database.query(
  'CREATE TABLE IF NOT EXISTS notices (id text PRIMARY KEY, task_id text NOT NULL, rung text NOT NULL, recipient text NOT NULL, at_ms bigint NOT NULL)',
);
DBOS.setConfig({ name: 'tasks', systemDatabaseUrl: setting('DATABASE_URL'), logLevel: 'warn' });
await DBOS.launch();

const app = express();
app.use(express.json());
app.post('/tasks', async ({ body }, response) => {
  const input = body as TaskInput;
  await DBOS.startWorkflow(task, { workflowID: input.id })(input);
  response.status(201).json({});
});
app.post('/tasks/:id/commands', async ({ params: { id }, body }, response) => {
  const command = body as Command;
  try {
    await DBOS.send<Received>(id, { command, atMs: Date.now() }, commands, command.id);
  } catch (fault) {
    if (!(fault instanceof Error) || fault.constructor.name !== notFound) throw fault;
    response.status(404).json({});
    return;
  }
  const said = await DBOS.getEvent<Answer>(id, answerOf(command.id), answerWithinSeconds);
  response.status(said === null ? 503 : 'code' in said ? 409 : 200).json(said ?? {});
});
app.get('/tasks/:id', async ({ params: { id } }, response) => {
  const state = await DBOS.getEvent<TaskState>(id, 'state', 0);
  response.status(state ? 200 : 404).json(state ?? {});
});
app.get('/notices', async ({ query: { task: taskId } }, response) => {
  const { rows } = await database.query<{ count: string }>(
    'SELECT count(*) FROM notices WHERE $1::text IS NULL OR task_id = $1',
    [taskId ?? null],
  );
  response.json({ count: Number(rows[0]?.count) });
});
app.listen(Number(setting('PORT')), '127.0.0.1');
