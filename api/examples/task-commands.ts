import { shippedCalendar, shippedPolicy } from '../../data/shipped.js';
import { commandNames } from '../../domain/task/command-names.js';
import type { CommandBody } from '../../domain/task/commands.js';
import type { BodyExamples } from '../operation/operation.js';

const reason = 'Nhiệm vụ thuộc lĩnh vực của đơn vị khác theo quyết định phân công.';
const text = 'Đã rà soát xong, hồ sơ đang lấy ý kiến.';
const due = '2022-09-30';
const units = ['so-xay-dung'];
const version = 1;
const period = '2022-Q3';
const evidence = ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'];
const direction = 'direction/acceptance/1/1';

const assignment: readonly CommandBody[] = [
  { type: 'acceptAssignment' },
  { type: 'returnAssignment', reason },
  { type: 'confirmAssignment', reason },
  { type: 'correctAssignment', text, reason },
  { type: 'reassign', units, reason },
  { type: 'nameUnits', units, reason },
  { type: 'succeed', units, reason },
  { type: 'withdraw', reason },
];

const work: readonly CommandBody[] = [
  {
    type: 'draftPlan',
    content: {
      steps: [{ text: 'Rà soát các dự án', person: 'Nguyễn An', due: '2022-08-31' }],
      directedBy: 'Giám đốc Sở',
      completion: due,
      causes: [{ text: 'Nhân lực còn mỏng', nature: 'objective' }],
    },
  },
  { type: 'sendPlanBack', version, reason },
  { type: 'approvePlan', version },
  { type: 'signOff', version },
  { type: 'object', version, reason },
  { type: 'recordProgress', text, evidence: [], percent: 40 },
  {
    type: 'draftReport',
    period,
    content: {
      kind: 'progress',
      text,
      percent: 60,
      figures: [{ name: 'Dự án đã rà soát', amount: 12, measure: 'dự án' }],
      difficulties: 'Thiếu hướng dẫn về đơn giá.',
    },
  },
  { type: 'sendReport', period, version },
  { type: 'sendReportBack', period, version, reason },
  { type: 'acceptReport', period, version },
  { type: 'returnReport', period, version, reason },
  { type: 'reachMilestone', text, evidence },
  { type: 'proposeCompletion', text, evidence },
  { type: 'verifyCompletion', text },
  { type: 'refuseCompletion', reason },
  { type: 'reviewYear', year: 2022, goesOn: true, text },
];

const leaders: readonly CommandBody[] = [
  { type: 'petition', to: 'viceChairman', text },
  { type: 'petitionObjection', unit: 'so-tai-chinh', text },
  { type: 'askExtension', obligation: 'completion', due, reason },
  { type: 'answerPetition', petition: 'petition/1', agreed: true, text },
  { type: 'instruct', direction, text, due },
  { type: 'extend', direction, text, due },
  { type: 'directReassign', direction, units, reason },
  { type: 'summon', direction, text, due },
  { type: 'takeToChairman', direction, text },
  { type: 'carryOutDirection', obligation: 'carryOut/1', text },
  { type: 'suspend', reason, awaiting: 'Bộ Xây dựng trả lời' },
  { type: 'resume', reason },
  { type: 'changePolicy', policy: { ...shippedPolicy(), version: 2, signOffWorkingDays: 7 }, reason },
  { type: 'changeCalendar', calendar: { ...shippedCalendar(), version: 2 }, reason },
  {
    type: 'delegate',
    delegation: 'uy-quyen-1',
    mode: 'TL',
    to: 'can-bo-1.so-xay-dung',
    from: '2022-09-01',
    until: due,
    commands: ['recordProgress', 'draftReport'],
  },
  { type: 'revokeDelegation', delegation: 'uy-quyen-1' },
];

/** Every command of a task as it is sent. */
export const taskCommandExamples: BodyExamples = Object.fromEntries(
  [...assignment, ...work, ...leaders].map((command) => [
    command.type,
    { says: commandNames[command.type], value: { command } },
  ]),
);
