import type { ChildProcess } from 'node:child_process';
import { Client, Connection } from '@temporalio/client';
import { recordTo } from '../../activities/record.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { type CalendarClock, calendarNow } from '../../domain/calendar/clock.js';
import type { Instant } from '../../domain/calendar/instant.js';
import type { Actor } from '../../domain/task/actor.js';
import type { Command, CommandBody } from '../../domain/task/commands.js';
import type { TaskEvent } from '../../domain/task/events.js';
import {
  commandUpdate,
  type RemediationTaskInput,
  remediationTaskId,
  taskQueue,
  workflowTypes,
} from '../../workflows/messages.js';
import { type DevServer, startDevServer } from '../support/dev-server.js';
import { testServers } from '../support/environment.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { killProcess, startWorkerProcess, untilStarted } from '../support/worker-process.js';
import { brief, calendar, type Life, policy } from '../task/fixtures.js';
import { recordHistory } from '../workflows/histories.js';
import { clockAt, ReportApi, storePlan } from './report-api.js';

const tasksAtOnce = 20;

/** Everything as it runs: a real server, the product's worker as a process, the API over HTTP, a plan with a calendar of its own. */
export class ReportOffice {
  planId: string;
  readonly store: Store;
  readonly client: Client;
  readonly api: ReportApi;
  readonly server: DevServer;
  readonly #database: TestDatabase;
  readonly #connection: Connection;
  #worker: ChildProcess | undefined;
  #clock: CalendarClock | undefined;

  static async open(planId: string): Promise<ReportOffice> {
    const server = await startDevServer();
    const database = createTestDatabase();
    const connection = await Connection.connect({ address: server.address });
    const store = openMongoStore({ uri: database.uri });
    const client = new Client({ connection, namespace: server.namespace });
    const api = await ReportApi.start({ store, client });
    return new ReportOffice({ planId, server, database, connection, store, client, api });
  }

  private constructor(of: {
    planId: string;
    server: DevServer;
    database: TestDatabase;
    connection: Connection;
    store: Store;
    client: Client;
    api: ReportApi;
  }) {
    this.planId = of.planId;
    this.store = of.store;
    this.client = of.client;
    this.api = of.api;
    this.server = of.server;
    this.#database = of.database;
    this.#connection = of.connection;
  }

  /** From now on it is this moment of the calendar, in a plan that is stored with that clock. */
  async calendarAt(moment: Instant, planId = this.planId): Promise<void> {
    const clock = clockAt(moment);
    this.#clock = clock;
    this.planId = planId;
    await storePlan({ store: this.store, planId: this.planId, clock });
  }

  /** The moment of the calendar. */
  now(): Instant {
    return calendarNow({ clock: this.#clock, epochMs: Date.now() });
  }

  async startWorker(): Promise<void> {
    this.#worker = startWorkerProcess({ ...this.server, mongodbUri: this.#database.uri });
    await untilStarted(this.#worker);
  }

  async killWorker(): Promise<void> {
    if (this.#worker) await killProcess(this.#worker);
  }

  /** Starts the tasks of a unit and waits until they are recorded. */
  async launch({ unit, tasks }: { unit: string; tasks: number }): Promise<readonly string[]> {
    const { planId } = this;
    const ids = Array.from({ length: tasks }, (_none, index) => `${planId}/7.${String(index + 1)}/${unit}`);
    await Promise.all(
      ids.map((taskId, index) =>
        this.startTask({
          terms: {
            brief: { ...brief, planId, taskId, taskNumber: index + 1, unit: { kind: 'named', id: unit } },
            policy,
            calendar,
          },
        }),
      ),
    );
    await until(async () => (await this.store.tasksOfUnit({ planId, unit })).length === tasks);
    return ids;
  }

  /** Starts tasks in the middle of their lives, with what has happened to them recorded. */
  async goOn(lives: readonly Life[]): Promise<void> {
    const write = recordTo({ store: this.store, nameOf: (id) => ({ vi: id, en: id }) });
    for (let first = 0; first < lives.length; first += tasksAtOnce) {
      const batch = lives.slice(first, first + tasksAtOnce);
      await Promise.all(
        batch.map(async ({ events, state }) => {
          await write({ events, state, decidedAtMs: Date.now() });
          await this.startTask({ terms: { brief: state.brief, policy, calendar }, carried: state });
        }),
      );
    }
  }

  async startTask(input: Omit<RemediationTaskInput, 'clock' | 'heedsFilings'>): Promise<void> {
    const workflowId = remediationTaskId(input.terms.brief.taskId);
    const args: [RemediationTaskInput] = [
      { ...input, heedsFilings: true, ...(this.#clock && { clock: this.#clock }) },
    ];
    await this.client.workflow.start(workflowTypes.remediationTask, { workflowId, taskQueue, args });
  }

  does(taskId: string, by: Actor, body: CommandBody, id = `${body.type}-${taskId}`): Promise<unknown> {
    const command: Command = { ...body, id, by };
    return this.client.workflow
      .getHandle(remediationTaskId(taskId))
      .executeUpdate<unknown, [Command]>(commandUpdate, { updateId: id, args: [command] });
  }

  /** The filings that a task took as its report, in order. */
  async taken(taskId: string): Promise<readonly (string | undefined)[]> {
    return (await this.store.events(taskId)).filter(isSent).map(({ filing }) => filing);
  }

  async untilLanded({ filing, lines }: { filing: string; lines: number }): Promise<void> {
    await until(async () => (await this.store.landedOf(filing)).length === lines);
  }

  async close(): Promise<void> {
    await this.#keepHistory();
    await this.killWorker();
    await this.api.close();
    // A start that the API still tries must not find its connection closed.
    await new Promise((resolve) => setTimeout(resolve, 5_500));
    await this.#connection.close();
    await this.store.close();
    await this.server.stop();
    await this.#database.drop();
  }

  /** A landing goes on only where a filing was stored: one is kept when a version is recorded. */
  async #keepHistory(): Promise<void> {
    const version = testServers().recordHistoriesAs;
    if (version === undefined) return;
    const query = `WorkflowType = '${workflowTypes.unitReport}' AND ExecutionStatus = 'Completed'`;
    for await (const { workflowId } of this.client.workflow.list({ query })) {
      const history = await this.client.workflow.getHandle(workflowId).fetchHistory();
      recordHistory({ name: `${version}-unit-report-01`, history });
      return;
    }
  }
}

/** Waits until something is so, looking often; throws after a while. */
export async function until(isSo: () => Promise<boolean>, limitMs = 100_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`it was not so within ${String(limitMs)} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isSent(event: TaskEvent): event is Extract<TaskEvent, { type: 'reportSent' }> {
  return event.type === 'reportSent';
}
