import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { recordTo } from '../../activities/record.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import type { CalendarClock } from '../../domain/calendar/clock.js';
import { type Instant, toEpochMs, toInstant } from '../../domain/calendar/instant.js';
import type { Actor } from '../../domain/task/actor.js';
import type { TaskBrief } from '../../domain/task/brief.js';
import type { Command, CommandBody } from '../../domain/task/commands.js';
import type { LaunchTerms } from '../../domain/task/launch.js';
import type { TaskState } from '../../domain/task/state.js';
import type { Tracing } from '../../telemetry/types.js';
import { tracedWorker, traceHeaders } from '../../worker/traced-worker.js';
import { workflowCode } from '../../worker/workflow-code.js';
import {
  type CommandReceipt,
  commandUpdate,
  type RemediationTaskInput,
  remediationTaskId,
  stateQuery,
  workflowTypes,
} from '../../workflows/messages.js';
import { testServers } from '../support/environment.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { createTimeSkipping } from '../support/time-skipping.js';
import { brief, calendar, policy } from '../task/fixtures.js';
import { recordHistory } from './histories.js';

/** A process has one. */
let runtimeInstalled: Runtime | undefined;

/** Tasks on the real time-skipping server, with the real store; the calendar starts where the test says. */
export class Rehearsal {
  readonly env: TestWorkflowEnvironment;
  readonly store: Store;
  readonly database: TestDatabase;
  readonly #bundle: WorkflowBundle;
  readonly #worker: Worker;
  readonly #running: Promise<void>;
  readonly #taskQueue: string;
  readonly #client: Client;
  #clock: CalendarClock | undefined;

  static async start({ tracing }: { tracing?: Tracing } = {}): Promise<Rehearsal> {
    runtimeInstalled ??= Runtime.install({ logger: new DefaultLogger('WARN') });
    const env = await createTimeSkipping();
    const database = createTestDatabase();
    const store = openMongoStore({ uri: database.uri });
    const { interceptors, sinks } = tracing ? tracedWorker(tracing) : {};
    const bundle = await workflowCode({ interceptorModules: tracing ? [traceHeaders] : [] });
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: `test-${randomUUID()}`,
      workflowBundle: bundle,
      activities: { record: recordTo({ store, nameOf: (id) => ({ vi: id, en: id }) }) },
      interceptors: { activity: interceptors?.activity ?? [] },
      ...(sinks && { sinks }),
    });
    const { namespace } = env.client.options;
    const client = new Client({
      connection: env.connection,
      namespace,
      ...(tracing && { interceptors: tracing.ofClient }),
    });
    return new Rehearsal(env, database, store, bundle, worker, client);
  }

  private constructor(
    env: TestWorkflowEnvironment,
    database: TestDatabase,
    store: Store,
    bundle: WorkflowBundle,
    worker: Worker,
    client: Client,
  ) {
    this.#client = client;
    this.env = env;
    this.store = store;
    this.database = database;
    this.#bundle = bundle;
    this.#worker = worker;
    this.#taskQueue = worker.options.taskQueue;
    this.#running = worker.run();
  }

  /** Sets the calendar: from now on, Temporal's present is this moment. */
  async calendarAt(calendarOrigin: Instant): Promise<void> {
    this.#clock = { temporalOrigin: toInstant(await this.env.currentTimeMs()), calendarOrigin, rate: 1 };
  }

  /** Starts a task; its id gets a suffix of its own. */
  async launch(
    changes: Partial<TaskBrief> = {},
    queue = this.#taskQueue,
    past: Pick<RemediationTaskInput, 'adopted'> = {},
  ): Promise<string> {
    const taskId = changes.taskId ?? `${brief.taskId}-${randomUUID().slice(0, 8)}`;
    return this.launchTerms({ brief: { ...brief, ...changes, taskId }, policy, calendar }, queue, past);
  }

  /** Starts a task under terms of its own. */
  async launchTerms(
    terms: LaunchTerms,
    queue = this.#taskQueue,
    past: Pick<RemediationTaskInput, 'adopted'> = {},
  ): Promise<string> {
    const { taskId } = terms.brief;
    const input: RemediationTaskInput = {
      terms,
      heedsFilings: true,
      ...(this.#clock && { clock: this.#clock }),
      ...past,
    };
    await this.#client.workflow.start(workflowTypes.remediationTask, {
      workflowId: remediationTaskId(taskId),
      taskQueue: queue,
      args: [input],
    });
    return taskId;
  }

  /** Lets time pass until a moment of the calendar. */
  async until(moment: Instant): Promise<void> {
    const clock = this.#clock;
    if (!clock) throw new Error('set the calendar first');
    const present = await this.env.currentTimeMs();
    const target = toEpochMs(clock.temporalOrigin) + toEpochMs(moment) - toEpochMs(clock.calendarOrigin);
    if (target > present) await this.env.sleep(target - present);
  }

  does(taskId: string, by: Actor, body: CommandBody): Promise<CommandReceipt> {
    return this.sends(taskId, { ...body, id: randomUUID(), by });
  }

  sends(taskId: string, command: Command): Promise<CommandReceipt> {
    return this.#handle(taskId).executeUpdate<CommandReceipt, [Command]>(commandUpdate, {
      updateId: command.id,
      args: [command],
    });
  }

  state(taskId: string): Promise<TaskState> {
    return this.#handle(taskId).query<TaskState>(stateQuery);
  }

  /** What Temporal has of a task. */
  history(taskId: string) {
    return this.#handle(taskId).fetchHistory();
  }

  #handle(taskId: string) {
    return this.#client.workflow.getHandle(remediationTaskId(taskId));
  }

  /** `rung moment recipient` of the recorded events of one obligation. */
  async rungs(taskId: string, obligation: string): Promise<readonly string[]> {
    return (await this.store.events(taskId)).flatMap((event) =>
      event.type === 'rungFired' && event.obligation === obligation
        ? [`${event.rung} ${event.at.slice(0, 16)} ${event.to.id}`]
        : [],
    );
  }

  /**
   * Replays every history that the test made against today's workflow code, then ends everything. With a `name` the histories
   * are kept in test/histories when a version is recorded.
   */
  async end(taskIds: readonly string[], name?: string): Promise<void> {
    const version = testServers().recordHistoriesAs;
    for (const [index, taskId] of taskIds.entries()) {
      const history = await this.history(taskId);
      await Worker.runReplayHistory({ workflowBundle: this.#bundle }, history, remediationTaskId(taskId));
      if (version !== undefined && name !== undefined)
        recordHistory({ name: `${version}-${name}-${String(index + 1).padStart(2, '0')}`, history });
    }
    this.#worker.shutdown();
    await this.#running;
    await this.env.teardown();
    await this.store.close();
    await this.database.drop();
  }
}
