import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { activitiesOver } from '../../activities/index.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { StoredSynthesis } from '../../activities/store/period-port.js';
import type { Store } from '../../activities/store/port.js';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import type { CalendarClock } from '../../domain/calendar/clock.js';
import { atTime, type CivilDate, type Instant, toEpochMs, toInstant } from '../../domain/calendar/instant.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import { chance } from '../../domain/simulate/chance.js';
import type { Actor } from '../../domain/task/actor.js';
import type { Filing } from '../../domain/task/filing.js';
import { openObligations } from '../../domain/task/owed.js';
import type { ReportContent } from '../../domain/task/report.js';
import {
  commandUpdate,
  planLaunchId,
  remediationTaskId,
  reportingPeriodId,
  taskQueue,
  unitReportStart,
  workflowTypes,
} from '../../workflows/messages.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { createTimeSkipping } from '../support/time-skipping.js';
import { dpi } from '../task/fixtures.js';

/** How a unit reports: in time, late, with nothing to say, or not at all. */
export type Manner = 'inTime' | 'late' | 'nil' | 'silent';

/** A whole plan in its workflows on the time-skipping server, with units that report each in their manner. */
export class Province {
  readonly store: Store;
  planId = '';
  readonly #env: TestWorkflowEnvironment;
  readonly #database: TestDatabase;
  readonly #worker: Worker;
  readonly #running: Promise<void>;
  #clock: CalendarClock | undefined;
  #units: readonly string[] = [];

  static async start(): Promise<Province> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const env = await createTimeSkipping();
    const database = createTestDatabase();
    const store = openMongoStore({ uri: database.uri });
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue,
      workflowBundle: await bundleWorkflowCode({
        logger: new DefaultLogger('ERROR'),
        workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)),
      }),
      activities: activitiesOver({ store, client: env.client, nameOf: (id) => ({ vi: id, en: id }) }),
    });
    return new Province(env, database, store, worker);
  }

  private constructor(env: TestWorkflowEnvironment, database: TestDatabase, store: Store, worker: Worker) {
    this.#env = env;
    this.#database = database;
    this.store = store;
    this.#worker = worker;
    this.#running = worker.run();
  }

  /** Launches a plan at a moment of the calendar; gives the number of its workflows. */
  async launches({ text, origin }: { text: string; origin: Instant }): Promise<number> {
    const read = readPlan({ text });
    if (!read.ok) throw new Error(read.error.message.en);
    this.planId = `quy-${randomUUID().slice(0, 8)}`;
    const { planId } = this;
    const terms = {
      directory: shippedDirectory(),
      policy: shippedPolicy(),
      calendar: shippedCalendar(),
    };
    const briefs = briefsOf({ plan: read.plan, planId, directory: indexDirectory(terms.directory) });
    this.#units = [...new Set(briefs.flatMap(({ unit }) => (unit.kind === 'named' ? [unit.id] : [])))].sort();
    this.#clock = {
      temporalOrigin: toInstant(await this.#env.currentTimeMs()),
      calendarOrigin: origin,
      rate: 1,
    };
    const clock = this.#clock;
    await this.store.storePlan({
      planId,
      title: read.plan.title,
      text,
      sha256: planId,
      ...terms,
      totals: {},
      workflows: briefs.length,
      awaitingUnit: 0,
      storedAt: origin,
      clock,
    });
    await this.#env.client.workflow.start(workflowTypes.planLaunch, {
      taskQueue,
      workflowId: planLaunchId(planId),
      args: [{ planId, clock }],
    });
    await this.#untilRecorded(briefs.length);
    return briefs.length;
  }

  unitsThat(manner: Manner): readonly string[] {
    return this.#units.filter((unit) => mannerOf(unit) === manner);
  }

  /** Everybody reports in his manner; DPI returns some lines and accepts the others. */
  async quarter({
    period,
    inTime,
    late,
  }: {
    period: string;
    inTime: CivilDate;
    late: CivilDate;
  }): Promise<void> {
    await this.until(atTime({ date: inTime, time: '10:00' }));
    const now = atTime({ date: inTime, time: '10:00' });
    await this.#file({
      period,
      filedAt: now,
      units: [...this.unitsThat('inTime'), ...this.unitsThat('nil')],
    });
    await this.#review(period);
    await this.until(atTime({ date: late, time: '15:00' }));
    await this.#file({
      period,
      filedAt: atTime({ date: late, time: '15:00' }),
      units: this.unitsThat('late'),
    });
  }

  /** DPI freezes the period at a moment; gives what was built. */
  async freezes(period: string, moment: Instant): Promise<StoredSynthesis> {
    await this.until(moment);
    const handle = this.#env.client.workflow.getHandle(reportingPeriodId(`${this.planId}/${period}`));
    await handle.executeUpdate(commandUpdate, {
      args: [{ type: 'freezeSynthesis', id: randomUUID(), by: dpi }],
    });
    await this.#env.sleep(60_000);
    for (let tries = 0; tries < 600; tries += 1) {
      const built = await this.store.synthesis({ planId: this.planId, period });
      if (built) return built;
      await pause(100);
    }
    throw new Error(`the synthesis of ${period} was not built`);
  }

  async until(moment: Instant): Promise<void> {
    if (!this.#clock) throw new Error('launch a plan first');
    const { temporalOrigin, calendarOrigin } = this.#clock;
    const target = toEpochMs(temporalOrigin) + toEpochMs(moment) - toEpochMs(calendarOrigin);
    // Day by day: what is due at one moment has been dealt with before the next.
    for (let present = await this.#env.currentTimeMs(); present < target; ) {
      await this.#env.sleep(Math.min(target - present, 86_400_000));
      present = await this.#env.currentTimeMs();
    }
  }

  async end(): Promise<void> {
    this.#worker.shutdown();
    await this.#running;
    await this.#env.teardown();
    await this.store.close();
    await this.#database.drop();
  }

  async #file({
    period,
    filedAt,
    units,
  }: {
    period: string;
    filedAt: Instant;
    units: readonly string[];
  }): Promise<void> {
    const { planId } = this;
    for (const unit of units) {
      const states = await this.store.tasksOfUnit({ planId, unit });
      const owed = states.filter((state) =>
        openObligations(state, 'quarterlyReport').some(({ about }) => about === period),
      );
      if (owed.length === 0) continue;
      const filing: Filing = {
        id: `${planId}/${period}/${unit}/1`,
        planId,
        period,
        unit,
        version: 1,
        lines: owed.map(({ brief: { taskId } }) => ({
          taskId,
          content: contentOf({ unit, period, taskId }),
        })),
        draftedBy: `can-bo.${unit}`,
        filedBy: { person: `thu-truong.${unit}`, role: 'unitHead', unit },
        filedAt,
      };
      await this.store.storeFiling(filing);
      const { args, ...options } = unitReportStart({ filing: filing.id });
      await this.#env.client.workflow.start(workflowTypes.unitReport, { ...options, args });
      await this.#env.client.workflow.getHandle(options.workflowId).result();
    }
  }

  async #review(period: string): Promise<void> {
    for (const unit of this.unitsThat('inTime')) {
      for (const state of await this.store.tasksOfUnit({ planId: this.planId, unit })) {
        const { taskId } = state.brief;
        const report = state.reports[period];
        if (report?.status !== 'sent') continue;
        const { version } = report;
        const returns = chance({ seed: 7, key: `${period} ${taskId.slice(this.planId.length)}` }) < 0.15;
        await this.#does(
          taskId,
          dpi,
          returns
            ? { type: 'returnReport', period, version, reason: 'Thiếu số liệu.' }
            : { type: 'acceptReport', period, version },
        );
      }
    }
  }

  #does(taskId: string, by: Actor, body: object): Promise<unknown> {
    const id = randomUUID();
    return this.#env.client.workflow
      .getHandle(remediationTaskId(taskId))
      .executeUpdate(commandUpdate, { updateId: id, args: [{ ...body, id, by }] });
  }

  async #untilRecorded(workflows: number): Promise<void> {
    for (let tries = 0; tries < 3_000; tries += 1) {
      const { total } = await this.store.tasks({ filter: { planId: this.planId }, skip: 0, limit: 1 });
      if (total === workflows) return;
      await pause(100);
    }
    throw new Error('the plan was not launched');
  }
}

function mannerOf(unit: string): Manner {
  const drawn = chance({ seed: 2_022, key: unit });
  return drawn < 0.5 ? 'inTime' : drawn < 0.7 ? 'late' : drawn < 0.85 ? 'nil' : 'silent';
}

function contentOf({
  unit,
  period,
  taskId,
}: {
  unit: string;
  period: string;
  taskId: string;
}): ReportContent {
  if (mannerOf(unit) === 'nil') return { kind: 'nil', text: '' };
  const share = chance({ seed: 9, key: `${taskId} ${period}` });
  return {
    kind: 'progress',
    text: `Đã triển khai nhiệm vụ trong ${period}.`,
    percent: Math.floor(share * 100),
    figures: [{ name: 'Vốn đã giải ngân', amount: Math.round(share * 10_000) / 100, measure: 'tỷ đồng' }],
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
