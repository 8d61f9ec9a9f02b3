import { randomUUID } from 'node:crypto';
import type { Store } from '../../activities/store/port.js';
import { everything } from '../../domain/access/condition.js';
import type { PeriodCommandBody } from '../../domain/period/commands.js';
import type { Actor } from '../../domain/task/actor.js';
import type { CommandBody } from '../../domain/task/commands.js';
import type { ReportContent } from '../../domain/task/report.js';
import type { Answer, TestApi } from '../support/api.js';
import { sampleText } from '../support/plans.js';
import { startWholeProduct, type WholeProduct } from '../support/whole-product.js';
import { dpi } from './people.js';

/** The calendar begins on the day on which data close, and runs so fast that they have closed after half a minute. */
const calendarOrigin = '2022-09-14T06:00:00.000+07:00';
const rate = 2_000;

/** The whole product on real servers, a plan launched as a rehearsal in it: API, worker, Temporal, MongoDB. */
export class Office {
  readonly store: Store;
  readonly planId = 'mau';
  readonly #end: () => Promise<void>;
  readonly api: TestApi;

  static async start(): Promise<Office> {
    return new Office(await startWholeProduct());
  }

  private constructor({ store, api, end }: WholeProduct) {
    this.store = store;
    this.api = api;
    this.#end = end;
  }

  /** Launches a plan and waits until all its tasks are recorded. */
  async launch(text = sampleText): Promise<void> {
    const body = { text, planId: this.planId, rehearsal: { calendarOrigin, rate } };
    const launched = await this.post('/plans', body);
    if (launched.status !== 202) throw new Error(JSON.stringify(launched.body));
    const { workflows } = launched.body as { workflows: number };
    await this.holds(async () => {
      const { total } = await this.store.tasks({
        visible: everything,
        filter: { planId: this.planId },
        limit: 1,
      });
      return total === workflows && (await this.store.periods(this.planId)).length > 0;
    });
  }

  /** Waits until something is so. */
  async holds(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
  }

  get(path: string, as: Actor = dpi): Promise<Answer> {
    return this.api.ask({ as, path });
  }

  post(path: string, body: unknown, as: Actor = dpi): Promise<Answer> {
    return this.api.ask({ as, method: 'POST', path, body });
  }

  put(path: string, body: unknown, headers: Record<string, string>, as: Actor = dpi): Promise<Answer> {
    return this.api.ask({ as, method: 'PUT', path, body, headers });
  }

  /** Gives a command to a task of the plan. Throws when it is refused. */
  async does(task: string, by: Actor, command: CommandBody): Promise<void> {
    const path = `/tasks/${this.planId}/${task}/commands`;
    const { status, body } = await this.post(path, { id: randomUUID(), command }, by);
    if (status !== 200) throw new Error(`${task} ${command.type}: ${JSON.stringify(body)}`);
  }

  period(period: string, by: Actor, command: PeriodCommandBody): Promise<Answer> {
    const path = `/plans/${this.planId}/periods/${period}/commands`;
    return this.post(path, { id: randomUUID(), command }, by);
  }

  /** A unit's officer drafts the report of a task and its head sends it. */
  async reports(task: string, period: string, content: ReportContent): Promise<void> {
    const unit = task.slice(task.indexOf('/') + 1);
    await this.does(task, { person: 'an', role: 'officer', unit }, { type: 'draftReport', period, content });
    const state = (await this.store.task(`${this.planId}/${task}`))?.state;
    const version = state?.reports[period]?.version ?? 1;
    await this.does(
      task,
      { person: 'binh', role: 'unitHead', unit },
      { type: 'sendReport', period, version },
    );
  }

  /** DPI freezes the period and its synthesis is built; gives the version. */
  async freeze(period: string): Promise<number> {
    const syntheses = async () => (await this.store.period(`${this.planId}/${period}`))?.syntheses ?? [];
    const before = (await syntheses()).length;
    const { status, body } = await this.period(period, dpi, { type: 'freezeSynthesis' });
    if (status !== 200) throw new Error(JSON.stringify(body));
    await this.holds(async () => (await syntheses())[before]?.hash !== undefined);
    return before + 1;
  }

  end(): Promise<void> {
    return this.#end();
  }
}
