import fc from 'fast-check';
import type { AccessPerson } from '../../domain/access/grants-of.js';
import type { ActorRole } from '../../domain/task/actor.js';
import type { TaskBrief } from '../../domain/task/brief.js';
import type { Delegate } from '../../domain/views/task-view.js';
import { brief } from '../task/fixtures.js';

export const focalUnit = 'so-ke-hoach-va-dau-tu';
export const today = '2022-08-10';
export const units = ['so-y-te', 'so-tai-chinh', 'so-noi-vu', focalUnit] as const;
export const leaders = ['pho-chu-tich-van-hoa-xa-hoi', 'pho-chu-tich-kinh-te'] as const;
export const chairmanId = 'chu-tich-ubnd-tinh';

const unit = fc.constantFrom(...units);
const roles: readonly ActorRole[] = [
  'officer',
  'unitHead',
  'dpiSupervisor',
  'viceChairman',
  'chairman',
  'auditor',
  'administrator',
];

/** Somebody of few, so that chance brings together who belongs together. */
export const persons: fc.Arbitrary<AccessPerson> = fc
  .record({
    id: fc.constantFrom('an', 'binh', 'chi'),
    role: fc.constantFrom(...roles),
    unit,
    leader: fc.constantFrom(...leaders),
  })
  .map(({ id, role, unit: of, leader }) => {
    if (role === 'viceChairman') return { id, role, leader };
    if (role === 'chairman') return { id, role, leader: chairmanId };
    return role === 'auditor' || role === 'administrator' ? { id, role } : { id, role, unit: of };
  });

export const briefs: fc.Arbitrary<TaskBrief> = fc
  .record({
    accountable: fc.option(unit),
    coordinators: fc.uniqueArray(unit, { maxLength: 2 }),
    viceChairman: fc.constantFrom(...leaders),
    confidential: fc.boolean(),
  })
  .map(({ accountable, coordinators, ...others }) => ({
    ...brief,
    ...others,
    unit:
      accountable === null
        ? ({ kind: 'awaited', writtenName: 'Các đơn vị liên quan' } as const)
        : ({ kind: 'named', id: accountable } as const),
    coordinators: coordinators.filter((one) => one !== accountable),
  }));

const day = fc.constantFrom('2022-08-01', '2022-08-09', today, '2022-08-11', '2022-08-31');

export const delegates: fc.Arbitrary<readonly Delegate[]> = fc.array(
  fc.record({ person: fc.constantFrom('an', 'binh', 'chi'), from: day, until: day }),
  { maxLength: 2 },
);

/** What of a task's view the rules look at. */
export function thingOf({
  brief: of,
  delegates: lent,
}: {
  brief: TaskBrief;
  delegates: readonly Delegate[];
}) {
  const { planId, taskId, coordinators, viceChairman, confidential } = of;
  return {
    planId,
    taskId,
    ...(of.unit.kind === 'named' && { unit: of.unit.id }),
    coordinators,
    viceChairman,
    confidential,
    delegates: lent,
  };
}
