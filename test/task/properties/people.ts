import type { Actor } from '../../../domain/task/actor.js';
import type { TaskState } from '../../../domain/task/state.js';
import { dpi, head, officer } from '../fixtures.js';

export const viceChairman: Actor = {
  person: 'pct',
  role: 'viceChairman',
  leader: 'pho-chu-tich-van-hoa-xa-hoi',
};
export const chairman: Actor = { person: 'ct', role: 'chairman', leader: 'chu-tich-ubnd-tinh' };
export const deputyHead: Actor = { person: 'pho-giam-doc', role: 'unitHead', unit: 'so-y-te' };

/** Everybody who may ever meet the task, strangers and people without power too. */
export const everybody: readonly Actor[] = [
  officer,
  head,
  deputyHead,
  dpi,
  { person: 'giang', role: 'unitHead', unit: 'so-tai-chinh' },
  { person: 'hai', role: 'unitHead', unit: 'so-xay-dung' },
  viceChairman,
  chairman,
  { person: 'kien', role: 'unitHead', unit: 'so-noi-vu' },
  { person: 'lan', role: 'officer', unit: 'so-tai-chinh' },
  { person: 'minh', role: 'viceChairman', leader: 'pho-chu-tich-khac' },
  { person: 'nga', role: 'auditor' },
  { person: 'oanh', role: 'administrator' },
];

/** The same, with those who act under a delegation of the task. */
export function actorsOf(state: TaskState): readonly Actor[] {
  const lent = Object.values(state.delegations).map(
    ({ id, to }): Actor => ({ person: to, role: 'officer', delegation: id }),
  );
  return [...everybody, ...lent];
}
