import type { Actor } from '../../../domain/task/actor.js';
import type { CommandBody, CommandType } from '../../../domain/task/commands.js';
import type { RefusalCode } from '../../../domain/task/refusals.js';
import { calendar, coordinator, dpi, head, type Life, officer, plan, policy } from '../fixtures.js';
import { viceChairman } from '../properties/people.js';
import * as ready from './ready.js';

type Good<T extends CommandType> = Extract<CommandBody, { readonly type: T }>;

/** One command: where it can be given, by whom, what is good; and what is refused beside what its own fields say. */
export interface Row<T extends CommandType = CommandType> {
  readonly ready: () => Life;
  readonly by: Actor;
  readonly good: Good<T>;
  /** Where it is not possible; none for what is possible until the task is closed. */
  readonly notNow?: () => Life;
  /** What the second sending under another id brings; `done` where doing it again is meant to be possible. */
  readonly again: RefusalCode | 'done';
  /** Further bad contents. */
  readonly bad?: readonly (readonly [Partial<Good<T>>, RefusalCode])[];
}

const reason = 'Lý do.';
const text = 'Nội dung.';
const name = { vi: 'ngày nghỉ', en: 'day off' };
const { evidence, period, launched, accepted } = ready;
const direction = 'direction/acceptance/1/1';
const due = '2022-12-20';
const units = ['so-noi-vu'];

function row<T extends CommandType>(
  [type, by, start, notNow]: readonly [T, Actor, () => Life, (() => Life)?],
  content: Omit<Good<T>, 'type'>,
  again: Row['again'],
  bad: Row<T>['bad'] = [],
): Row {
  const good = { type, ...content } as Good<CommandType>;
  return { ready: start, by, good, again, bad, ...(notNow && { notNow }) };
}

const sameUnit = [{ units: ['so-y-te'] }, 'sameUnit'] as const;
const twiceNamed = [{ units: ['so-noi-vu', 'so-noi-vu'] }, 'noUnits'] as const;

/** A row for every command: the compiler and the test ask for a new one. */
export const rows: Readonly<Record<CommandType, Row>> = {
  acceptAssignment: row(['acceptAssignment', officer, launched, ready.returned], {}, 'notNow'),
  returnAssignment: row(['returnAssignment', head, launched, accepted], { reason }, 'notNow'),
  confirmAssignment: row(['confirmAssignment', dpi, ready.returned, launched], { reason }, 'notNow'),
  correctAssignment: row(['correctAssignment', dpi, ready.returned, launched], { reason, text }, 'notNow'),
  reassign: row(['reassign', dpi, ready.returned, launched], { reason, units }, 'taskClosed', [
    sameUnit,
    twiceNamed,
  ]),
  nameUnits: row(['nameUnits', dpi, ready.awaited, launched], { reason, units }, 'taskClosed', [twiceNamed]),
  succeed: row(['succeed', dpi, accepted, ready.returned], { reason, units }, 'taskClosed', [
    sameUnit,
    twiceNamed,
  ]),
  withdraw: row(['withdraw', viceChairman, launched], { reason }, 'taskClosed'),
  draftPlan: row(['draftPlan', officer, accepted, launched], { content: plan }, 'done', [
    [{ content: { ...plan, steps: [] } }, 'badPlan'],
    [{ content: { ...plan, steps: [{ text, person: ' ', due }] } }, 'badPlan'],
    [{ content: { ...plan, directedBy: '' } }, 'badPlan'],
    [{ content: { ...plan, causes: [{ text: ' ', nature: 'objective' }] } }, 'badPlan'],
    [{ content: { ...plan, completion: '2022-02-30' } }, 'badDate'],
    [{ content: { ...plan, steps: [{ text, person: 'an', due: 'mai' }] } }, 'badDate'],
    [{ content: { ...plan, completion: '2022-07-19' } }, 'dateInPast'],
  ]),
  sendPlanBack: row(['sendPlanBack', head, ready.planDrafted, accepted], { version: 1, reason }, 'notNow'),
  approvePlan: row(['approvePlan', head, ready.planDrafted, accepted], { version: 1 }, 'notNow'),
  signOff: row(['signOff', coordinator, ready.planApproved, ready.planDrafted], { version: 1 }, 'notNow'),
  object: row(
    ['object', coordinator, ready.planApproved, ready.planDrafted],
    { version: 1, reason },
    'notNow',
  ),
  recordProgress: row(
    ['recordProgress', officer, accepted, launched],
    { text, evidence: [], percent: 50 },
    'done',
    [
      [{ percent: 101 }, 'badPercent'],
      [{ percent: -1 }, 'badPercent'],
      [{ percent: Number.NaN }, 'badPercent'],
    ],
  ),
  draftReport: row(
    ['draftReport', officer, accepted, ready.reportSent],
    { period, content: { kind: 'nil', text: '' } },
    'done',
    [
      [{ content: { kind: 'progress', text: ' ' } }, 'emptyReport'],
      [{ content: { kind: 'progress', text, percent: 200 } }, 'badPercent'],
    ],
  ),
  sendReport: row(['sendReport', head, ready.reportDrafted, accepted], { period, version: 1 }, 'notNow'),
  fileReport: row(
    ['fileReport', head, ready.reportDrafted, ready.reportSent],
    {
      period,
      content: { kind: 'progress', text },
      filing: 'ke-hoach/2022-Q3/so-y-te/1',
      draftedBy: 'an',
      filedAt: '2022-07-30T10:00:00.000+07:00',
    },
    'notNow',
    [
      [{ draftedBy: head.person }, 'fourEyes'],
      [{ filedAt: '2022-07-01T10:00:00.000+07:00' }, 'badFilingMoment'],
      [{ filedAt: '2032-07-01T10:00:00.000+07:00' }, 'badFilingMoment'],
      [{ content: { kind: 'progress', text: ' ' } }, 'emptyReport'],
      [{ content: { kind: 'progress', text, percent: 101 } }, 'badPercent'],
    ],
  ),
  sendReportBack: row(
    ['sendReportBack', head, ready.reportDrafted, accepted],
    { period, version: 1, reason },
    'notNow',
  ),
  acceptReport: row(
    ['acceptReport', dpi, ready.reportSent, ready.reportDrafted],
    { period, version: 1 },
    'notNow',
  ),
  returnReport: row(
    ['returnReport', dpi, ready.reportSent, ready.reportDrafted],
    { period, version: 1, reason },
    'notNow',
  ),
  reachMilestone: row(['reachMilestone', head, ready.withMilestone, accepted], { text, evidence }, 'notNow', [
    [{ evidence: [] }, 'evidenceRequired'],
  ]),
  proposeCompletion: row(['proposeCompletion', head, accepted, launched], { text, evidence }, 'notNow', [
    [{ evidence: [] }, 'evidenceRequired'],
  ]),
  verifyCompletion: row(['verifyCompletion', dpi, ready.proposed, accepted], { text }, 'taskClosed'),
  refuseCompletion: row(['refuseCompletion', dpi, ready.proposed, accepted], { reason }, 'notNow'),
  reviewYear: row(
    ['reviewYear', dpi, ready.yearToReview, accepted],
    { year: 2022, goesOn: true, text },
    'notNow',
    [[{ year: 2021 }, 'notNow']],
  ),
  petition: row(['petition', head, accepted, ready.returned], { to: 'chairman', text }, 'done'),
  petitionObjection: row(
    ['petitionObjection', head, ready.objected, ready.planApproved],
    { unit: 'so-tai-chinh', text },
    'notNow',
    [[{ unit: 'so-xay-dung' }, 'notNow']],
  ),
  askExtension: row(
    ['askExtension', head, accepted, ready.proposed],
    { obligation: 'completion/1', due: '2023-01-31', reason },
    'alreadyAsked',
    [
      [{ obligation: 'completion/2' }, 'notNow'],
      [{ obligation: 'quarterlyReport/2022-Q3/1' }, 'notNow'],
      [{ due: '2022-12-31' }, 'notLater'],
    ],
  ),
  answerPetition: row(
    ['answerPetition', viceChairman, ready.petitioned, accepted],
    { petition: '1', agreed: true, text },
    'notNow',
    [[{ petition: '2' }, 'notNow']],
  ),
  instruct: row(['instruct', viceChairman, ready.toDirect, launched], { direction, text, due }, 'notNow'),
  extend: row(['extend', viceChairman, ready.toDirect, launched], { direction, text, due }, 'notNow'),
  directReassign: row(
    ['directReassign', viceChairman, ready.toDirect, launched],
    { direction, units, reason },
    'taskClosed',
    [sameUnit, twiceNamed],
  ),
  summon: row(['summon', viceChairman, ready.toDirect, launched], { direction, text, due }, 'notNow'),
  takeToChairman: row(
    ['takeToChairman', viceChairman, ready.toDirect, launched],
    { direction, text },
    'notNow',
  ),
  carryOutDirection: row(
    ['carryOutDirection', head, ready.toCarryOut, launched],
    { obligation: 'carryOut/1', text },
    'notNow',
  ),
  suspend: row(['suspend', dpi, accepted, launched], { reason, awaiting: 'Bộ Y tế' }, 'notNow', [
    [{ awaiting: ' ' }, 'textRequired'],
  ]),
  resume: row(['resume', dpi, ready.suspended, accepted], { reason }, 'notNow'),
  changePolicy: row(
    ['changePolicy', dpi, launched],
    { reason, policy: { ...policy, version: 2 } },
    'staleVersion',
    [
      [{ policy }, 'staleVersion'],
      [{ policy: { ...policy, version: 2, rules: 1 } }, 'olderRules'],
      [{ policy: { ...policy, version: 2, acceptanceWorkingDays: 0 } }, 'badPolicy'],
      [{ policy: { ...policy, version: 2, reviewWorkingDays: 1.5 } }, 'badPolicy'],
      [{ policy: { ...policy, version: 2, reportDates: ['02-30'] } }, 'badPolicy'],
      [{ policy: { ...policy, version: 2, reportDates: ['03-14', '03-15'] } }, 'badPolicy'],
      [{ policy: { ...policy, version: 2, ladders: { ...policy.ladders, unit: [] } } }, 'badPolicy'],
    ],
  ),
  changeCalendar: row(
    ['changeCalendar', dpi, launched],
    { reason, calendar: { ...calendar, version: 2 } },
    'staleVersion',
    [
      [{ calendar }, 'staleVersion'],
      [{ calendar: { ...calendar, version: 2, weekend: [1, 2, 3, 4, 5, 6, 7] } }, 'badCalendar'],
      [
        { calendar: { ...calendar, version: 2, daysOff: [{ from: '2022-09-01', to: '2032-09-01', name }] } },
        'badCalendar',
      ],
      [{ calendar: { ...calendar, version: 2, daysWorked: [{ date: '2022-02-30', name }] } }, 'badCalendar'],
    ],
  ),
  delegate: row(
    ['delegate', head, launched],
    { delegation: 'uq', mode: 'TL', to: 'phuong', from: '2022-07-20', until: due, commands: ['sendReport'] },
    'delegationInvalid',
    [
      [{ commands: [] }, 'delegationInvalid'],
      [{ to: 'binh' }, 'delegationInvalid'],
      [{ to: ' ' }, 'delegationInvalid'],
      [{ from: '2022-12-31' }, 'delegationInvalid'],
      [{ from: 'hôm nay' }, 'badDate'],
      [{ until: '2022-13-01' }, 'badDate'],
      [{ from: '2022-07-01', until: '2022-07-19' }, 'dateInPast'],
    ],
  ),
  revokeDelegation: row(
    ['revokeDelegation', head, ready.delegated, launched],
    { delegation: 'uq-1' },
    'notNow',
    [[{ delegation: 'uq-2' }, 'notNow']],
  ),
};
