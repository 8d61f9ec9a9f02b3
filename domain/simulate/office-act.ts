import { atTime, dateOf, type Instant } from '../calendar/instant.js';
import { addWorkingDays } from '../calendar/working-calendar.js';
import type { CommandBody } from '../task/commands.js';
import { type Act, dpiOf, drawn, type Facing, leaderOf, notBefore } from './act.js';
import type { LeaderBehaviour } from './behaviour.js';

const dpiAt = '14:00';
const leadersAt = '16:00';

/** What the focal department is going to do about something that it owes; undefined when it stays silent. */
export function focalAct(facing: Facing): Act | undefined {
  const { state, obligation, behaviour } = facing;
  const { dpi } = behaviour;
  if (!dpi || dpi.silentFor?.includes(obligation.kind)) return undefined;
  const body = focalBody(facing);
  return (
    body && {
      at: momentOf({ facing, afterWorkingDays: dpi.afterWorkingDays, time: dpiAt }),
      by: dpiOf(state.brief.focalUnit),
      body,
    }
  );
}

function focalBody(facing: Facing): CommandBody | undefined {
  const { state, obligation, behaviour } = facing;
  const about = obligation.about ?? '';
  switch (obligation.kind) {
    case 'unitNaming': {
      const { unit } = state.brief;
      const units = unit.kind === 'awaited' ? behaviour.dpi?.namedUnits?.[unit.writtenName] : undefined;
      return units && { type: 'nameUnits', units, reason: 'Theo chức năng, nhiệm vụ.' };
    }
    case 'returnAnswer':
      return { type: 'confirmAssignment', reason: 'Nhiệm vụ thuộc chức năng của đơn vị.' };
    case 'review': {
      const version = state.reports[about]?.version ?? 0;
      return drawn({ facing, what: 'return', share: behaviour.dpi?.returnShare })
        ? { type: 'returnReport', period: about, version, reason: 'Báo cáo thiếu số liệu.' }
        : { type: 'acceptReport', period: about, version };
    }
    case 'verification':
      return drawn({ facing, what: 'refuse', share: behaviour.dpi?.refuseShare })
        ? { type: 'refuseCompletion', reason: 'Minh chứng chưa đủ.' }
        : { type: 'verifyCompletion', text: 'Đủ minh chứng.' };
    case 'yearlyReview':
      return { type: 'reviewYear', year: Number(about), goesOn: true, text: 'Tiếp tục thực hiện.' };
    case 'carryOut':
      return {
        type: 'carryOutDirection',
        obligation: obligation.id,
        text: 'Đã thực hiện ý kiến chỉ đạo.',
      };
    case 'acceptance':
    case 'detailedPlan':
    case 'signOff':
    case 'synthesis':
    case 'synthesisReceipt':
    case 'quarterlyReport':
    case 'petitionAnswer':
    case 'direction':
    case 'milestone':
    case 'completion':
      return undefined;
  }
}

/** What a leader is going to do about something that he owes; undefined when he stays silent. */
export function leaderAct({ facing, leader }: { facing: Facing; leader: string }): Act | undefined {
  const { state, obligation, behaviour } = facing;
  const by = leaderOf({ leader, state });
  const ways = by.role === 'chairman' ? behaviour.chairman : behaviour.viceChairman;
  if (!ways || ways.silentFor?.includes(obligation.kind)) return undefined;
  const at = momentOf({ facing, afterWorkingDays: ways.afterWorkingDays, time: leadersAt });
  if (obligation.kind === 'petitionAnswer') {
    const agreed = drawn({ facing, what: 'grant', share: ways.grantShare ?? 1 });
    const text = agreed ? 'Đồng ý.' : 'Không đồng ý.';
    return { at, by, body: { type: 'answerPetition', petition: obligation.about ?? '', agreed, text } };
  }
  return obligation.kind === 'direction'
    ? { at, by, body: directionBody({ facing, ways, at, chairman: by.role === 'chairman' }) }
    : undefined;
}

function directionBody({
  facing: { state, obligation },
  ways: { means = 'instruct', dueWorkingDays = 5 },
  at,
  chairman,
}: {
  facing: Facing;
  ways: LeaderBehaviour;
  at: Instant;
  chairman: boolean;
}): CommandBody {
  const direction = obligation.id;
  const text = 'Yêu cầu thực hiện ngay.';
  if (means === 'takeToChairman' && !chairman)
    return { type: 'takeToChairman', direction, text: 'Vượt thẩm quyền.' };
  const due = addWorkingDays(state.calendar, dateOf(at), dueWorkingDays);
  return { type: means === 'takeToChairman' ? 'instruct' : means, direction, text, due };
}

function momentOf({
  facing: { state, obligation, from },
  afterWorkingDays,
  time,
}: {
  facing: Facing;
  afterWorkingDays: number;
  time: string;
}): Instant {
  const date = addWorkingDays(state.calendar, dateOf(obligation.openedAt), afterWorkingDays);
  return notBefore({ from, at: atTime({ date, time }) });
}
