import type { TaskBrief } from '../../../domain/task/brief.js';
import { at, coordinator, dpi, head, Life, officer, plan } from '../fixtures.js';
import { viceChairman } from '../properties/people.js';

export const evidence = ['a'.repeat(64)];
export const period = '2022-Q3';
const reason = 'Lý do.';
const text = 'Nội dung.';

/** Tasks that wait for one command or another; each at the moment at which it is given. */
export const launched = () => new Life(at('2022-07-20', '08:00'));
export const returned = () =>
  launched().does(at('2022-07-21', '08:00'), head, { type: 'returnAssignment', reason });
export const awaited = () =>
  new Life(at('2022-07-20', '08:00'), { unit: { kind: 'awaited', writtenName: 'Các chủ đầu tư' } });
export const accepted = (changes: Partial<TaskBrief> = {}) =>
  new Life(at('2022-07-20', '08:00'), changes).does(at('2022-07-21', '08:00'), officer, {
    type: 'acceptAssignment',
  });
export const planDrafted = () =>
  accepted().does(at('2022-08-01', '08:00'), officer, { type: 'draftPlan', content: plan });
export const planApproved = () =>
  planDrafted().does(at('2022-08-02', '08:00'), head, { type: 'approvePlan', version: 1 });
export const objected = () =>
  planApproved().does(at('2022-08-03', '08:00'), coordinator, { type: 'object', version: 1, reason });
export const reportDrafted = () =>
  accepted().does(at('2022-08-01', '08:00'), officer, {
    type: 'draftReport',
    period,
    content: { kind: 'progress', text, percent: 40 },
  });
export const reportSent = () =>
  reportDrafted().does(at('2022-08-02', '08:00'), head, { type: 'sendReport', period, version: 1 });
export const withMilestone = () => accepted({ milestone: { text: 'Quý III', due: '2022-09-30' } });
export const proposed = () =>
  accepted().does(at('2022-08-01', '08:00'), head, { type: 'proposeCompletion', text, evidence });
export const yearToReview = () =>
  accepted({ deadline: { text: 'Các năm.', kind: 'dateAndFollowing', due: '2022-12-31' } }).until(
    at('2023-01-01', '00:00'),
  );
export const petitioned = () =>
  accepted().does(at('2022-08-01', '08:00'), head, { type: 'petition', to: 'viceChairman', text });
/** The vice-chairman was told at the end of 29/7/2022 that the task was not accepted. */
export const toDirect = () => launched().until(at('2022-07-30', '00:00'));
export const toCarryOut = () =>
  toDirect().does(at('2022-08-01', '08:00'), viceChairman, {
    type: 'instruct',
    direction: 'direction/acceptance/1/1',
    text,
    due: '2022-08-10',
  });
export const suspended = () =>
  accepted().does(at('2022-08-01', '08:00'), dpi, { type: 'suspend', reason, awaiting: 'Bộ Y tế' });
export const delegated = () =>
  launched().does(at('2022-07-20', '09:00'), head, {
    type: 'delegate',
    delegation: 'uq-1',
    mode: 'KT',
    to: 'phuong',
    from: '2022-07-20',
    until: '2022-12-31',
    commands: ['approvePlan'],
  });
export const withdrawn = () =>
  launched().does(at('2022-07-20', '09:00'), viceChairman, { type: 'withdraw', reason });
