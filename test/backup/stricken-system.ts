import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import mongoose from 'mongoose';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import type { PlanRecord } from '../../audit/bundle-parts.js';
import type { CalendarClock } from '../../domain/calendar/clock.js';
import type { PeriodCommand } from '../../domain/period/commands.js';
import type { Command } from '../../domain/task/commands.js';
import { dataConverterOf } from '../../temporal/data-converter.js';
import {
  commandUpdate,
  type PlanLaunchInput,
  type PlanLaunchResult,
  planLaunchId,
  remediationTaskId,
  reportingPeriodId,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { testServers } from '../support/environment.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { endProcess, killProcess, startWorkerProcess, untilStarted } from '../support/worker-process.js';
import { keyText, testKeys } from '../temporal/keys.js';

const root = join(import.meta.dirname, '..', '..');
/** What the office's copies are tried with: Temporal holds nothing that can be read. */
const encryption = { DONDOC_PAYLOAD_KEYS: keyText('k1') };

/** The events of each task and period, as they lie in the database. */
export type EventRecord = ReadonlyMap<string, readonly string[]>;

/** A system whose two stores can be backed up, destroyed and restored, each to a moment of its own. */
export class StrickenSystem {
  readonly #database: TestDatabase;
  readonly driver: mongoose.mongo.MongoClient;
  readonly server: DevServer;
  #connection!: Connection;
  #worker: ChildProcess | undefined;
  client!: Client;
  store!: Store;

  static async open(): Promise<StrickenSystem> {
    const system = new StrickenSystem({ server: await startDevServer(), database: createTestDatabase() });
    await system.#connect();
    return system;
  }

  private constructor({ server, database }: { server: DevServer; database: TestDatabase }) {
    this.server = server;
    this.#database = database;
    this.driver = new mongoose.mongo.MongoClient(database.uri);
  }

  async #connect(): Promise<void> {
    this.#connection = await Connection.connect({ address: this.server.address });
    this.client = new Client({
      connection: this.#connection,
      namespace: this.server.namespace,
      dataConverter: dataConverterOf(testKeys('k1')),
    });
    this.store = openMongoStore({ uri: this.#database.uri });
  }

  collection(name: string) {
    return this.driver.db(this.#database.name).collection<{ _id: string; [field: string]: unknown }>(name);
  }

  async startWorker(): Promise<void> {
    this.#worker = startWorkerProcess({
      ...this.server,
      mongodbUri: this.#database.uri,
      variables: encryption,
    });
    await untilStarted(this.#worker);
  }

  /** It ends in order, and is forgotten as after fifteen seconds of silence. */
  async stopWorker(): Promise<void> {
    if (this.#worker) await endProcess(this.#worker);
    await this.collection('pulses').deleteMany({});
  }

  async launch({
    planId,
    plan,
    clock,
    at,
  }: {
    planId: string;
    plan: PlanRecord;
    clock: CalendarClock;
    at: string;
  }) {
    const of = { planId, title: 'Kế hoạch', sha256: planId, totals: {}, workflows: 3, awaitingUnit: 0 };
    await this.store.storePlan({ ...plan, ...of, storedAt: at, clock });
    const { workflows } = (await this.client.workflow.execute(workflowTypes.planLaunch, {
      workflowId: planLaunchId(planId),
      taskQueue,
      args: [{ planId, clock } satisfies PlanLaunchInput],
    })) as PlanLaunchResult;
    // A task is recorded some moments after it was started.
    const recorded = () => this.collection('tasks').countDocuments({ planId });
    while ((await recorded()) < workflows) await new Promise((resolve) => setTimeout(resolve, 100));
  }

  /** Sends a command and waits for its acknowledgement. */
  async send(taskId: string, command: Command): Promise<void> {
    await this.#update(remediationTaskId(taskId), command);
  }

  async sendToPeriod(periodId: string, command: PeriodCommand): Promise<void> {
    await this.#update(reportingPeriodId(periodId), command);
  }

  async #update(workflowId: string, command: Command | PeriodCommand): Promise<void> {
    await this.client.workflow
      .getHandle(workflowId)
      .executeUpdate(commandUpdate, { updateId: command.id, args: [command] });
  }

  /** Runs one of the operator's programs. */
  async operate<Answer>(
    program: 'backup' | 'restore' | 'reconcile',
    ...args: readonly string[]
  ): Promise<{
    readonly code: number | null;
    readonly answer: Answer | undefined;
    readonly said: string;
  }> {
    const child = spawn(process.execPath, ['--import', 'tsx', `worker/${program}.ts`, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: testServers().path,
        TEMPORAL_ADDRESS: this.server.address,
        TEMPORAL_NAMESPACE: this.server.namespace,
        MONGODB_URI: this.#database.uri,
        ...encryption,
      },
    });
    let [out, said] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    const last = out.trim().split('\n').at(-1) ?? '';
    return { code, said, answer: last === '' ? undefined : (JSON.parse(last) as Answer) };
  }

  /** All events, by the task or period to which they happened. */
  async record(): Promise<EventRecord> {
    const record = new Map<string, string[]>();
    for await (const { taskId, event } of this.collection('events').find().sort({ taskId: 1, sequence: 1 })) {
      const chain = String(taskId);
      record.set(chain, [...(record.get(chain) ?? []), JSON.stringify(event)]);
    }
    return record;
  }

  /** Both stores are gone: the file of one, the database of the other. Temporal does not run any more. */
  async destroy(): Promise<void> {
    await this.stopWorker();
    await this.store.close();
    await this.#connection.close();
    await this.server.kill();
    for (const end of ['', '-wal', '-shm']) rmSync(`${this.server.file}${end}`, { force: true });
    await this.driver.db(this.#database.name).dropDatabase();
  }

  /** Temporal runs again on what was restored. */
  async resumeTemporal(): Promise<void> {
    await this.server.start();
    await this.#connect();
  }

  async close(): Promise<void> {
    if (this.#worker) await killProcess(this.#worker);
    await this.driver.close();
    await this.#connection.close();
    await this.store.close();
    await this.server.stop();
    await this.#database.drop();
  }
}
