import { shippedCalendar, shippedPolicy } from '../../data/shipped.js';
import type { Instant } from '../../domain/calendar/instant.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Actor } from '../../domain/task/actor.js';
import type { TaskBrief } from '../../domain/task/brief.js';
import type { Command, CommandBody } from '../../domain/task/commands.js';
import { decide } from '../../domain/task/decide.js';
import type { DetailedPlanContent } from '../../domain/task/detailed-plan.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { fold } from '../../domain/task/evolve.js';
import { launch } from '../../domain/task/launch.js';
import type { TaskState } from '../../domain/task/state.js';
import { tick } from '../../domain/task/tick.js';

export const policy = shippedPolicy();
export const calendar = shippedCalendar();

export const brief: TaskBrief = {
  taskId: 'ke-hoach-2022/7.1/so-y-te',
  planId: 'ke-hoach-2022',
  planTitle: 'Kế hoạch khắc phục hạn chế 6 tháng đầu năm 2022',
  shortcoming: { number: 7, title: 'Công tác phòng dịch còn chậm' },
  taskNumber: 1,
  line: 139,
  text: 'Đẩy nhanh tiến độ tiêm chủng.',
  documents: [],
  unit: { kind: 'named', id: 'so-y-te' },
  coordinators: ['so-tai-chinh'],
  focalUnit: 'so-ke-hoach-va-dau-tu',
  field: 'y-te',
  viceChairman: 'pho-chu-tich-van-hoa-xa-hoi',
  chairman: 'chu-tich-ubnd-tinh',
  deadline: { text: 'Năm 2022.', kind: 'date', due: '2022-12-31' },
  confidential: false,
};

export const officer: Actor = { person: 'an', role: 'officer', unit: 'so-y-te' };
export const head: Actor = { person: 'binh', role: 'unitHead', unit: 'so-y-te' };
export const dpi: Actor = { person: 'chi', role: 'dpiSupervisor', unit: 'so-ke-hoach-va-dau-tu' };
/** The head of the coordinating unit. */
export const coordinator: Actor = { person: 'giang', role: 'unitHead', unit: 'so-tai-chinh' };
export const stranger: Actor = { person: 'dung', role: 'unitHead', unit: 'so-tai-chinh' };

/** A detailed plan that is complete. */
export const plan: DetailedPlanContent = {
  steps: [{ text: 'Rà soát đối tượng tiêm', person: 'Nguyễn An', due: '2022-09-30' }],
  directedBy: 'Giám đốc Sở',
  completion: '2022-12-15',
  causes: [{ text: 'Nhân lực còn mỏng', nature: 'objective' }],
};

/** A moment of the calendar in Vietnam: `at('2022-07-20', '08:00')`. */
export function at(date: string, time: string): Instant {
  return `${date}T${time.length === 5 ? `${time}:00` : time}.000+07:00`;
}

/** A task that lives through a list of steps; time that passes in between is ticked. */
export class Life {
  state: TaskState;
  readonly events: TaskEvent[];

  constructor(launchedAt: Instant, changes: Partial<TaskBrief> = {}, under: Policy = policy) {
    const terms = { brief: { ...brief, ...changes }, policy: under, calendar };
    this.events = [...launch({ terms, now: launchedAt })];
    this.state = fold(this.events);
    this.until(launchedAt);
  }

  until(now: Instant): this {
    this.#take(tick({ state: this.state, now }));
    return this;
  }

  /** Carries out a command that must not be refused. */
  does(now: Instant, by: Actor, body: CommandBody): this {
    const decision = decide({ state: this.state, command: command(by, body), now });
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
    this.#take(decision.events);
    return this;
  }

  /** The code of the refusal, or `done`; nothing changes. */
  tries(now: Instant, by: Actor, body: CommandBody): string {
    const decision = decide({ state: this.state, command: command(by, body), now });
    return decision.ok ? 'done' : decision.refusal.code;
  }

  /** `rung @ moment → recipient` of every rung that fired for an obligation. */
  rungs(obligation: string): readonly string[] {
    return this.events.flatMap((event) =>
      event.type === 'rungFired' && event.obligation === obligation
        ? [`${event.rung} ${event.at.slice(0, 16)} ${event.to.id}`]
        : [],
    );
  }

  #take(events: readonly TaskEvent[]): void {
    this.events.push(...events);
    this.state = fold(events, this.state);
  }
}

let commands = 0;
function command(by: Actor, body: CommandBody): Command {
  commands += 1;
  return { ...body, id: `c${String(commands)}`, by };
}
