import { shippedDirectory } from '../../data/shipped.js';
import type { TaskView } from '../../domain/views/task-view.js';
import type { Around } from './matrix/columns.js';

/** The units and leaders around a task of the small plan. */
export function aroundOf({ viceChairman }: Pick<TaskView, 'viceChairman'>): Around {
  const { focalUnit, leaders } = shippedDirectory();
  const named = (position: 'chairman' | 'viceChairman', except = '') =>
    leaders.find((leader) => leader.position === position && leader.id !== except)?.id ?? '';
  return {
    unit: 'so-y-te',
    coordinator: 'so-tai-chinh',
    otherUnit: 'so-noi-vu',
    focalUnit,
    viceChairman,
    otherViceChairman: named('viceChairman', viceChairman),
    chairman: named('chairman'),
  };
}
