import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { recordTo } from '../../activities/record.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { createTestDatabase } from '../support/mongo.js';
import { at, type Life, officer } from '../task/fixtures.js';
import { task, unit } from './desk.js';
import { clockAt, ReportApi, storePlan } from './report-api.js';

/** A plan of its own, of which the unit has two tasks. */
export interface PlanOfTwo {
  readonly planId: string;
  readonly lives: readonly [Life, Life];
  /** As the officer of the unit unless another is given. */
  readonly ask: (
    of: Partial<Omit<Parameters<ReportApi['ask']>[0], 'planId'>>,
  ) => ReturnType<ReportApi['ask']>;
}

/** The API on the real store, without Temporal: tasks are as they were recorded in July 2022. */
export class ApiDesk {
  readonly store: Store;
  readonly api: ReportApi;
  /** The ids of landings that were started. */
  readonly started: string[];
  /** Since when the period is frozen. */
  frozenAt: string | undefined;
  readonly #drop: () => Promise<void>;

  static async open(): Promise<ApiDesk> {
    const database = createTestDatabase();
    const store = openMongoStore({ uri: database.uri });
    const started: string[] = [];
    let desk: ApiDesk | undefined = undefined;
    const frozenAt = () => Promise.resolve(desk?.frozenAt);
    const api = await ReportApi.start({ store, client: clientThatStarts(started), frozenAt });
    desk = new ApiDesk({ store, api, started, drop: database.drop });
    return desk;
  }

  private constructor(of: { store: Store; api: ReportApi; started: string[]; drop: () => Promise<void> }) {
    this.store = of.store;
    this.api = of.api;
    this.started = of.started;
    this.#drop = of.drop;
  }

  /** The calendar stands at a moment, 09:00 unless another is given. */
  async plan(planId: string, moment = at('2022-09-13', '09:00')): Promise<PlanOfTwo> {
    const of = (number: number) => task(number, { planId, taskId: `${planId}/7.${String(number)}/${unit}` });
    const lives = [of(1), of(2)] as const;
    await storePlan({ store: this.store, planId, clock: clockAt(moment) });
    await this.record(lives);
    return { planId, lives, ask: (asked) => this.api.ask({ as: officer, planId, unit, ...asked }) };
  }

  async record(lives: readonly Life[]): Promise<void> {
    const write = recordTo({ store: this.store, nameOf: (id) => ({ vi: id, en: id }) });
    for (const { events, state } of lives) await write({ events, state, decidedAtMs: Date.now() });
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.store.close();
    await this.#drop();
  }
}

/** In Temporal's place: it keeps which landings were started, each once. */
export function clientThatStarts(started: string[] = []): Client {
  const start = (_type: string, { workflowId }: { workflowId: string }) => {
    const before = started.includes(workflowId);
    if (before)
      return Promise.reject(new WorkflowExecutionAlreadyStartedError('started', workflowId, 'unitReport'));
    started.push(workflowId);
    return Promise.resolve();
  };
  const withDeadline = (_deadline: number, ask: () => unknown) => ask();
  return { workflow: { start }, withDeadline } as unknown as Client;
}
