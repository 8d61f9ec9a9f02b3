import type { CalendarClock } from '../../domain/calendar/clock.js';
import { type Instant, toEpochMs } from '../../domain/calendar/instant.js';
import type { Actor } from '../../domain/task/actor.js';
import type { TaskBrief } from '../../domain/task/brief.js';
import type { Command, CommandBody } from '../../domain/task/commands.js';
import { decide } from '../../domain/task/decide.js';
import { fold } from '../../domain/task/evolve.js';
import { whenToLook } from '../../domain/task/filing.js';
import { type LaunchTerms, launch } from '../../domain/task/launch.js';
import type { TaskState } from '../../domain/task/state.js';
import { nextDeadline, tick } from '../../domain/task/tick.js';
import {
  at,
  brief,
  calendar,
  coordinator,
  dpi,
  head,
  officer,
  plan,
  policy,
} from '../../test/task/fixtures.js';

/** What somebody does at a moment. */
export interface Step {
  readonly at: Instant;
  readonly by: Actor;
  readonly does: CommandBody;
}

/** The terms of a task of its own. */
export function termsOf(changes: Partial<TaskBrief> & Pick<TaskBrief, 'taskId'>): LaunchTerms {
  return { brief: { ...brief, ...changes }, policy, calendar };
}

/** A step as the command of a person, under an id of its own. */
export function commandOf({ does, by }: Step, id: string): Command {
  return { ...does, id, by };
}

export const tenCommandsBegin = at('2022-09-01', '08:00');

/** The first ten commands of a task that is launched two weeks before its first report. */
export const tenCommands: readonly Step[] = (
  [
    [officer, { type: 'acceptAssignment' }],
    [officer, { type: 'draftPlan', content: plan }],
    [head, { type: 'approvePlan', version: 1 }],
    [coordinator, { type: 'signOff', version: 1 }],
    [officer, { type: 'recordProgress', text: 'Đã rà soát', evidence: [], percent: 20 }],
    [officer, { type: 'recordProgress', text: 'Đã tiêm đợt một', evidence: [], percent: 40 }],
    [
      officer,
      {
        type: 'draftReport',
        period: '2022-Q3',
        content: { kind: 'progress', text: 'Kết quả quý III', percent: 40 },
      },
    ],
    [head, { type: 'sendReport', period: '2022-Q3', version: 1 }],
    [dpi, { type: 'acceptReport', period: '2022-Q3', version: 1 }],
    [officer, { type: 'recordProgress', text: 'Đã tiêm đợt hai', evidence: [], percent: 60 }],
  ] as const
).map(([by, does]) => ({ at: tenCommandsBegin, by, does }));

/** How a task lives without a server: the moments at which its one timer would ring, after each stimulus, and its end. */
export interface Walk {
  /** After the launch, and after each command and each moment at which time acted. */
  readonly rings: readonly (Instant | undefined)[];
  readonly state: TaskState;
}

/** Lets a task live through steps, up to and with a moment. Throws where a step is refused. */
export function walk({
  terms,
  launchedAt,
  steps,
  until,
}: {
  terms: LaunchTerms;
  launchedAt: Instant;
  steps: readonly Step[];
  until?: Instant;
}): Walk {
  let state = fold(launch({ terms, now: launchedAt }));
  const rings: (Instant | undefined)[] = [];
  const next = () => {
    const deadline = state.phase === 'closed' ? undefined : nextDeadline(state);
    return deadline === undefined ? undefined : whenToLook(deadline);
  };
  const note = () => void rings.push(next());
  const pass = (now: Instant) => {
    for (let ring = next(); ring !== undefined && ring <= now; ring = next()) {
      state = fold(tick({ state, now: ring }), state);
      note();
    }
  };
  state = fold(tick({ state, now: launchedAt }), state);
  note();
  for (const [place, step] of steps.entries()) {
    pass(step.at);
    const decision = decide({ state, command: commandOf(step, `walk-${String(place)}`), now: step.at });
    if (!decision.ok) throw new Error(`${step.does.type}: ${decision.refusal.code}`);
    state = fold(decision.events, state);
    note();
  }
  if (until !== undefined) pass(until);
  return { rings, state };
}

/** The same moments in Temporal's time, for the bare process. */
export function bareRings({
  rings,
  clock,
}: {
  rings: Walk['rings'];
  clock: CalendarClock;
}): readonly number[] {
  const { temporalOrigin, calendarOrigin, rate } = clock;
  return rings.map((ring) =>
    ring === undefined
      ? 0
      : toEpochMs(temporalOrigin) + Math.ceil((toEpochMs(ring) - toEpochMs(calendarOrigin)) / rate),
  );
}
