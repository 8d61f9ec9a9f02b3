import { addDays, addMs, dateOf, type Instant } from '../../../domain/calendar/instant.js';
import type { CommandBody, CommandType } from '../../../domain/task/commands.js';
import type { DetailedPlanContent } from '../../../domain/task/detailed-plan.js';
import type { TaskState } from '../../../domain/task/state.js';
import type { Dice } from './dice.js';
import { changedCalendar, changedPolicy } from './terms.js';

/** A well-formed body of a command about a target, as a person would send who sees the state. */
export function bodyFor({
  type,
  target,
  state,
  now,
  dice,
}: {
  type: CommandType;
  target: string;
  state: TaskState;
  now: Instant;
  dice: Dice;
}): CommandBody {
  const [one, two] = dice;
  const today = dateOf(now);
  const soon = addDays(today, one % 40);
  const reason = 'Lý do.';
  const text = 'Nội dung.';
  const evidence = ['a'.repeat(64)];
  const period = target;
  switch (type) {
    case 'acceptAssignment':
      return { type };
    case 'returnAssignment':
    case 'confirmAssignment':
    case 'withdraw':
    case 'refuseCompletion':
    case 'resume':
      return { type, reason };
    case 'correctAssignment':
      return { type, reason, text };
    case 'reassign':
    case 'nameUnits':
    case 'succeed':
      return { type, reason, units: ['so-noi-vu'] };
    case 'draftPlan':
      return { type, content: planOf(dice, soon) };
    case 'sendPlanBack':
      return { type, reason, version: state.draftPlan?.version ?? 1 };
    case 'approvePlan':
      return { type, version: state.draftPlan?.version ?? 1 };
    case 'signOff':
      return { type, version: state.approvedPlan?.version ?? 1 };
    case 'object':
      return { type, reason, version: state.approvedPlan?.version ?? 1 };
    case 'recordProgress':
      return { type, text, evidence, percent: one % 101 };
    case 'draftReport':
      return {
        type,
        period,
        content: one % 4 === 0 ? { kind: 'nil', text: '' } : { kind: 'progress', text, percent: two % 101 },
      };
    case 'fileReport':
      return {
        type,
        period,
        content: { kind: 'progress', text },
        filing: `ke-hoach/${period}/so-y-te/${String(two)}`,
        draftedBy: one % 10 === 0 ? 'binh' : 'an',
        filedAt: one % 3 === 0 ? now : addMs(now, -one * 60_000),
      };
    case 'sendReport':
    case 'acceptReport':
      return { type, period, version: state.reports[period]?.version ?? 1 };
    case 'sendReportBack':
    case 'returnReport':
      return { type, period, reason, version: state.reports[period]?.version ?? 1 };
    case 'reachMilestone':
    case 'proposeCompletion':
      return { type, text, evidence };
    case 'verifyCompletion':
      return { type, text };
    case 'reviewYear':
      return { type, year: Number(target), goesOn: one % 20 !== 0, text };
    case 'petition':
      return { type, to: one % 2 === 0 ? 'viceChairman' : 'chairman', text };
    case 'petitionObjection':
      return { type, unit: target, text };
    case 'askExtension': {
      const due = state.obligations[target]?.due ?? today;
      return { type, obligation: target, reason, due: addDays(due > today ? due : today, 1 + (one % 40)) };
    }
    case 'answerPetition':
      return { type, petition: target, agreed: one % 3 !== 0, text };
    case 'instruct':
    case 'extend':
    case 'summon':
      return { type, direction: target, text, due: soon };
    case 'directReassign':
      return { type, direction: target, units: ['so-noi-vu'], reason };
    case 'takeToChairman':
      return { type, direction: target, text };
    case 'carryOutDirection':
      return { type, obligation: target, text };
    case 'suspend':
      return { type, reason, awaiting: 'Bộ Y tế' };
    case 'changePolicy':
      return { type, reason, policy: changedPolicy({ policy: state.policy, dice }) };
    case 'changeCalendar':
      return { type, reason, calendar: changedCalendar({ calendar: state.calendar, today, dice }) };
    case 'delegate':
      return {
        type,
        delegation: `uy-quyen-${String(Object.keys(state.delegations).length + 1)}`,
        mode: 'KT',
        to: 'phuong',
        from: today,
        until: soon,
        commands: ['approvePlan', 'sendReport', 'acceptReport', 'signOff', 'instruct', 'answerPetition'],
      };
    case 'revokeDelegation':
      return { type, delegation: target };
  }
}

function planOf([one, two, three]: Dice, completion: string): DetailedPlanContent {
  return {
    steps: [
      { text: `Bước chung ${String(one % 3)}`, person: 'an', due: completion },
      {
        text: `Phần tài chính ${String(two % 2)}`,
        person: 'an',
        due: completion,
        coordinators: ['so-tai-chinh'],
      },
      {
        text: `Phần xây dựng ${String(three % 2)}`,
        person: 'an',
        due: completion,
        coordinators: ['so-xay-dung'],
      },
    ],
    directedBy: 'binh',
    completion,
    causes: [{ text: 'Nhân lực', nature: one % 2 === 0 ? 'objective' : 'subjective' }],
  };
}
