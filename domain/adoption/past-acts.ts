import { type CivilDate, endOfDate, type Instant } from '../calendar/instant.js';
import { type Actor } from '../task/actor.js';
import type { CommandBody } from '../task/commands.js';
import type { EventBody } from '../task/events.js';
import type { LaunchTerms } from '../task/launch.js';
import { openObligation } from '../task/obliging.js';
import type { AdoptedFacts, AdoptedReport } from './facts.js';

/** Something that was done before dondoc: by whom, when, and the cell that says so. */
export interface PastAct {
  readonly field: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly command: CommandBody;
  /** What was owed by then although nobody asked for it: a direction that was given to a late unit. */
  readonly owed?: EventBody;
}

/** Whoever did it has no name in the sheet; two, because a drafter never approves his own. */
const adopted = 'adopted';
const drafter = 'adopted-drafter';

const words = {
  step: 'Thực hiện theo kế hoạch chi tiết đã được duyệt trước khi dùng dondoc.',
  report: 'Báo cáo đã gửi trước khi dùng dondoc; nội dung lưu trong hồ sơ.',
  reason: 'Theo hồ sơ trước khi dùng dondoc.',
};

interface Past {
  readonly terms: LaunchTerms;
  readonly facts: AdoptedFacts;
  /** sha256 of the sheet. */
  readonly evidence: string;
  readonly launchedAt: Instant;
  readonly now: Instant;
}

/** The facts of one task as commands of the right persons at their dates, in order of time. */
export function pastActs(past: Past): readonly PastAct[] {
  const acts = [...assignment(past), ...work(past), ...extension(past), ...completion(past)];
  return acts.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function assignment(past: Past): readonly PastAct[] {
  const { returnedOn, returnReason, acceptedOn } = past.facts;
  const { head, dpi } = persons(past);
  return [
    ...act(past, 'returnedOn', returnedOn, head, {
      type: 'returnAssignment',
      reason: returnReason ?? words.reason,
    }),
    ...(returnedOn === undefined
      ? []
      : act(past, 'acceptedOn', acceptedOn, dpi, { type: 'confirmAssignment', reason: words.reason })),
    ...act(past, 'acceptedOn', acceptedOn, head, { type: 'acceptAssignment' }),
  ];
}

function work(past: Past): readonly PastAct[] {
  const { planApprovedOn, planCompletion, milestoneReachedOn, reports } = past.facts;
  const { head, officer } = persons(past);
  const done = { text: past.facts.remarks ?? words.reason, evidence: [past.evidence] };
  return [
    ...(planCompletion === undefined
      ? []
      : [
          ...act(past, 'planApprovedOn', planApprovedOn, officer, {
            type: 'draftPlan',
            content: {
              steps: [{ text: words.step, person: adopted, due: planCompletion }],
              directedBy: adopted,
              completion: planCompletion,
              causes: [],
            },
          }),
          ...act(past, 'planApprovedOn', planApprovedOn, head, { type: 'approvePlan', version: 1 }),
        ]),
    ...act(past, 'milestoneReachedOn', milestoneReachedOn, head, { type: 'reachMilestone', ...done }),
    ...(reports ?? []).flatMap((report) => reporting(past, report)),
  ];
}

function reporting(past: Past, report: AdoptedReport): readonly PastAct[] {
  const { period, reportedOn, acceptedOn, returnedOn, nil, text } = report;
  const { head, officer, dpi } = persons(past);
  const version = 1;
  const content = {
    kind: nil ? ('nil' as const) : ('progress' as const),
    text: text ?? (nil ? '' : words.report),
  };
  const made = `${period}.reportedOn`;
  return [
    ...act(past, made, reportedOn, officer, { type: 'draftReport', period, content }),
    ...act(past, made, reportedOn, head, { type: 'sendReport', period, version }),
    ...act(past, `${period}.acceptedOn`, acceptedOn, dpi, { type: 'acceptReport', period, version }),
    ...act(past, `${period}.returnedOn`, returnedOn, dpi, {
      type: 'returnReport',
      period,
      version,
      reason: words.reason,
    }),
  ];
}

/**
 * A later date was asked for in time and granted by the vice-chairman; or, given after the date or by the chairman, it was a
 * direction to whoever was late.
 */
function extension(past: Past): readonly PastAct[] {
  const { extendedTo: due, extendedOn, extendedBy } = past.facts;
  const { brief, policy } = past.terms;
  if (due === undefined || extendedOn === undefined) return [];
  const { head, viceChairman, chairman } = persons(past);
  const obligation = 'completion/1';
  const at = momentOf(past, extendedOn);
  const inTime = brief.deadline.due === undefined || at < endOfDate(brief.deadline.due);
  if (inTime && extendedBy !== 'chairman') {
    const answer = { type: 'answerPetition', petition: '1', agreed: true, text: words.reason } as const;
    return [
      ...act(past, 'extendedOn', extendedOn, head, {
        type: 'askExtension',
        obligation,
        due,
        reason: words.reason,
      }),
      ...act(past, 'extendedOn', extendedOn, viceChairman, answer),
    ];
  }
  const by = extendedBy === 'chairman' ? chairman : viceChairman;
  const owed = openObligation({
    terms: past.terms,
    kind: 'direction',
    key: `${obligation}/1`,
    debtor: { kind: 'leader', leader: by.leader },
    about: obligation,
    by: { after: extendedOn, workingDays: policy.directionWorkingDays },
    now: at,
  });
  const command = {
    type: 'extend',
    direction: `direction/${obligation}/1`,
    text: words.reason,
    due,
  } as const;
  return [{ field: 'extendedOn', at, by, command, owed }];
}

function completion(past: Past): readonly PastAct[] {
  const { percent, proposedOn, verifiedOn, remarks } = past.facts;
  const { head, officer, dpi } = persons(past);
  const text = remarks ?? words.reason;
  const evidence = [past.evidence];
  return [
    ...(percent === undefined
      ? []
      : act(past, 'percent', proposedOn ?? past.now.slice(0, 10), officer, {
          type: 'recordProgress',
          text,
          evidence,
          percent,
        })),
    ...act(past, 'proposedOn', proposedOn, head, { type: 'proposeCompletion', text, evidence }),
    ...act(past, 'verifiedOn', verifiedOn, dpi, { type: 'verifyCompletion', text }),
  ];
}

function act(
  past: Past,
  field: string,
  on: CivilDate | undefined,
  by: Actor,
  command: CommandBody,
): readonly PastAct[] {
  return on === undefined ? [] : [{ field, at: momentOf(past, on), by, command }];
}

/** Noon of a date, but never before the launch or after now: the sheet knows days, not hours. */
function momentOf({ launchedAt, now }: Past, on: CivilDate): Instant {
  const noon = `${on}T12:00:00.000+07:00`;
  return noon < launchedAt ? launchedAt : noon > now ? now : noon;
}

function persons({ terms: { brief } }: Past) {
  const unit = brief.unit.kind === 'named' ? brief.unit.id : brief.focalUnit;
  return {
    officer: { person: drafter, role: 'officer', unit },
    head: { person: adopted, role: 'unitHead', unit },
    dpi: { person: adopted, role: 'dpiSupervisor', unit: brief.focalUnit },
    viceChairman: { person: adopted, role: 'viceChairman', leader: brief.viceChairman },
    chairman: { person: adopted, role: 'chairman', leader: brief.chairman },
  } as const satisfies Record<string, Actor>;
}
