import { atTime, type CivilDate, dateOf, type Instant } from '../calendar/instant.js';
import { addWorkingDays } from '../calendar/working-calendar.js';
import type { Obligation } from '../obligation/obligation.js';
import type { CommandBody } from '../task/commands.js';
import { type Act, drawn, type Facing, headOf, notBefore, officerOf } from './act.js';
import { profileOf, type UnitProfile } from './behaviour.js';
import { chance } from './chance.js';

/** Officers prepare in the morning what heads decide an hour later. */
const officersAt = '09:00';
const headsAt = '10:00';

type AsUnit = Facing & { readonly unit: string; readonly profile: UnitProfile };

/** What a unit is going to do about something that it owes; undefined when it stays silent. */
export function unitAct({ facing, unit }: { facing: Facing; unit: string }): Act | undefined {
  const { state, behaviour, obligation, from } = facing;
  const profile = profileOf({ behaviour, unit });
  if (!profile || profile.silentFor?.includes(obligation.kind)) return undefined;
  const asUnit = { state, behaviour, obligation, from, unit, profile };
  return extensionAct(asUnit) ?? dutyAct(asUnit);
}

function dutyAct(asUnit: AsUnit): Act | undefined {
  const { state, obligation, unit } = asUnit;
  switch (obligation.kind) {
    case 'acceptance':
      return drawn({ facing: asUnit, what: 'return', share: asUnit.profile.returnShare })
        ? byHead(asUnit, {
            type: 'returnAssignment',
            reason: 'Nhiệm vụ không thuộc chức năng của đơn vị.',
          })
        : byOfficer(asUnit, { type: 'acceptAssignment' });
    case 'detailedPlan':
      return state.draftPlan
        ? byHead(asUnit, { type: 'approvePlan', version: state.draftPlan.version })
        : byOfficer(asUnit, draftPlan(asUnit));
    case 'signOff':
      return signOffAct(asUnit);
    case 'quarterlyReport':
      return reportAct(asUnit);
    case 'milestone':
      return byHead(asUnit, { type: 'reachMilestone', text: 'Đã đạt mốc.', evidence: [evidenceOf(unit)] });
    case 'completion':
      return state.phase === 'accepted'
        ? byHead(asUnit, { type: 'proposeCompletion', text: 'Đã hoàn thành.', evidence: [evidenceOf(unit)] })
        : undefined;
    case 'carryOut':
      return byHead(asUnit, {
        type: 'carryOutDirection',
        obligation: obligation.id,
        text: 'Đã thực hiện ý kiến chỉ đạo.',
      });
    case 'unitNaming':
    case 'returnAnswer':
    case 'review':
    case 'petitionAnswer':
    case 'direction':
    case 'verification':
    case 'yearlyReview':
    case 'synthesis':
    case 'synthesisReceipt':
      return undefined;
  }
}

function signOffAct(asUnit: AsUnit): Act | undefined {
  const version = asUnit.state.approvedPlan?.version;
  if (version === undefined) return undefined;
  return drawn({ facing: asUnit, what: 'objection', share: asUnit.profile.objectionShare })
    ? byHead(asUnit, { type: 'object', version, reason: 'Phần việc của đơn vị chưa phù hợp.' })
    : byHead(asUnit, { type: 'signOff', version });
}

function reportAct(asUnit: AsUnit): Act {
  const { state, obligation, profile } = asUnit;
  const period = obligation.about ?? '';
  const report = state.reports[period];
  if (report?.status === 'drafted')
    return byHead(asUnit, { type: 'sendReport', period, version: report.version });
  const nil = drawn({ facing: asUnit, what: 'nil', share: profile.nilReportShare });
  return byOfficer(asUnit, {
    type: 'draftReport',
    period,
    content: nil
      ? { kind: 'nil', text: '' }
      : { kind: 'progress', text: `Tiến độ thực hiện đến ${obligation.due}.` },
  });
}

/** A later date is asked for once for each date, while that is possible. */
function extensionAct(asUnit: AsUnit): Act | undefined {
  const { state, obligation, from, profile, unit } = asUnit;
  const { asksExtension } = profile;
  const asked = Object.values(state.petitions).some(
    ({ about, newDue }) => about === obligation.id && newDue !== undefined && newDue > obligation.due,
  );
  const possible =
    obligation.kind === 'completion' && !asked && obligation.extensions < state.policy.maxExtensions;
  if (!asksExtension || !possible) return undefined;
  const { calendar } = state;
  const date = addWorkingDays(calendar, obligation.due, -asksExtension.workingDaysBefore);
  if (date > obligation.due || obligation.openedAt > atTime({ date, time: headsAt })) return undefined;
  const due = addWorkingDays(calendar, obligation.due, asksExtension.byWorkingDays);
  return {
    at: notBefore({ from, at: atTime({ date, time: headsAt }) }),
    by: headOf(unit),
    body: { type: 'askExtension', obligation: obligation.id, due, reason: 'Khối lượng phát sinh.' },
  };
}

function byOfficer(asUnit: AsUnit, body: CommandBody): Act {
  return { at: momentOf(asUnit, officersAt), by: officerOf(asUnit.unit), body };
}

function byHead(asUnit: AsUnit, body: CommandBody): Act {
  return { at: momentOf(asUnit, headsAt), by: headOf(asUnit.unit), body };
}

function momentOf({ state, obligation, behaviour, from, profile }: AsUnit, time: string): Instant {
  const late = profile.lateWorkingDaysByKind?.[obligation.kind] ?? profile.lateWorkingDays ?? 0;
  const spread = profile.spreadWorkingDays ?? 0;
  const key = `spread ${state.brief.taskId} ${obligation.id}`;
  const earlier = spread > 0 ? Math.floor(chance({ seed: behaviour.seed, key }) * (spread + 1)) : 0;
  const meant = addWorkingDays(state.calendar, dateInMind(obligation), late - earlier);
  const earliest = firstDay({ state, obligation });
  return notBefore({ from, at: atTime({ date: meant < earliest ? earliest : meant, time }) });
}

/** Lateness counts from the first date, or from one that was asked for: a leader's new date is not waited for. */
function dateInMind({ due, originalDue, extensions }: Obligation): CivilDate {
  return extensions > 0 ? due : originalDue;
}

/** Work takes a day, unless it is due sooner: what is given back over and over is not done over and over within one day. */
function firstDay({
  state,
  obligation: { openedAt, originalDue: due },
}: Pick<AsUnit, 'state' | 'obligation'>): CivilDate {
  const next = addWorkingDays(state.calendar, dateOf(openedAt), 1);
  return due < next ? due : next;
}

function draftPlan(asUnit: AsUnit): CommandBody {
  const { unit, state } = asUnit;
  const today = dateOf(momentOf(asUnit, officersAt));
  const { due = today } = state.brief.deadline;
  const completion = due < today ? today : due;
  return {
    type: 'draftPlan',
    content: {
      steps: [{ text: state.brief.text, person: officerOf(unit).person, due: completion }],
      directedBy: headOf(unit).person,
      completion,
      causes: [],
    },
  };
}

/** A file that stands for evidence: the form of a sha256, readable as made up. */
function evidenceOf(unit: string): string {
  return Array.from(unit, (letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);
}
