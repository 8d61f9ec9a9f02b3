import { createPrivateKey } from 'node:crypto';
import { bundleParts, type PlanRecord, type TaskRecord } from '../../audit/bundle-parts.js';
import { headOf } from '../../audit/chain.js';
import { checkpointOf, proverOfHeads, type TaskHead } from '../../audit/checkpoint.js';
import { type SigningKey, signingKey } from '../../audit/keys.js';
import { type Veil, veiled } from '../../audit/veil.js';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import type { Instant } from '../../domain/calendar/instant.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import type { Directory } from '../../domain/directory/types.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { runTask } from '../../domain/simulate/run-task.js';
import type { Command } from '../../domain/task/commands.js';
import { decide } from '../../domain/task/decide.js';
import type { LaunchTerms } from '../../domain/task/launch.js';
import { randomLife } from '../workflows/random-behaviour.js';
import { historyOf } from './history-of.js';

export const planId = 'ke-hoach-nho';
export const from: Instant = '2022-07-20T08:00:00.000+07:00';
export const to: Instant = '2022-12-20T12:00:00.000+07:00';

/** The Ed25519 key of a seed: tests draw no other chance. */
function keyOfSeed(seed: number): SigningKey {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]);
  const pem = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({
    format: 'pem',
    type: 'pkcs8',
  });
  return signingKey(pem.toString());
}

export const auditKey = keyOfSeed(1);
export const strangersKey = keyOfSeed(2);

/** A plan of one page, with the few units that it names. */
export const smallPlan: PlanRecord = {
  text: `KẾ HOẠCH
Khắc phục hạn chế 6 tháng đầu năm 2022
A. MỤC ĐÍCH, YÊU CẦU
1. Làm rõ trách nhiệm.
B. NỘI DUNG KẾ HOẠCH
1. Tiêm chủng còn chậm
1.1. Nguyên nhân
- Nhân lực còn mỏng.
1.2. Kế hoạch khắc phục
a) Trách nhiệm của các đơn vị
- Đơn vị chủ trì: Sở Y tế.
- Đơn vị phối hợp: Sở Tài chính.
b) Nhiệm vụ, giải pháp khắc phục
- Sở Y tế:
+ Đẩy nhanh tiến độ tiêm chủng.
+ Mua vắc xin cho mùa đông.
- Sở Tài chính bố trí kinh phí tiêm chủng.
1.3. Thời gian khắc phục: Năm 2022.
C. TỔ CHỨC THỰC HIỆN
1. Các đơn vị báo cáo theo quý.
`,
  directory: smallDirectory(),
  policy: shippedPolicy(),
  calendar: inYear('2022'),
};

/** The terms of the tasks of the small plan, in its order. */
export const smallTasks: readonly LaunchTerms[] = tasksOfSmallPlan();

/** One life of a task that a seed draws: its events, and the history that Temporal would hold. */
export function lifeOf({
  terms,
  seed,
  behaviour = randomLife(seed).behaviour,
  until = to,
  also = [],
}: {
  terms: LaunchTerms;
  seed: number;
  behaviour?: Behaviour;
  until?: Instant;
  /** What people did after it. */
  also?: readonly { readonly at: Instant; readonly command: Command }[];
}): TaskRecord {
  const { commands, events, state } = runTask({ terms, from, to: until, behaviour });
  const start = { terms, heedsFilings: true } as const;
  const history = historyOf({ start, from, commands: [...commands, ...also], to: until });
  const more = also.flatMap(({ at: now, command }) => {
    const decision = decide({ state, command, now });
    if (!decision.ok) throw new Error(decision.refusal.code);
    return decision.events;
  });
  return { taskId: terms.brief.taskId, events: [...events, ...more], histories: [history] };
}

/** A bundle as the audit key signs it, with a checkpoint that vouches for all events. */
export async function bundleOf({
  tasks,
  key = auditKey,
  until = to,
  plan = smallPlan,
  id = planId,
  veil,
}: {
  tasks: readonly TaskRecord[];
  key?: SigningKey;
  until?: Instant;
  plan?: PlanRecord;
  id?: string;
  veil?: Veil;
}): Promise<Buffer> {
  const heads = tasks.map(({ taskId, events }): TaskHead => {
    const hidden = veil && events.map((event) => veiled({ value: event, chain: taskId, veil }));
    return {
      taskId,
      sequence: events.length,
      head: headOf({ chainId: taskId, events }),
      ...(hidden && { veiled: headOf({ chainId: taskId, events: hidden }) }),
    };
  });
  const { signed, log } = checkpointOf({ planId: id, at: until, heads, log: [], key: auditKey });
  const proven = tasks.map((task) => {
    const proof = proverOfHeads({ signed, heads })(task.taskId);
    return { ...task, ...(proof && { proven: proof }) };
  });
  const parts: Buffer[] = [];
  const scope = { kind: 'plan', id } as const;
  for await (const part of bundleParts({
    scope,
    exportedAt: until,
    plan,
    tasks: proven,
    log,
    key,
    ...(veil && { veil }),
  }))
    parts.push(part);
  return Buffer.concat(parts);
}

function smallDirectory(): Directory {
  const whole = shippedDirectory();
  const used = ['so-ke-hoach-va-dau-tu', 'so-y-te', 'so-tai-chinh'];
  const { note: _note, ...rest } = whole;
  const units = whole.units.filter(({ id }) => used.includes(id));
  const fields = whole.fields.filter(({ id }) => units.some((unit) => 'field' in unit && unit.field === id));
  return {
    ...rest,
    confidentialUnits: [],
    units,
    collectives: [],
    roles: [],
    openSets: [],
    fields,
    leaders: whole.leaders.filter(
      ({ id, position }) => position === 'chairman' || fields.some(({ viceChairman }) => viceChairman === id),
    ),
  };
}

function inYear(year: string) {
  const calendar = shippedCalendar();
  return {
    ...calendar,
    daysOff: calendar.daysOff.filter((days) => days.from.startsWith(year)),
    daysWorked: calendar.daysWorked.filter(({ date }) => date.startsWith(year)),
  };
}

function tasksOfSmallPlan(): readonly LaunchTerms[] {
  const { text, directory, policy, calendar } = smallPlan;
  const read = readPlan({ text });
  if (!read.ok) throw new Error(read.error.message.en);
  const briefs = briefsOf({ plan: read.plan, planId, directory: indexDirectory(directory) });
  return briefs.map((brief) => ({ brief, policy, calendar }));
}
