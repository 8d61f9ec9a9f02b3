import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineUpdate,
  ParentClosePolicy,
  setCurrentDetails,
  setHandler,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import { eventsOfPast } from '../domain/adoption/past.js';
import { calendarNow } from '../domain/calendar/clock.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Command } from '../domain/task/commands.js';
import { decide } from '../domain/task/decide.js';
import type { TaskEvent } from '../domain/task/events.js';
import { fold } from '../domain/task/evolve.js';
import { landing, unheardPeriods, whenToLook } from '../domain/task/filing.js';
import { launch } from '../domain/task/launch.js';
import type { TaskState } from '../domain/task/state.js';
import { successorsOf } from '../domain/task/successors.js';
import { nextDeadline, tick } from '../domain/task/tick.js';
import { summaryOf } from '../domain/views/summary.js';
import { Alarm } from './alarm.js';
import {
  type CommandReceipt,
  commandUpdate,
  type RemediationTaskInput,
  type RemediationTaskResult,
  remediationTaskId,
  stateQuery,
  workflowTypes,
} from './messages.js';
import { record } from './recorder.js';
import { refusalFailure } from './refusal-failure.js';
import { shareTerms } from './shared-terms.js';
import { TaskLife } from './task-life.js';

const command = defineUpdate<CommandReceipt, [Command]>(commandUpdate);
const currentState = defineQuery<TaskState>(stateQuery);

/**
 * The durable process of one task of one accountable unit. Its commands and its one alarm go through the pure core; what
 * happened is recorded; when it closes, the units that it was handed to go on under ids of their own.
 */
export async function remediationTask(input: RemediationTaskInput): Promise<RemediationTaskResult> {
  shareTerms(input);
  const at = (epochMs: number) => calendarNow({ clock: input.clock, epochMs });
  const now = () => at(Date.now());
  const alarm = new Alarm(input.clock);
  const life = new TaskLife({
    carried: input.carried,
    events: firstEvents({ input, startedAt: at(workflowInfo().startTime.getTime()) }),
    at,
  });

  /** Periods whose report is about to be called late; nothing else happens to the task until it is known whether it was filed. */
  const deaf = new Set<string>();
  const unheard = () =>
    input.heedsFilings
      ? unheardPeriods({ state: life.state, now: now() }).filter(({ period }) => !deaf.has(period))
      : [];
  const whenNext = () => {
    const deadline = nextDeadline(life.state);
    return input.heedsFilings && deadline !== undefined ? whenToLook(deadline) : deadline;
  };
  const hear = async () => {
    const { state } = life;
    const events = tick({ state, now: now() });
    const after = fold(events, state);
    const unlessFiled = unheard();
    const { filed } = await record({ events, state: after, decidedAtMs: Date.now(), unlessFiled });
    if (filed.length === 0) life.goOnFrom(after);
    for (const report of filed) {
      const moment = report.filedAt > life.state.changedAt ? report.filedAt : life.state.changedAt;
      const decision = decide({ state: life.state, command: landing(report), now: moment });
      if (decision.ok) life.take({ events: decision.events }, decision.events);
      else deaf.add(report.period);
    }
  };

  setHandler(currentState, () => life.state);
  const decided = (asked: Command) => {
    const decision = decide({ state: life.state, command: asked, now: now() });
    if (!decision.ok) throw refusalFailure(decision.refusal);
    return decision.events;
  };
  setHandler(
    command,
    async (asked) => {
      if (unheard().length > 0) await condition(() => unheard().length === 0);
      life.take({ command: asked, atMs: Date.now() }, decided(asked));
      const { brief, sequence, phase } = life.state;
      return { taskId: brief.taskId, sequence, phase };
    },
    { validator: (asked: Command) => void (unheard().length > 0 || decided(asked)) },
  );

  for (;;) {
    if (unheard().length === 0) life.take({ untilMs: Date.now() }, tick({ state: life.state, now: now() }));
    setCurrentDetails(summaryOf(life.state));
    if (!life.isRecorded) {
      const batch = life.batch(Date.now());
      const { moments } = await record(batch.recording);
      if (moments) life.decidedAt(batch, moments);
      continue;
    }
    const next = whenNext();
    if (unheard().length > 0 && next !== undefined && next <= now()) {
      await hear();
      continue;
    }
    if (life.state.phase === 'closed') break;
    if (workflowInfo().continueAsNewSuggested && allHandlersFinished()) {
      const { adopted: _, ...terms } = input;
      await continueAsNew<typeof remediationTask>({ ...terms, carried: life.state });
    }
    alarm.arm(next);
    const waited = alarm.armed;
    await condition(() => !life.isRecorded || alarm.armed !== waited);
  }

  alarm.stop();
  await condition(allHandlersFinished);
  const { state } = life;
  await startSuccessors({ input, state });
  return {
    taskId: state.brief.taskId,
    sequence: state.sequence,
    reason: state.closed?.reason ?? 'handedOver',
  };
}

/** What this run begins with and has to record: nothing new when it goes on from an earlier one. */
function firstEvents({
  input: { terms, adopted, carried },
  startedAt,
}: {
  input: RemediationTaskInput;
  startedAt: Instant;
}): readonly TaskEvent[] {
  if (carried) return [];
  return adopted ? eventsOfPast({ terms, past: adopted }) : launch({ terms, now: startedAt });
}

async function startSuccessors({
  input,
  state,
}: {
  input: RemediationTaskInput;
  state: TaskState;
}): Promise<void> {
  const { adopted: _adopted, carried: _carried, ...passedOn } = input;
  for (const terms of successorsOf(state)) {
    const workflowId = remediationTaskId(terms.brief.taskId);
    try {
      await startChild(workflowTypes.remediationTask, {
        workflowId,
        args: [{ ...passedOn, terms } satisfies RemediationTaskInput],
        parentClosePolicy: ParentClosePolicy.ABANDON,
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      });
    } catch (fault) {
      if (!(fault instanceof WorkflowExecutionAlreadyStartedError)) throw fault;
    }
  }
}
